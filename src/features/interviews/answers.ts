// An answer is evaluated and kept; what it left out may be asked for.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import type { RunContext, Runs } from '#platform/runs/runs.ts'
import type { Tasks } from '#platform/tasks/task.ts'
import type { Language } from '#wire/language.ts'
import { normaliseText } from '#wire/text/count.ts'
import { type Bank, inLanguage } from './bank/bank.ts'
import { type AnswerInput, type AnswerReply, type Evaluation, interviewErrors, Spoken } from './contract.ts'
import { type EvaluateTaskInput, evaluateTask, toEvaluation } from './evaluate-task.ts'
import { evaluateByRules, type Missing } from './rules/evaluate.ts'
import { criteriaOf } from './rules/experience.ts'
import { DEEPEST, followUpQuestion, GOOD_ENOUGH } from './rules/follow-up.ts'
import { createInterviewStore, type TurnRow } from './store.ts'
import { showAsked } from './views.ts'

const errors = errorsOf('interviews', interviewErrors)

const AnswerRun = z.object({
  interviewId: z.string(),
  turnId: z.string(),
  attemptId: z.string(),
  answer: z.string(),
  seconds: z.number().nullable(),
  spoken: Spoken.optional(),
})
type AnswerRun = z.infer<typeof AnswerRun>
type AnswerResult = Omit<AnswerReply, 'source' | 'runId'>

export type Answers = ReturnType<typeof createAnswers>
export function createAnswers({ db, runs, tasks, bank }: { db: Db; runs: Runs; tasks: Tasks; bank: Bank }) {
  /** The question with everything that its answer is judged by. */
  async function contextOf(turn: TurnRow, { answer, seconds }: AnswerRun, language: Language, asked: string[]): Promise<EvaluateTaskInput> {
    const question = turn.questionId === null ? undefined : await bank.find(turn.questionId)
    const basis = turn.basis === 'technical' && question?.kind !== 'technical' ? 'personal' : (turn.basis as EvaluateTaskInput['basis'])
    const input = { basis, question: turn.question, answer, language, seconds, criteria: turn.criteria, intent: '', asked }
    if (question?.kind === 'technical') {
      const { answer: model, points, misconceptions } = question
      // A follow-up asks for one point, and is judged by it alone.
      const focus = turn.focus[0]
      const judged = focus === undefined ? points : points.filter(({ id }) => id === focus)
      return { ...input, reference: { answer: model, points: judged, misconceptions } }
    }
    if (question?.kind === 'behavioural' && basis === 'behavioural') {
      const rubric = bank.rubric(question.criterion)
      const levels = rubric?.levels.map((level) => inLanguage(level, language)) ?? []
      const named = rubric && { criterion: question.criterion, name: inLanguage(rubric.name, language), levels }
      return { ...input, intent: inLanguage(question.intent, language), ...(named && { rubric: named }) }
    }
    const criteria = turn.criteria.length > 0 ? turn.criteria : criteriaOf(['contribution', 'reason', 'result'], language)
    return { ...input, criteria, ...(turn.claim !== null && { claim: turn.claim }) }
  }

  async function work(run: RunContext<AnswerRun>) {
    const { interviewId, turnId, attemptId } = run.input
    const store = createInterviewStore(db)
    const interview = await store.find(run.userId, interviewId)
    const turns = await store.turns(run.userId, interviewId)
    const turn = turns.find(({ id }) => id === turnId)
    if (!interview || !turn) throw errors.turnNotFound()
    const language = interview.language as Language
    const asked = turns.map(({ question }) => question)
    const input = await contextOf(turn, run.input, language, asked)
    const { missing: ruledMissing, kind, ...ruled } = evaluateByRules(input)
    // Where there is nothing to read, a model would only make something up.
    const unread = kind === 'empty' || kind === 'copied'
    const made = unread ? undefined : await tasks.run(evaluateTask, input, run)
    const source = made?.source ?? 'rules'
    const { missing, ...found } =
      made?.source === 'model'
        ? toEvaluation(made.output, { ...ruled, kind, missing: ruledMissing }, input)
        : { ...ruled, missing: ruledMissing }
    const { spoken } = run.input
    const evaluation: Evaluation = { ...found, delivery: { ...found.delivery, ...(spoken && { spoken }) }, source }
    const has = turns.some(({ parentId }) => parentId === turn.id)
    const wished = made?.source === 'model' ? made.output.followUp.trim() : ''
    const followUp = has || unread ? undefined : nextTurn(turn, { score: evaluation.score, missing, wished }, asked, language)
    const result: AnswerResult = { attemptId, evaluation, ...(followUp && { followUp: showAsked(followUp) }) }
    return {
      result,
      source,
      async commit(tx: Db): Promise<undefined> {
        const inside = createInterviewStore(tx)
        // The session before its turns, as `start` locks them: in another order two of them would wait for each other.
        await inside.lock(run.userId, interviewId)
        if (!(await inside.lockTurn(run.userId, interviewId, turnId))) throw errors.turnNotFound()
        await inside.changeAttempt(run.userId, attemptId, { status: 'done', evaluation, score: evaluation.score })
        if (followUp) await inside.insertTurns([followUp])
        await inside.change(run.userId, interviewId, {})
      },
    }
  }

  const answerRun = runs.define<AnswerRun, AnswerResult>({
    name: 'interviews.answer',
    input: AnswerRun,
    work,
    /** The answer is kept in any case, and can be given again. */
    async lost(tx, { userId, input }) {
      await createInterviewStore(tx).changeAttempt(userId, input.attemptId, { status: 'failed' })
    },
  })

  return {
    /**
     * Starts the evaluation of an answer, which is kept from now on. A second answer to the same question is another attempt.
     * @throws `interviews.not_found`, `interviews.turn_not_found`, `interviews.not_ready`, `interviews.busy`
     */
    async start(
      userId: string,
      language: Language,
      { interviewId, turnId }: { interviewId: string; turnId: string },
      { answer, seconds, spoken }: AnswerInput,
    ): Promise<{ runId: string; attemptId: string }> {
      const [runId, attemptId] = [randomUUID(), randomUUID()]
      const input: AnswerRun = {
        interviewId,
        turnId,
        attemptId,
        answer: normaliseText(answer),
        seconds: seconds ?? null,
        ...(spoken && { spoken }),
      }
      await answerRun.start(userId, input, {
        runId,
        language,
        subjectId: interviewId,
        async prepare(tx) {
          const store = createInterviewStore(tx)
          const interview = await store.lock(userId, interviewId)
          if (!interview) throw errors.notFound()
          if (interview.status !== 'ready') throw errors.notReady()
          if (!(await store.lockTurn(userId, interviewId, turnId))) throw errors.turnNotFound()
          const attempts = (await store.attempts(userId, interviewId)).filter((attempt) => attempt.turnId === turnId)
          for (const { status, runId } of attempts)
            if (status === 'evaluating' && runId && (await runs.isOpen(tx, userId, runId))) throw errors.busy()
          const number = attempts.length + 1
          await store.insertAttempt({
            id: attemptId,
            userId,
            interviewId,
            turnId,
            number,
            answer: input.answer,
            seconds: input.seconds,
            runId,
          })
          if (interview.state === 'paused') await store.change(userId, interviewId, { state: 'active' })
        },
      })
      return { runId, attemptId }
    },
  }
}

/** The follow-up on what an answer left out: at most two in a row, none after a good answer. */
function nextTurn(
  turn: TurnRow,
  { score, missing, wished }: { score: number; missing: Missing | undefined; wished: string },
  asked: readonly string[],
  language: Language,
): Omit<TurnRow, 'createdAt'> | undefined {
  if (turn.depth >= DEEPEST || score >= GOOD_ENOUGH || !missing) return undefined
  const question = wished || followUpQuestion(missing, language, asked)
  if (!question) return undefined
  const { userId, interviewId, topic, difficulty, claim } = turn
  return {
    id: randomUUID(),
    userId,
    interviewId,
    ordinal: turn.ordinal + 1,
    kind: 'follow-up',
    basis: missing.kind === 'point' ? 'technical' : 'personal',
    parentId: turn.id,
    depth: turn.depth + 1,
    questionId: missing.kind === 'point' ? turn.questionId : null,
    topic,
    difficulty,
    question,
    claim,
    criteria: missing.kind === 'criterion' ? criteriaOf([missing.id], language) : [],
    focus: missing.kind === 'point' ? [missing.id] : [],
  }
}
