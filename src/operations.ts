// What the server does by itself: samples at the first start, and the daily chores.
import { setTimeout as wait } from 'node:timers/promises'
import type { Corpus } from '#features/corpus/corpus.ts'
import { loadSampleLetters } from '#features/letters/samples.ts'
import type { Postings } from '#features/postings/postings.ts'
import { loadSamplePostings } from '#features/postings/samples.ts'
import type { ProjectSessions } from '#features/projects/sessions.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/database.ts'
import type { KeyStore } from '#platform/http/idempotency-store.ts'
import type { Jobs } from '#platform/jobs/jobs.ts'
import type { Budget } from '#platform/llm/budget.ts'
import type { Llm } from '#platform/llm/llm.ts'
import type { Log } from '#platform/log.ts'
import type { Runs } from '#platform/runs/runs.ts'
import type { Search } from '#platform/search/search.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

export interface OperationsInput {
  database: Database
  runs: Runs
  search: Search
  keys: KeyStore
  corpus: Corpus
  postings: Postings
  projectSessions: ProjectSessions
  jobs: Jobs
  llm: Llm
  budget: Budget
  /** Forgets calls to models that are older than the operator keeps them. */
  pruneCalls: () => Promise<number>
  clock: Clock
  log: Log
  samples: boolean
}

export function createOperations({
  database,
  runs,
  search,
  keys,
  corpus,
  postings,
  projectSessions,
  jobs,
  llm,
  budget,
  pruneCalls,
  clock,
  log,
  samples,
}: OperationsInput) {
  const stopping = new AbortController()
  let working: Promise<void> | undefined

  async function chores(lastSnapshot: number): Promise<number> {
    const now = clock.now().getTime()
    await runs.prune(new Date(now - DAY_MS))
    await keys.prune()
    await projectSessions.prune()
    await pruneCalls()
    await budget.sweep()
    await search.refreshGrown()
    await search.renewWords({ limit: 500 })
    await search.ensureIndexes()
    if (now - lastSnapshot < DAY_MS) return lastSnapshot
    await database.snapshot('daily')
    return now
  }

  /** Vectors that are missing are made little by little; the search goes by words until then. */
  async function embed() {
    while (!stopping.signal.aborted) {
      const { missing } = await search.embedMissing({ limit: 64, signal: stopping.signal })
      if (missing === 0) return
    }
  }

  async function loop() {
    let lastSnapshot = clock.now().getTime()
    while (!stopping.signal.aborted) {
      try {
        if (llm.embeddingModel) await embed()
        lastSnapshot = await chores(lastSnapshot)
      } catch (error) {
        if (!stopping.signal.aborted) log.warn({ error }, 'a chore could not be done; it is tried again')
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
      await jobs.close()
      await working
    },
  }
}
