import type { Finding, Severity } from '#wire/text/checks.ts'

export interface Shown extends Finding {
  /** The same for the same words found for the same reason, wherever edits have moved them. */
  id: string
}

const rank: Record<Severity, number> = { error: 0, warning: 1, hint: 2 }

/** Errors first, then warnings, then hints, each in the order of the text. */
export function findingsInOrder(findings: readonly Finding[]): Shown[] {
  const seen = new Map<string, number>()
  return findings
    .toSorted((a, b) => a.start - b.start)
    .map((finding) => {
      const name = `${finding.kind}:${finding.excerpt}`
      const nth = seen.get(name) ?? 0
      seen.set(name, nth + 1)
      return { ...finding, id: `${name}:${nth}` }
    })
    .toSorted((a, b) => rank[a.severity] - rank[b.severity])
}

export interface Piece {
  text: string
  finding?: Shown
}

/** The text cut into plain pieces and findings. Where two overlap the graver keeps the words and the other begins after it. */
export function piecesOf(text: string, findings: readonly Shown[]): Piece[] {
  const taken: Shown[] = []
  for (const finding of findings) {
    const { start, end } = taken.reduce(cutOut, { start: Math.max(0, finding.start), end: Math.min(text.length, finding.end) })
    if (start < end) taken.push({ ...finding, start, end })
  }
  const pieces: Piece[] = []
  let at = 0
  for (const finding of taken.toSorted((a, b) => a.start - b.start)) {
    if (finding.start > at) pieces.push({ text: text.slice(at, finding.start) })
    pieces.push({ text: text.slice(finding.start, finding.end), finding })
    at = finding.end
  }
  if (at < text.length) pieces.push({ text: text.slice(at) })
  return pieces
}

/** What is left of a span when another has taken its own part of the text. */
function cutOut({ start, end }: { start: number; end: number }, other: { start: number; end: number }): { start: number; end: number } {
  if (other.end <= start || other.start >= end) return { start, end }
  return other.start <= start ? { start: other.end, end } : { start, end: other.start }
}
