import { availableParallelism } from 'node:os'
import type { SQL } from 'drizzle-orm'
import type { Language } from '#wire/language.ts'
import type { Clock } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { createGate } from '../gate.ts'
import { weighedBy } from './candidates.ts'
import { cleanText } from './chunks.ts'
import { type CorpusState, createCorpusStates } from './corpus-state.ts'
import { type Embedder, embedMissing, embedQuery, type QueryVector } from './embeddings.ts'
import { frequenciesOf, grownCorpora, refreshFrequencies } from './frequencies.ts'
import { createHighlighter, type Mark } from './highlights.ts'
import { EXACT_CHUNKS, ensureIndexes, hasWordsIndex, vectorIndexName } from './indexes.ts'
import { type Frequencies, type QueryTerm, queryTerms, queryVector } from './sparse.ts'
import {
  type EstimateRow,
  estimateStatement,
  type FoundRow,
  isNarrowed,
  LIST_LENGTH,
  type Scope,
  searchStatement,
  type VectorsList,
  type WordsList,
} from './statement.ts'
import { tokensOf } from './tokens.ts'
import {
  languageFacet,
  putDocument,
  putNewDocuments,
  removeDocument,
  removeOwner,
  renewWords,
  type SearchDocument,
  type SearchReference,
} from './write.ts'

export interface SearchOptions {
  db: Db
  /** `server` may use indexes and settings that the embedded database lacks. */
  kind: 'embedded' | 'server'
  clock: Clock
  /** Without one, or while it has no embedding model, texts are found by their words alone. */
  llm?: Embedder | undefined
  /** How long a search waits for the query's vector before it goes on without. */
  embedTimeoutMs?: number | undefined
  log?: ((message: string) => void) | undefined
  /** Searches that the database does at once; the others wait in line. */
  atOnce?: number | undefined
}

export interface SearchQuery {
  corpus: string
  /** Who asks: finds what is theirs and what is shared. Without one only what is shared. */
  userId?: string | undefined
  text: string
  /** All must hold; of a list one must. */
  facets?: readonly (string | readonly string[])[] | undefined
  language?: Language | undefined
  /** A subquery of one text column: only these references may be found (a feature's own conditions, such as deadlines). */
  among?: SQL | undefined
  /** At most 50. */
  limit: number
}

export interface SearchHit {
  refId: string
  /** Comparable within one search only: the sum of reciprocal ranks. */
  score: number
  /** About 240 characters of the chunk that fits best. */
  excerpt: string
  /** Where the excerpt holds words of the query, as UTF-16 offsets. */
  marks: Mark[]
  /** The query's words that stand in the chunk or its title, as the query spells them. Empty when it was found by meaning alone. */
  matched: string[]
  foundBy: 'words' | 'meaning' | 'both'
}

export type Search = ReturnType<typeof createSearch>

// Longer queries (a whole profile) are cut: what says what they are about stands at their beginning.
const MAX_QUERY_LENGTH = 6_000
// A search is work of a processor. More at once than there are processors take turns, and all end late; in line each ends sooner: of eight that ask
// at once on two processors 95 % have their answer after 19 ms instead of 25. One more than processors, since the way to the database takes time, too.
const AT_ONCE = availableParallelism() + 1
// While fewer of the chunks have a vector, meaning would favour those that do.
const MIN_EMBEDDED_SHARE = 0.8
/**
 * Search over Korean and English texts by words (BM25), and by meaning when an embedding model is configured, fused by reciprocal rank.
 * Everyone finds their own and shared texts; the condition stands in the SQL.
 */
export function createSearch({ db, kind, clock, llm, embedTimeoutMs = 3_000, log = () => {}, atOnce = AT_ONCE }: SearchOptions) {
  const turn = createGate(atOnce)
  const states = createCorpusStates({ db, kind, clock })
  let dimensions: number | undefined

  async function find(query: SearchQuery): Promise<SearchHit[]> {
    const text = cleanText(query.text).slice(0, MAX_QUERY_LENGTH)
    const limit = Math.min(query.limit, LIST_LENGTH)
    const terms = queryTerms(tokensOf(text))
    const state = await states.of(query.corpus, llm?.embeddingModel)
    const embedder = text !== '' && llm && state.vectors > 0 && state.vectors >= state.chunks * MIN_EMBEDDED_SHARE ? llm : undefined
    if (limit < 1 || (terms.length === 0 && !embedder)) return []
    // Asked for first: the model works while the database does.
    const meaning = embedder && queryMeaning(embedder, text)
    const frequencies = await frequenciesOf(
      db,
      query.corpus,
      terms.map(({ hash }) => hash),
    )
    const asked = (query.facets ?? []).map((facet) => (typeof facet === 'string' ? cleanText(facet) : facet.map(cleanText)))
    const facets = [...asked, ...(query.language ? [languageFacet(query.language)] : [])]
    const scope: Scope = { corpus: query.corpus, userId: query.userId, facets, among: query.among }
    const chunks = await chunksIn(scope, state)
    const words = terms.length > 0 ? wordsList(terms, frequencies, state, chunks) : undefined
    const vectors = vectorsList(query.corpus, await meaning, state, chunks)
    if (!words && !vectors) return []
    const { rows } = await turn.pass(() => db.execute<FoundRow>(searchStatement({ scope, words, vectors, limit })))
    const highlight = createHighlighter(text)
    return rows.map((row) => ({
      refId: row.ref_id,
      score: row.score,
      ...highlight(row),
      foundBy: row.by_words ? (row.by_meaning ? 'both' : 'words') : 'meaning',
    }))
  }

  async function queryMeaning(embedder: Embedder, text: string): Promise<QueryVector | undefined> {
    try {
      const meaning = await embedQuery(embedder, text, AbortSignal.timeout(embedTimeoutMs))
      dimensions = meaning.dimensions
      return meaning
    } catch (error) {
      // A search by words is worth more than an error; the message names no text of the person.
      log(`search by words alone, the embedding model failed: ${error instanceof Error ? error.name : 'unknown'}`)
      return undefined
    }
  }

  // Only what is too large to be read whole needs to know how much of it the filter leaves.
  async function chunksIn(scope: Scope, state: CorpusState): Promise<number> {
    if (!isNarrowed(scope) || state.chunks <= EXACT_CHUNKS || state.indexes.size === 0) return state.chunks
    const { rows } = await db.execute<EstimateRow>(estimateStatement(scope))
    return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? state.chunks
  }

  return {
    find,

    /** Makes a text findable in place of what the same reference held before; see `putDocument`. */
    async put(tx: Db, document: SearchDocument): Promise<number> {
      const chunks = await putDocument(tx, document, clock)
      states.changed(document.corpus)
      return chunks
    },

    /** Makes many texts findable of which nothing is stored yet; see `putNewDocuments`. */
    async putNew(tx: Db, documents: readonly SearchDocument[]): Promise<number> {
      const chunks = await putNewDocuments(tx, documents, clock)
      for (const corpus of new Set(documents.map((document) => document.corpus))) states.changed(corpus)
      return chunks
    },

    /** Removes a text, its words and its vectors at once. */
    async remove(tx: Db, reference: SearchReference): Promise<void> {
      await removeDocument(tx, reference)
      states.changed(reference.corpus)
    },

    /** Removes all that a person has made findable. */
    removeOwner: (tx: Db, ownerId: string): Promise<void> => removeOwner(tx, ownerId),

    /** Counts a corpus anew; a background job calls `refreshGrown` instead, small corpora are counted at a search. */
    async refreshFrequencies(corpus: string): Promise<void> {
      await refreshFrequencies(db, corpus, clock)
      states.forget()
    },

    /** Counts anew what has changed by a fifth. For a job every few minutes. @returns the corpora. */
    async refreshGrown(): Promise<string[]> {
      const corpora = await grownCorpora(db)
      for (const corpus of corpora) await refreshFrequencies(db, corpus, clock)
      states.forget()
      return corpora
    },

    /** Embeds chunks without a vector of the present model. For a job; does nothing without a model. @throws {ModelError} */
    async embedMissing({
      limit,
      signal,
      after,
    }: {
      limit: number
      signal: AbortSignal
      after?: string | undefined
    }): Promise<{ embedded: number; missing: number; after: string | undefined }> {
      if (!llm) return { embedded: 0, missing: 0, after: undefined }
      try {
        return await embedMissing(db, llm, { limit, signal, dimensions, after })
      } finally {
        states.forget()
      }
    },

    /** Gives chunks of an earlier tokeniser their present words. For a job. @returns how many. */
    renewWords: (options: { limit: number }): Promise<number> => renewWords(db, options),

    /** Makes and drops the indexes of large corpora, on a server only. For a job. @returns what it made. */
    async ensureIndexes(): Promise<string[]> {
      if (kind === 'embedded') return []
      const made = await ensureIndexes(db)
      states.forget()
      return made
    },
  }
}

function wordsList(terms: readonly QueryTerm[], frequencies: Frequencies, state: CorpusState, chunks: number): WordsList {
  const weighed = hasWordsIndex(state.indexes) ? weighedBy(terms, frequencies, { all: state.chunks, filtered: chunks }) : 'all'
  return { vector: queryVector(terms, frequencies), weighed }
}

function vectorsList(corpus: string, meaning: QueryVector | undefined, state: CorpusState, chunks: number): VectorsList | undefined {
  if (!meaning) return undefined
  const space = { corpus, model: meaning.model, dimensions: meaning.dimensions }
  const indexed = chunks > EXACT_CHUNKS && state.indexes.has(vectorIndexName(space))
  return { ...space, vector: meaning.literal, indexed }
}
