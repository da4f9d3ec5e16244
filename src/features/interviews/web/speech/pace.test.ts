import { expect, it } from 'vitest'
import { countWords, createPaceMeter, paceOf } from './pace.ts'

it('words a minute over the time in which they were heard, with the silences that are long', () => {
  const meter = createPaceMeter()
  meter.heard(1_000, 0)
  meter.heard(2_500, 4)
  meter.heard(7_500, 6)
  meter.heard(11_000, 10)
  expect(meter.read()).toEqual({ words: 20, spokenMs: 10_000, pauses: 2, longestPauseMs: 5_000 })
  expect(paceOf({ words: 20, spokenMs: 10_000, pauses: 2, longestPauseMs: 5_000 }, 'ko')).toEqual({ wordsPerMinute: 120, manner: 'easy' })
})

it('what lies between two dictations is no pause', () => {
  const meter = createPaceMeter()
  meter.heard(0, 2)
  meter.heard(1_000, 3)
  meter.rest()
  meter.heard(60_000, 1)
  meter.heard(61_000, 4)
  expect(meter.read()).toEqual({ words: 10, spokenMs: 2_000, pauses: 0, longestPauseMs: 0 })
  meter.restart()
  expect(meter.read()).toBeUndefined()
})

it('too little says nothing of the pace, and silence is no answer', () => {
  expect(createPaceMeter().read()).toBeUndefined()
  expect(paceOf({ words: 3, spokenMs: 4_000, pauses: 0, longestPauseMs: 0 }, 'en')).toEqual({
    wordsPerMinute: undefined,
    manner: undefined,
  })
  expect(paceOf({ words: 200, spokenMs: 60_000, pauses: 0, longestPauseMs: 0 }, 'en').manner).toBe('fast')
  expect(paceOf({ words: 40, spokenMs: 60_000, pauses: 0, longestPauseMs: 0 }, 'ko').manner).toBe('slow')
  expect(countWords('  결론부터  말하면 색인입니다. ')).toBe(3)
})
