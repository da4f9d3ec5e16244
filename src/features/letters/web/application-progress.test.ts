import { describe, expect, it } from 'vitest'
import type { Application, LetterSummary } from '#features/letters/contract.ts'
import { applications } from '#web/i18n/ko/applications.ts'
import { dueLead, isAmong, isOver, isUrgent, progressOf } from './application-progress.ts'

const letter = (changes: Partial<LetterSummary> = {}) =>
  ({ title: '', question: '지원 동기', status: 'ready', isFinished: false, isLiked: false, ...changes }) as LetterSummary
const application = (changes: Partial<Application> = {}) =>
  ({
    company: '가온커머스',
    position: '백엔드',
    dueDate: null,
    stage: 'preparing',
    isFinished: false,
    letters: [letter()],
    ...changes,
  }) as Application

describe('how far an application has come', () => {
  it('is told by its letters until it is handed in, then by what the person says', () => {
    expect(progressOf(application({ letters: [] }))).toBe('untouched')
    expect(progressOf(application({ letters: [letter({ status: 'empty' }), letter()] }))).toBe('writing')
    expect(progressOf(application({ isFinished: true }))).toBe('written')
    expect(progressOf(application({ stage: 'interview', isFinished: true }))).toBe('submitted')
    expect(progressOf(application({ stage: 'rejected' }))).toBe('decided')
  })

  it('is over once its day, or its hour in Korea, has passed', () => {
    const morning = new Date('2026-11-20T03:00:00Z')
    const evening = new Date('2026-11-20T09:00:01Z')
    const hour = { dueDate: '2026-11-20T18:00' }
    expect([isOver(application(hour), morning), isOver(application(hour), evening)]).toEqual([false, true])
    expect([isUrgent(application(hour), morning), isUrgent(application(hour), evening)]).toEqual([true, false])
    expect(isOver(application({ dueDate: '2026-11-20' }), evening)).toBe(false)
    expect([morning, evening].map((now) => dueLead(hour.dueDate, now, applications))).toEqual(['D-DAY', applications.over])
    expect(dueLead('2026-11-19T18:00', evening, applications)).toBe('D+1')
    expect(dueLead(null, evening, applications)).toBe(applications.noDate)
  })

  it('presses only while something is left to do', () => {
    const now = new Date('2026-11-20T03:00:00Z')
    const due = { dueDate: '2026-11-22' }
    expect(isUrgent(application(due), now)).toBe(true)
    expect([
      isUrgent(application({ ...due, isFinished: true }), now),
      isUrgent(application({ ...due, stage: 'submitted' }), now),
      isUrgent(application({ dueDate: '2026-11-19' }), now),
      isUrgent(application({ dueDate: '2026-12-22' }), now),
      isUrgent(application(), now),
    ]).toEqual([false, false, false, false, false])
  })
})

it('applications are found by every word of company, position or question, by how far they are, and by liking', () => {
  const one = application({ letters: [letter({ isLiked: true })] })
  expect(isAmong(one, { q: '가온 동기' })).toBe(true)
  expect(isAmong(one, { q: '가온 성장' })).toBe(false)
  expect(isAmong(one, { progress: 'writing', liked: true })).toBe(true)
  expect([isAmong(one, { progress: 'written' }), isAmong(application(), { liked: true })]).toEqual([false, false])
})
