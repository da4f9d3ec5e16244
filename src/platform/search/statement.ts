import { type SQL, sql } from 'drizzle-orm'
import type { VectorSpace } from './indexes.ts'
import { SPARSE_DIMENSIONS } from './sparse.ts'

/** Chunks read from each list before they are gathered by what they belong to. */
const NEAREST_CHUNKS = 200
// HNSW finds as many at once as it looks at. Of 100,000 vectors in clusters 64 hold .996 of the first 20 at 1.3 ms, 100 hold .997 at 2.1 ms.
// Under a filter it reads on until it has enough, and each more costs as much as the first.
const NEAREST_INDEXED_CHUNKS = 64
const NEAREST_FILTERED_CHUNKS = 50
const NEWEST_CHUNKS = 20_000
/** What each list may put forward. */
export const LIST_LENGTH = 50
/** Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion", 2009. */
const RANK_CONSTANT = 60

// The two conditions below are reckoned once, before the index is read, and the settings end with the statement: no transaction, nothing left
// on the connection. With too little memory the bitmap of an index forgets rows and keeps pages, and then the hashes of each row are read out at 50 µs.
const WORDS_SETTINGS = sql`(select set_config('work_mem', '32MB', true)) is not null`
// By default HNSW returns too few rows under a filter, without a word.
const INDEX_SETTINGS = sql`(
  select set_config('hnsw.ef_search', ${String(NEAREST_INDEXED_CHUNKS)}, true) || set_config('hnsw.iterative_scan', 'relaxed_order', true)) is not null`

/** Whose texts, and which of them. */
export interface Scope {
  corpus: string
  /** Without one only shared texts are found. */
  userId?: string | undefined
  /** All must hold; of a list one must. */
  facets: readonly (string | readonly string[])[]
  /** A subquery of one column: the references that may be found. */
  among?: SQL | undefined
}

/**
 * The list by words. `weighed` says which shared chunks are: all, those that hold one of these hashes, or, for words that stand nearly
 * everywhere, the newest 20,000 that hold any.
 */
export interface WordsList {
  vector: string
  weighed: 'all' | 'newest' | readonly number[]
}

/** The list by meaning; `indexed` reads the HNSW index of shared vectors instead of all of them. */
export interface VectorsList extends VectorSpace {
  vector: string
  indexed: boolean
}

/** Whether a scope leaves out some of what its owner may see of the corpus. */
export function isNarrowed({ facets, among }: Scope): boolean {
  return facets.length > 0 || among !== undefined
}

export interface FoundRow extends Record<string, unknown> {
  ref_id: string
  score: number
  by_words: boolean
  by_meaning: boolean
  title: string
  body: string
}

/** Fuses the two lists by reciprocal rank, in one statement. A list that is left out takes no part. */
export function searchStatement({ scope, words, vectors, limit }: SearchPlan): SQL {
  const lists = [
    ...(words
      ? [sql`select ref_id, chunk_id, rank, true as by_words from (${ranked(nearestByWords(scope, words), sql`distance < 0`)}) as words`]
      : []),
    ...(vectors
      ? [sql`select ref_id, chunk_id, rank, false as by_words from (${ranked(nearestByMeaning(scope, vectors), sql`true`)}) as meaning`]
      : []),
  ]
  return sql`
    with fused as (
      select ref_id, sum(1.0 / (${RANK_CONSTANT}::int + rank))::float8 as score, bool_or(by_words) as by_words, bool_or(not by_words) as by_meaning,
        (array_agg(chunk_id order by by_words desc))[1] as chunk_id
      from (${sql.join(lists, sql` union all `)}) as lists
      group by ref_id order by score desc, ref_id limit ${limit}::int
    )
    select fused.ref_id, score, by_words, by_meaning, title, body
    from fused join search_chunks on id = chunk_id order by score desc, fused.ref_id`
}

export interface SearchPlan {
  scope: Scope
  words?: WordsList | undefined
  vectors?: VectorsList | undefined
  limit: number
}

/** Asks the planner how many chunks a scope holds: half a millisecond, where counting 5,000 of 100,000 takes ten. */
export function estimateStatement(scope: Scope): SQL {
  return sql`explain (format json) select 1 from search_words where ${inScope(scope)} and ${ownOrShared(scope)}`
}

/** The answer to `estimateStatement`. */
export interface EstimateRow extends Record<string, unknown> {
  'QUERY PLAN': readonly { Plan: { 'Plan Rows': number } }[]
}

// Of each reference its nearest chunk, then the nearest references.
function ranked(nearest: SQL, valid: SQL): SQL {
  return sql`
    select ref_id, chunk_id, row_number() over (order by distance, ref_id) as rank
    from (select distinct on (ref_id) ref_id, chunk_id, distance from (${nearest}) as nearest
      where ${valid} order by ref_id, distance, chunk_id) as best
    order by rank limit ${LIST_LENGTH}::int`
}

function nearestByWords(scope: Scope, { vector, weighed }: WordsList): SQL {
  const distance = sql`words <#> ${vector}::sparsevec(${sql.raw(String(SPARSE_DIMENSIONS))})`
  const nearest = (held: SQL) => sql`
    (select ref_id, chunk_id, ${distance} as distance from search_words
    where ${inScope(scope)} and ${held} order by distance, chunk_id limit ${NEAREST_CHUNKS}::int)`
  if (weighed === 'all') return nearest(ownOrShared(scope))
  const shared =
    weighed === 'newest'
      ? sql`
    (select ref_id, chunk_id, distance from (
      select ref_id, chunk_id, ${distance} as distance from search_words where ${inScope(scope)} and owner_id is null and ${distance} < 0
      order by chunk_id desc limit ${NEWEST_CHUNKS}::int) as newest
    order by distance, chunk_id limit ${NEAREST_CHUNKS}::int)`
      : nearest(sql`owner_id is null and search_hashes(words) && ${sql.param(weighed)}::int[] and ${WORDS_SETTINGS}`)
  return scope.userId === undefined ? shared : sql`${shared} union all ${nearest(sql`owner_id = ${scope.userId}`)}`
}

// Vectors have length 1, so that the negative inner product orders them by cosine, at two thirds of its cost.
function nearestByMeaning(scope: Scope, { model, dimensions, vector, indexed }: VectorsList): SQL {
  const comparable = sql`${inScope(scope)} and model = ${model} and dimensions = ${dimensions}::int`
  // The sum keeps the planner from the index, which loses most results of a narrow filter.
  const exact = (owners: SQL) => sql`
    (select ref_id, chunk_id, (embedding <#> ${vector}::vector) + 0 as distance from search_vectors
    where ${comparable} and ${owners} order by distance, chunk_id limit ${NEAREST_CHUNKS}::int)`
  if (!indexed) return exact(ownOrShared(scope))
  const enough = isNarrowed(scope) ? NEAREST_FILTERED_CHUNKS : NEAREST_INDEXED_CHUNKS
  const half = sql.raw(`halfvec(${Math.trunc(dimensions)})`)
  // The index holds half precision; what it finds is compared in full, as a person's own texts are.
  const shared = sql`
    (select ref_id, chunk_id, embedding <#> ${vector}::vector as distance from (
      select ref_id, chunk_id, embedding from search_vectors where ${comparable} and owner_id is null and ${INDEX_SETTINGS}
      order by embedding::${half} <#> ${vector}::${half} limit ${enough}::int) as near)`
  return scope.userId === undefined ? shared : sql`${shared} union all ${exact(sql`owner_id = ${scope.userId}`)}`
}

function inScope({ corpus, facets, among }: Scope): SQL {
  return sql.join(
    [
      sql`corpus = ${corpus}`,
      ...facets.map((facet) =>
        typeof facet === 'string' ? sql`facets @> array[${facet}]::text[]` : sql`facets && ${sql.param(facet)}::text[]`,
      ),
      ...(among ? [sql`ref_id in (${among})`] : []),
    ],
    sql` and `,
  )
}

function ownOrShared({ userId }: Scope): SQL {
  return userId === undefined ? sql`owner_id is null` : sql`(owner_id is null or owner_id = ${userId})`
}
