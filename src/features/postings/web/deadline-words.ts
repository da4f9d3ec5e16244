import type { Deadline } from '#features/postings/contract.ts'
import { daysUntil, dDay } from '#web/dates.ts'
import type { Words } from '#web/i18n/words.ts'

/** A moment as the fields of a form hold it, in the time of Seoul: `2027-01-31T18:00`. */
export function inSeoul(at: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul', dateStyle: 'short', timeStyle: 'short' })
    .format(new Date(at))
    .replace(' ', 'T')
}

/** How a deadline stands first in a row, and whether it is near. */
export function leadOf(deadline: Deadline | null, now: Date, words: Words['postings']): { lead: string; isUrgent: boolean } {
  if (!deadline) return { lead: words.noDeadline, isUrgent: false }
  if (deadline.kind !== 'fixed') return { lead: deadline.kind === 'rolling' ? words.rolling : words.untilFilled, isUrgent: false }
  if (new Date(deadline.at) < now) return { lead: words.over, isUrgent: false }
  const days = daysUntil(inSeoul(deadline.at), now)
  return { lead: dDay(days), isUrgent: days <= 3 }
}
