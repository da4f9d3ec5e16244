const DAY_MS = 86_400_000
const WEEK = 7

const at = (day: string) => new Date(`${day}T00:00:00Z`)
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10)

/** The weeks of a month (`2026-11`) from Sunday on, each of seven days (`2026-11-01`), with the days beside the month that fill them. */
export function weeksOf(month: string): string[][] {
  const first = at(`${month}-01`)
  const start = first.getTime() - first.getUTCDay() * DAY_MS
  const last = at(`${monthAfter(month, 1)}-01`).getTime() - DAY_MS
  const weeks = Math.ceil(((last - start) / DAY_MS + 1) / WEEK)
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: WEEK }, (_, day) => dayOf(start + (week * WEEK + day) * DAY_MS)))
}

/** The month so many months after another; before it when negative. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return dayOf(Date.UTC(year, number - 1 + months, 1)).slice(0, 7)
}

/** Whether a text names a month that a calendar can show. */
export const isMonth = (text: string) => /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/.test(text)
