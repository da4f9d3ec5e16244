import { expect, it } from 'vitest'
import { ko } from '#web/i18n/ko.ts'
import { timeLeft } from './time-left.ts'

const now = new Date('2026-11-21T09:00:00Z')
const after = (hours: number) => timeLeft(new Date(now.getTime() + hours * 3_600_000).toISOString(), now, ko.projects.sessions)

it('the time that a session has left is told in whole days, then hours, and never promises more than there is', () => {
  expect([after(167.9), after(24), after(23.5), after(1), after(0.4), after(-3)]).toEqual([
    '6일 남음',
    '1일 남음',
    '23시간 남음',
    '1시간 남음',
    '곧 지워져요',
    '곧 지워져요',
  ])
})
