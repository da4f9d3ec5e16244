// Which lines of a changed résumé still rest on the answers that they were made from.
import type { JsonResume } from '#wire/json-resume.ts'
import type { TiedLine } from '../contract.ts'

/** Lines that are still there, word for word or reworded; what a person has written by hand rests on nobody else. */
export function stillTied(lines: readonly TiedLine[], resume: JsonResume, reworded: ReadonlyMap<string, string> = new Map()): TiedLine[] {
  const texts = textsOf(resume)
  const has = (text: string) => texts.some((one) => one.includes(text))
  return lines.map((line) => ({ ...line, text: reworded.get(line.text) ?? line.text })).filter(({ text }) => has(text))
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
