import type { Application } from '#features/letters/contract.ts'
import { daysUntil } from '#web/dates.ts'

export const finishedOf = ({ letters }: Application) => letters.filter(({ isFinished }) => isFinished).length
/** Nobody has written to any of its questions yet. */
export const isUntouched = ({ letters }: Application) => letters.every(({ status }) => status === 'empty')
export const isOver = ({ dueDate }: Application, now: Date) => dueDate !== null && daysUntil(dueDate, now) < 0

/** By deadline, the nearest first; those without one after them, the latest touched first. */
export function byDeadline(a: Application, b: Application): number {
  if (a.dueDate !== null && b.dueDate !== null) return a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0
  if (a.dueDate !== null || b.dueDate !== null) return a.dueDate === null ? 1 : -1
  return touchedAt(b).localeCompare(touchedAt(a))
}

/** When anything of it was last written to. */
export function touchedAt({ letters, updatedAt }: Application): string {
  return [updatedAt, ...letters.map((letter) => letter.updatedAt)].toSorted().at(-1) ?? updatedAt
}
