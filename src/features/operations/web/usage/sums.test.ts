import { expect, it } from 'vitest'
import type { UsageRow } from '../../contract.ts'
import { byDay, byTask, costOf } from './sums.ts'

const row = (change: Partial<UsageRow>): UsageRow => ({
  day: '2027-01-02',
  task: 'letters.draft',
  model: 'm',
  calls: 1,
  failures: 0,
  tokensIn: 10,
  tokensOut: 5,
  firstTokenMs: null,
  cost: 0.5,
  currency: 'USD',
  ...change,
})

it('every day of the period has a bar, also one without a call', () => {
  const days = byDay([row({}), row({ task: 'feedback.create', calls: 2 }), row({ day: '2026-12-31' })], 'calls', 4, '2027-01-01')
  expect(days).toEqual([
    { day: '2026-12-30', value: 0 },
    { day: '2026-12-31', value: 1 },
    { day: '2027-01-01', value: 0 },
    { day: '2027-01-02', value: 3 },
  ])
})

it('amounts of different currencies are never added to each other', () => {
  const rows = [row({}), row({ currency: 'KRW', cost: 30 }), row({ cost: 0, currency: null })]
  expect(costOf(rows)).toEqual({ USD: 0.5, KRW: 30 })
  expect(byTask(rows)).toEqual([
    { task: 'letters.draft', model: 'm', calls: 3, failures: 0, tokensIn: 30, tokensOut: 15, cost: { USD: 0.5, KRW: 30 } },
  ])
})

it('what uses most stands first', () => {
  const rows = [row({}), row({ task: 'resumes.write', tokensIn: 900 }), row({ task: 'postings.tag', calls: 9 })]
  expect(byTask(rows).map(({ task }) => task)).toEqual(['resumes.write', 'postings.tag', 'letters.draft'])
})
