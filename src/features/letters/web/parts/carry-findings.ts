import type { Finding } from '#wire/text/checks.ts'

/**
 * Findings of one text, moved to where their words stand in a text edited since. Those that the edit has touched are gone: they are checked anew.
 * One edit is assumed, from the first to the last difference; several at once only lose the findings between them.
 */
export function carryFindings(findings: readonly Finding[], before: string, after: string): Finding[] {
  if (before === after) return [...findings]
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const shift = after.length - before.length
  const editEnd = before.length - tail
  return findings.flatMap((finding) => {
    if (finding.end <= head) return [finding]
    if (finding.start >= editEnd) return [{ ...finding, start: finding.start + shift, end: finding.end + shift }]
    return []
  })
}
