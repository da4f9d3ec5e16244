import { diffLines } from 'diff'

export interface DiffLine {
  kind: 'same' | 'added' | 'removed'
  text: string
}
/** A stretch of lines; of long same ones only the edges are shown. */
export type DiffPart = { lines: DiffLine[] } | { skipped: number }

/** Lines of the same around a change that help to find it. */
const AROUND = 3

export function lineDiff(before: string, after: string): DiffPart[] {
  const changes = diffLines(withEnd(before), withEnd(after))
  return changes.flatMap(({ added, removed, value }, at): DiffPart[] => {
    const kind = added ? 'added' : removed ? 'removed' : 'same'
    const lines = value
      .replace(/\n$/, '')
      .split('\n')
      .map((text): DiffLine => ({ kind, text }))
    if (kind !== 'same') return [{ lines }]
    const [head, tail] = [at === 0 ? 0 : AROUND, at === changes.length - 1 ? 0 : AROUND]
    const skipped = lines.length - head - tail
    if (skipped <= 1) return [{ lines }]
    return [{ lines: lines.slice(0, head) }, { skipped }, { lines: tail === 0 ? [] : lines.slice(-tail) }].filter(
      (part) => !('lines' in part) || part.lines.length > 0,
    )
  })
}

/** The last line counts as one whether a line break follows it or not. */
const withEnd = (text: string) => (text.endsWith('\n') ? text : `${text}\n`)
