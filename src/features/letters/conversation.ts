// The conversation that revises a letter. One message, one version; what is remembered of it is bounded.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Quotas, Reservation } from '#features/account/quotas.ts'
import type { Corpus } from '#features/corpus/corpus.ts'
import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import { errorsOf } from '#platform/errors.ts'
import type { RunContext, Runs } from '#platform/runs/runs.ts'
import type { Tasks } from '#platform/tasks/task.ts'
import { type Language, languageOf } from '#wire/language.ts'
import { normaliseText } from '#wire/text/count.ts'
import { checkLetter } from './checks/check-letter.ts'
import { letterErrors, type Message, type MessageInput, type MessageReply } from './contract.ts'
import { reviseByRules, revisionOf } from './rules/revise.ts'
import { createLetterStore, type LetterView, type MessageView } from './store.ts'
import { type ReviseTaskInput, rememberTask, reviseTask } from './tasks.ts'

const errors = errorsOf('letters', letterErrors)
/** Turns that are told whole, and how many more may gather before the oldest go into the summary. */
const WHOLE_TURNS = 3
const GATHERED_TURNS = 4

const ReviseRun = z.object({
  letterId: z.string(),
  query: z.string(),
  card: z.string(),
  reservation: z.object({ feature: z.enum(['revisions', 'interviews']), day: z.string() }).nullable(),
})
type ReviseRun = z.infer<typeof ReviseRun>
type ReviseResult = Omit<MessageReply, 'source' | 'runId'>

export interface ConversationOptions {
  db: Db
  runs: Runs
  tasks: Tasks
  corpus: Corpus
  quotas: Quotas
  modelAvailable: () => boolean
  /** What the person has said for this letter; undefined for one that is held against nothing. */
  said: (userId: string, letter: LetterView, language: Language) => Promise<string[] | undefined>
  /** The text of an experience card of this person. */
  cardText: (userId: string, id: string) => Promise<string>
  /** The texts of the cards that a letter was written from. */
  cards: (userId: string, ids: readonly string[]) => Promise<string[]>
}

export type Conversation = ReturnType<typeof createConversation>
export function createConversation({ db, runs, tasks, corpus, quotas, modelAvailable, said, cardText, cards }: ConversationOptions) {
  /** Puts turns that have left the window into the running summary, which is kept before the revision begins. */
  async function remember(
    run: RunContext<ReviseRun>,
    letter: LetterView,
    language: Language,
  ): Promise<{ memory: string; turns: MessageView[] }> {
    const store = createLetterStore(db)
    const count = await store.countMessages(run.userId, letter.id)
    const recent = (await store.messages(run.userId, letter.id, { limit: WHOLE_TURNS + GATHERED_TURNS, cursor: undefined }))
      .slice(0, count - letter.memoryTurns)
      .reverse()
    if (recent.length <= WHOLE_TURNS + GATHERED_TURNS - 1) return { memory: letter.memory, turns: recent.slice(-WHOLE_TURNS) }
    run.event({ type: 'progress', name: 'letters.remembering', step: 1, steps: 2 })
    const leaving = recent.slice(0, -WHOLE_TURNS)
    const silent = { ...run, resumed: undefined, text: () => undefined, snapshot: () => undefined }
    const { output: memory } = await tasks.run(rememberTask, { memory: letter.memory, turns: leaving, language }, silent)
    await store.change(run.userId, letter.id, { memory, memoryTurns: letter.memoryTurns + leaving.length })
    return { memory, turns: recent.slice(-WHOLE_TURNS) }
  }

  async function work(run: RunContext<ReviseRun>) {
    const letter = await createLetterStore(db).find(run.userId, run.input.letterId)
    if (!letter?.version) throw errors.notFound()
    const language = languageOf(letter.question)
    const { memory, turns } = modelAvailable() ? await remember(run, letter, language) : { memory: '', turns: [] }
    run.event({ type: 'progress', name: 'letters.revising', step: 2, steps: 2 })
    const input: ReviseTaskInput = {
      company: letter.application.company,
      position: letter.application.position,
      question: letter.question,
      text: letter.version.content,
      query: run.input.query,
      hints: letter.guidelines,
      answers: letter.answers,
      freeAnswer: letter.freeAnswer,
      experiences: await cards(run.userId, letter.experienceIds),
      card: run.input.card,
      memory,
      turns: turns.map(({ query, content }) => ({ query, content })),
      limit: letter.limit ?? undefined,
      language,
    }
    const { output, source } = await tasks.run(reviseTask, input, run)
    const content = normaliseText(output)
    const { exampleIds } = letter.version
    const version = { content, origin: source, exampleIds, connecting: [] }
    const before = await said(run.userId, letter, language)
    // The message that asked for this is said, too; a letter that was held against nothing is not held against it alone.
    const sources = before && [...before, run.input.query, ...(run.input.card ? [run.input.card] : [])]
    const checks = checkLetter({ ...letter, version }, await corpus.find(exampleIds), sources)
    const result: ReviseResult = { messageId: randomUUID(), versionId: randomUUID(), content, checks, withinLimit: checks.withinLimit }
    return {
      result,
      source,
      async commit(tx: Db): Promise<undefined> {
        const store = createLetterStore(tx)
        if (!(await store.lock(run.userId, letter.id))) throw errors.notFound()
        const { messageId, versionId } = result
        await store.insertVersion({ id: versionId, userId: run.userId, letterId: letter.id, ...version })
        await store.insertMessage({ id: messageId, userId: run.userId, letterId: letter.id, query: run.input.query, versionId })
        await store.change(run.userId, letter.id, { status: 'ready', versionId })
        if (source === 'rules' && run.input.reservation) await quotas.giveBack(tx, run.userId, run.input.reservation)
      },
    }
  }

  const reviseRun = runs.define<ReviseRun, ReviseResult>({
    name: 'letters.revise',
    input: ReviseRun,
    work,
    /** The letter stays as it was and nothing is charged; what a stopped revision had written is kept beside it. */
    async lost(tx, { userId, input, status, text, runId }) {
      const kept = normaliseText(text)
      // Who stops an answer at its end has had it: only what was never shown costs nothing.
      if (input.reservation && !(status === 'stopped' && kept.trim())) await quotas.giveBack(tx, userId, input.reservation)
      const store = createLetterStore(tx)
      const letter = await store.lock(userId, input.letterId)
      if (!letter || letter.runId !== runId) return
      if (kept.trim() && status !== 'failed')
        await store.insertVersion({ id: randomUUID(), userId, letterId: letter.id, content: kept, origin: 'model', partial: true })
      await store.change(userId, letter.id, { status: 'ready' })
    },
  })

  return {
    /**
     * Starts a revision. With a model one of the day's revisions is reserved, in the same transaction; rules cost nothing.
     * @throws `letters.needs_model` when there is no model and rules cannot do it, `letters.nothing_to_change` when they would change nothing,
     * `quota.exhausted`, `letters.busy`.
     */
    async start(userId: string, language: Language, letterId: string, { query, experienceId }: MessageInput): Promise<{ runId: string }> {
      const letter = await createLetterStore(db).find(userId, letterId)
      if (!letter) throw errors.notFound()
      if (letter.status === 'drafting') throw errors.busy()
      if (!letter.version?.content.trim()) throw errors.nothingToRevise()
      const card = experienceId ? await cardText(userId, experienceId) : ''
      if (!modelAvailable()) {
        const revision = revisionOf(query, card)
        if (!revision) throw errors.needsModel()
        if (reviseByRules(letter.version.content, revision, languageOf(letter.question)) === undefined) throw errors.nothingToChange()
      }
      const runId = randomUUID()
      const input: ReviseRun = { letterId, query: query.trim(), card, reservation: null }
      await reviseRun.start(userId, input, {
        runId,
        language,
        subjectId: letterId,
        async prepare(tx) {
          const store = createLetterStore(tx)
          const locked = await store.lock(userId, letterId)
          if (!locked) throw errors.notFound()
          if (locked.status === 'drafting') throw errors.busy()
          await store.change(userId, letterId, { status: 'drafting', runId })
          if (modelAvailable()) input.reservation = (await quotas.reserve(tx, userId, 'revisions')) satisfies Reservation
        },
      })
      return { runId }
    },

    async list(userId: string, letterId: string, page: Page) {
      const store = createLetterStore(db)
      if (!(await store.find(userId, letterId))) throw errors.notFound()
      const show = ({ id, query, content, versionId, origin, createdAt }: MessageView): Message => ({
        id,
        query,
        content,
        versionId,
        source: origin === 'rules' ? 'rules' : 'model',
        createdAt: createdAt.toISOString(),
      })
      return pageOf(await store.messages(userId, letterId, page), page.limit, show)
    },
  }
}
