import { describe, expect, it } from 'vitest'
import { daysUntil, dDay, deadline, joinParts, partsOf } from './dates.ts'

// Half past midnight in Seoul is still the day before in Greenwich.
const now = new Date('2026-11-19T15:30:00Z')

describe('deadlines', () => {
  it('count days by the Korean calendar', () => {
    expect(daysUntil('2026-11-20', now)).toBe(0)
    expect(daysUntil('2026-11-21', now)).toBe(1)
    expect(daysUntil('2026-11-17', now)).toBe(-3)
    expect(daysUntil('2026-11-20T18:00', now)).toBe(0)
    expect(daysUntil('2027-01-01', now)).toBe(42)
  })

  it('are written as D-7, D-DAY and D+3', () => {
    expect([7, 0, -3].map(dDay)).toEqual(['D-7', 'D-DAY', 'D+3'])
  })

  it('show their hour only when they have one', () => {
    expect(deadline('2026-11-24', 'ko')).toBe('11월 24일 (화)')
    expect(deadline('2026-11-24T23:59', 'ko')).toMatch(/^11월 24일 \(화\) 23:59$/)
    expect(deadline('2026-11-24', 'en')).toBe('Tue 24 Nov')
  })

  it('fill the fields of a form, and come back from them', () => {
    for (const dueDate of ['2026-11-24', '2026-11-24T18:00', null]) expect(joinParts(partsOf(dueDate))).toBe(dueDate)
    expect(joinParts({ day: '', hour: '18:00' })).toBeNull()
  })
})
