// Letters as their owners see and change them. Writing by a model is in drafts.ts.
import { randomUUID } from 'node:crypto'
import type { Corpus } from '#features/corpus/corpus.ts'
import type { CardUse } from '#features/profile/contract.ts'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import { type ErrorOptions, errorsOf } from '#platform/errors.ts'
import type { PersonalData } from '#platform/personal-data.ts'
import type { Runs } from '#platform/runs/runs.ts'
import { normaliseText } from '#wire/text/count.ts'
import { type Letter, type LetterPatch, letterErrors } from './contract.ts'
import { intentOf } from './rules/intents.ts'
import { createLetterStore, type LetterRow } from './store.ts'
import { showLetter, showSummary, showVersion } from './views.ts'

const errors = errorsOf('letters', letterErrors)
/** Autosaves that follow each other within this time are one sitting. */
const SITTING_MS = 30 * 60_000

export type Letters = ReturnType<typeof createLetters>
export function createLetters({ db, runs, corpus, clock }: { db: Db; runs: Runs; corpus: Corpus; clock: Clock }) {
  const store = createLetterStore(db)

  async function get(userId: string, id: string): Promise<Letter> {
    const letter = await store.find(userId, id)
    if (!letter) throw errors.notFound()
    return showLetter(letter, await corpus.find(letter.version?.exampleIds ?? []))
  }

  /**
   * Keeps a text written by hand. Saves of one sitting replace each other under a new id, so that they are one version and yet another device
   * that began from an older one is noticed. @returns the conflict, when there is one; its text is kept as a version of its own.
   */
  async function saveText(
    tx: Db,
    letter: LetterRow,
    text: string,
    { baseVersionId, versionName }: LetterPatch,
  ): Promise<ErrorOptions | undefined> {
    const inside = createLetterStore(tx)
    const content = normaliseText(text)
    const current = letter.versionId ? await inside.findVersion(letter.userId, letter.id, letter.versionId) : undefined
    if (current?.content === content && !versionName) return undefined
    const id = randomUUID()
    const version = { id, userId: letter.userId, letterId: letter.id, content, origin: 'hand', name: versionName ?? null }
    if (baseVersionId !== undefined && baseVersionId !== letter.versionId) {
      await inside.insertVersion(version)
      return { details: { versionId: letter.versionId, content: current?.content ?? '', yourVersionId: id } }
    }
    const sameSitting = current?.origin === 'hand' && !current.name && clock.now().getTime() - current.updatedAt.getTime() < SITTING_MS
    await inside.insertVersion({ ...version, ...(sameSitting && { createdAt: current.createdAt }), exampleIds: current?.exampleIds ?? [] })
    await inside.change(letter.userId, letter.id, { versionId: id, ...(letter.status !== 'ready' && { status: 'ready' }) })
    if (sameSitting) await inside.removeVersion(letter.userId, current.id)
    return undefined
  }

  const personal: PersonalData = {
    name: 'letters',
    dump: (userId) => store.dump(userId),
    async remove(tx, userId) {
      await createLetterStore(tx).removePerson(userId)
      return undefined
    },
  }

  return {
    personal,
    get,

    async list(
      userId: string,
      filter: { finished?: boolean | undefined; liked?: boolean | undefined; q?: string | undefined },
      page: Page,
    ) {
      return pageOf(await store.list(userId, filter, page), page.limit, showSummary)
    },

    /** Changes what is given. Company, position and due date belong to the application, and so change for all its letters. */
    async change(userId: string, id: string, patch: LetterPatch): Promise<Letter> {
      const conflict = await db.transaction(async (tx) => {
        const inside = createLetterStore(tx)
        const letter = await inside.lock(userId, id)
        if (!letter) throw errors.notFound()
        if (patch.content !== undefined && letter.status === 'drafting') throw errors.busy()
        const { content, company, position, dueDate, postingId, baseVersionId, versionName, ...own } = patch
        const found = content === undefined ? undefined : await saveText(tx, letter, content, { baseVersionId, versionName })
        if (found) return found
        const shared = withoutAbsent({ company, position, dueDate, postingId })
        if (Object.keys(shared).length > 0) await inside.changeApplication(userId, letter.applicationId, shared)
        const change = withoutAbsent({
          ...own,
          ...(own.guidelines !== undefined && { guidelinesSource: own.guidelinesSource ?? null }),
          ...(own.question !== undefined && { intent: intentOf(own.question) }),
        })
        if (Object.keys(change).length > 0) await inside.change(userId, id, change)
        return undefined
      })
      // Thrown after the transaction, since the text that came too late is kept in it.
      if (conflict) throw errors.editedElsewhere(conflict)
      return get(userId, id)
    },

    /** Removes a letter with what its runs hold of it; one that is writing it is stopped first. */
    async remove(userId: string, id: string) {
      const letter = await store.find(userId, id)
      if (!letter) throw errors.notFound()
      if (letter.runId && letter.status === 'drafting') await runs.stopIfThere(userId, letter.runId)
      await db.transaction(async (tx) => {
        await runs.removeOf(tx, userId, [id])
        await createLetterStore(tx).remove(userId, id)
      })
    },

    async versions(userId: string, id: string, page: Page) {
      const letter = await store.find(userId, id)
      if (!letter) throw errors.notFound()
      return pageOf(await store.versions(userId, id, page), page.limit, (version) => showVersion(version, letter.versionId))
    },

    /** Which letters draw from which experience cards, by the id of the card. */
    async cardUses(userId: string): Promise<ReadonlyMap<string, CardUse[]>> {
      const uses = new Map<string, CardUse[]>()
      for (const { id, applicationId, application, question, experienceIds } of await store.withCards(userId))
        for (const card of experienceIds)
          uses.set(card, [...(uses.get(card) ?? []), { letterId: id, applicationId, company: application.company, question }])
      return uses
    },

    /** Makes an earlier version the current one; nothing is lost by it. */
    async select(userId: string, id: string, versionId: string): Promise<Letter> {
      await db.transaction(async (tx) => {
        const inside = createLetterStore(tx)
        const letter = await inside.lock(userId, id)
        if (!letter) throw errors.notFound()
        if (letter.status === 'drafting') throw errors.busy()
        if (!(await inside.findVersion(userId, id, versionId))) throw errors.versionNotFound()
        await inside.change(userId, id, { versionId, status: 'ready' })
      })
      return get(userId, id)
    },
  }
}

/** undefined is "not given"; null is a value. */
function withoutAbsent<T extends object>(values: T) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
