import { describe, expect, it } from 'vitest'
import { ko } from '#web/i18n/ko.ts'
import { inSeoul, leadOf } from './deadline-words.ts'

const now = new Date('2026-11-21T09:00:00+09:00')
const on = (at: string) => leadOf({ kind: 'fixed', at }, now, ko.postings)

describe('the deadline of a posting', () => {
  it('is told in the time of Seoul, wherever the reader is', () => {
    expect(inSeoul('2026-11-30T14:59:00Z')).toBe('2026-11-30T23:59')
  })

  it('is counted in days and marked when it is near', () => {
    expect(on('2026-11-23T23:59:00+09:00')).toEqual({ lead: 'D-2', isUrgent: true })
    expect(on('2026-12-21T23:59:00+09:00')).toEqual({ lead: 'D-30', isUrgent: false })
    expect(on('2026-11-20T23:59:00+09:00')).toEqual({ lead: '마감', isUrgent: false })
  })

  it('has words where no day is named', () => {
    expect(leadOf({ kind: 'rolling' }, now, ko.postings).lead).toBe('상시')
    expect(leadOf(null, now, ko.postings).lead).toBe('마감 없음')
  })
})
