/** One thing that was looked at. `ok`: as it should be. `note`: works, but worth knowing. `wrong`: keeps the product, or a part of it, from working. */
export interface Finding {
  level: 'ok' | 'note' | 'wrong'
  /** What was found, a sentence or a part of one. */
  say: string
  /** What to do about it: sentences, commands, or lines for `.env`. */
  advice?: string[]
}

const MARKS = { ok: '  ok   ', note: '  note ', wrong: '  WRONG' } as const

/** As it is printed: what was found, and under it what to do. */
export function linesOf({ level, say, advice = [] }: Finding): string[] {
  return [`${MARKS[level]} ${say}`, ...advice.map((line) => `           ${line}`)]
}
