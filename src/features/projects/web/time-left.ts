import type { Words } from '#web/i18n/words.ts'

const HOUR_MS = 3_600_000

/** How long a session is kept, in whole days or hours. */
export function timeLeft(expiresAt: string, now: Date, { timeLeft: words }: Words['projects']['sessions']): string {
  const hours = Math.floor((new Date(expiresAt).getTime() - now.getTime()) / HOUR_MS)
  if (hours < 1) return words.soon
  return hours < 24 ? words.hours(hours) : words.days(Math.floor(hours / 24))
}
