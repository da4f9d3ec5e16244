/**
 * Every word of a résumé or profile, a line each: enough to see what differs. Fields come in one order, since the database has another than
 * the page; and when it was kept says nothing.
 */
export function wordsOf(resume: object): string {
  const { meta: _, ...said } = resume as { meta?: unknown }
  return textsIn(said).join('\n')
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return fields.flatMap(([, inside]) => textsIn(inside))
}
