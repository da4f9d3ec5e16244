import { expect, it } from 'vitest'
import { bareText, letterPairs, likenessOf } from './likeness.ts'

const likeness = (a: string, b: string) => likenessOf(letterPairs(a), letterPairs(b))

it('marks, spaces and capitals make no difference', () => {
  expect(bareText('**Node.js** 백엔드 (3년)')).toBe('nodejs백엔드3년')
  expect(likeness('백엔드 개발자 - 채용', '백엔드개발자 채용!')).toBe(1)
})
it('goes from nothing in common to the same', () => {
  expect(likeness('주문 처리', 'Kafka')).toBe(0)
  expect(likeness('', '')).toBe(0)
  expect(likeness('주문 처리 시스템', '주문 처리 서비스')).toBeGreaterThan(0.3)
})
