// What the server does by itself: samples at the first start, and chores every few minutes.
import { setTimeout as wait } from 'node:timers/promises'
import type { Corpus } from '#features/corpus/corpus.ts'
import { loadSampleLetters } from '#features/letters/samples.ts'
import type { Postings } from '#features/postings/postings.ts'
import { loadSamplePostings } from '#features/postings/samples.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/database.ts'
import type { Jobs } from '#platform/jobs/jobs.ts'
import type { Budget } from '#platform/llm/budget.ts'
import type { Llm } from '#platform/llm/llm.ts'
import type { Log } from '#platform/log.ts'
import type { Runs } from '#platform/runs/runs.ts'
import type { Search } from '#platform/search/search.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** So long a chore may go on after the server was told to stop: a container is killed after ten seconds, and the database is to be closed before. */
const PATIENCE_MS = 3_000

export interface ChoresInput {
  database: Database
  runs: Runs
  search: Search
  corpus: Corpus
  postings: Postings
  jobs: Jobs
  llm: Llm
  budget: Budget
  /** What features forget when its time is over. */
  prune: readonly ((signal: AbortSignal) => Promise<unknown>)[]
  clock: Clock
  log: Log
  samples: boolean
}

export function createChores({ database, runs, search, corpus, postings, jobs, llm, budget, prune, clock, log, samples }: ChoresInput) {
  const stopping = new AbortController()
  let working: Promise<void> | undefined

  /** One that fails keeps none of the others from being done: the next round tries it again. */
  const chores: readonly ((signal: AbortSignal) => Promise<unknown>)[] = [
    ...(llm.embeddingModel ? [embed] : []),
    () => runs.prune(clock.now()),
    ...prune,
    () => budget.sweep(),
    () => search.refreshGrown(),
    () => search.renewWords({ limit: 500 }),
    () => search.ensureIndexes(),
    snapshotDaily,
  ]

  /** By the age of the newest one in the folder: a server that is stopped each night has its snapshot all the same. */
  async function snapshotDaily() {
    const newest = database.lastSnapshot('daily')?.getTime()
    if (newest === undefined || clock.now().getTime() - newest >= DAY_MS) await database.snapshot('daily')
  }

  /** Vectors that are missing are made little by little; the search goes by words until then. */
  async function embed() {
    // Once through all of them: a text that the model refuses is asked for again in the next round, not at once and for ever.
    for (let after: string | undefined = '0'; after !== undefined; )
      ({ after } = await search.embedMissing({ limit: 64, after, signal: stopping.signal }))
  }

  async function loop() {
    while (!stopping.signal.aborted) {
      for (const chore of chores) {
        if (stopping.signal.aborted) return
        try {
          await chore(stopping.signal)
        } catch (error) {
          if (!stopping.signal.aborted) log.warn({ error }, 'a chore could not be done; it is tried again')
        }
      }
      await wait(HOUR_MS / 12, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  return {
    async start() {
      if (samples) {
        const loaded = await loadSampleLetters(corpus)
        if (loaded > 0) log.info({ letters: loaded }, 'sample letters loaded')
        const began = performance.now()
        const added = await loadSamplePostings(postings)
        if (added > 0) log.info({ postings: added, ms: Math.round(performance.now() - began) }, 'sample postings loaded')
      }
      // Embedded, nobody else can have a call under way.
      await budget.sweep({ alone: database.kind === 'embedded' })
      await jobs.open()
      working = loop()
    },
    async stop() {
      stopping.abort()
      const patience = wait(PATIENCE_MS, undefined, { ref: false })
      // What was cut off, such as the making of an index or a call to a store of files that is away, is begun again by the next server.
      await Promise.all([jobs.close(), Promise.race([working, patience])])
    },
  }
}
