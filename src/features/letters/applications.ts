// Applications: a company, a position, a due date, and one letter for each of its questions.
import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import { errorsOf } from '#platform/errors.ts'
import type { User } from '#platform/http/env.ts'
import type { Runs } from '#platform/runs/runs.ts'
import type { Language } from '#wire/language.ts'
import { normaliseText } from '#wire/text/count.ts'
import type { LetterCheck } from './checks/letter-checks.ts'
import {
  type Application,
  type ApplicationInput,
  type ApplicationPatch,
  type Duplicate,
  type DuplicateInput,
  letterErrors,
  Stage,
} from './contract.ts'
import { favourLines, type PreferredLines } from './favour-lines.ts'
import { intentOf } from './rules/intents.ts'
import { renameCompany } from './rules/rename-company.ts'
import { sampleApplication } from './samples.ts'
import { type ApplicationRow, createLetterStore, type LetterView } from './store.ts'
import { showSummary } from './views.ts'

const errors = errorsOf('letters', letterErrors)

const COPY_NAME: Record<Language, (company: string) => string> = {
  ko: (company) => `${company} 지원서에서 가져온 글`,
  en: (company) => `From the application to ${company}`,
}

export interface ApplicationsOptions {
  db: Db
  runs: Runs
  /** The day in the configured zone, as `YYYY-MM-DD`. */
  today: () => string
  check: LetterCheck['check']
  preferredLines: PreferredLines
}

export type Applications = ReturnType<typeof createApplications>
export function createApplications({ db, runs, today, check, preferredLines }: ApplicationsOptions) {
  const store = createLetterStore(db)

  const show = (row: ApplicationRow, letters: readonly LetterView[]): Application => {
    const own = letters.filter(({ applicationId }) => applicationId === row.id).map(showSummary)
    const { id, company, position, dueDate, postingId, sample } = row
    return {
      id,
      company,
      position,
      dueDate,
      postingId,
      stage: Stage.catch('preparing').parse(row.stage),
      copiedFrom: row.copiedFrom,
      sample,
      isFinished: own.length > 0 && own.every(({ isFinished }) => isFinished),
      letters: own,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    }
  }
  /** What the posting of an application prefers, asked for before its transaction begins. */
  const preferredBy = async (userId: string, postingId: string | null) =>
    postingId === null ? '' : favourLines(await preferredLines(userId, postingId))
  /** @param favours what is favoured unless the letter says it itself */
  const newLetter = (userId: string, applicationId: string, letter: ApplicationInput['letters'][number], favours: string) => ({
    ...letter,
    favorInfo: letter.favorInfo.trim() ? letter.favorInfo : favours,
    id: randomUUID(),
    userId,
    applicationId,
    question: normaliseText(letter.question),
    answers: letter.answers.map(normaliseText),
    intent: intentOf(letter.question),
    limit: letter.limit ?? null,
  })

  async function get(userId: string, id: string): Promise<Application> {
    const row = await store.findApplication(userId, id)
    if (!row) throw errors.applicationNotFound()
    return show(row, await store.ofApplications(userId, [id]))
  }

  async function add(
    userId: string,
    { company, position, dueDate = null, postingId = null, letters }: ApplicationInput,
    sample: boolean,
  ): Promise<Application> {
    const id = randomUUID()
    const favours = await preferredBy(userId, postingId)
    await db.transaction(async (tx) => {
      const inside = createLetterStore(tx)
      await inside.insertApplication({ id, userId, company, position, dueDate, postingId, sample })
      for (const letter of letters) await inside.insertLetter(newLetter(userId, id, letter, favours))
    })
    return get(userId, id)
  }

  /** A letter for another company: what it is made from, and its text as a version of its own. */
  async function copyLetter(
    tx: Db,
    letter: LetterView,
    { applicationId, company, favorInfo, versionName }: { applicationId: string; company: string; favorInfo: string; versionName: string },
  ) {
    const inside = createLetterStore(tx)
    const { userId, question, title, intent, guidelines, guidelinesSource, answers, freeAnswer, experienceIds, limit, version } = letter
    const rename = (text: string) => renameCompany(text, letter.application.company, company)
    const id = randomUUID()
    await inside.insertLetter({
      id,
      userId,
      applicationId,
      question: rename(question),
      title: rename(title),
      intent,
      guidelines: guidelines.map(rename),
      guidelinesSource,
      answers,
      freeAnswer,
      favorInfo,
      experienceIds,
      limit,
    })
    if (!version?.content) return id
    const versionId = randomUUID()
    await inside.insertVersion({ ...version, id: versionId, userId, letterId: id, name: versionName })
    await inside.change(userId, id, { versionId, status: 'ready' })
    return id
  }

  return {
    get,

    /**
     * The same letters for another company. Questions, hints and answers come along, the deadline, the posting and its wishes do not: what is
     * favoured is what the posting of the copy prefers. The texts are as they were, and what the checks find in them now is told at once.
     */
    async duplicate(user: Pick<User, 'id' | 'name'>, id: string, input: DuplicateInput, language: Language): Promise<Duplicate> {
      const copyId = randomUUID()
      const favorInfo = await preferredBy(user.id, input.postingId ?? null)
      const letterIds = await db.transaction(async (tx) => {
        const inside = createLetterStore(tx)
        const row = await inside.findApplication(user.id, id)
        if (!row) throw errors.applicationNotFound()
        const { company, position = row.position, dueDate = null, postingId = null } = input
        await inside.insertApplication({ id: copyId, userId: user.id, company, position, dueDate, postingId, copiedFrom: id })
        const ids: string[] = []
        for (const letter of await inside.ofApplications(user.id, [id]))
          ids.push(
            await copyLetter(tx, letter, { applicationId: copyId, company, favorInfo, versionName: COPY_NAME[language](row.company) }),
          )
        return ids
      })
      const checks: Duplicate['checks'] = []
      for (const letterId of letterIds) checks.push({ letterId, findings: (await check(user, letterId, language)).findings })
      return { ...(await get(user.id, copyId)), checks }
    },

    add: (userId: string, input: ApplicationInput) => add(userId, input, false),

    /** The sample, to try everything with; asked for again it is the same one. */
    async addSample(userId: string, language: Language): Promise<Application> {
      const there = await store.findSampleApplication(userId)
      return there ? get(userId, there.id) : add(userId, sampleApplication(language, today()), true)
    },

    async list(userId: string, page: Page, text: string | undefined) {
      const rows = await store.listApplications(userId, page, text)
      const letters = await store.ofApplications(
        userId,
        rows.map(({ id }) => id),
      )
      return pageOf(rows, page.limit, (row) => show(row, letters))
    },

    /**
     * Changes what is given; `letters` are added to those that are there. With another posting its preferred qualifications become the
     * favoured ones of each letter that has none, or that has those of the posting before as they were.
     */
    async change(userId: string, id: string, { letters = [], ...change }: ApplicationPatch): Promise<Application> {
      const before = await store.findApplication(userId, id)
      if (!before) throw errors.applicationNotFound()
      const { postingId = before.postingId } = change
      const favours = await preferredBy(userId, postingId)
      const isOther = postingId !== before.postingId
      const former = isOther ? await preferredBy(userId, before.postingId) : ''
      await db.transaction(async (tx) => {
        const inside = createLetterStore(tx)
        const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
        if (!(await inside.changeApplication(userId, id, given))) throw errors.applicationNotFound()
        for (const letter of isOther ? await inside.ofApplications(userId, [id]) : []) {
          const { favorInfo } = letter
          if (favorInfo.trim() === '' || favorInfo === former) await inside.change(userId, letter.id, { favorInfo: favours })
        }
        for (const letter of letters) await inside.insertLetter(newLetter(userId, id, letter, favours))
      })
      return get(userId, id)
    },

    async remove(userId: string, id: string) {
      const letters = await store.ofApplications(userId, [id])
      for (const { runId, status } of letters) if (runId && status === 'drafting') await runs.stopIfThere(userId, runId)
      await db.transaction(async (tx) => {
        await runs.removeOf(
          tx,
          userId,
          letters.map((letter) => letter.id),
        )
        if (!(await createLetterStore(tx).removeApplication(userId, id))) throw errors.applicationNotFound()
      })
    },
  }
}
