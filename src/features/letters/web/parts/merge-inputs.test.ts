import { describe, expect, it } from 'vitest'
import { addChange, changesBetween, type Inputs, mergeInputs, withoutHints, withoutSent } from './merge-inputs.ts'

const inputs = (changes: Partial<Inputs> = {}): Inputs => ({
  guidelines: ['누구와', '무엇을', '어떻게'],
  guidelinesSource: 'model',
  answers: ['가', '', ''],
  freeAnswer: '',
  favorInfo: '',
  experienceIds: [],
  ...changes,
})
const merged = (changes: Partial<Inputs>, theirs: Partial<Inputs>, base = inputs()) =>
  mergeInputs(addChange(undefined, changes, base), inputs(theirs))

describe('answers that two devices have typed', () => {
  it('are both there when they were typed to different hints', () => {
    expect(merged({ answers: ['가', '나', ''] }, { answers: ['가', '', '다'] })).toEqual({
      inputs: inputs({ answers: ['가', '나', '다'] }),
      mixed: false,
    })
  })

  it('stand below each other when they were typed to the same one, and that is told', () => {
    const { inputs: both, mixed } = merged({ answers: ['가나', '', ''] }, { answers: ['가다', '', ''] })
    expect(both.answers[0]).toBe('가다\n가나')
    expect(mixed).toBe(true)
  })

  it('take over lines that the other device has put below or above', () => {
    const base = inputs({ freeAnswer: '첫 줄' })
    expect(merged({ freeAnswer: '첫 줄을 고침' }, { freeAnswer: '첫 줄\n둘째 줄' }, base).inputs.freeAnswer).toBe('첫 줄을 고침\n둘째 줄')
    expect(merged({ freeAnswer: '첫 줄\n둘째 줄' }, { freeAnswer: '첫 줄을 고침' }, base).inputs.freeAnswer).toBe('첫 줄을 고침\n둘째 줄')
  })

  it('are not there twice when the news of a save was lost, or it comes back in another form', () => {
    expect(merged({ answers: ['가나다', '', ''] }, { answers: ['가나', '', ''] }).inputs.answers[0]).toBe('가나다')
    expect(merged({ freeAnswer: '줄\r\n줄' }, { freeAnswer: '줄\n줄' }).mixed).toBe(false)
  })

  it('leave alone what was not touched here', () => {
    expect(merged({ freeAnswer: '내 글' }, { answers: ['가라', '', ''], favorInfo: '우대' }).inputs).toEqual(
      inputs({ answers: ['가라', '', ''], favorInfo: '우대', freeAnswer: '내 글' }),
    )
  })
})

it('experience cards chosen on either device are chosen, and those given up on either are not', () => {
  const base = inputs({ experienceIds: ['a', 'b', 'c'] })
  expect(merged({ experienceIds: ['b', 'c', 'd'] }, { experienceIds: ['a', 'b', 'e'] }, base).inputs.experienceIds).toEqual(['b', 'e', 'd'])
})

it('only what has changed is sent', () => {
  expect(changesBetween(inputs(), inputs({ freeAnswer: '새 글' }))).toEqual({ freeAnswer: '새 글' })
  expect(changesBetween(inputs(), inputs())).toEqual({})
})

describe('what is typed while a save is on its way', () => {
  const sent = addChange(undefined, { answers: ['가나', '', ''], freeAnswer: '글' }, inputs())

  it('waits alone, and began from what was sent', () => {
    const later = addChange(sent, { answers: ['가나다', '', ''] }, inputs())
    expect(withoutSent(later, sent)).toEqual({ changes: { answers: ['가나다', '', ''] }, base: { answers: ['가나', '', ''] } })
  })

  it('loses nothing of what the other device had written below it', () => {
    const there = mergeInputs(sent, inputs({ answers: ['다른 기기', '', ''] })).inputs
    const later = withoutSent(addChange(sent, { answers: ['가나다', '', ''] }, inputs()), sent)
    expect(later && mergeInputs(later, there).inputs.answers[0]).toBe('다른 기기\n가나다')
  })

  it('is nothing when nothing was typed', () => {
    expect(withoutSent(sent, sent)).toBeUndefined()
  })
})

it('hints that wait are let go with their question, the answers are not', () => {
  const unsent = addChange(undefined, { guidelines: ['새', '힌트', '셋'], freeAnswer: '글' }, inputs())
  expect(withoutHints(unsent)).toEqual({ changes: { freeAnswer: '글' }, base: { freeAnswer: '' } })
  expect(withoutHints(addChange(undefined, { guidelines: [] }, inputs()))).toBeUndefined()
})
