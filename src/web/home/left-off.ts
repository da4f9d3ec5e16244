import type { Application, LetterSummary } from '#features/letters/contract.ts'

/** What is made is dated twice, a moment apart. */
const SAME_MOMENT_MS = 1000

/** Whether anybody has written anything for it, be it only an answer to a hint. */
export function isTouched({ status, createdAt, updatedAt }: LetterSummary): boolean {
  return status !== 'empty' || Date.parse(updatedAt) - Date.parse(createdAt) > SAME_MOMENT_MS
}

/** The letter that was last written to and is not finished; without one the first that is to be written, by the order given. */
export function leftOff(applications: readonly Application[]): LetterSummary | undefined {
  const open = applications.flatMap(({ letters }) => letters).filter(({ isFinished }) => !isFinished)
  return open.filter(isTouched).toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0] ?? open[0]
}
