// Experience cards: made by hand or taken from the CV, found by their words, and shown where letters use them.
import { randomUUID } from 'node:crypto'
import type { Documents } from '#features/documents/documents.ts'
import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import { errorsOf } from '#platform/errors.ts'
import type { PersonalData } from '#platform/personal-data.ts'
import type { Search } from '#platform/search/search.ts'
import { languageOf } from '#wire/language.ts'
import {
  type CardUse,
  type Experience,
  type ExperienceInput,
  type ExperiencePatch,
  type ExperienceProposal,
  profileErrors,
} from './contract.ts'
import { proposeExperiences } from './proposals.ts'
import { createProfileStore, type ExperienceRow } from './store.ts'

const errors = errorsOf('experiences', profileErrors)
const CORPUS = 'experiences'

export interface ExperiencesOptions {
  db: Db
  search: Search
  documents: Pick<Documents, 'get'>
  /** Which letters use which cards of a person. */
  uses: (userId: string) => Promise<ReadonlyMap<string, readonly CardUse[]>>
}

/** A card as one text, as letters draw from it. */
export function cardText({
  title,
  period,
  situation,
  task,
  action,
  result,
}: Pick<ExperienceRow, 'title' | 'period' | 'situation' | 'task' | 'action' | 'result'>): string {
  return [title + (period ? ` (${period})` : ''), situation, task, action, result].filter((part) => part.trim() !== '').join('\n')
}

/** The sentences of a card: what a letter by rules may take over word by word. */
export function cardSentences({
  situation,
  task,
  action,
  result,
}: Pick<ExperienceRow, 'situation' | 'task' | 'action' | 'result'>): string {
  return [situation, task, action, result].filter((part) => part.trim() !== '').join('\n')
}

export type Experiences = ReturnType<typeof createExperiences>
export function createExperiences({ db, search, documents, uses }: ExperiencesOptions) {
  const store = createProfileStore(db)
  const show = (row: ExperienceRow, usedIn: ReadonlyMap<string, readonly CardUse[]>): Experience => {
    const { id, title, situation, task, action, result, tags, period } = row
    return {
      id,
      title,
      situation,
      task,
      action,
      result,
      tags,
      period,
      usedIn: [...(usedIn.get(id) ?? [])],
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    }
  }
  const index = (tx: Db, row: ExperienceRow) => {
    const text = cardText(row)
    return search.put(tx, {
      corpus: CORPUS,
      ownerId: row.userId,
      refId: row.id,
      language: languageOf(text),
      title: row.title,
      facets: row.tags.map((tag) => `tag:${tag}`),
      texts: [text, row.tags.join(' ')],
    })
  }

  const personal: PersonalData = {
    name: 'experiences',
    dump: (userId) => store.all(userId),
    async remove(tx, userId) {
      await createProfileStore(tx).removeAll(userId)
      await search.removeOwner(tx, userId)
      return undefined
    },
  }

  return {
    personal,

    async add(userId: string, input: ExperienceInput): Promise<Experience> {
      const row = await db.transaction(async (tx) => {
        const kept = await createProfileStore(tx).insert({ id: randomUUID(), userId, ...input })
        await index(tx, kept)
        return kept
      })
      return show(row, new Map())
    },

    async get(userId: string, id: string): Promise<Experience> {
      const [row] = await store.find(userId, [id])
      if (!row) throw errors.notFound()
      return show(row, await uses(userId))
    },

    /** All cards, newest first; with words those that fit, best first. */
    async list(userId: string, page: Page, text: string | undefined) {
      const used = await uses(userId)
      if (!text?.trim()) return pageOf(await store.list(userId, page), page.limit, (row) => show(row, used))
      const hits = await search.find({ corpus: CORPUS, userId, text, limit: page.limit })
      const rows = await store.find(
        userId,
        hits.map(({ refId }) => refId),
      )
      return { items: rows.map((row) => show(row, used)), nextCursor: null }
    },

    async change(userId: string, id: string, change: ExperiencePatch): Promise<Experience> {
      const row = await db.transaction(async (tx) => {
        const changed = await createProfileStore(tx).change(userId, id, change)
        if (changed) await index(tx, changed)
        return changed
      })
      if (!row) throw errors.notFound()
      return show(row, await uses(userId))
    },

    async remove(userId: string, id: string) {
      const removed = await db.transaction(async (tx) => {
        await search.remove(tx, { corpus: CORPUS, ownerId: userId, refId: id })
        return createProfileStore(tx).remove(userId, id)
      })
      if (!removed) throw errors.notFound()
    },

    /** What the CV tells of, as cards to take or leave. */
    async propose(userId: string, documentId: string): Promise<ExperienceProposal[]> {
      return proposeExperiences((await documents.get(userId, documentId)).text)
    },

    /** The texts of cards of this person, in the order asked for; others are left out. */
    async texts(userId: string, ids: readonly string[]): Promise<{ id: string; text: string; sentences: string }[]> {
      return (await store.find(userId, ids)).map((row) => ({ id: row.id, text: cardText(row), sentences: cardSentences(row) }))
    },
  }
}
