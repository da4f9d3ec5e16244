import { bigint, customType, index, integer, pgTable, primaryKey, smallint, sparsevec, text, timestamp, unique } from 'drizzle-orm/pg-core'
import { SPARSE_DIMENSIONS } from './sparse.ts'

// No fixed dimension: each embedding model has its own, and two models live side by side while one replaces the other.
const anyVector = customType<{ data: string; driverData: string }>({ dataType: () => 'vector' })

/** A piece of a text that can be found. `ownerId` null means shared with all. */
export const searchChunks = pgTable(
  'search_chunks',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    corpus: text('corpus').notNull(),
    ownerId: text('owner_id'),
    language: text('language').notNull(),
    refId: text('ref_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    title: text('title').notNull(),
    facets: text('facets').array().notNull(),
    body: text('body').notNull(),
    /** Of title and body: tells a vector of the present text from one of an earlier text. */
    digest: text('digest').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    unique('search_chunks_place').on(table.corpus, table.ownerId, table.refId, table.ordinal).nullsNotDistinct(),
    index('search_chunks_owner').on(table.ownerId),
  ],
)

// The two tables below repeat corpus, owner, ref and facets, so that a search reads one narrow table and joins only what it returns. A
// migration raises their `toast_tuple_target` to a page: by default PostgreSQL moves what makes a row longer than 2 kB out of the table,
// where a scan reads it four times slower. STORAGE PLAIN would refuse vectors of 3072 dimensions and push facets and ids out instead. The facets
// have few words, so each goes into its index at once: `fastupdate` would keep 4 MB of them in a list that every filtered search reads, for 8 ms.

/** The words of a chunk as BM25 weights. */
export const searchWords = pgTable(
  'search_words',
  {
    chunkId: bigint('chunk_id', { mode: 'number' })
      .primaryKey()
      .references(() => searchChunks.id, { onDelete: 'cascade' }),
    corpus: text('corpus').notNull(),
    ownerId: text('owner_id'),
    refId: text('ref_id').notNull(),
    facets: text('facets').array().notNull(),
    /** TOKENS_VERSION of the words. */
    version: smallint('version').notNull(),
    words: sparsevec('words', { dimensions: SPARSE_DIMENSIONS }).notNull(),
  },
  (table) => [
    index('search_words_corpus').on(table.corpus, table.ownerId),
    index('search_words_facets').using('gin', table.facets).with({ fastupdate: false }),
  ],
)

/** The meaning of a chunk, as one embedding model sees it. */
export const searchVectors = pgTable(
  'search_vectors',
  {
    chunkId: bigint('chunk_id', { mode: 'number' })
      .notNull()
      .references(() => searchChunks.id, { onDelete: 'cascade' }),
    model: text('model').notNull(),
    corpus: text('corpus').notNull(),
    ownerId: text('owner_id'),
    refId: text('ref_id').notNull(),
    facets: text('facets').array().notNull(),
    digest: text('digest').notNull(),
    dimensions: integer('dimensions').notNull(),
    embedding: anyVector('embedding').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.chunkId, table.model] }),
    index('search_vectors_corpus').on(table.corpus, table.model, table.ownerId),
    index('search_vectors_facets').using('gin', table.facets).with({ fastupdate: false }),
  ],
)

/** In how many chunks of a corpus a term's hash stands, where it is more than one. */
export const searchFrequencies = pgTable(
  'search_frequencies',
  {
    corpus: text('corpus').notNull(),
    generation: integer('generation').notNull(),
    hash: integer('hash').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.corpus, table.generation, table.hash] })],
)

/** Which frequencies of a corpus are in force, and from how many chunks they were counted. */
export const searchCorpora = pgTable('search_corpora', {
  corpus: text('corpus').primaryKey(),
  generation: integer('generation').notNull(),
  /** TOKENS_VERSION when they were counted. */
  version: smallint('version').notNull(),
  /** The chunks that the corpus had. */
  chunks: integer('chunks').notNull(),
  /** The chunks that were counted: fewer than `chunks` in a large corpus. */
  sampled: integer('sampled').notNull(),
  asOf: timestamp('as_of', { withTimezone: true }).notNull(),
})
