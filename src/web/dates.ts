import type { Language } from '#wire/language.ts'

/** Deadlines of Korean companies are meant in Korean time, wherever the reader is. */
const ZONE = 'Asia/Seoul'
const DAY_MS = 86_400_000
const locales = { ko: 'ko-KR', en: 'en-GB' } as const
const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** `2027-01-31` is the end of that day in Korea, `2027-01-31T18:00` that hour there. */
const momentOf = (value: string) => new Date(isDay(value) ? `${value}T23:59:59+09:00` : `${value}:00+09:00`)
const dayNumber = (moment: Date) => Date.parse(`${dayInSeoul(moment)}T00:00:00Z`) / DAY_MS

/** Days until a deadline by the Korean calendar: 0 today, 1 tomorrow, negative when it is over. */
export function daysUntil(dueDate: string, now: Date): number {
  return dayNumber(momentOf(dueDate)) - dayNumber(now)
}

/** Whether a deadline is over: at its hour when it has one, else when its day has ended in Korea. */
export const isPast = (dueDate: string, now: Date): boolean => momentOf(dueDate) < now

/** `D-7`, `D-DAY`, `D+3`, as deadlines are written in Korea. */
export function dDay(days: number): string {
  return days === 0 ? 'D-DAY' : days > 0 ? `D-${days}` : `D+${-days}`
}

/** A deadline in words, with its hour when it has one. */
export function deadline(dueDate: string, language: Language): string {
  const day = { month: language === 'ko' ? 'long' : 'short', day: 'numeric', weekday: 'short' } as const
  const hour = isDay(dueDate) ? {} : ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const)
  return new Intl.DateTimeFormat(locales[language], { timeZone: ZONE, ...day, ...hour }).format(momentOf(dueDate))
}

export function today(language: Language, now: Date): string {
  return new Intl.DateTimeFormat(locales[language], { month: 'long', day: 'numeric', weekday: 'long' }).format(now)
}

/** The time on the reader's own clock. */
export function clock(moment: string | Date): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(moment))
}

/** `14:02` for today, the day with it for what is older. */
export function whenWritten(moment: string, language: Language, now: Date): string {
  const written = new Date(moment)
  if (written.toDateString() === now.toDateString()) return clock(written)
  const day = new Intl.DateTimeFormat(locales[language], { month: language === 'ko' ? 'long' : 'short', day: 'numeric' }).format(written)
  return `${day} ${clock(written)}`
}

/** A deadline as the two fields of a form hold it: a day, and an hour that may be empty. */
export function partsOf(dueDate: string | null): { day: string; hour: string } {
  const [day = '', hour = ''] = dueDate?.split('T') ?? []
  return { day, hour }
}

export function joinParts({ day, hour }: { day: string; hour: string }): string | null {
  return day === '' ? null : hour === '' ? day : `${day}T${hour}`
}

/** The day of a moment by the Korean calendar: `2027-01-31`. */
export const dayInSeoul = (moment: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(moment)

/** `2026년 11월`, `November 2026`. */
export function monthName(month: string, language: Language): string {
  const first = new Date(`${month}-01T00:00:00Z`)
  return new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(first)
}

/** The days of a week from Sunday on. */
export function weekdayNames(language: Language): { short: string; long: string }[] {
  const name = (day: number, weekday: 'short' | 'long') =>
    new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', weekday }).format(new Date(Date.UTC(2026, 10, 1 + day)))
  return Array.from({ length: 7 }, (_, day) => ({ short: name(day, 'short'), long: name(day, 'long') }))
}
