import { describe, expect, it } from 'vitest'
import { isMonth, monthAfter, weeksOf } from './month.ts'

describe('a month on the calendar', () => {
  it('is made of whole weeks from Sunday on, that hold each of its days once', () => {
    for (let months = 0; months < 60; months++) {
      const month = monthAfter('2026-01', months)
      const weeks = weeksOf(month)
      const days = weeks.flat()
      expect(weeks.every((week) => week.length === 7 && new Date(`${week[0]}T00:00:00Z`).getUTCDay() === 0)).toBe(true)
      const own = days.filter((day) => day.startsWith(month))
      expect(own[0]).toBe(`${month}-01`)
      expect(own).toHaveLength(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate())
      expect(weeks[0]?.includes(`${month}-01`) && weeks.at(-1)?.some((day) => day.startsWith(month))).toBe(true)
    }
  })
  it('has months around it, over the end of the year', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
    expect([isMonth('2026-11'), isMonth('2026-13'), isMonth('x')]).toEqual([true, false, false])
  })
})
