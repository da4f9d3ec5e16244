// The conversation that ends with a résumé: its state is a row, its work are runs, and of two who answer at once one is refused.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Experience } from '#features/profile/contract.ts'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Files } from '#platform/files/files.ts'
import type { FileRemovals } from '#platform/files/removals.ts'
import type { RunContext, Runs } from '#platform/runs/runs.ts'
import type { Source } from '#wire/events.ts'
import { type Language, languageOf } from '#wire/language.ts'
import { normaliseText } from '#wire/text/count.ts'
import { type AgentInit, type AgentInputs, type AgentReply, type AgentUpdate, type MemberId, resumeErrors } from './contract.ts'
import { type Asked, type Graph, receiveAnswer, type Written } from './graph.ts'
import type { Links } from './links.ts'
import { questionByRules } from './rules/questions.ts'
import { type AskedQuestion, answered, openQuestion, SessionState, type Slot } from './state.ts'
import { createResumeStore, type SessionRow } from './store.ts'

const errors = errorsOf('resumes', resumeErrors)
/** More of a CV than this holds nothing that is looked for. */
const LONGEST_CV = 20_000
/** A conversation that nobody goes on with is forgotten; every step begins the time anew. */
const LIFE_MS = 7 * 24 * 3_600_000

const StepRun = z.object({ sessionId: z.string(), epoch: z.number().int(), member: z.union([z.string(), z.number()]) })
type StepRun = z.infer<typeof StepRun>
/** What is left out of a reply is added by who answers: `source` and `runId`. */
type StepResult = Record<string, unknown>

/** Either a run that is being worked on, or a reply that is there already; with the conversation that it belongs to. */
export type Started = { sessionId: string } & ({ runId: string } | { reply: AgentReply })

export interface Caller {
  id: string
  name: string
  email: string
  language: Language
}

export interface AgentOptions {
  db: Db
  runs: Runs
  files: Files
  removals: FileRemovals
  graph: Graph
  links: Links
  clock: Clock
  /** The text of a document of this person. @throws when it is not theirs */
  documentText: (userId: string, id: string) => Promise<string>
  /** The text of the person's profile, if they have one. */
  profileText: (userId: string) => Promise<string | undefined>
  /** An experience card of this person. @throws when it is not theirs */
  findCard: (userId: string, id: string) => Promise<Experience>
}

export type Agent = ReturnType<typeof createAgent>
export function createAgent({ db, runs, files, removals, graph, links, clock, documentText, profileText, findCard }: AgentOptions) {
  const expiry = () => new Date(clock.now().getTime() + LIFE_MS)

  /** The next question is open from the commit on; only then anybody is told of it. */
  async function ask(run: RunContext<StepRun>, row: SessionRow, state: SessionState, { slot, question, source }: Asked) {
    const turn = row.turn + 1
    const turns = [...state.turns, openTurn(turn, slot, question, source)]
    const change = { status: 'asking', turn, state: { ...state, turns }, expiresAt: expiry() }
    if (!(await createResumeStore(db).changeSession(run.userId, row.id, change, run.input.epoch))) throw errors.staleTurn()
    run.event({ type: 'question-asked', question, turn, memberId: run.input.member })
  }

  /** The file is kept first: a file without a résumé can be removed, a résumé without its file would be a lie. */
  async function finish(run: RunContext<StepRun>, row: SessionRow, state: SessionState, { resume, lines, docx, source }: Written) {
    const fileKey = await files.put('resumes', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    const id = randomUUID()
    try {
      await db.transaction(async (tx) => {
        const store = createResumeStore(tx)
        const change = { status: 'complete', resumeId: id, expiresAt: expiry() }
        if (!(await store.changeSession(run.userId, row.id, change, run.input.epoch))) throw errors.staleTurn()
        const title = state.language === 'ko' ? `${resume.basics.name} 이력서` : `${resume.basics.name}, résumé`
        const { userId } = run
        const versionId = randomUUID()
        const answers = answered(state).map(({ turn, question, answer }) => ({ turn, question, answer }))
        await store.insert(
          { id, userId, member: row.member, title, language: state.language, versionId, answers, fileKey },
          { id: versionId, userId, resumeId: id, content: resume, lines, origin: source, source },
        )
      })
    } catch (error) {
      await removals.discard(fileKey)
      throw error
    }
    run.event({ type: 'file-ready', key: fileKey, url: links.make(run.userId, id) })
  }

  async function work(run: RunContext<StepRun>): Promise<{ result: StepResult; source: Source }> {
    const store = createResumeStore(db)
    const row = await store.findSession(run.userId, run.input.sessionId)
    if (!row || row.epoch !== run.input.epoch) throw errors.staleTurn()
    // Another status than working: an earlier attempt had come to the end when its server died, and nothing is asked twice.
    if (row.status === 'working') {
      const state = SessionState.parse(row.state)
      const outcome = await graph.walk(state, run)
      run.signal.throwIfAborted()
      if (outcome.node === 'generate-question') await ask(run, row, state, outcome)
      else await finish(run, row, state, outcome)
    }
    const now = await store.findSession(run.userId, run.input.sessionId)
    if (!now) throw errors.staleTurn()
    const { source, runId: _, ...result } = await replyOf(now)
    return { result, source }
  }

  const stepRun = runs.define<StepRun, StepResult>({
    name: 'resumes.step',
    input: StepRun,
    work,
    /** Whatever became of the work, the answer is kept: the next question is asked by rules, or the last one is open again with what was answered. */
    async lost(tx, { userId, input }) {
      const store = createResumeStore(tx)
      const row = await store.lockSession(userId, input.sessionId)
      if (row?.status !== 'working' || row.epoch !== input.epoch) return
      const state = SessionState.parse(row.state)
      const next = graph.checkCompletion(state)
      if (next.node === 'generate-question') {
        const turn = row.turn + 1
        const turns = [...state.turns, openTurn(turn, next.slot, questionByRules(next.slot, state), 'rules')]
        await store.changeSession(userId, row.id, { status: 'asking', turn, state: { ...state, turns } }, input.epoch)
      } else await store.changeSession(userId, row.id, { status: 'asking', state: reopened(state) }, input.epoch)
    },
  })

  async function replyOf(row: SessionRow): Promise<AgentReply> {
    const member_id = JSON.parse(row.member) as MemberId
    const runId = row.runId ?? ''
    if (row.status === 'complete' && row.resumeId) {
      const resume = await createResumeStore(db).find(row.userId, row.resumeId)
      if (!resume) throw errors.notFound()
      const { id, fileKey } = resume
      return {
        member_id,
        isComplete: true,
        resumeId: id,
        resumeObjectKey: fileKey,
        resumeUrl: links.make(row.userId, id),
        source: resume.version.source ?? 'rules',
        runId,
      }
    }
    const open = openQuestion(SessionState.parse(row.state))
    if (!open) throw errors.busy()
    const { question, turn, source, draft } = open
    return { member_id, isComplete: false, question, turn, ...(draft !== null && { answer: draft }), source, runId }
  }

  const start = (caller: Caller, input: StepRun, runId: string, prepare: (tx: Db) => Promise<void>) =>
    stepRun.start(caller.id, input, { runId, language: caller.language, subjectId: input.sessionId, prepare })

  return {
    /** Forgets conversations whose time is over. */
    prune: () => createResumeStore(db).removeExpired(),

    /**
     * Begins a conversation, or gives the open question of one that is alive. @throws `resumes.busy` while that one works.
     */
    async init(caller: Caller, { member_id = randomUUID(), inputs, documentId, experienceIds = [], restart }: AgentInit): Promise<Started> {
      const member = JSON.stringify(member_id)
      const store = createResumeStore(db)
      const live = (row: SessionRow | undefined) => row !== undefined && row.status !== 'complete' && row.expiresAt > clock.now()
      const there = await store.findMember(caller.id, member)
      if (there && live(there) && !restart) return { sessionId: there.id, reply: await replyOf(there) }
      if (there?.status === 'working' && there.runId) await runs.stopIfThere(caller.id, there.runId)
      const runId = randomUUID()
      const input: StepRun = { sessionId: there?.id ?? randomUUID(), epoch: 1, member: member_id }
      const { name, email } = caller
      const known = documentId ? await documentText(caller.id, documentId) : await profileText(caller.id)
      const cv = (known ?? '').slice(0, LONGEST_CV)
      const turns: AskedQuestion[] = []
      for (const id of experienceIds) turns.push(cardTurn(await findCard(caller.id, id), turns.length + 1))
      const state: SessionState = { inputs, language: spokenIn(inputs, cv, caller.language), name, email, cv, turns }
      await start(caller, input, runId, async (tx) => {
        const inside = createResumeStore(tx)
        const fresh = { status: 'working', turn: turns.length, runId, state, resumeId: null, expiresAt: expiry() }
        if (await inside.insertSession({ id: input.sessionId, userId: caller.id, member, epoch: 1, ...fresh })) return
        const row = await inside.lockMember(caller.id, member)
        if (!row || (live(row) && !restart)) throw errors.busy()
        // Turn numbers go on growing, so that an answer to the conversation before is stale and not taken for one to this.
        input.sessionId = row.id
        input.epoch = row.epoch + 1
        await inside.changeSession(caller.id, row.id, { ...fresh, turn: Math.max(row.turn, turns.length), epoch: input.epoch })
      })
      return { sessionId: input.sessionId, runId }
    },

    /**
     * Takes an answer, skips the open question, or goes back to the one before. After the end it repeats the reply of the end.
     * @throws `resumes.not_found`, `resumes.stale_turn`, `resumes.busy`, `resumes.no_answer`, `resumes.nothing_before`
     */
    async update(caller: Caller, { member_id, answer = '', turn, skip = false, back = false }: AgentUpdate): Promise<Started> {
      const member = JSON.stringify(member_id)
      const there = await createResumeStore(db).findMember(caller.id, member)
      if (!there) throw errors.notFound()
      const sessionId = there.id
      if (there.status === 'complete') return { sessionId, reply: await replyOf(there) }
      if (!skip && !back && answer.trim() === '') throw errors.noAnswer()
      const runId = randomUUID()
      const input: StepRun = { sessionId: there.id, epoch: there.epoch, member: member_id }
      const enter = async (tx: Db): Promise<SessionRow> => {
        const row = await createResumeStore(tx).lockMember(caller.id, member)
        if (!row) throw errors.notFound()
        if (row.status === 'complete') throw new Ended()
        if (turn !== undefined && turn !== row.turn) throw errors.staleTurn()
        if (row.status === 'working') throw errors.busy()
        return row
      }
      try {
        if (back) {
          await db.transaction(async (tx) => {
            const row = await enter(tx)
            const state = backOne(SessionState.parse(row.state), row.turn + 1)
            await createResumeStore(tx).changeSession(caller.id, row.id, { state, turn: row.turn + 1, expiresAt: expiry() })
          })
        } else {
          await start(caller, input, runId, async (tx) => {
            const row = await enter(tx)
            input.epoch = row.epoch + 1
            const state = receiveAnswer(SessionState.parse(row.state), skip ? 'skipped' : { text: answer })
            await createResumeStore(tx).changeSession(caller.id, row.id, {
              status: 'working',
              epoch: input.epoch,
              runId,
              state,
              expiresAt: expiry(),
            })
          })
          return { sessionId, runId }
        }
      } catch (error) {
        if (!(error instanceof Ended)) throw error
      }
      const row = await createResumeStore(db).findMember(caller.id, member)
      if (!row) throw errors.notFound()
      return { sessionId, reply: await replyOf(row) }
    },

    /** Changes an answer that was given before; the open question stays. */
    async edit(userId: string, id: string, turn: number, answer: string) {
      if (answer.trim() === '') throw errors.noAnswer()
      await db.transaction(async (tx) => {
        const store = createResumeStore(tx)
        const row = await store.lockSession(userId, id)
        if (!row) throw errors.notFound()
        if (row.status === 'working') throw errors.busy()
        const state = SessionState.parse(row.state)
        const known = state.turns.find((one) => one.turn === turn && (one.answer !== null || one.skipped))
        if (!known || row.status === 'complete') throw errors.staleTurn()
        const turns = state.turns.map((one) => (one === known ? { ...one, answer: normaliseText(answer).trim(), skipped: false } : one))
        await store.changeSession(userId, id, { state: { ...state, turns } })
      })
    },

    /** Ends a conversation without a résumé; nothing of it is kept. */
    async cancel(userId: string, id: string) {
      const row = await createResumeStore(db).findSession(userId, id)
      if (!row) throw errors.notFound()
      if (row.status === 'working' && row.runId) await runs.stopIfThere(userId, row.runId)
      await db.transaction(async (tx) => {
        await runs.removeOf(tx, userId, [id])
        await createResumeStore(tx).removeSession(userId, id)
      })
    },
  }
}

/** Thrown inside a transaction that finds the conversation at its end. */
class Ended extends Error {}

function openTurn(turn: number, slot: Slot, question: string, source: Source): AskedQuestion {
  return { turn, slot, question, source, answer: null, skipped: false, draft: null, given: false }
}

/** A card is as good as a project that was told: its title stands in the place of the question. */
function cardTurn({ title, period, situation, task, action, result }: Experience, number: number): AskedQuestion {
  const told = normaliseText([period, situation, task, action, result].filter((part) => part.trim() !== '').join('\n')).trim()
  return { ...openTurn(number, { kind: 'project', number }, title, 'rules'), answer: told || title, given: true }
}

/** The last question open again, with what was answered. */
function reopened(state: SessionState): SessionState {
  const turns = state.turns.map((turn, at) =>
    at === state.turns.length - 1 ? { ...turn, answer: null, skipped: false, draft: turn.answer } : turn,
  )
  return { ...state, turns }
}

/** Without the open question; the one before is open under a new number, so that a late answer to the other is stale. */
function backOne(state: SessionState, turn: number): SessionState {
  const before = state.turns.slice(0, openQuestion(state) ? -1 : undefined)
  const last = before.at(-1)
  if (!last || last.given) throw errors.nothingBefore()
  return { ...state, turns: [...before.slice(0, -1), { ...last, turn, answer: null, skipped: false, draft: last.answer }] }
}

/** The language of what was said at the start; of the caller when that tells nothing. */
function spokenIn(inputs: AgentInputs, cv: string, language: Language): Language {
  const words = [inputs.company_name, inputs.position, inputs.additional_experiences, cv].filter(Boolean).join(' ')
  return /\p{L}/u.test(words) ? languageOf(words) : language
}
