import type { Problem } from './task.ts'

/** Whether an output with these problems may be shown at all. */
export function isUsable(problems: readonly Problem[]): boolean {
  return problems.every(({ severity }) => severity === 'label')
}

/** Of two usable outputs the one with fewer problems, then the one that is nearer to its contract, then the earlier one. */
export function betterOf<T extends { problems: readonly Problem[] }>(kept: T | undefined, other: T): T {
  if (!kept) return other
  const fewer = kept.problems.length - other.problems.length
  if (fewer !== 0) return fewer > 0 ? other : kept
  return amountOf(other.problems) < amountOf(kept.problems) ? other : kept
}

function amountOf(problems: readonly Problem[]): number {
  return problems.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
}
