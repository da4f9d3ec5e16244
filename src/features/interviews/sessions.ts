// A practice session begins: questions of the bank, and questions on the claims of the person's own papers.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Quotas } from '#features/account/quotas.ts'
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import type { RunContext, Runs } from '#platform/runs/runs.ts'
import type { Tasks } from '#platform/tasks/task.ts'
import { Language, languageOf } from '#wire/language.ts'
import { positionOf } from '#wire/position-of.ts'
import { Position } from '#wire/positions.ts'
import { type Bank, inLanguage } from './bank/bank.ts'
import { type InterviewInput, type InterviewReply, interviewErrors, QuestionCounts } from './contract.ts'
import { claimsIn } from './rules/claims.ts'
import { pickBehavioural, pickTechnical } from './rules/pick.ts'
import { createInterviewStore, type TurnRow } from './store.ts'
import { namedCriteria, PersonalTaskInput, personalTask } from './tasks.ts'
import { showAsked } from './views.ts'

const errors = errorsOf('interviews', interviewErrors)
/** Between two planned questions there is room for their follow-ups. */
const ORDINAL_STEP = 10
/** More claims than questions, so that a model can choose. */
const SPARE_CLAIMS = 3

const PrepareRun = z.object({
  interviewId: z.string(),
  position: Position,
  language: Language,
  counts: QuestionCounts,
  claims: PersonalTaskInput.shape.claims,
  reservation: z.object({ feature: z.enum(['revisions', 'interviews']), day: z.string() }).nullable(),
})
type PrepareRun = z.infer<typeof PrepareRun>
type PrepareResult = Omit<InterviewReply, 'source' | 'runId'>
type NewTurn = Omit<TurnRow, 'createdAt'>

export interface SessionOptions {
  db: Db
  runs: Runs
  tasks: Tasks
  bank: Bank
  quotas: Quotas
  modelAvailable: () => boolean
  /** How many questions are asked unless the person wants others. */
  defaultCounts: QuestionCounts
  /** The text of a document of this person. @throws when it is not theirs */
  documentText: (userId: string, id: string) => Promise<string>
  /** The text of a letter of this person. @throws when it is not theirs */
  letterText: (userId: string, id: string) => Promise<string>
}

export type Sessions = ReturnType<typeof createSessions>
export function createSessions({ db, runs, tasks, bank, quotas, modelAvailable, defaultCounts, documentText, letterText }: SessionOptions) {
  async function work(run: RunContext<PrepareRun>) {
    const { interviewId, position, language, counts, claims, reservation } = run.input
    const { questions } = await bank.load()
    const history = await createInterviewStore(db).history(run.userId)
    const technical = pickTechnical(questions, position, counts.technical, history, interviewId)
    // A position without technical questions is asked more about how somebody works.
    const behavioural = pickBehavioural(questions, counts.behavioural + counts.technical - technical.length, history, interviewId)
    run.event({ type: 'progress', name: 'interviews.preparing', step: 1, steps: 2 })
    const input: PersonalTaskInput = { position, count: counts.personal, claims, language }
    const personal =
      counts.personal > 0 ? await tasks.run(personalTask, input, run) : { output: { questions: [] }, source: 'rules' as const }
    run.event({ type: 'progress', name: 'interviews.preparing', step: 2, steps: 2 })

    const of = (turn: Pick<NewTurn, 'kind' | 'question'> & Partial<NewTurn>, at: number): NewTurn => ({
      id: randomUUID(),
      userId: run.userId,
      interviewId,
      ordinal: at * ORDINAL_STEP,
      basis: turn.kind,
      parentId: null,
      depth: 0,
      questionId: null,
      topic: null,
      difficulty: null,
      claim: null,
      criteria: [],
      focus: [],
      ...turn,
    })
    const turns = [
      ...technical.map(({ id, topic, difficulty, question }) => ({
        kind: 'technical',
        questionId: id,
        topic,
        difficulty,
        question: inLanguage(question, language),
      })),
      ...behavioural.map(({ id, criterion, question }) => ({
        kind: 'behavioural',
        questionId: id,
        topic: criterion,
        question: inLanguage(question, language),
      })),
      ...personal.output.questions.map(({ claim, question, criteria }) => ({
        kind: 'personal',
        question: question.trim(),
        claim: claims[claim - 1]?.text ?? null,
        criteria: namedCriteria(criteria, language),
      })),
    ].map(of)
    const { source } = personal
    const result: PrepareResult = { id: interviewId, position, language, turns: turns.map(showAsked) }
    return {
      result,
      source,
      async commit(tx: Db): Promise<undefined> {
        const store = createInterviewStore(tx)
        if (!(await store.lock(run.userId, interviewId))) throw errors.notFound()
        await store.insertTurns(turns)
        await store.change(run.userId, interviewId, { status: 'ready', source })
        const hasFailed = source === 'rules' && counts.personal > 0
        if (hasFailed && reservation) await quotas.giveBack(tx, run.userId, reservation)
      },
    }
  }

  const prepareRun = runs.define<PrepareRun, PrepareResult>({
    name: 'interviews.prepare',
    input: PrepareRun,
    work,
    /** A session without questions costs nothing. */
    async lost(tx, { userId, input }) {
      if (input.reservation) await quotas.giveBack(tx, userId, input.reservation)
      await createInterviewStore(tx).change(userId, input.interviewId, { status: 'failed' })
    },
  })

  return {
    defaultCounts,

    /**
     * Starts a session. Where a model makes its personal questions, one of the day's sessions is reserved in the same transaction.
     * @throws `quota.exhausted`; what `documentText` and `letterText` throw for papers that are not this person's.
     */
    async start(userId: string, language: Language, input: InterviewInput): Promise<{ runId: string; interviewId: string }> {
      const { documentId, letterId } = input
      const { technical, behavioural, personal } = input.counts ?? {}
      const counts: QuestionCounts = {
        technical: technical ?? defaultCounts.technical,
        behavioural: behavioural ?? defaultCounts.behavioural,
        personal: personal ?? defaultCounts.personal,
      }
      if (counts.technical + counts.behavioural + counts.personal === 0) throw errors.noQuestions()
      const document = documentId ? await documentText(userId, documentId) : ''
      const letter = letterId ? await letterText(userId, letterId) : ''
      const spoken = input.language ?? (document || letter ? languageOf(`${letter}\n${document}`) : language)
      const claims = alternately(claimsIn(letter, 'letter'), claimsIn(document, 'document')).slice(0, counts.personal + SPARE_CLAIMS)
      const [runId, interviewId] = [randomUUID(), randomUUID()]
      const prepare: PrepareRun = { interviewId, position: positionOf(input.position), language: spoken, counts, claims, reservation: null }
      await prepareRun.start(userId, prepare, {
        runId,
        language,
        subjectId: interviewId,
        async prepare(tx) {
          // A model judges the answers, also where it asks none of the questions.
          if (modelAvailable()) prepare.reservation = await quotas.reserve(tx, userId, 'interviews')
          const { position } = prepare
          await createInterviewStore(tx).insert({
            id: interviewId,
            userId,
            position,
            language: spoken,
            counts,
            documentId: documentId ?? null,
            letterId: letterId ?? null,
            runId,
          })
        },
      })
      return { runId, interviewId }
    },
  }
}

/** Claims of both papers in turn, each once: an interviewer has read both. */
function alternately<T extends { text: string }>(one: readonly T[], other: readonly T[]): T[] {
  const mixed = Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [one[at], other[at]])
    .flat()
    .filter((claim) => claim !== undefined)
  return mixed.filter((claim, at) => mixed.findIndex(({ text }) => text === claim.text) === at)
}
