/** The calendar day in a time zone, as `YYYY-MM-DD`. */
export function dayIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
}

/** The moment at which the day ends in a time zone: the first at which another day is written there, also where clocks are changed at midnight. */
export function endOfDay(timeZone: string, at: Date): Date {
  const day = dayIn(timeZone, at)
  let before = at.getTime()
  let after = before + 26 * 3_600_000
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dayIn(timeZone, new Date(middle)) === day) before = middle
    else after = middle
  }
  return new Date(after)
}
