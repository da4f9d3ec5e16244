import { describe, expect, it } from 'vitest'
import { documentVector, hashesIn, hashOf, inverseFrequency, queryTerms, queryVector, SPARSE_DIMENSIONS } from './sparse.ts'
import { tokensOf } from './tokens.ts'

const entriesOf = (vector: string) =>
  new Map(
    vector
      .slice(1, vector.indexOf('}'))
      .split(',')
      .filter((pair) => pair !== '')
      .map((pair) => pair.split(':').map(Number) as [number, number]),
  )

describe('the vector of a document', () => {
  it('holds the BM25 weight of each term, by rising index from 1', () => {
    const entries = entriesOf(documentVector([...tokensOf('자바'), ...tokensOf('자바 코틀린')]))
    const length = 2 * tokensOf('자바').length + tokensOf('코틀린').length
    const norm = 1.2 * (0.25 + (0.75 * length) / 200)
    expect(entries.get(hashOf('s:자바') + 1)).toBeCloseTo((2 * 2.2) / (2 + norm), 4)
    expect(entries.get(hashOf('s:코틀린') + 1)).toBeCloseTo(2.2 / (1 + norm), 4)
    expect([...entries.keys()]).toEqual([...entries.keys()].sort((a, b) => a - b))
  })

  it('has at most 900 terms, and is empty for an empty text', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => `낱말${index}`).join(' ')
    expect(entriesOf(documentVector(tokensOf(many))).size).toBe(900)
    expect(documentVector([])).toBe(`{}/${SPARSE_DIMENSIONS}`)
    expect(hashesIn(documentVector([]))).toEqual([])
  })

  it('gives its hashes back', () => {
    const tokens = tokensOf('자바 백엔드 개발자')
    expect(new Set(hashesIn(documentVector(tokens)))).toEqual(new Set(tokens.map(({ term }) => hashOf(term))))
  })
})

describe('the vector of a query', () => {
  it('weighs stems 1, pairs of syllables a half, four letters a quarter', () => {
    const weights = new Map(queryTerms(tokensOf('라즈베리 kafka')).map(({ hash, weight }) => [hash, weight]))
    expect([
      weights.get(hashOf('s:라즈베리')),
      weights.get(hashOf('b:라즈')),
      weights.get(hashOf('s:kafka')),
      weights.get(hashOf('g:^kaf')),
    ]).toEqual([1, 0.5, 1, 0.25])
  })

  it('weighs a rare term more than a common one, and one that all hold hardly at all', () => {
    const frequencies = {
      chunks: 1000,
      counts: new Map([
        [1, 1000],
        [2, 100],
      ]),
    }
    const [everywhere, common, unknown] = [1, 2, 3].map((hash) => inverseFrequency(hash, frequencies))
    expect(everywhere).toBeCloseTo(Math.log(1 + 0.5 / 1000.5), 9)
    expect(common).toBeLessThan(unknown ?? 0)
    // Counts from a larger, earlier corpus must not turn a weight negative.
    expect(inverseFrequency(1, { chunks: 10, counts: new Map([[1, 1000]]) })).toBeGreaterThan(0)
  })

  it('has at most 256 terms, however long the question', () => {
    const terms = queryTerms(tokensOf(Array.from({ length: 3_000 }, (_, index) => `낱말${index}`).join(' ')))
    expect(terms).toHaveLength(256)
    expect(entriesOf(queryVector(terms, { chunks: 0, counts: new Map() })).size).toBe(256)
  })
})

describe('the hash of a term', () => {
  it('lies within the dimensions, and 100,000 terms share few places', () => {
    const hashes = new Set(Array.from({ length: 100_000 }, (_, index) => hashOf(`s:낱말${index}`)))
    expect(Math.max(...[...hashes].slice(0, 50_000))).toBeLessThan(SPARSE_DIMENSIONS)
    // By chance 1.2 % share one.
    expect(hashes.size).toBeGreaterThan(98_500)
  })
})
