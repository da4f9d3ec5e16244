// A run is one execution of work for a person: durable, watchable, stoppable. The database log is the truth (docs/architecture.md).
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Notice, RunEvent, RunStatus, Source } from '#wire/events.ts'
import type { Language } from '#wire/language.ts'
import type { Bus } from '../bus/bus.ts'
import type { Db } from '../database/database.ts'
import { AppError, errorsOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { createTelemetry, type Telemetry } from '../telemetry/telemetry.ts'
import { runErrors } from './errors.ts'
import { createHub } from './hub.ts'
import { createRunStore, type RunFailure, type RunRow } from './store.ts'
import { createWatching } from './watch.ts'
import { createWriter, type Held } from './writer.ts'

const errors = errorsOf('runs', runErrors)
/** Renewed well within the lease (store.ts), so that one slow statement does not lose it. */
const RENEW_MS = 2_000
const SWEEP_MS = 1_000
/** Runs that are taken over in one statement; the sweep goes on while there are more. */
const SWEEP_AT_ONCE = 50
/** A run whose process keeps dying without any progress is what kills it. */
const MAX_TAKEOVERS_WITHOUT_PROGRESS = 1
const MAX_TAKEOVERS = 20

/** What work sees of its run. */
export interface RunContext<Input> {
  runId: string
  userId: string
  input: Input
  language: Language
  /** Aborted when the run was stopped, taken over, timed out, or the server shuts down. */
  signal: AbortSignal
  /** The text that an earlier attempt has already shown, when this process took the run over. */
  resumed: string | undefined
  /** Adds to the text that watchers see. */
  text(delta: string): void
  /** Replaces the text that watchers see. */
  snapshot(text: string): void
  event(event: Extract<RunEvent, { type: 'progress' | 'question-asked' | 'file-ready' }>): void
  /** Why rules do the work although a model is configured; told with the result. The last one counts. */
  notice(reason: AppError): void
}

export interface RunOutcome<Result> {
  result: Result
  source: Source
  /** Keeps what was made. Runs in the transaction that ends the run, so that both happen or neither. Its return value, if any, replaces `result`. */
  commit?: (tx: Db) => Promise<Result | undefined>
  /** What no transaction can hold, such as removing a file; done after it and before anybody is told. The run has ended well even when it throws. */
  afterwards?: () => Promise<void>
}

/** A run that ended without a result. `text` is what was shown. */
export interface RunLoss<Input> {
  runId: string
  userId: string
  input: Input
  status: 'stopped' | 'failed' | 'interrupted'
  text: string
}

export interface RunKind<Input, Result> {
  name: string
  input: z.ZodType<Input>
  work: (context: RunContext<Input>) => Promise<RunOutcome<Result>>
  /** Settles what was reserved (a quota, a status) when there is no result. Runs in the transaction that ends the run; what it throws keeps no run open. */
  lost?: (tx: Db, loss: RunLoss<Input>) => Promise<void>
  timeoutMs?: number
}

export interface RunsOptions {
  db: Db
  bus: Bus
  log: Log
  /** Whether no other process can have this database: then open runs are ours from the start. */
  alone: boolean
  /** Keeps the owner of a run from being removed until the transaction ends, and throws when they are gone: runs have no foreign key to people. */
  holdOwner?: (tx: Db, userId: string) => Promise<void>
  tickMs?: number
  telemetry?: Telemetry
  /** Told of every run that ended here, however it ended. */
  onEnd?: (run: { kind: string; status: RunStatus; source: Source | null; seconds: number }) => void
}

interface Local extends Held {
  userId: string
  kind: string
  abort: AbortController
  ended: Promise<void>
}

export type Runs = ReturnType<typeof createRuns>
export function createRuns({
  db,
  bus,
  log,
  alone,
  holdOwner,
  tickMs = 50,
  telemetry = createTelemetry(),
  onEnd = () => undefined,
}: RunsOptions) {
  const store = createRunStore(db)
  const kinds = new Map<string, RunKind<unknown, unknown>>()
  const local = new Map<string, Local>()
  /** Runs that are in the database, or about to be, and not yet in `local`: on a busy server that may take longer than a lease. */
  const starting = new Set<string>()
  /** What has to have ended before the process leaves: runs that are being started, sweeps, renewals. */
  const underWay = new Set<Promise<unknown>>()
  function toBeAwaited<T>(doing: Promise<T>): Promise<T> {
    underWay.add(doing)
    const over = () => underWay.delete(doing)
    doing.then(over, over)
    return doing
  }
  const hub = createHub({ bus, holds: (runId) => local.has(runId) })
  const writer = createWriter({
    store,
    tickMs,
    told: (runId, items) => {
      const run = local.get(runId)
      if (run) hub.told(runId, run.userId, items)
    },
    log: (message, error) => log.error({ error }, message),
  })
  let closing = false

  /** Ends a run that gave no result, and tells. @returns the row, or undefined when it had ended before. */
  async function lose(
    run: { id: string; userId?: string; epoch?: number },
    status: 'stopped' | 'failed' | 'interrupted',
    event: RunEvent,
    failure?: RunFailure,
  ) {
    const row = await db.transaction(async (tx) => {
      const inside = createRunStore(tx)
      const ended = await inside.end(run.id, {
        status,
        event,
        ...(run.epoch === undefined ? {} : { epoch: run.epoch }),
        ...(run.userId === undefined ? {} : { userId: run.userId }),
        ...(failure && { error: failure }),
      })
      if (ended) await settle(tx, ended, status)
      return ended
    })
    if (row) tellEnd(row)
    return row
  }

  /** Lets the kind of a run settle what it had reserved. One that cannot, such as one of another version, leaves that behind, but never a run that is open for ever. */
  async function settle(tx: Db, { id, userId, kind: name, input }: RunRow, status: 'stopped' | 'failed' | 'interrupted') {
    const kind = kinds.get(name)
    if (!kind?.lost) return
    const { lost } = kind
    const { text } = await createRunStore(tx).text(id)
    try {
      // A savepoint: what failed in it is undone, and the end of the run is kept.
      await tx.transaction((savepoint) => lost(savepoint, { runId: id, userId, input: kind.input.parse(input), status, text }))
    } catch (error) {
      if (isPassing(error)) throw error
      log.error({ error, runId: id, kind: name }, 'what a run had reserved could not be settled')
    }
  }

  function tellEnd({ id, userId, kind, status, source, createdAt }: RunRow) {
    hub.told(id, userId)
    onEnd({ kind, status, source, seconds: (Date.now() - new Date(createdAt).getTime()) / 1000 })
  }

  async function work(run: Local, row: Pick<RunRow, 'input' | 'language'>, resumed: string | undefined) {
    const kind = kinds.get(run.kind)
    if (!kind) throw new Error(`no kind of run is called ${run.kind}`)
    const timer = setTimeout(() => run.abort.abort(errors.timeout()), kind.timeoutMs ?? 600_000)
    let notice: AppError | undefined
    try {
      const outcome = await kind.work({
        runId: run.id,
        userId: run.userId,
        input: kind.input.parse(row.input),
        language: row.language,
        signal: run.abort.signal,
        resumed,
        text: (delta) => writer.text(run, delta),
        snapshot: (text) => writer.snapshot(run, text),
        event: (event) => writer.event(run, event),
        notice: (reason) => {
          notice = reason
        },
      })
      run.abort.signal.throwIfAborted()
      await writer.flush()
      run.abort.signal.throwIfAborted()
      await succeed(run, outcome, row.language, outcome.source === 'rules' ? notice : undefined)
    } catch (error) {
      await fail(run, error)
    } finally {
      clearTimeout(timer)
      writer.forget(run)
      // It may have been taken over here while this one was still winding up.
      if (local.get(run.id) === run) {
        hub.forget(run.id)
        local.delete(run.id)
      }
    }
  }

  async function succeed(run: Local, outcome: RunOutcome<unknown>, language: Language, notice: AppError | undefined) {
    const row = await db.transaction(async (tx) => {
      const inside = createRunStore(tx)
      // The row is locked before anything is kept: a stop that came first wins, and then nothing is kept.
      const held = await inside.hold(run.id, run.epoch)
      if (!held) return undefined
      const result = (await outcome.commit?.(tx)) ?? outcome.result
      return inside.end(run.id, {
        status: 'done',
        event: { type: 'run-end', result, source: outcome.source, ...(notice && { notice: noticeOf(failureOf(notice), language) }) },
        epoch: run.epoch,
        result,
        source: outcome.source,
        ...(notice && { error: failureOf(notice) }),
      })
    })
    if (!row) return overtaken(run)
    await outcome.afterwards?.().catch((error: unknown) => log.error({ error, runId: run.id, kind: run.kind }, 'what follows a run failed'))
    tellEnd(row)
  }

  async function fail(run: Local, error: unknown) {
    const reason: unknown = run.abort.signal.aborted ? run.abort.signal.reason : error
    // Shut out by the fence, or leaving: whoever has the run now writes its end.
    if (reason === LEAVING) return
    if (reason === LOST) return overtaken(run)
    const known = reason instanceof AppError ? reason : errors.failed({ cause: error })
    if (!(reason instanceof AppError)) log.error({ error, runId: run.id, kind: run.kind }, 'a run failed')
    const failure = failureOf(known)
    await writer.flush()
    const row = await store.find(run.userId, run.id)
    const event: RunEvent = { type: 'run-error', code: known.code, message: known.messages[row?.language ?? 'ko'] }
    if (!(await lose({ id: run.id, epoch: run.epoch }, 'failed', event, failure))) overtaken(run)
  }

  /** The run is somebody else's, or was removed: then nobody writes its end, and who watches it here has to look. */
  function overtaken({ id, userId }: Local) {
    hub.told(id, userId)
  }

  function adopt(row: Pick<RunRow, 'id' | 'epoch' | 'lastSeq' | 'userId' | 'kind' | 'input' | 'language'>, resumed?: string) {
    const abort = new AbortController()
    const run: Local = {
      id: row.id,
      epoch: row.epoch,
      lastSeq: row.lastSeq,
      userId: row.userId,
      kind: row.kind,
      abort,
      lost: () => abort.abort(LOST),
      ended: Promise.resolve(),
    }
    local.set(run.id, run)
    const attributes = () => ({ 'jiwon.run.id': run.id, 'jiwon.run.kind': run.kind, 'jiwon.run.epoch': run.epoch })
    run.ended = telemetry
      .span(`run ${run.kind}`, { attributes }, () => work(run, row, resumed))
      .catch((error) => log.error({ error, runId: run.id }, 'the end of a run could not be written'))
  }

  /** Runs whose process died go on here, from their stored text; one that dies again and again is given up. */
  async function takeOver(row: RunRow) {
    const { text } = await store.text(row.id)
    const progressed = row.takeovers === 1 || text.length > row.resumedLength
    const hopeless =
      !kinds.has(row.kind) || row.takeovers > MAX_TAKEOVERS || (!progressed && row.takeovers > MAX_TAKEOVERS_WITHOUT_PROGRESS)
    log.warn({ runId: row.id, kind: row.kind, takeovers: row.takeovers, hopeless }, 'a run was taken over')
    if (hopeless) await lose({ id: row.id, epoch: row.epoch }, 'interrupted', { type: 'run-interrupted' })
    else {
      await store.markResumed(row.id, row.epoch, text.length)
      if (!closing) adopt(row, text || undefined)
    }
  }

  /** Takes over what is open and held by nobody, or with `everything` whatever is open: at the start, when no other process can have this database. */
  async function sweep(everything = false) {
    const seen: string[] = []
    for (;;) {
      const rows = await store.takeOver(SWEEP_AT_ONCE, everything, [...local.keys(), ...starting, ...seen])
      for (const row of rows) {
        seen.push(row.id)
        if (closing) continue
        // One that cannot be taken over keeps none of the others from it; it is tried again when its lease is over.
        await takeOver(row).catch((error: unknown) => log.error({ error, runId: row.id, kind: row.kind }, 'a run could not be taken over'))
      }
      if (closing) return store.release(rows.map(({ id, epoch }) => ({ id, epoch })))
      if (rows.length < SWEEP_AT_ONCE) return
    }
  }

  async function renew() {
    const held = [...local.values()]
    if (held.length === 0) return
    // Not beside the writer: two statements that lock the same runs in different orders would wait for each other.
    const ours = await writer.inTurn(() => store.renew(held.map(({ id, epoch }) => ({ id, epoch }))))
    for (const run of held) if (!ours.has(run.id) && local.get(run.id) === run) run.lost()
  }

  const every = (ms: number, job: () => Promise<void>, name: string) => {
    let busy = false
    return setInterval(() => {
      if (busy || closing) return
      busy = true
      toBeAwaited(job())
        .catch((error) => log.error({ error }, `runs: ${name} failed`))
        .finally(() => {
          busy = false
        })
    }, ms)
  }
  const timers: NodeJS.Timeout[] = []
  const stopHints = bus.subscribe((topic) => {
    if (topic.startsWith('stop:')) local.get(topic.slice(5))?.lost()
  })

  async function stop(userId: string, id: string): Promise<RunRow | undefined> {
    // What was said so far belongs to the text that is kept.
    const run = local.get(id)
    if (run?.userId === userId) await writer.flush()
    const stopped = await lose({ id, userId }, 'stopped', { type: 'run-stopped' })
    if (stopped) {
      local.get(id)?.lost()
      bus.publish([`stop:${id}`])
    }
    return stopped ?? store.find(userId, id)
  }

  return {
    ...createWatching({ store, hub, polling: !alone }),

    /** Declares a kind of run. The same kinds must be declared in every process, since any may take a run over. */
    define<Input, Result>(kind: RunKind<Input, Result>) {
      if (kinds.has(kind.name)) throw new Error(`the kind of run ${kind.name} is declared twice`)
      kinds.set(kind.name, kind as unknown as RunKind<unknown, unknown>)
      return {
        /**
         * Starts a run. `prepare` runs in the transaction that makes it: what must be there or reserved before, such as a letter or a quota.
         * @returns its id, at once.
         */
        async start(
          userId: string,
          input: Input,
          options: { language?: Language; subjectId?: string; runId?: string; prepare?: (tx: Db) => Promise<void> } = {},
        ): Promise<string> {
          if (closing) throw errors.leaving({ headers: { 'Retry-After': '2' } })
          const { language = 'ko', subjectId, runId = randomUUID(), prepare } = options
          const row = { id: runId, userId, kind: kind.name, input, subjectId, language }
          const start: RunEvent = { type: 'run-start', runId, kind: kind.name, ...(subjectId !== undefined && { subjectId }) }
          async function begin() {
            await db.transaction(async (tx) => {
              // Before all else: who removes the person waits for us, or we for them, while we hold nothing that they need.
              await holdOwner?.(tx, userId)
              await prepare?.(tx)
              await createRunStore(tx).insert(row, start)
            })
            hub.told(runId, userId)
            // Nobody would end here what is begun now: the next process does it.
            if (closing) await store.release([{ id: runId, epoch: 1 }])
            else adopt({ ...row, epoch: 1, lastSeq: 1 })
          }
          starting.add(runId)
          await toBeAwaited(begin()).finally(() => starting.delete(runId))
          return runId
        },
      }
    },

    /** Stops a run for its owner, wherever it works. A run that has ended stays as it is. @throws `runs.not_found` */
    async stop(userId: string, id: string) {
      const row = await stop(userId, id)
      if (!row) throw errors.notFound()
      return row
    },
    /** Stops a run before what it works on is removed. One that was forgotten since has ended. */
    async stopIfThere(userId: string, id: string): Promise<void> {
      await stop(userId, id)
    },
    /** Whether a run still works, asked in the transaction of who would begin another one: what it is about may look so for ever, where its end could not be settled. */
    isOpen: (tx: Db, userId: string, id: string) => createRunStore(tx).isOpen(userId, id),

    /** Begins to renew leases and to take over what others left. Called once all kinds are declared. */
    async open() {
      if (alone) await sweep(true)
      // Also alone: a run that could not be written for a while is held by nobody until it is swept up.
      timers.push(every(SWEEP_MS, () => sweep(), 'sweeping'))
      timers.push(every(RENEW_MS, renew, 'renewing'))
    },

    /** Ends all work here and gives it up to the next process; nothing that was shown is lost. */
    async close() {
      closing = true
      for (const timer of timers) clearInterval(timer)
      stopHints()
      const held = [...local.values()]
      await writer.flush()
      for (const run of held) run.abort.abort(LEAVING)
      // Who began the others hears of their errors.
      await Promise.allSettled([...held.map(({ ended }) => ended), ...underWay])
      if (held.length > 0) await store.release(held.map(({ id, epoch }) => ({ id, epoch })))
      hub.close()
    },

    /** Folds old logs, empties what is older, and forgets what is older still; see the store. */
    prune: (now: Date) => store.prune(now),
    /**
     * Removes the runs of a person that are about any of these (their subject, or what came of them, by its id) with all that they hold of its
     * text. Inside the transaction that removes the thing itself, and before that, since runs lock in this order as well when they end. Stop what
     * is open first, so that what it had reserved is settled.
     */
    removeOf: (tx: Db, userId: string, ids: readonly string[]) => createRunStore(tx).removeOf(userId, ids),
    dump: (userId: string) => store.dump(userId),
    removePerson: (tx: Db, userId: string) => createRunStore(tx).removePerson(userId),
    working: () => local.size,
  }
}

const LOST = Symbol('the run is no longer held by this process')
const LEAVING = Symbol('the server shuts down')

/** Errors of PostgreSQL that pass: a lost connection, a deadlock, a lack of resources, an operator, a server that shuts down. */
const PASSING = /^(?:08|40|53|55|57)[0-9A-Z]{3}$/
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  return (typeof code === 'string' && (PASSING.test(code) || /^E[A-Z]+$/.test(code))) || isPassing(error.cause)
}

function failureOf({ code, status, messages, headers }: AppError): RunFailure {
  const retryAfter = Number(headers['Retry-After'])
  return { code, status, messages, ...(retryAfter > 0 && { retryAfter }) }
}

/** What is told beside a result that rules made in the place of a model. */
export function noticeOf({ code, messages }: RunFailure, language: Language): Notice {
  return { code, message: messages[language] }
}
