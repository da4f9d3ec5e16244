/** A text as PostgreSQL can keep it: without U+0000, and with U+FFFD in the place of half a surrogate pair. */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}

/** A value of JSON whose texts, and names of fields, can be kept; see `storableText`. */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [storableText(name), storable(field)]))
}
