import { sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import { documentVector } from '#platform/search/sparse.ts'
import { TOKENS_VERSION, tokensOf } from '#platform/search/tokens.ts'
import { DIMENSIONS, postingAt } from './corpus.ts'

const BATCH = 500

/** The facet of every twentieth posting: a filter of 5 %. */
export function groupFacet(index: number): string {
  return `group:${index % 20}`
}

/** Adds the postings from `from` up to `to` as shared texts with vectors, in bulk: a real import makes them one by one. */
export async function fill(db: Db, from: number, to: number, vectorOf: (seed: number) => number[], model: string): Promise<void> {
  for (let start = from; start < to; start += BATCH) {
    const indexes = Array.from({ length: Math.min(BATCH, to - start) }, (_, offset) => start + offset)
    const postings = indexes.map(postingAt)
    const words = postings.map(({ title, body }) => documentVector(tokensOf(`${title}\n${body}`)))
    await db.execute(sql`
      with given as (
        select * from unnest(${sql.param(indexes)}::int[], ${sql.param(postings.map(({ title }) => title))}::text[],
          ${sql.param(postings.map(({ body }) => body))}::text[], ${sql.param(indexes.map(groupFacet))}::text[], ${sql.param(words)}::text[],
          ${sql.param(indexes.map((index) => JSON.stringify(vectorOf(index + 1))))}::text[]) as given (number, title, body, facet, words, embedding)
      ), chunks as (
        insert into search_chunks (corpus, owner_id, language, ref_id, ordinal, title, facets, body, digest, created_at)
        select 'posting', null, 'ko', number, 0, title, array[facet, 'language:ko'], body, '', now() from given returning id, ref_id, facets
      ), words as (
        insert into search_words (chunk_id, corpus, owner_id, ref_id, facets, version, words)
        select id, 'posting', null, ref_id, facets, ${TOKENS_VERSION}, given.words::sparsevec from chunks join given on number::text = ref_id
      )
      insert into search_vectors (chunk_id, model, corpus, owner_id, ref_id, facets, digest, dimensions, embedding)
      select id, ${model}, 'posting', null, ref_id, facets, '', ${DIMENSIONS}, embedding::vector from chunks join given on number::text = ref_id`)
  }
}
