import { sql } from 'drizzle-orm'
import type { Clock } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { hasGrown, refreshFrequencies } from './frequencies.ts'
import { listIndexes } from './indexes.ts'
import { TOKENS_VERSION } from './tokens.ts'

/** What decides how a corpus is read. */
export interface CorpusState {
  chunks: number
  /** Chunks with a vector of the present embedding model. */
  vectors: number
  indexes: ReadonlySet<string>
}

// Counting costs 100 ms for a million chunks; what depends on it may be a minute late.
const KEPT_MS = 60_000
// A corpus this small is counted within 100 ms, so that a first search needs no job before it.
const COUNTED_AT_ONCE = 500

/** Keeps the state of each corpus for a minute, and counts the words of small ones when they have grown. */
export function createCorpusStates({ db, kind, clock }: { db: Db; kind: 'embedded' | 'server'; clock: Clock }) {
  const kept = new Map<string, { corpus: string; at: number; state: Promise<CorpusState>; isSmall: boolean }>()

  async function read(corpus: string, model: string | undefined): Promise<CorpusState> {
    const { rows } = await db.execute<{ chunks: number; vectors: number; counted: number | null }>(sql`
      select (select count(*)::int from search_words where corpus = ${corpus}) as chunks,
        (select count(*)::int from search_vectors where corpus = ${corpus} and model = ${model ?? null}) as vectors,
        (select chunks from search_corpora where corpus = ${corpus} and version = ${TOKENS_VERSION}) as counted`)
    const { chunks = 0, vectors = 0, counted = null } = rows[0] ?? {}
    if (chunks <= COUNTED_AT_ONCE && hasGrown({ chunks, counted: counted ?? 0 })) await refreshFrequencies(db, corpus, clock)
    return { chunks, vectors, indexes: kind === 'server' ? await listIndexes(db) : new Set() }
  }

  return {
    of(corpus: string, model: string | undefined): Promise<CorpusState> {
      const key = JSON.stringify([corpus, model])
      const now = clock.now().getTime()
      const known = kept.get(key)
      if (known && now - known.at < KEPT_MS) return known.state
      const entry = { corpus, at: now, state: read(corpus, model), isSmall: true }
      kept.set(key, entry)
      entry.state.then(
        ({ chunks }) => {
          entry.isSmall = chunks <= COUNTED_AT_ONCE
        },
        // A failure is the asker's; the next one tries again.
        () => kept.delete(key),
      )
      return entry.state
    },
    /** After a change of one text: a small corpus is looked at again, so that what was just written is weighed like the rest. */
    changed(corpus: string): void {
      for (const [key, entry] of kept) if (entry.corpus === corpus && entry.isSmall) kept.delete(key)
    },
    /** After a change that touches everything. */
    forget: () => kept.clear(),
  }
}
