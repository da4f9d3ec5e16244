import { sql } from 'drizzle-orm'
import type { Db } from '../database/database.ts'
import { type Llm, ModelError } from '../llm/llm.ts'

/** What search needs of the language models. */
export type Embedder = Pick<Llm, 'embeddingModel' | 'embed'>

export interface QueryVector {
  model: string
  dimensions: number
  /** As pgvector reads it. */
  literal: string
}

// Small requests: a local model on a processor takes seconds for each.
const BATCH = 32
const DELETED_AT_ONCE = 2_000

// A type, not an interface: rows of the driver have an index signature.
type Lacking = { id: string; title: string; body: string; digest: string }

/**
 * Embeds chunks that have no vector of the embedder's present model, oldest first. What one call does not reach is left to the next. When none is
 * left, vectors of earlier models are deleted. Safe to call at any time and in several processes: a chunk that was rewritten or removed
 * while its text was with the model gets no vector.
 * @param dimensions of the model's vectors when known; stored ones of another length are made anew.
 * @param after the place where an earlier call ended; from the first chunk without it.
 * @returns how many chunks it embedded, how many are still missing, and the place to go on from; none when all were looked at.
 * @throws {ModelError} when the model fails; what was embedded until then is kept.
 */
export async function embedMissing(
  db: Db,
  embedder: Embedder,
  {
    limit,
    signal,
    dimensions,
    after: begin = '0',
  }: { limit: number; signal: AbortSignal; dimensions?: number | undefined; after?: string | undefined },
): Promise<{ embedded: number; missing: number; after: string | undefined }> {
  const model = embedder.embeddingModel
  if (!model) return { embedded: 0, missing: 0, after: undefined }
  const lacking = sql`not exists (select 1 from search_vectors
    where chunk_id = id and model = ${model} and (${dimensions ?? null}::int is null or dimensions = ${dimensions ?? null}::int))`
  let embedded = 0
  let after: string | undefined = begin
  for (let asked = 0; asked < limit && after !== undefined; ) {
    signal.throwIfAborted()
    const { rows }: { rows: Lacking[] } = await db.execute<Lacking>(sql`
      select id::text as id, title, body, digest from search_chunks
      where id > ${after}::bigint and ${lacking} order by search_chunks.id limit ${Math.min(BATCH, limit - asked)}`)
    const last: Lacking | undefined = rows.at(-1)
    after = last?.id
    if (!last) break
    asked += rows.length
    const texts = rows.map(({ title, body }) => (title ? `${title}\n${body}` : body))
    const vectors = await embedTexts(embedder, model, texts, signal)
    const given = rows.map(({ id, digest }, index) => ({ id, digest, vector: vectors[index] })).filter(({ vector }) => vector !== undefined)
    // The lock on the chunk makes a removal wait or be seen: a vector never outlives its text.
    await db.execute(sql`
      insert into search_vectors (chunk_id, model, corpus, owner_id, ref_id, facets, digest, dimensions, embedding)
      select chunk.id, ${model}, corpus, owner_id, ref_id, facets, chunk.digest, vector_dims(given.embedding::vector), given.embedding::vector
      from unnest(${sql.param(given.map(({ id }) => id))}::bigint[], ${sql.param(given.map(({ digest }) => digest))}::text[],
          ${sql.param(given.map(({ vector }) => vector))}::text[]) as given (id, digest, embedding)
        join search_chunks as chunk on chunk.id = given.id and chunk.digest = given.digest
      order by chunk.id
      for key share of chunk
      on conflict (chunk_id, model) do update set digest = excluded.digest, dimensions = excluded.dimensions, embedding = excluded.embedding,
        facets = excluded.facets`)
    embedded += given.length
  }
  const { rows: left } = await db.execute<{ missing: number }>(sql`select count(*)::int as missing from search_chunks where ${lacking}`)
  const missing = left[0]?.missing ?? 0
  if (missing === 0 && embedded > 0) await deleteOtherModels(db, model)
  return { embedded, missing, after }
}

// In pieces: embedded, nobody else is served while a statement runs.
async function deleteOtherModels(db: Db, model: string): Promise<void> {
  for (;;) {
    const { rows } = await db.execute(sql`
      delete from search_vectors where (chunk_id, model) in (select chunk_id, model from search_vectors where model <> ${model} limit ${DELETED_AT_ONCE}::int)
      returning 1`)
    if (rows.length < DELETED_AT_ONCE) return
  }
}

// One text that a model refuses must not keep the others of its batch waiting for ever: then each is asked for alone.
async function embedTexts(embedder: Embedder, model: string, texts: string[], signal: AbortSignal): Promise<(string | undefined)[]> {
  try {
    const answer = await embedder.embed(texts, { signal })
    if (answer.model !== model) throw new ModelError('malformed', `asked for vectors of ${model}, got those of ${answer.model}`)
    if (answer.vectors.length !== texts.length)
      throw new ModelError('malformed', `asked for ${texts.length} vectors, got ${answer.vectors.length}`)
    const literals = answer.vectors.map(usableLiteral)
    if (literals.every((literal) => literal === undefined)) throw new ModelError('malformed', `none of ${texts.length} vectors is usable`)
    return literals
  } catch (error) {
    if (!(error instanceof ModelError) || (error.failure !== 'bad-request' && error.failure !== 'content-filter')) throw error
    if (texts.length === 1) return [undefined]
    const alone: (string | undefined)[] = []
    for (const text of texts) alone.push(...(await embedTexts(embedder, model, [text], signal)))
    return alone
  }
}

// A text that a model gives no usable vector for is found by its words; it is as if the model had refused it.
function usableLiteral(vector: readonly number[]): string | undefined {
  try {
    return vectorLiteral(vector)
  } catch (error) {
    if (error instanceof ModelError) return undefined
    throw error
  }
}

/**
 * The vector of a query.
 * @throws {ModelError} when the model fails, is late, or gives something that is no vector.
 */
export async function embedQuery(embedder: Embedder, text: string, signal: AbortSignal): Promise<QueryVector> {
  const { model, vectors } = await embedder.embed([text], { signal })
  const [vector] = vectors
  if (!vector) throw new ModelError('malformed', 'the embedding model gave no vector')
  return { model, dimensions: vector.length, literal: vectorLiteral(vector) }
}

/**
 * A vector of length 1 as pgvector reads it.
 * @throws {ModelError} when it is empty, holds something else than finite numbers, or has no direction: nothing is near to such a one.
 */
export function vectorLiteral(vector: readonly number[]): string {
  const length = Math.hypot(...vector)
  if (!Number.isFinite(length) || length < 1e-30)
    throw new ModelError('malformed', `the embedding model gave an unusable vector of ${vector.length} numbers`)
  // Seven decimals are as exact as the stored numbers, and half as long as all digits.
  return `[${vector.map((value) => (value / length).toFixed(7)).join(',')}]`
}
