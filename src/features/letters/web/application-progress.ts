import type { Application, Stage } from '#features/letters/contract.ts'
import { daysUntil, dDay, isPast } from '#web/dates.ts'
import type { Words } from '#web/i18n/words.ts'

export const finishedOf = ({ letters }: Application) => letters.filter(({ isFinished }) => isFinished).length
/** Nobody has written to any of its questions yet. */
export const isUntouched = ({ letters }: Application) => letters.every(({ status }) => status === 'empty')
export const isOver = ({ dueDate }: Application, now: Date) => dueDate !== null && isPast(dueDate, now)
/** It has been handed in: what is due no longer matters. */
export const isSent = ({ stage }: Application) => stage !== 'preparing'
export const isLiked = ({ letters }: Application) => letters.some((letter) => letter.isLiked)

const URGENT_DAYS = 4
/** Due within days, and not done. */
export function isUrgent(application: Application, now: Date): boolean {
  const { dueDate, isFinished } = application
  if (dueDate === null || isFinished || isSent(application)) return false
  return !isPast(dueDate, now) && daysUntil(dueDate, now) <= URGENT_DAYS
}

/** How a deadline stands first in a line: in days, or that it is over once its hour has passed today. */
export function dueLead(dueDate: string | null, now: Date, words: Words['applications']): string {
  if (dueDate === null) return words.noDate
  const days = daysUntil(dueDate, now)
  return days === 0 && isPast(dueDate, now) ? words.over : dDay(days)
}

/** How far an application has come: by what is written until it is handed in, then by what the person says has become of it. */
export type Progress = 'untouched' | 'writing' | 'written' | 'submitted' | 'decided'
export const PROGRESS: readonly Progress[] = ['untouched', 'writing', 'written', 'submitted', 'decided']
const OF_STAGE: Record<Exclude<Stage, 'preparing'>, Progress> = {
  submitted: 'submitted',
  interview: 'submitted',
  accepted: 'decided',
  rejected: 'decided',
}

export function progressOf(application: Application): Progress {
  const { stage, isFinished } = application
  if (stage !== 'preparing') return OF_STAGE[stage]
  return isFinished ? 'written' : isUntouched(application) ? 'untouched' : 'writing'
}

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

export interface ApplicationFilter {
  q?: string | undefined
  progress?: Progress | undefined
  liked?: boolean | undefined
}

/** Whether an application is among those asked for; words are looked for in the company, the position and the questions. */
export function isAmong(application: Application, { q = '', progress, liked }: ApplicationFilter): boolean {
  const { company, position, letters } = application
  const words = [company, position, ...letters.flatMap(({ title, question }) => [title, question])].join('\n').toLowerCase()
  return (
    q
      .toLowerCase()
      .split(/\s+/)
      .every((word) => words.includes(word)) &&
    (progress === undefined || progressOf(application) === progress) &&
    (!liked || isLiked(application))
  )
}
