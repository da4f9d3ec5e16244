import { expect, it } from 'vitest'
import { readQuestions } from '../bank/questions.ts'
import { pickBehavioural, pickTechnical } from './pick.ts'

const { technical, behavioural } = readQuestions()
const bank = [...technical, ...behavioural]
const nothing = { asked: new Map<string, Date>(), topics: new Map<string, number>() }

it('the same session gets the same questions, another one others', () => {
  const ids = (seed: string) => pickTechnical(bank, 'be', 4, nothing, seed).map(({ id }) => id)
  expect(ids('one')).toEqual(ids('one'))
  expect(ids('one')).not.toEqual(ids('two'))
})

it('a session spreads over topics, and goes from easy to hard', () => {
  const picked = pickTechnical(bank, 'be', 5, nothing, 'x')
  expect(new Set(picked.map(({ topic }) => topic)).size).toBe(5)
  expect(picked.map(({ difficulty }) => difficulty)).toEqual(picked.map(({ difficulty }) => difficulty).toSorted())
})

it('weak topics come first', () => {
  const topics = new Map([...new Set(technical.map(({ topic }) => topic))].map((topic) => [topic, topic === 'network' ? 10 : 90]))
  for (const seed of ['a', 'b', 'c']) expect(pickTechnical(bank, 'be', 1, { ...nothing, topics }, seed)[0]?.topic).toBe('network')
})

it('when all were seen, those that were seen longest ago come back', () => {
  const asked = new Map(behavioural.map(({ id }, at) => [id, new Date(Date.UTC(2027, 0, at === 7 ? 1 : 2))]))
  expect(pickBehavioural(bank, 1, { ...nothing, asked }, 'x')[0]?.id).toBe(behavioural[7]?.id)
})

it('more than there are is all that there are, each once', () => {
  const all = pickBehavioural(bank, 100, nothing, 'x')
  expect(all).toHaveLength(behavioural.length)
  expect(new Set(all).size).toBe(behavioural.length)
})

it('a position without questions of its own is asked those of its neighbours, or none', () => {
  expect(pickTechnical(bank, 'infra', 3, nothing, 'x').every(({ position }) => position === 'be')).toBe(true)
  expect(pickTechnical(bank, 'marketing', 3, nothing, 'x')).toEqual([])
})
