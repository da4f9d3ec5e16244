import { expect, it } from 'vitest'
import { findLeftovers } from './leftover-company.ts'
import type { Finding } from './text/checks.ts'

const leftovers = (text: string, found: readonly Finding[] = []) =>
  findLeftovers(text, { former: '가온커머스', company: '나루은행', found, language: 'ko' })

it('every place that names the company a letter was first written for is told, with the name and the particle that fit', () => {
  const text = '가온커머스는 주문이 많은 곳입니다. 그래서 가온커머스의 기록을 읽었습니다. 새가온커머스는 다른 곳입니다.'
  expect(leftovers(text).map(({ excerpt, fix }) => [excerpt, fix])).toEqual([
    ['가온커머스는', '나루은행은'],
    ['가온커머스', '나루은행'],
  ])
  for (const { start, end, excerpt } of leftovers(text)) expect(text.slice(start, end)).toBe(excerpt)
})

it('what the checks have found already is not told twice, nor are names that are words of every day', () => {
  const text = '가온커머스에 지원합니다.'
  const found: Finding = { kind: 'company', severity: 'error', start: 0, end: 5, excerpt: '가온커머스', message: '' }
  expect(leftovers(text, [found])).toEqual([])
  expect(findLeftovers('하나도 없습니다.', { former: '하나', company: '나루은행', found: [], language: 'ko' })).toEqual([])
})
