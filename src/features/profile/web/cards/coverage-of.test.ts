import { expect, it } from 'vitest'
import type { Experience } from '#features/profile/contract.ts'
import { coverageOf } from './coverage-of.ts'

const letter = (id: string, applicationId: string, company: string) => ({ id, applicationId, company, question: `${id}번 문항`, title: '' })
const card = (id: string, ...letterIds: string[]): Experience => ({
  id,
  title: `카드 ${id}`,
  situation: '',
  task: '',
  action: '',
  result: '',
  tags: [],
  period: '',
  usedIn: letterIds.map((letterId) => ({ letterId, applicationId: '', company: '', question: '' })),
  createdAt: '',
  updatedAt: '',
})

it('shows where a card was chosen, and how many sentences came of it', () => {
  const letters = [letter('1', 'a', '가온'), letter('2', 'a', '가온'), letter('3', 'b', '나래')]
  const sentences = new Map([
    ['1', ['x', 'answer-1', 'x']],
    ['2', []],
    ['3', ['cv-2']],
  ])
  const { rows, unused, twice } = coverageOf([card('x', '1', '2'), card('y', '3'), card('z')], letters, sentences)
  expect(rows.map(({ cells }) => cells)).toEqual([
    [2, 0, undefined],
    [undefined, undefined, 0],
    [undefined, undefined, undefined],
  ])
  expect(unused).toBe(1)
  expect(twice).toEqual([{ company: '가온', title: '카드 x' }])
})

it('says nothing of the sentences of an answer whose text is not here', () => {
  const { rows, unused } = coverageOf([card('x', '1')], [letter('1', 'a', '가온')], new Map())
  expect(rows.map(({ cells }) => cells)).toEqual([[null]])
  expect(unused).toBe(0)
})
