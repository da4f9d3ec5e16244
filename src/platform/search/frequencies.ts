import { sql } from 'drizzle-orm'
import type { Clock } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { type Frequencies, hashesIn } from './sparse.ts'
import { TOKENS_VERSION } from './tokens.ts'

// An idf from a sample loses at most .016 of MRR, so that counting a corpus costs the same from here on.
const MAX_SAMPLE = 20_000
const READ_BATCH = 250
const WRITE_BATCH = 5_000
const GROWTH = 1.2

/** How large a corpus is now, and from how many chunks its frequencies were counted. */
export interface CorpusSize {
  chunks: number
  counted: number
}

/**
 * Counts anew in how many chunks of a corpus each term stands. Searches go on with the earlier counts meanwhile. Runs in short statements, so
 * that it never holds the only connection of the embedded database for long; two at once end with the same counts.
 */
export async function refreshFrequencies(db: Db, corpus: string, clock: Clock): Promise<void> {
  const { rows: sizes } = await db.execute<{ chunks: number }>(
    sql`select count(*)::int as chunks from search_words where corpus = ${corpus}`,
  )
  const chunks = sizes[0]?.chunks ?? 0
  const { counts, sampled } = await countHashes(db, corpus, Math.max(1, Math.ceil(chunks / MAX_SAMPLE)))
  const { rows } = await db.execute<{ generation: number }>(sql`select generation from search_corpora where corpus = ${corpus}`)
  const generation = (rows[0]?.generation ?? 0) + 1
  for (let start = 0; start < counts.length; start += WRITE_BATCH) {
    const batch = counts.slice(start, start + WRITE_BATCH)
    await db.execute(sql`
      insert into search_frequencies (corpus, generation, hash, count)
      select ${corpus}, ${generation}, hash, count
      from unnest(${sql.param(batch.map(([hash]) => hash))}::int[], ${sql.param(batch.map(([, count]) => count))}::int[]) as given (hash, count)
      on conflict (corpus, generation, hash) do update set count = excluded.count`)
  }
  await db.execute(sql`
    insert into search_corpora (corpus, generation, version, chunks, sampled, as_of)
    values (${corpus}, ${generation}, ${TOKENS_VERSION}, ${chunks}, ${sampled}, ${clock.now().toISOString()}::timestamptz)
    on conflict (corpus) do update set generation = excluded.generation, version = excluded.version, chunks = excluded.chunks,
      sampled = excluded.sampled, as_of = excluded.as_of`)
  await db.execute(sql`delete from search_frequencies where corpus = ${corpus} and generation < ${generation}`)
}

/** The corpora that have grown or shrunk by a fifth since they were counted, or whose counts come from another version of the tokeniser. */
export async function grownCorpora(db: Db): Promise<string[]> {
  const { rows } = await db.execute<{ corpus: string; chunks: number; counted: number | null }>(sql`
    select now.corpus, now.chunks, search_corpora.chunks as counted
    from (select corpus, count(*)::int as chunks from search_words group by corpus) as now
    left join search_corpora on search_corpora.corpus = now.corpus and version = ${TOKENS_VERSION}
    order by now.corpus`)
  return rows.filter(({ chunks, counted }) => hasGrown({ chunks, counted: counted ?? 0 })).map(({ corpus }) => corpus)
}

/** Whether the frequencies are too old to be used for long. */
export function hasGrown({ chunks, counted }: CorpusSize): boolean {
  return chunks > counted * GROWTH || chunks < counted / GROWTH
}

/** The frequencies of the given hashes in a corpus; without any count, all terms weigh alike. */
export async function frequenciesOf(db: Db, corpus: string, hashes: readonly number[]): Promise<Frequencies> {
  if (hashes.length === 0) return { chunks: 0, counts: new Map() }
  const { rows } = await db.execute<{ sampled: number; hashes: number[] | null; counts: number[] | null }>(sql`
    select sampled, array_agg(hash) filter (where hash is not null) as hashes, array_agg(count) filter (where hash is not null) as counts
    from search_corpora
    left join search_frequencies on search_frequencies.corpus = search_corpora.corpus
      and search_frequencies.generation = search_corpora.generation and hash = any(${sql.param(hashes)}::int[])
    where search_corpora.corpus = ${corpus} and version = ${TOKENS_VERSION}
    group by sampled`)
  const [row] = rows
  return { chunks: row?.sampled ?? 0, counts: new Map(row?.hashes?.map((hash, index) => [hash, row.counts?.[index] ?? 1])) }
}

async function countHashes(db: Db, corpus: string, oneIn: number) {
  const counts = new Map<number, number>()
  let sampled = 0
  let after = '0'
  for (;;) {
    // One in n by id: as good as chance, and the same each time.
    const { rows } = await db.execute<{ id: string; words: string }>(sql`
      select chunk_id::text as id, words::text as words from search_words
      where corpus = ${corpus} and chunk_id > ${after}::bigint and chunk_id % ${oneIn} = 0 order by chunk_id limit ${READ_BATCH}`)
    for (const { words } of rows) for (const hash of hashesIn(words)) counts.set(hash, (counts.get(hash) ?? 0) + 1)
    sampled += rows.length
    const last = rows.at(-1)
    if (!last || rows.length < READ_BATCH) break
    after = last.id
  }
  // A hash that is not stored counts as held by one chunk; most are, and this halves the table.
  return { counts: [...counts].filter(([, count]) => count > 1), sampled }
}
