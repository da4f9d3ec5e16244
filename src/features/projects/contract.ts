// What the API of projects takes and gives. Read this first.
import { z } from 'zod'
import type { ErrorTable } from '#wire/errors.ts'
import { Source } from '#wire/events.ts'
import { Position } from '#wire/positions.ts'

const line = (max: number) => z.string().trim().min(1).max(max)

export const SessionInput = z
  .object({
    /** A field of `Position`, or a job in free text. */
    desiredPosition: line(100),
    /** The CV whose skills count as shown; without one the profile does, or none. */
    documentId: z.uuid().optional(),
    /** A posting that has to be among those that subjects are found from. */
    postingId: z.uuid().optional(),
  })
  .meta({ id: 'ProjectSessionInput' })
export type SessionInput = z.infer<typeof SessionInput>

export const Subject = z
  .object({
    id: z.string(),
    title: z.string(),
    /** Why it is worth building, by what the postings ask for. */
    reason: z.string(),
    /** The postings that ask for it. */
    postingIds: z.array(z.string()),
  })
  .meta({ id: 'ProjectSubject' })
export type Subject = z.infer<typeof Subject>

export const SubjectsReply = z
  .object({ sessionId: z.string(), subjects: z.array(Subject), expiresAt: z.string(), source: Source, runId: z.string() })
  .meta({ id: 'ProjectSubjects' })
export type SubjectsReply = z.infer<typeof SubjectsReply>

export const SessionSummary = z
  .object({
    sessionId: z.string(),
    desiredPosition: z.string(),
    position: Position,
    status: z.enum(['working', 'ready', 'failed']),
    /** The run that proposes subjects now. */
    runId: z.string().nullable(),
    /** How many subjects it has shown. */
    shown: z.number().int(),
    /** It is removed then; asking again gives it more time. */
    expiresAt: z.string(),
    createdAt: z.string(),
  })
  .meta({ id: 'ProjectSessionSummary' })
export type SessionSummary = z.infer<typeof SessionSummary>
export const SessionList = z
  .object({ items: z.array(SessionSummary), nextCursor: z.string().nullable() })
  .meta({ id: 'ProjectSessionList' })

export const Session = SessionSummary.extend({
  /** All that were shown, newest round first. `projectId`: it was chosen, and that came of it. */
  subjects: z.array(Subject.extend({ round: z.number().int(), source: Source, projectId: z.string().nullable() })),
  /** The postings that subjects are found from, and that they cite. */
  postings: z.array(z.object({ id: z.string(), company: z.string(), title: z.string() })),
}).meta({ id: 'ProjectSession' })
export type Session = z.infer<typeof Session>

export const ChooseInput = z.object({ subjectId: z.uuid() }).meta({ id: 'ChooseSubject' })

export const ProjectTask = z.object({
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  days: z.number().int().min(1),
  /** How one knows that it is done. */
  acceptance: z.string(),
  /** Which requirement of which posting it proves, in the posting's words. */
  proves: z.array(z.object({ postingId: z.string(), requirement: z.string() })),
  isDone: z.boolean(),
})
export type ProjectTask = z.infer<typeof ProjectTask>

export const Project = z
  .object({
    id: z.string(),
    title: z.string(),
    overview: z.string(),
    features: z.array(z.string()),
    stack: z.array(z.string()),
    tasks: z.array(ProjectTask),
    position: Position,
    /** The postings that its tasks cite. */
    postings: z.array(z.object({ id: z.string(), company: z.string(), title: z.string() })),
    progress: z.object({ done: z.number().int(), total: z.number().int(), daysLeft: z.number().int() }),
    source: Source,
    runId: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Project' })
export type Project = z.infer<typeof Project>
export const ProjectList = z.object({ items: z.array(Project), nextCursor: z.string().nullable() }).meta({ id: 'ProjectList' })

export const ProjectPatch = z
  .object({
    title: line(200),
    /** Ticks: tasks that are not named stay as they are. */
    tasks: z.array(z.object({ id: z.string().max(20), isDone: z.boolean() })).max(40),
  })
  .partial()
  .meta({ id: 'ProjectPatch' })
export type ProjectPatch = z.infer<typeof ProjectPatch>

export const ProjectExportFormat = z.enum(['md', 'csv']).meta({ id: 'ProjectExportFormat' })
export type ProjectExportFormat = z.infer<typeof ProjectExportFormat>

export const projectErrors = {
  notFound: [404, { ko: '그 프로젝트를 찾을 수 없어요.', en: 'That project was not found.' }],
  sessionNotFound: [404, { ko: '그 추천을 찾을 수 없어요.', en: 'Those recommendations were not found.' }],
  sessionExpired: [
    410,
    {
      ko: '추천을 본 지 오래되어 지워졌어요. 저장한 프로젝트는 그대로 있어요. 추천을 새로 받아 주세요.',
      en: 'These recommendations have expired. Saved projects are still there; please ask anew.',
    },
  ],
  subjectNotFound: [404, { ko: '그 주제를 찾을 수 없어요.', en: 'That subject was not found.' }],
  taskNotFound: [404, { ko: '그런 할 일은 없어요.', en: 'There is no such task.' }],
  busy: [
    409,
    {
      ko: '지금 주제를 찾고 있어요. 끝난 다음에 다시 해 주세요.',
      en: 'Subjects are being found right now. Please wait for them.',
    },
  ],
  noPostings: [
    422,
    {
      ko: '이 직무의 공고가 아직 없어서 추천할 근거가 없어요. 관심 있는 공고를 몇 건 올린 다음 다시 해 주세요.',
      en: 'There are no postings of this field yet, so there is nothing to recommend from. Please add a few and try again.',
    },
  ],
  noMoreSubjects: [
    409,
    {
      ko: '이 공고들로 권할 주제를 모두 보여 드렸어요. 지금까지 나온 주제에서 고르거나, 공고를 더 올린 다음 새로 추천받아 주세요.',
      en: 'Every subject that these postings give has been shown. Choose one of them, or add postings and ask anew.',
    },
  ],
} satisfies ErrorTable
