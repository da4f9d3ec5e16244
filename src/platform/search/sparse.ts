// Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) as an inner product of sparse vectors: the weight of a
// term in a document is stored once and for all, what depends on the whole corpus stands in the query alone.
import { QUERY_WEIGHTS, type Token } from './tokens.ts'

/** Terms are hashed into this many dimensions; at 4 million, terms that share one are rarer than one in a hundred. */
export const SPARSE_DIMENSIONS = 2 ** 22

const K1 = 1.2
const B = 0.75
// Fixed, so that a stored vector stays right while the corpus grows. Costs at most .005 of MRR.
const AVERAGE_LENGTH = 200
// A row must fit into a page of 8 kB with its owner and facets, else it is moved out of the table and read slowly.
const MAX_DOCUMENT_TERMS = 900
const MAX_QUERY_TERMS = 256

/** How many chunks a corpus has, and how many of them hold each hash. A hash that is not listed counts as held by one chunk. */
export interface Frequencies {
  chunks: number
  counts: ReadonlyMap<number, number>
}

export interface QueryTerm {
  hash: number
  /** The sum of what the kinds of its occurrences count, before the inverse document frequency. */
  weight: number
}

/** FNV-1a over UTF-16 units with MurmurHash3's finaliser, folded into 0 … SPARSE_DIMENSIONS - 1. */
export function hashOf(term: string): number {
  let hash = 2166136261
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 16777619)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) % SPARSE_DIMENSIONS
}

/** The BM25 weights of a document's terms as a literal of pgvector's `sparsevec`; the 900 weightiest are kept. */
export function documentVector(tokens: readonly Token[]): string {
  const counts = new Map<number, number>()
  for (const { term } of tokens) {
    const hash = hashOf(term)
    counts.set(hash, (counts.get(hash) ?? 0) + 1)
  }
  const norm = K1 * (1 - B + (B * tokens.length) / AVERAGE_LENGTH)
  const weights = [...counts].map(([hash, count]): Weight => [hash, (count * (K1 + 1)) / (count + norm)])
  return literal(heaviest(weights, MAX_DOCUMENT_TERMS))
}

/** The different terms of a query, at most 256, the ones that count most first. */
export function queryTerms(tokens: readonly Token[]): QueryTerm[] {
  const weights = new Map<number, number>()
  for (const { term, kind } of tokens) {
    const hash = hashOf(term)
    weights.set(hash, (weights.get(hash) ?? 0) + QUERY_WEIGHTS[kind])
  }
  return heaviest([...weights], MAX_QUERY_TERMS).map(([hash, weight]) => ({ hash, weight }))
}

/** The query's side of BM25 as a `sparsevec` literal: its negative inner product with a document's vector is minus the score. */
export function queryVector(terms: readonly QueryTerm[], frequencies: Frequencies): string {
  return literal(terms.map(({ hash, weight }): Weight => [hash, weight * inverseFrequency(hash, frequencies)]))
}

/** ln(1 + (N - n + 0.5) / (n + 0.5)), as in Lucene: never negative. */
export function inverseFrequency(hash: number, { chunks, counts }: Frequencies): number {
  const total = Math.max(chunks, 1)
  const holding = Math.min(counts.get(hash) ?? 1, total)
  return Math.log(1 + (total - holding + 0.5) / (holding + 0.5))
}

/** The hashes in a `sparsevec` literal such as `{12:0.5,70:1}/4194304`, each 0-based. */
export function hashesIn(vector: string): number[] {
  const inside = vector.slice(1, vector.indexOf('}'))
  return inside === '' ? [] : inside.split(',').map((pair) => Number.parseInt(pair, 10) - 1)
}

type Weight = [hash: number, weight: number]

function heaviest(weights: Weight[], limit: number): Weight[] {
  // Equal weights are ordered by hash, so that the same text always gives the same vector.
  return weights.length > limit ? weights.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit) : weights
}

function literal(weights: Weight[]): string {
  // pgvector counts from 1, wants rising indices, and refuses zeros.
  const entries = weights.filter(([, weight]) => weight >= 0.00005).sort((a, b) => a[0] - b[0])
  return `{${entries.map(([hash, weight]) => `${hash + 1}:${weight.toFixed(4)}`).join(',')}}/${SPARSE_DIMENSIONS}`
}
