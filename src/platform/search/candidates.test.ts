import { expect, it } from 'vitest'
import { weighedBy } from './candidates.ts'

const term = (hash: number, weight = 1) => ({ hash, weight })
const corpus = (counts: [hash: number, count: number][]) => ({ chunks: 500_000, counts: new Map(counts) })
const all = { all: 500_000, filtered: 500_000 }

it('the rarest and weightiest terms are looked up as long as few chunks hold them', () => {
  const frequencies = corpus([
    [1, 100],
    [2, 7_000],
    [3, 5_000],
    [4, 200_000],
  ])
  expect(weighedBy([term(4), term(3, 0.5), term(2), term(1)], frequencies, all)).toEqual([1, 2])
  expect(weighedBy([term(9), term(4)], frequencies, all)).toEqual([9])
})

it('counts from a sample stand for the whole corpus', () => {
  const sampled = { chunks: 20_000, counts: new Map([[1, 300]]) }
  expect(weighedBy([term(1), term(2)], sampled, all)).toEqual([2, 1])
  expect(weighedBy([term(1), term(2)], { ...sampled, counts: new Map([[1, 400]]) }, all)).toEqual([2])
})

it('a narrow filter and a long question let more be looked up, within bounds', () => {
  const frequencies = corpus([
    [1, 6_000],
    [2, 12_000],
    [3, 30_000],
  ])
  const question = [term(1), term(2), term(3)]
  expect(weighedBy(question, frequencies, all)).toEqual([1])
  expect(weighedBy(question, frequencies, { all: 500_000, filtered: 25_000 })).toEqual([1, 2])
  const long = [...question, ...Array.from({ length: 60 }, (_, index) => term(100 + index, 0.01))]
  expect(weighedBy(long, frequencies, all)).toEqual(expect.arrayContaining([1, 2]))
  expect(weighedBy(long, frequencies, { all: 500_000, filtered: 25_000 })).toBe('all')
  expect(weighedBy(question, frequencies, { all: 500_000, filtered: 9_000 })).toBe('all')
})

it('where all terms are common the rarest is looked up alone, and where even that stands nearly everywhere the newest are weighed', () => {
  const frequencies = corpus([
    [1, 30_000],
    [2, 60_000],
  ])
  expect(weighedBy([term(2), term(1)], frequencies, all)).toEqual([1])
  expect(weighedBy([term(2)], frequencies, all)).toBe('newest')
})
