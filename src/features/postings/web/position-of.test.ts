import { expect, it } from 'vitest'
import { positions } from '#web/i18n/ko/positions.ts'
import { positionOf } from './position-of.ts'

it.each([
  ['the title', '예매 서버 개발자', '예매 서버 개발자'],
  ['the field where there is no title', '', positions.be],
  ['as much of a long title as an application takes', `${'가'.repeat(98)} 나다`, `${'가'.repeat(98)} 나`],
  ['no half of a character', `${'가'.repeat(99)}🚀 모집`, '가'.repeat(99)],
])('the position of a posting is %s', (_, title, expected) => {
  expect(positionOf({ title, position: 'be' }, positions)).toBe(expected)
})
