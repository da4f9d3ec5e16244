import { expect, it } from 'vitest'
import { countBy } from './count.ts'
import { LIMIT_PRESETS, presetOf } from './limit-presets.ts'

it('ways of counting have names, and count as the forms of that name do', () => {
  const text = '한글 ab\n끝'
  const counts = Object.fromEntries(Object.entries(LIMIT_PRESETS).map(([name, rule]) => [name, countBy(text, rule)]))
  expect(counts).toEqual({ withSpaces: 7, withoutSpaces: 5, withoutLineBreaks: 6, bytesOfTwo: 10, bytesOfThree: 13, neis: 14 })
})

it('a limit is known by its name when it has one', () => {
  for (const [name, rule] of Object.entries(LIMIT_PRESETS)) expect(presetOf(rule)).toBe(name)
  expect(presetOf({ unit: 'characters' })).toBe('withSpaces')
  expect(presetOf({ unit: 'bytesEucKr', newline: 2 })).toBeUndefined()
})
