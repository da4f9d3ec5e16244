import type { CaseResult, Summary } from './contract.ts'

/** Counts results together. */
export function summarise(results: readonly CaseResult[]): Summary {
  const count = results.length
  const share = (holds: (result: CaseResult) => boolean) => (count === 0 ? 0 : results.filter(holds).length / count)
  const mean = (value: (result: CaseResult) => number) => (count === 0 ? 0 : results.reduce((sum, one) => sum + value(one), 0) / count)
  const limited = results.filter(({ measures }) => measures.withinLimit !== null)
  const told = (values: (number | null)[]) => values.filter((value) => value !== null).sort((a, b) => a - b)
  const totals = told(results.map(({ cost }) => cost.totalMs))
  const cost: Record<string, number> = {}
  for (const { cost: one } of results)
    if (one.cost !== null && one.currency !== null) cost[one.currency] = (cost[one.currency] ?? 0) + one.cost
  return {
    cases: count,
    firstShare: share(({ outcome }) => outcome === 'first'),
    keptShare: share(({ outcome }) => outcome === 'first' || outcome === 'repaired'),
    labelledShare: share(({ outcome }) => outcome === 'labelled'),
    rulesShare: share(({ outcome }) => outcome === 'rules' || outcome === 'refused'),
    expectedShare: share(({ missing, forbidden }) => missing.length === 0 && forbidden.length === 0),
    withinLimitShare: limited.length === 0 ? null : limited.filter(({ measures }) => measures.withinLimit).length / limited.length,
    errorsPerCase: mean(({ measures }) => measures.errors),
    warningsPerCase: mean(({ measures }) => measures.warnings),
    invented: results.reduce((sum, { measures }) => sum + measures.invented.length, 0),
    charactersMedian: at(told(results.map(({ measures, outcome }) => (outcome === 'refused' ? null : measures.characters))), 0.5),
    firstTokenMsMedian: at(told(results.map(({ cost: one }) => one.firstTokenMs)), 0.5),
    totalMsMedian: at(totals, 0.5),
    totalMsP95: at(totals, 0.95),
    tokensIn: results.reduce((sum, { cost: one }) => sum + (one.tokensIn ?? 0), 0),
    tokensOut: results.reduce((sum, { cost: one }) => sum + (one.tokensOut ?? 0), 0),
    cost,
  }
}

/** The value at a share of a sorted list, by the nearest rank. */
function at(sorted: readonly number[], place: number): number | null {
  return sorted[Math.max(0, Math.ceil(place * sorted.length) - 1)] ?? null
}
