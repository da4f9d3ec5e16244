import type { Application } from '#features/letters/contract.ts'
import { isOver, isSent } from '#features/letters/web/application-progress.ts'
import { daysUntil } from '#web/dates.ts'

/** The one thing that helps most now. */
export type Suggestion =
  | { kind: 'cv' }
  | { kind: 'finish'; application: Application }
  | { kind: 'blank'; application: Application; count: number }
  | { kind: 'interview'; application: Application; letterId: string | undefined }
  | { kind: 'resume' }
  | { kind: 'likeness' }

interface Situation {
  applications: readonly Application[]
  documents: number
  /** Résumés, and conversations that will be one. */
  resumes: number
  now: Date
}

const SOON_DAYS = 7

/**
 * A letter not yet begun before a near deadline comes first, then a last look before sending, then practice for an interview that is to
 * come, then what helps in the long run.
 */
export function suggest({ applications, documents, resumes, now }: Situation): Suggestion | undefined {
  const soon = applications.filter(
    (application) =>
      !isSent(application) && !isOver(application, now) && application.dueDate !== null && daysUntil(application.dueDate, now) <= SOON_DAYS,
  )
  for (const application of soon) {
    const count = application.letters.filter(({ status }) => status === 'empty').length
    if (count > 0) return { kind: 'blank', application, count }
  }
  const done = soon.find(({ isFinished }) => isFinished)
  if (done) return { kind: 'finish', application: done }
  const invited = applications.find(({ stage }) => stage === 'interview')
  if (invited) return interviewFor(invited)
  if (documents === 0) return { kind: 'cv' }
  if (resumes === 0) return { kind: 'resume' }
  const sent = applications.find(({ stage }) => stage === 'submitted')
  if (sent) return interviewFor(sent)
  if (
    applications.some(({ letters }) => letters.some(({ isFinished }) => isFinished)) &&
    !applications.some(({ letters }) => letters.some(({ isLiked }) => isLiked))
  )
    return { kind: 'likeness' }
  return undefined
}

/** Practice on the first letter that has a text. */
const interviewFor = (application: Application): Suggestion => ({
  kind: 'interview',
  application,
  letterId: application.letters.find(({ count }) => count > 0)?.id,
})
