// Each formatter holds 20 kB outside of the heap until the collector comes by: made for every call, they were most of what a long import took.
const formatters = new Map<string, Intl.DateTimeFormat>()

/** The calendar day in a time zone, as `YYYY-MM-DD`. */
export function dayIn(timeZone: string, at: Date): string {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formatters.set(timeZone, formatter)
  }
  return formatter.format(at)
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
