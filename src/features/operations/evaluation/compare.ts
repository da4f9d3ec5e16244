// Two evaluations beside each other: only the cases that both have count, so that a longer list is no better score.
import type { CaseChange, CaseResult, Comparison, EvaluationReport } from './contract.ts'
import { summarise } from './summary.ts'

const RANK = { first: 4, repaired: 3, labelled: 2, rules: 1, refused: 0 } as const
const keyOf = ({ task, id, language, time }: CaseResult) => `${task} ${id} ${language} ${time}`

/** What counts, the weightiest first; more is worse. */
function faults({ outcome, missing, forbidden, measures }: CaseResult): number[] {
  return [-RANK[outcome], missing.length + forbidden.length, measures.invented.length, measures.errors]
}

function directionOf(before: CaseResult, after: CaseResult): CaseChange['direction'] | undefined {
  const [a, b] = [faults(before), faults(after)]
  const place = a.findIndex((count, at) => count !== b[at])
  return place < 0 ? undefined : (a[place] ?? 0) > (b[place] ?? 0) ? 'better' : 'worse'
}

export function compareEvaluations(before: EvaluationReport, after: EvaluationReport): Comparison {
  const earlier = new Map(before.cases.map((one) => [keyOf(one), one]))
  const pairs = after.cases.flatMap((later) => {
    const first = earlier.get(keyOf(later))
    return first ? [{ before: first, after: later }] : []
  })
  const summaries = (of: typeof pairs) => ({
    before: summarise(of.map((pair) => pair.before)),
    after: summarise(of.map((pair) => pair.after)),
  })
  const changes = pairs.flatMap((pair): CaseChange[] => {
    const direction = directionOf(pair.before, pair.after)
    const { task, id, language, time } = pair.after
    return direction ? [{ task, id, language, time, direction, ...pair }] : []
  })
  const better = changes.filter(({ direction }) => direction === 'better').length
  const worse = changes.length - better
  return {
    before: headOf(before),
    after: headOf(after),
    shared: pairs.length,
    unshared: before.cases.length + after.cases.length - 2 * pairs.length,
    total: summaries(pairs),
    tasks: [...new Set(pairs.map((pair) => pair.after.task))].map((task) => ({
      task,
      ...summaries(pairs.filter((pair) => pair.after.task === task)),
    })),
    better,
    worse,
    chance: signTest(better, worse),
    changes: [...changes].sort((a, b) => b.direction.localeCompare(a.direction)),
  }
}

function headOf({ id, label, createdAt, source, models, promptVersions }: EvaluationReport): Comparison['before'] {
  return { id, label, createdAt, source, models, promptVersions }
}

/** The two-sided sign test: the chance of a division at least as uneven among fair coins (Dixon and Mood, JASA 1946). */
export function signTest(better: number, worse: number): number {
  const count = better + worse
  let [tail, term] = [0, 0.5 ** count]
  for (let k = 0; k <= Math.min(better, worse); k++) {
    tail += term
    term *= (count - k) / (k + 1)
  }
  return Math.min(1, 2 * tail)
}
