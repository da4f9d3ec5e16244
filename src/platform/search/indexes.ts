// Indexes for corpora too large to be read whole at each search. Only on a PostgreSQL server: the embedded database reads exactly.
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Db } from '../database/database.ts'

/** Up to this many chunks a list is made by reading them all, 20 ms of processor time; within a narrow filter HNSW is slower and less exact. */
export const EXACT_CHUNKS = 10_000
/** Shared texts of a corpus get their indexes above this many chunks. */
const INDEXED_CHUNKS = 20_000
/** The most dimensions that pgvector can index, as half-precision numbers. */
export const MAX_INDEXED_DIMENSIONS = 4_000

const WORDS_INDEX = 'search_words_hashes'
const VECTORS_PREFIX = 'search_vectors_near_'

/** A set of vectors that can be compared with each other. */
export interface VectorSpace {
  corpus: string
  model: string
  dimensions: number
}

/** The name of the HNSW index over the shared vectors of a space. */
export function vectorIndexName({ corpus, model, dimensions }: VectorSpace): string {
  return (
    VECTORS_PREFIX +
    createHash('sha256')
      .update(JSON.stringify([corpus, model, dimensions]))
      .digest('hex')
      .slice(0, 16)
  )
}

/** The search indexes that are whole and in use. */
export async function listIndexes(db: Db): Promise<Set<string>> {
  const { rows } = await db.execute<{ name: string }>(sql`
    select relname as name from pg_index join pg_class on pg_class.oid = indexrelid
    where indisvalid and (relname = ${WORDS_INDEX} or starts_with(relname, ${VECTORS_PREFIX}))`)
  return new Set(rows.map(({ name }) => name))
}

/** Whether candidates by rare words can be had. */
export function hasWordsIndex(indexes: ReadonlySet<string>): boolean {
  return indexes.has(WORDS_INDEX)
}

/**
 * Makes the indexes that large shared corpora need, and drops those that nothing needs any more. Searches go on meanwhile. People's own texts
 * need none: those of one person are always few. For a background job of which one runs at a time, outside a transaction; building takes about
 * a minute for each 100,000 vectors.
 * @returns the names of what it made.
 */
export async function ensureIndexes(db: Db): Promise<string[]> {
  const whole = await listIndexes(db)
  const { rows: words } = await db.execute<{ corpus: string }>(sql`
    select corpus from search_words where owner_id is null group by corpus having count(*) > ${INDEXED_CHUNKS}`)
  const { rows: spaces } = await db.execute<{ corpus: string; model: string; dimensions: number; count: number }>(sql`
    select corpus, model, dimensions, count(*)::int as count from search_vectors
    where owner_id is null and dimensions <= ${MAX_INDEXED_DIMENSIONS} group by corpus, model, dimensions`)
  const made: string[] = []
  if (words.length > 0 && !whole.has(WORDS_INDEX)) {
    await createWordsIndex(db)
    made.push(WORDS_INDEX)
  }
  // What came in lately waits in a list that every search reads from end to end, up to 4 MB of it.
  if (whole.has(WORDS_INDEX)) await db.execute(sql`select gin_clean_pending_list(${WORDS_INDEX}::regclass)`)
  for (const space of spaces) {
    const name = vectorIndexName(space)
    if (space.count <= INDEXED_CHUNKS || whole.has(name)) continue
    await createVectorIndex(db, name, space)
    made.push(name)
  }
  // Half of what builds one keeps one, so that a corpus near the border does not build and drop in turn.
  const needed = new Set(spaces.filter(({ count }) => count > INDEXED_CHUNKS / 2).map(vectorIndexName))
  for (const name of whole) if (name.startsWith(VECTORS_PREFIX) && !needed.has(name)) await dropIndex(db, name)
  if (made.length > 0) await db.execute(sql`analyze search_words, search_vectors`)
  return made
}

// pgvector's HNSW over sparse vectors builds slowly and finds less; an inverted index over the hashes gives candidates by their rarest words.
// The function reads a vector as text, which takes 50 µs: its cost tells the planner never to reckon it for rows, only to look it up.
async function createWordsIndex(db: Db): Promise<void> {
  await db.execute(sql`
    create or replace function search_hashes(words sparsevec) returns int[] language sql immutable strict parallel safe cost 10000 as $$
      select array(select split_part(pair, ':', 1)::int - 1
        from unnest(string_to_array(split_part(ltrim(words::text, '{'), '}', 1), ',')) as pair where pair <> '') $$`)
  await dropIndex(db, WORDS_INDEX)
  await db.execute(sql`
    create index concurrently ${sql.identifier(WORDS_INDEX)} on search_words using gin (search_hashes(words)) where owner_id is null`)
}

async function createVectorIndex(db: Db, name: string, { corpus, model, dimensions }: VectorSpace): Promise<void> {
  await dropIndex(db, name)
  await db.execute(sql`
    create index concurrently ${sql.identifier(name)} on search_vectors
    using hnsw ((embedding::halfvec(${sql.raw(String(dimensions))})) halfvec_ip_ops)
    where corpus = ${quoted(corpus)} and model = ${quoted(model)} and dimensions = ${sql.raw(String(dimensions))} and owner_id is null`)
}

// A build that was cut leaves an invalid index of the same name.
async function dropIndex(db: Db, name: string): Promise<void> {
  await db.execute(sql`drop index concurrently if exists ${sql.identifier(name)}`)
}

// Statements that define things take no parameters.
function quoted(text: string) {
  return sql.raw(`'${text.replaceAll("'", "''")}'`)
}
