// What the API of fitting a résumé to a posting takes and gives. Read this first.
import { z } from 'zod'
import type { ErrorTable } from '#wire/errors.ts'
import { Source } from '#wire/events.ts'

/** The parts of a résumé whose lines are looked at. */
export const LineSection = z
  .enum(['summary', 'work', 'projects', 'education', 'skills', 'certificates', 'awards', 'languages', 'activities'])
  .meta({ id: 'ResumeLineSection' })
export type LineSection = z.infer<typeof LineSection>

/** A line of the résumé and where it stands: in which part, and there of what (a company, a project). */
export const ResumeLine = z.object({ section: LineSection, of: z.string().nullable(), text: z.string() }).meta({ id: 'ResumeLine' })
export type ResumeLine = z.infer<typeof ResumeLine>

/** A line of the posting, and the lines of the résumé that it rests on. */
export const CoveredLine = z
  .object({
    text: z.string(),
    kind: z.enum(['requirement', 'preferred']),
    /** What it asks for, by the usual names; each with the line that shows it, or without one. */
    skills: z.array(z.object({ name: z.string(), line: ResumeLine.nullable() })),
  })
  .meta({ id: 'ResumeCoveredLine' })
export type CoveredLine = z.infer<typeof CoveredLine>

export const Coverage = z
  .object({
    postingId: z.string(),
    company: z.string(),
    title: z.string(),
    /** The share of what could be judged that the résumé shows, 0 to 100; null when nothing could be. Preferred lines count half. */
    score: z.number().int().nullable(),
    covered: z.array(CoveredLine),
    missing: z.array(CoveredLine),
    /** Lines that name no known skill, such as years and degrees: a person has to judge them. */
    unjudged: z.array(z.string()),
    source: Source,
  })
  .meta({ id: 'ResumeCoverage' })
export type Coverage = z.infer<typeof Coverage>

/**
 * - `order`: the same lines in another order, those that answer the posting first
 * - `add`: words of one's own lines that the list of skills lacks
 * - `omit`: a line that says nothing to this posting
 * - `reword`: the same facts in words nearer to the posting
 * - `summary`: an introduction made of one's own lines
 */
export const TailoredKind = z.enum(['order', 'add', 'omit', 'reword', 'summary']).meta({ id: 'TailoredKind' })
export type TailoredKind = z.infer<typeof TailoredKind>

/** One proposed change, to be accepted or refused by itself. */
export const TailoredChange = z
  .object({
    id: z.string(),
    kind: TailoredKind,
    section: LineSection,
    /** The entry of the section that it changes; null for the section as a whole. */
    of: z.string().nullable(),
    before: z.array(z.string()),
    after: z.array(z.string()),
    /** The lines of the posting that it answers. */
    answers: z.array(z.string()),
  })
  .meta({ id: 'TailoredChange' })
export type TailoredChange = z.infer<typeof TailoredChange>

export const TailoringStatus = z.enum(['working', 'ready', 'failed']).meta({ id: 'TailoringStatus' })
export type TailoringStatus = z.infer<typeof TailoringStatus>

export const TailoringInput = z.object({ postingId: z.uuid() }).meta({ id: 'TailoringInput' })
export type TailoringInput = z.infer<typeof TailoringInput>

export const Tailoring = z
  .object({
    id: z.string(),
    resumeId: z.string(),
    postingId: z.string(),
    company: z.string(),
    title: z.string(),
    status: TailoringStatus,
    changes: z.array(TailoredChange),
    source: Source.nullable(),
    runId: z.string(),
    createdAt: z.string(),
  })
  .meta({ id: 'Tailoring' })
export type Tailoring = z.infer<typeof Tailoring>
export const TailoringReply = Tailoring.omit({ source: true }).extend({ source: Source }).meta({ id: 'TailoringReply' })
export const TailoringList = z.object({ items: z.array(Tailoring) }).meta({ id: 'TailoringList' })

export const TailoringChoice = z
  .object({
    /** The ids of the changes that are taken over. */
    accepted: z.array(z.string().max(20)).min(1).max(200),
    /** Puts them into a copy with this title, so that the résumé itself stays as it is. */
    copyTitle: z.string().trim().min(1).max(200).optional(),
  })
  .meta({ id: 'TailoringChoice' })
export type TailoringChoice = z.infer<typeof TailoringChoice>

export const tailoringErrors = {
  tailoringNotFound: [404, { ko: '그 제안을 찾을 수 없어요.', en: 'That proposal was not found.' }],
  tailoringNotReady: [
    409,
    { ko: '아직 제안을 만들고 있어요. 다 되면 골라 주세요.', en: 'The proposal is still being made. Please choose when it is ready.' },
  ],
  nothingApplied: [
    409,
    {
      ko: '고른 줄이 그사이 바뀌어서 반영하지 않았어요. 이력서는 그대로예요. 제안을 새로 받아 주세요.',
      en: 'The lines in question have changed since, so nothing was changed. Please ask for a new proposal.',
    },
  ],
} satisfies ErrorTable
