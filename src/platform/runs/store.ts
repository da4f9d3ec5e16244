// The only SQL of runs. Every statement that writes on behalf of a run is fenced by its epoch.
import { type SQL, sql } from 'drizzle-orm'
import type { RunEvent, RunStatus, Source } from '#wire/events.ts'
import type { Language } from '#wire/language.ts'
import type { Db } from '../database/database.ts'

/** How long a process may be silent before another takes its runs over. */
export const LEASE_MS = 5_000

const DAY_MS = 24 * 3_600_000
/** After so long the log of a run that ended is folded to its text. */
const FOLDED_DAYS = 1
/** After so long it holds nothing of anybody's words: what it made stands in the tables of its feature. Longer than an `Idempotency-Key` is kept. */
const EMPTIED_DAYS = 7
/** After so long nothing is left of it. */
const FORGOTTEN_DAYS = 30
/** Runs that one statement of the pruning works on. */
const PRUNED_AT_ONCE = 500

export interface RunRow {
  id: string
  userId: string
  kind: string
  input: unknown
  subjectId: string | null
  language: Language
  status: RunStatus
  epoch: number
  lastSeq: number
  takeovers: number
  resumedLength: number
  result: unknown
  source: Source | null
  error: RunFailure | null
  createdAt: Date
}

/** Why a run failed, or why rules had to make its result, as it is stored: enough to answer a caller who asks later. */
export interface RunFailure {
  code: string
  status: number
  messages: Record<Language, string>
  /** Seconds after which trying again makes sense. */
  retryAfter?: number
}

/** An event with its place in the log of its run. */
export interface LogItem {
  seq: number
  event: RunEvent
}

/** An event on its way into the log. */
export interface Piece extends LogItem {
  runId: string
  epoch: number
}

const columns = sql`id, user_id as "userId", kind, input, subject_id as "subjectId", language, status, epoch, last_seq as "lastSeq", takeovers,
  resumed_length as "resumedLength", result, source, error, created_at as "createdAt"`
const lease = sql`now() + interval '${sql.raw(String(LEASE_MS))} milliseconds'`

const isText = (event: RunEvent) => event.type === 'text-delta' || event.type === 'text-snapshot'
const toRow = (piece: { runId: string; epoch: number } & LogItem) => ({
  run_id: piece.runId,
  epoch: piece.epoch,
  seq: piece.seq,
  type: piece.event.type,
  text: isText(piece.event) ? (piece.event as { text: string }).text : null,
  data: isText(piece.event) ? null : piece.event,
})
const toEvent = (row: { type: string; text: string | null; data: unknown }) => (row.data ?? { type: row.type, text: row.text }) as RunEvent

const pieceRows = (pieces: readonly Piece[]) =>
  sql`select * from jsonb_to_recordset(${JSON.stringify(pieces.map(toRow))}::jsonb) as p (run_id uuid, epoch int, seq int, type text, text text, data jsonb)`

/** The fence of many runs: those that still are ours, locked until the statement ends. */
const fence = sql`update runs r set last_seq = p.last_seq
  from (select run_id, epoch, max(seq) as last_seq from piece group by run_id, epoch) p
  where r.id = p.run_id and r.epoch = p.epoch and r.status = 'running' returning r.id, r.user_id`

/** Writes pieces of text alone whose fence holds: half the work of `writing`, for what is written most. */
const writingText = (pieces: readonly Piece[]) => sql`
  with piece as (${pieceRows(pieces)}), live as (${fence}), logged as (
    insert into run_events (run_id, seq, type, text)
    select p.run_id, p.seq, p.type, p.text from piece p join live on live.id = p.run_id
    on conflict (run_id, seq) do nothing
  ) select id from live`

/** Writes pieces whose fence (a CTE `live (id, user_id)`) holds, and numbers for each person what is not text. */
const writing = (pieces: readonly Piece[], live: SQL) => sql`
  with piece as (${pieceRows(pieces)}), live as (${live}), logged as (
    insert into run_events (run_id, seq, type, text, data)
    select p.run_id, p.seq, p.type, p.text, p.data from piece p join live on live.id = p.run_id
    on conflict (run_id, seq) do nothing
  ), notable as (
    select live.user_id, p.run_id, p.data, row_number() over (partition by live.user_id order by p.run_id, p.seq) as place
    from piece p join live on live.id = p.run_id where p.data is not null
  ), counter as (
    insert into person_counters as c (user_id, last_seq) select user_id, count(*) from notable group by user_id order by user_id
    on conflict (user_id) do update set last_seq = c.last_seq + excluded.last_seq returning user_id, last_seq
  ), told as (
    insert into person_events (user_id, seq, run_id, data)
    select n.user_id, c.last_seq - (select count(*) from notable m where m.user_id = n.user_id) + n.place, n.run_id, n.data
    from notable n join counter c on c.user_id = n.user_id
  ) select id from live`

export type RunStore = ReturnType<typeof createRunStore>
export function createRunStore(db: Db) {
  /** Takes the words out of runs that ended before `before`. That they ended, and how, is still told. */
  async function empty(before: SQL) {
    for (;;) {
      const { rows } = await db.execute(sql`
        with old as (
          select id, last_seq from runs where ended_at < ${before} and input <> '{}'::jsonb limit ${PRUNED_AT_ONCE} for update skip locked
        ), gone as (
          delete from run_events e using old where e.run_id = old.id and e.seq < old.last_seq
        ), ends as (
          update run_events e set data = jsonb_set(e.data, '{result}', 'null') from old
          where e.run_id = old.id and e.seq = old.last_seq and e.data ? 'result'
        ) update runs r set input = '{}'::jsonb, result = null from old where r.id = old.id returning r.id`)
      if (rows.length < PRUNED_AT_ONCE) return
    }
  }

  return {
    /** A new run, leased to this process. Its log begins with `run-start`. */
    async insert(
      run: { id: string; userId: string; kind: string; input: unknown; subjectId?: string | undefined; language: Language },
      start: RunEvent,
    ) {
      await db.execute(sql`insert into runs (id, user_id, kind, input, subject_id, language, status, last_seq, lease_until)
        values (${run.id}, ${run.userId}, ${run.kind}, ${JSON.stringify(run.input)}::jsonb, ${run.subjectId ?? null}, ${run.language}, 'running', 1, ${lease})`)
      await db.execute(writing([{ runId: run.id, epoch: 1, seq: 1, event: start }], sql`select id, user_id from runs where id = ${run.id}`))
    },

    /** Appends to the logs of many runs in one statement, or two when some have more to say than text. @returns the ids of the runs that still are ours. */
    async append(pieces: readonly Piece[]): Promise<Set<string>> {
      const notable = new Set(pieces.filter(({ event }) => !isText(event)).map(({ runId }) => runId))
      const [rest, text] = [pieces.filter(({ runId }) => notable.has(runId)), pieces.filter(({ runId }) => !notable.has(runId))]
      const ours = new Set<string>()
      // Text first: it may be written twice without harm, when what comes after it fails and all is tried again.
      for (const statement of [text.length > 0 && writingText(text), rest.length > 0 && writing(rest, fence)]) {
        if (!statement) continue
        const { rows } = await db.execute<{ id: string }>(statement)
        for (const { id } of rows) ours.add(id)
      }
      return ours
    },

    /** Ends a run and writes its last event. @returns undefined when it has ended already, or (with `epoch`) is no longer ours. */
    async end(
      id: string,
      end: { status: RunStatus; event: RunEvent; epoch?: number; userId?: string; result?: unknown; source?: Source; error?: RunFailure },
    ): Promise<RunRow | undefined> {
      const { rows } = await db.execute<RunRow & Record<string, unknown>>(sql`
        update runs set status = ${end.status}, last_seq = last_seq + 1, ended_at = now(), epoch = epoch + ${end.epoch === undefined ? 1 : 0},
          result = ${end.result === undefined ? null : JSON.stringify(end.result)}::jsonb, source = ${end.source ?? null},
          error = ${end.error === undefined ? null : JSON.stringify(end.error)}::jsonb
        where id = ${id} and status in ('queued', 'running')
          and (${end.epoch ?? null}::int is null or epoch = ${end.epoch ?? null}::int) and (${end.userId ?? null}::text is null or user_id = ${end.userId ?? null}::text)
        returning ${columns}`)
      const row = rows[0]
      if (!row) return undefined
      await db.execute(
        writing([{ runId: id, epoch: row.epoch, seq: row.lastSeq, event: end.event }], sql`select id, user_id from runs where id = ${id}`),
      )
      return row
    },

    /** Locks a run that still is ours until the transaction ends. */
    async hold(id: string, epoch: number): Promise<boolean> {
      const { rows } = await db.execute(sql`select id from runs where id = ${id} and epoch = ${epoch} and status = 'running' for update`)
      return rows.length > 0
    },

    async find(userId: string, id: string): Promise<RunRow | undefined> {
      const { rows } = await db.execute<RunRow & Record<string, unknown>>(
        sql`select ${columns} from runs where id = ${id} and user_id = ${userId}`,
      )
      return rows[0]
    },

    /** Whether it is still being worked on, or waits for it. */
    async isOpen(userId: string, id: string): Promise<boolean> {
      const { rows } = await db.execute(
        sql`select 1 from runs where id = ${id} and user_id = ${userId} and status in ('queued', 'running')`,
      )
      return rows.length > 0
    },

    /** The log after `seq`. @returns undefined when the run was removed. */
    async read(id: string, after: number): Promise<LogItem[] | undefined> {
      const { rows } = await db.execute<{ seq: number | null; type: string; text: string | null; data: unknown }>(
        sql`select e.seq, e.type, e.text, e.data from runs r left join run_events e on e.run_id = r.id and e.seq > ${after} where r.id = ${id} order by e.seq`,
      )
      if (rows.length === 0) return undefined
      return rows.flatMap((row) => (row.seq === null ? [] : [{ seq: row.seq, event: toEvent(row) }]))
    },

    /** The text of a run as its log has it now, and the place of its last piece. */
    async text(id: string): Promise<{ text: string; seq: number }> {
      const { rows } = await db.execute<{ text: string; seq: number }>(sql`
        select coalesce(string_agg(text, '' order by seq), '') as text, coalesce(max(seq), 0)::int as seq from run_events
        where run_id = ${id} and text is not null
          and seq >= coalesce((select max(seq) from run_events where run_id = ${id} and type = 'text-snapshot'), 0)`)
      return rows[0] ?? { text: '', seq: 0 }
    },

    /** Keeps runs ours for another while. @returns the ids of those that still are. */
    async renew(held: readonly { id: string; epoch: number }[]): Promise<Set<string>> {
      const { rows } = await db.execute<{ id: string }>(sql`
        update runs r set lease_until = ${lease} from jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as h (id uuid, epoch int)
        where r.id = h.id and r.epoch = h.epoch and r.status = 'running' returning r.id`)
      return new Set(rows.map(({ id }) => id))
    },

    /** Gives runs up to whoever comes next, at once. That a server was stopped says nothing against its runs: the takeover that follows is not counted. */
    async release(held: readonly { id: string; epoch: number }[]) {
      await db.execute(sql`
        update runs r set lease_until = now() - interval '1 second', takeovers = greatest(takeovers - 1, 0) from jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as h (id uuid, epoch int)
        where r.id = h.id and r.epoch = h.epoch and r.status = 'running'`)
    },

    /** Takes over runs whose process fell silent; all open ones when `everything`, for a database that no other process can have. `except` are held here. */
    async takeOver(limit: number, everything: boolean, except: readonly string[]): Promise<RunRow[]> {
      const { rows } = await db.execute<RunRow & Record<string, unknown>>(sql`
        update runs set epoch = epoch + 1, takeovers = takeovers + 1, lease_until = ${lease}
        where id in (select id from runs where status in ('queued', 'running') and (${everything} or lease_until < now())
          and not (${JSON.stringify(except)}::jsonb ? id::text)
          order by lease_until limit ${limit} for update skip locked)
        returning ${columns}`)
      return rows
    },

    async markResumed(id: string, epoch: number, length: number) {
      await db.execute(sql`update runs set resumed_length = ${length} where id = ${id} and epoch = ${epoch}`)
    },

    /** A person's events after `seq`, oldest first. */
    async readPerson(userId: string, after: number): Promise<{ seq: number; runId: string; event: RunEvent }[]> {
      const { rows } = await db.execute<{ seq: number; runId: string; data: RunEvent }>(
        sql`select seq, run_id as "runId", data from person_events where user_id = ${userId} and seq > ${after} order by seq limit 500`,
      )
      return rows.map(({ seq, runId, data }) => ({ seq, runId, event: data }))
    },

    async lastPersonSeq(userId: string): Promise<number> {
      const { rows } = await db.execute<{ seq: number }>(sql`select last_seq as seq from person_counters where user_id = ${userId}`)
      return rows[0]?.seq ?? 0
    },

    /** Forgets by and by what runs that have ended hold: the pieces of their texts, then all words, then all of them. And old events of people. */
    async prune(now: Date) {
      const daysAgo = (days: number) => sql`${new Date(now.getTime() - days * DAY_MS).toISOString()}::timestamptz`
      await db.execute(sql`
        with old as (
          select e.run_id, max(e.seq) as seq from run_events e join runs r on r.id = e.run_id
          where r.ended_at < ${daysAgo(FOLDED_DAYS)} and r.ended_at >= ${daysAgo(EMPTIED_DAYS)} and e.text is not null
          group by e.run_id having count(*) > 1 limit ${PRUNED_AT_ONCE}
        ), whole as (
          select old.run_id, old.seq, (select string_agg(text, '' order by e.seq) from run_events e where e.run_id = old.run_id and e.text is not null
            and e.seq >= coalesce((select max(s.seq) from run_events s where s.run_id = old.run_id and s.type = 'text-snapshot'), 0)) as text from old
        ), gone as (
          delete from run_events e using old where e.run_id = old.run_id and e.text is not null and e.seq < old.seq
        ) update run_events e set type = 'text-snapshot', text = whole.text from whole where e.run_id = whole.run_id and e.seq = whole.seq`)
      await empty(daysAgo(EMPTIED_DAYS))
      await db.execute(sql`delete from runs where ended_at < ${daysAgo(FORGOTTEN_DAYS)}`)
      await db.execute(sql`delete from person_events where created_at < ${daysAgo(FOLDED_DAYS)}`)
    },

    /** Removes the runs of a person whose subject, or whose result, is one of these. */
    async removeOf(userId: string, ids: readonly string[]) {
      if (ids.length === 0) return
      const named = sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`
      await db.execute(sql`
        with gone as (
          delete from runs where user_id = ${userId} and (subject_id in ${named} or result ->> 'id' in ${named}) returning id
        ) delete from person_events p using gone where p.user_id = ${userId} and p.run_id = gone.id`)
    },

    /** All runs of a person with their texts, for the export. */
    async dump(userId: string): Promise<unknown[]> {
      const { rows } = await db.execute(sql`
        select ${columns}, (select string_agg(text, '' order by seq) from run_events e where e.run_id = runs.id and e.text is not null
          and e.seq >= coalesce((select max(s.seq) from run_events s where s.run_id = runs.id and s.type = 'text-snapshot'), 0)) as text
        from runs where user_id = ${userId} order by created_at`)
      return rows
    },

    async removePerson(userId: string) {
      await db.execute(sql`delete from runs where user_id = ${userId}`)
      await db.execute(sql`delete from person_events where user_id = ${userId}`)
      await db.execute(sql`delete from person_counters where user_id = ${userId}`)
    },
  }
}
