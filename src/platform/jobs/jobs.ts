// Work that may take minutes and must end, whatever happens to the server: pg-boss on our own database, in both of its kinds.
import { sql } from 'drizzle-orm'
import type { Pool } from 'pg'
import { fromDrizzle, type Db as JobDatabase, PgBoss } from 'pg-boss'
import type { z } from 'zod'
import type { Db } from '../database/database.ts'
import type { Log } from '../log.ts'

/** A worker that is silent for so long has died; its job is given to another. The least that pg-boss allows. */
const HEARTBEAT_SECONDS = 10
/** How often jobs of the dead are looked for; embedded, the next start finds them at once. */
const SUPERVISE_SECONDS = 10
/** A job that was sent here is begun at once; one of another process is found after so long. */
const POLL_SECONDS = 5
/** A job that takes longer is given up; each one is expected to keep what it has done. */
const EXPIRE_SECONDS = 6 * 3600
/** A job that failed waits a second, then twice as long each time, up to this: so an outage of an hour uses up no job's tries. */
const LONGEST_RETRY_SECONDS = 300
const RETRIES = 20
/** What is done is forgotten after a day. */
const KEPT_SECONDS = 24 * 3600

/** A kind of job. Its work must be able to go on where an earlier attempt was killed. */
export interface JobKind<Data> {
  /** `feature.verb`. */
  name: string
  data: z.ZodType<Data>
  /** Aborted when the server shuts down, or when the job is taken away. What is thrown then is no failure. */
  work: (data: Data, signal: AbortSignal) => Promise<void>
  /** Told once when the job has failed for the last time, whatever kept it from ending; tried again like the job itself. Then nobody works on it any more. */
  givenUp?: (data: Data) => Promise<void>
}

export interface JobsOptions {
  pool: Pool
  log: Log
  /** Whether no other process can have this database: then a job that is active at the start is one of a dead process. */
  alone: boolean
  /** How often a job that has failed is tried again. */
  retries?: number
}

export type Jobs = ReturnType<typeof createJobs>
export function createJobs({ pool, log, alone, retries = RETRIES }: JobsOptions) {
  const kinds = new Map<string, JobKind<object>>()
  const workers = new Map<string, string>()
  const boss = new PgBoss({
    db: databaseOf(pool),
    schedule: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorVacuum: false,
    // Embedded, an index is rebuilt by nobody else either; its few rows need no such care.
    reindex: !alone,
  })
  // Without a listener Node ends the process at the first lost connection.
  boss.on('error', (error) => log.error({ error }, 'jobs: a statement failed; it is tried again'))
  const closing = new AbortController()
  /** Jobs that were under way when we began to close. */
  const givenBack = new Set<string>()

  /** The jobs of a process that was killed begin again. */
  async function freeDead(name: string) {
    const { rows } = await pool.query<{ id: string }>(`select id from pgboss.job where name = $1 and state = 'active'`, [name])
    const ids = rows.map(({ id }) => id)
    if (ids.length === 0) return
    await boss.fail(name, ids, { reason: 'its process has died' })
    // The pause is for what fails by itself.
    await pool.query(`update pgboss.job set start_after = now() where name = $1 and id = any($2) and state = 'retry'`, [name, ids])
  }

  /** Has the next process begin them at once, with as many tries as they had: pg-boss counts one when a job that has begun is begun again. */
  async function giveBack(ids: readonly string[]) {
    if (ids.length === 0) return
    await pool.query(`update pgboss.job set start_after = now(), started_on = null where id = any($1) and state = 'retry'`, [ids])
  }

  async function createQueue(name: string, deadLetter?: string) {
    const options = {
      retryLimit: retries,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: LONGEST_RETRY_SECONDS,
      expireInSeconds: EXPIRE_SECONDS,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      deleteAfterSeconds: KEPT_SECONDS,
      ...(deadLetter !== undefined && { deadLetter }),
    }
    await boss.createQueue(name, options)
    // One that was made by an earlier version has other settings.
    await boss.updateQueue(name, options)
    if (alone) await freeDead(name)
  }

  async function employ(name: string, work: (data: unknown, signal: AbortSignal) => Promise<void>) {
    const worker = await boss.work(name, { batchSize: 1, pollingIntervalSeconds: POLL_SECONDS }, async ([job]) => {
      if (!job) return
      const signal = AbortSignal.any([job.signal, closing.signal])
      try {
        await work(job.data, signal)
      } catch (error) {
        if (closing.signal.aborted) givenBack.add(job.id)
        else if (!signal.aborted) log.error({ error, job: name }, 'a job failed; it is tried again')
        throw error
      }
    })
    workers.set(name, worker)
  }

  async function begin({ name, data: schema, work, givenUp }: JobKind<object>) {
    const deadLetter = givenUp && `${name}.given-up`
    if (deadLetter) await createQueue(deadLetter)
    await createQueue(name, deadLetter)
    await employ(name, async (data, signal) => work(schema.parse(data), signal))
    if (deadLetter) await employ(deadLetter, async (data) => givenUp(schema.parse(data)))
  }

  return {
    /** Declares a kind of job. The same kinds must be declared in every process, before `open`. */
    define<Data extends object>(kind: JobKind<Data>) {
      if (kinds.has(kind.name)) throw new Error(`the kind of job ${kind.name} is declared twice`)
      kinds.set(kind.name, kind as unknown as JobKind<object>)
      return {
        /** Sends a job in the transaction of what it is about: both are there, or neither. Call `wake` after the transaction. */
        async send(tx: Db, data: Data): Promise<void> {
          await boss.send(kind.name, data, { db: fromDrizzle(tx as never, sql as never) })
        },
        /** Has the worker of this process look now. */
        wake() {
          const worker = workers.get(kind.name)
          if (worker) boss.notifyWorker(worker)
        },
      }
    },

    /** Brings the tables of pg-boss up to date and begins to work. */
    async open(): Promise<void> {
      await boss.start()
      for (const kind of kinds.values()) await begin(kind)
    },

    /** Gives the work up; the next process, or another one, goes on with it. */
    async close(): Promise<void> {
      closing.abort()
      await boss.stop({ graceful: true, close: false, timeout: 5_000 })
      await giveBack([...givenBack])
    },
  }
}

/**
 * pg-boss's statements over our pool. Some of them are several at once with their own `begin`: when one fails, the connection is brought out of the
 * broken transaction before anybody else gets it. Embedded, there is only this one.
 */
function databaseOf(pool: Pool): JobDatabase {
  return {
    async executeSql(text, values) {
      const client = await pool.connect()
      try {
        return await client.query(text, values as unknown[])
      } catch (error) {
        await client.query('rollback')
        throw error
      } finally {
        client.release()
      }
    },
  }
}
