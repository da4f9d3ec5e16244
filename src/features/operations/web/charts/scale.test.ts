import { expect, it } from 'vitest'
import { linesOf, roundUp } from './scale.ts'

it('the top of a chart is a number that one can read', () => {
  expect([0, 0.03, 1, 1.01, 37, 500, 501].map(roundUp)).toEqual([1, 0.05, 1, 2, 50, 500, 1000])
})

it('a line has gaps where nothing was measured, and a single point is a dash', () => {
  const points = [0.5, null, 1, 0].map((y, at) => ({ x: at / 3, y }))
  expect(linesOf(points)).toEqual(['0.00,50.00 1.00,50.00', '66.67,0.00 100.00,100.00'])
  expect(linesOf([])).toEqual([])
})
