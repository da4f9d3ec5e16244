import type { Finding } from '#wire/text/checks.ts'
import { editBetween } from './edit-between.ts'

/**
 * Findings of one text, moved to where their words stand in a text edited since. Those that the edit has touched are gone: they are checked anew.
 * One edit is assumed, from the first to the last difference; several at once only lose the findings between them.
 */
export function carryFindings(findings: readonly Finding[], before: string, after: string): Finding[] {
  if (before === after) return [...findings]
  const { head, end, shift } = editBetween(before, after)
  return findings.flatMap((finding) => {
    if (finding.end <= head) return [finding]
    if (finding.start >= end) return [{ ...finding, start: finding.start + shift, end: finding.end + shift }]
    return []
  })
}
