import { createHash } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import type { Language } from '#wire/language.ts'
import type { Clock } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { chunksOf, cleanText } from './chunks.ts'
import { documentVector } from './sparse.ts'
import { TOKENS_VERSION, tokensOf } from './tokens.ts'

/** What is found or removed as one: a posting, a letter, a card. `ownerId` null is what the operator shares with all. */
export interface SearchReference {
  corpus: string
  ownerId: string | null
  refId: string
}

export interface SearchDocument extends SearchReference {
  language: Language
  /** Belongs to every chunk: a posting's company and job title, so that they match together with any of its paragraphs. */
  title?: string | undefined
  /** What results can be narrowed by, such as `position:be`. */
  facets: readonly string[]
  /** Split into chunks of about a paragraph; a chunk never spans two of them. */
  texts: readonly string[]
}

// About 25 ms of reckoning between two statements, so that a long text does not hold the event loop.
const BATCH = 50

/**
 * Makes a text findable in place of what the same reference held before, all at once. Vectors of unchanged chunks are kept, the others are
 * missing until `embedMissing`; until then their words find them.
 * @param db the transaction in which the text itself is written, or the pool.
 * @returns how many chunks there are now; none for a text without letters.
 */
export async function putDocument(db: Db, document: SearchDocument, clock: Clock): Promise<number> {
  const { corpus, ownerId, refId, language } = document
  const title = cleanText(document.title ?? '').slice(0, 300)
  const facets = facetsOf(document)
  const bodies = document.texts.flatMap(chunksOf)
  await db.transaction(async (tx) => {
    for (let start = 0; start < bodies.length; start += BATCH) {
      const batch = bodies.slice(start, start + BATCH)
      const { rows } = await tx.execute<{ id: string; ordinal: number }>(sql`
        insert into search_chunks (corpus, owner_id, language, ref_id, ordinal, title, facets, body, digest, created_at)
        select ${corpus}, ${ownerId}, ${language}, ${refId}, ${start} + position - 1, ${title}, ${sql.param(facets)}::text[], body, digest,
          ${clock.now().toISOString()}::timestamptz
        from unnest(${sql.param(batch)}::text[], ${sql.param(batch.map((body) => digestOf(title, body)))}::text[])
          with ordinality as given (body, digest, position)
        order by position
        on conflict (corpus, owner_id, ref_id, ordinal) do update set language = excluded.language, title = excluded.title,
          facets = excluded.facets, body = excluded.body, digest = excluded.digest, created_at = excluded.created_at
        returning id, ordinal`)
      const idOf = new Map(rows.map(({ id, ordinal }) => [ordinal, id]))
      const ids = batch.map((_, index) => idOf.get(start + index))
      const words = batch.map((body) => wordsVector(title, body))
      await tx.execute(sql`
        insert into search_words (chunk_id, corpus, owner_id, ref_id, facets, version, words)
        select id, ${corpus}, ${ownerId}, ${refId}, ${sql.param(facets)}::text[], ${TOKENS_VERSION}, words::sparsevec
        from unnest(${sql.param(ids)}::bigint[], ${sql.param(words)}::text[]) as given (id, words)
        on conflict (chunk_id) do update set facets = excluded.facets, version = excluded.version, words = excluded.words`)
    }
    const same = sql`corpus = ${corpus} and ${ownedBy(ownerId)} and ref_id = ${refId}`
    await tx.execute(sql`delete from search_chunks where ${same} and ordinal >= ${bodies.length}`)
    const ours = sql`(select id, digest as present from search_chunks where ${same}) as ours`
    await tx.execute(sql`delete from search_vectors using ${ours} where chunk_id = ours.id and digest <> ours.present`)
    await tx.execute(sql`
      update search_vectors set facets = ${sql.param(facets)}::text[] from ${ours}
      where chunk_id = ours.id and facets <> ${sql.param(facets)}::text[]`)
  })
  return bodies.length
}

/**
 * Makes texts findable of which nothing is stored yet, such as those of an import: a few statements for all of them, where `putDocument` needs five
 * for each. A reference that has chunks already is an error of the caller and of the database.
 * @returns how many chunks they have
 */
export async function putNewDocuments(db: Db, documents: readonly SearchDocument[], clock: Clock): Promise<number> {
  const chunks = documents.flatMap((document) => {
    const title = cleanText(document.title ?? '').slice(0, 300)
    return document.texts.flatMap(chunksOf).map((body, ordinal) => ({ document, facets: facetsOf(document), title, body, ordinal }))
  })
  for (let start = 0; start < chunks.length; start += BATCH) {
    const batch = chunks.slice(start, start + BATCH)
    const words = batch.map(({ title, body }) => wordsVector(title, body))
    // As JSON, since rows of arrays have no type that unnest could take apart.
    const rows = batch.map(({ document, facets, title, body, ordinal }, index) => ({
      corpus: document.corpus,
      owner_id: document.ownerId,
      language: document.language,
      ref_id: document.refId,
      ordinal,
      title,
      facets,
      body,
      digest: digestOf(title, body),
      words: words[index],
    }))
    await db.execute(sql`
      with given as (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (corpus text, owner_id text, language text, ref_id text,
          ordinal int, title text, facets text[], body text, digest text, words text)
      ), chunk as (
        insert into search_chunks (corpus, owner_id, language, ref_id, ordinal, title, facets, body, digest, created_at)
        select corpus, owner_id, language, ref_id, ordinal, title, facets, body, digest, ${clock.now().toISOString()}::timestamptz from given
        returning id, corpus, owner_id, ref_id, ordinal, facets
      )
      insert into search_words (chunk_id, corpus, owner_id, ref_id, facets, version, words)
      select id, chunk.corpus, chunk.owner_id, chunk.ref_id, chunk.facets, ${TOKENS_VERSION}, given.words::sparsevec
      from chunk join given on given.corpus = chunk.corpus and given.ref_id = chunk.ref_id and given.ordinal = chunk.ordinal`)
  }
  return chunks.length
}

/** Removes a text, its words and its vectors at once. */
export async function removeDocument(db: Db, { corpus, ownerId, refId }: SearchReference): Promise<void> {
  await db.execute(sql`delete from search_chunks where corpus = ${corpus} and ${ownedBy(ownerId)} and ref_id = ${refId}`)
}

/** Removes all that a person has made findable, in every corpus. */
export async function removeOwner(db: Db, ownerId: string): Promise<void> {
  await db.execute(sql`delete from search_chunks where owner_id = ${ownerId}`)
}

/**
 * Gives chunks whose words come from an earlier version of the tokeniser their present words.
 * @returns how many it did; fewer than `limit` when none is left.
 */
export async function renewWords(db: Db, { limit }: { limit: number }): Promise<number> {
  let done = 0
  while (done < limit) {
    const { rows } = await db.execute<{ id: string; title: string; body: string; digest: string }>(sql`
      select id, title, body, digest from search_chunks join search_words on chunk_id = id
      where version <> ${TOKENS_VERSION} order by id limit ${Math.min(BATCH, limit - done)}`)
    if (rows.length === 0) break
    // A chunk that was rewritten meanwhile has its words already: its digest differs.
    await db.execute(sql`
      update search_words set version = ${TOKENS_VERSION}, words = given.words::sparsevec
      from unnest(${sql.param(rows.map(({ id }) => id))}::bigint[], ${sql.param(rows.map(({ digest }) => digest))}::text[],
          ${sql.param(rows.map(({ title, body }) => wordsVector(title, body)))}::text[]) as given (id, digest, words)
        join search_chunks on search_chunks.id = given.id and search_chunks.digest = given.digest
      where chunk_id = given.id`)
    done += rows.length
  }
  return done
}

/** The facet that stands for a text's language. */
export function languageFacet(language: Language): string {
  return `language:${language}`
}

function facetsOf({ facets, language }: SearchDocument): string[] {
  return [...new Set([...facets.map(cleanText), languageFacet(language)])].sort()
}

function wordsVector(title: string, body: string): string {
  return documentVector(tokensOf(`${title}\n${body}`))
}

function digestOf(title: string, body: string): string {
  return createHash('sha256').update(`${title}\n${body}`).digest('base64url').slice(0, 22)
}

// Not `is not distinct from`: PostgreSQL uses no index for that.
function ownedBy(ownerId: string | null): SQL {
  return ownerId === null ? sql`owner_id is null` : sql`owner_id = ${ownerId}`
}
