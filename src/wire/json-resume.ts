// A résumé as data: the part of JSON Resume (https://jsonresume.org/schema) that we write and show, with an `x-ko` object for what Korean forms ask on top.
// What passes here is valid JSON Resume 1.0.0; fields that we do not know are left out.
import { z } from 'zod'

const line = z.string().trim().min(1).max(300)
const text = z.string().trim().min(1).max(5000)
const lines = z.array(z.string().trim().min(1).max(1000)).max(50)
/** Only addresses of the web: a résumé is opened by people who trust it. */
const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500)

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as JSON Resume wants it; `2022.03` and an empty text are refused. */
export const ResumeDate = z
  .string()
  .regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD')
  .meta({ id: 'ResumeDate' })

/** Without `endDate` it goes on until today. */
const period = { startDate: ResumeDate.optional(), endDate: ResumeDate.optional() }

/** Dates of different precision are compared as far as both say. */
function endsAfterStart({ startDate, endDate }: { startDate?: string | undefined; endDate?: string | undefined }): boolean {
  if (startDate === undefined || endDate === undefined) return true
  const known = Math.min(startDate.length, endDate.length)
  return startDate.slice(0, known) <= endDate.slice(0, known)
}
const endFirst = { path: ['endDate'], message: 'endDate is before startDate' }

export const ResumeWork = z
  .object({
    name: line,
    position: line.optional(),
    location: line.optional(),
    url: webAddress.optional(),
    ...period,
    summary: text.optional(),
    highlights: lines.optional(),
  })
  .refine(endsAfterStart, endFirst)
export type ResumeWork = z.infer<typeof ResumeWork>

export const ResumeProject = z
  .object({
    name: line,
    description: text.optional(),
    highlights: lines.optional(),
    /** Technologies. */
    keywords: z.array(line).max(50).optional(),
    ...period,
    url: webAddress.optional(),
    roles: z.array(line).max(10).optional(),
    /** For whom or with whom. */
    entity: line.optional(),
  })
  .refine(endsAfterStart, endFirst)
export type ResumeProject = z.infer<typeof ResumeProject>

export const ResumeEducation = z
  .object({
    institution: line,
    area: line.optional(),
    studyType: line.optional(),
    ...period,
    /** As the school gives it: `3.8/4.5`. */
    score: line.optional(),
    courses: z.array(line).max(50).optional(),
  })
  .refine(endsAfterStart, endFirst)
export type ResumeEducation = z.infer<typeof ResumeEducation>

/** Military service: `completed` 군필, `serving` 복무 중, `exempt` 면제, `not-applicable` 해당 없음. */
export const Military = z
  .object({
    status: z.enum(['completed', 'serving', 'exempt', 'not-applicable']),
    branch: line.optional(),
    rank: line.optional(),
    ...period,
    note: line.optional(),
  })
  .refine(endsAfterStart, endFirst)
export type Military = z.infer<typeof Military>

/** What a Korean form asks and JSON Resume does not know. All of it is optional: public offices forbid much of it. */
export const KoreanResume = z.object({
  /** The name in Chinese characters. */
  nameHanja: line.optional(),
  birthDate: ResumeDate.optional(),
  military: Military.optional(),
  languageTests: z
    .array(z.object({ name: line, score: line, date: ResumeDate.optional() }))
    .max(30)
    .optional(),
  /** 대외활동: clubs, volunteering, courses outside of school. */
  activities: z
    .array(z.object({ name: line, role: line.optional(), ...period, summary: text.optional() }).refine(endsAfterStart, endFirst))
    .max(30)
    .optional(),
})
export type KoreanResume = z.infer<typeof KoreanResume>

export const JsonResume = z
  .object({
    basics: z.object({
      name: line,
      /** What one is or wants to be: `백엔드 개발자`. */
      label: line.optional(),
      email: z.email().optional(),
      phone: line.optional(),
      url: webAddress.optional(),
      summary: text.optional(),
      location: z
        .object({ address: line.optional(), city: line.optional(), region: line.optional(), countryCode: z.string().length(2).optional() })
        .optional(),
      profiles: z
        .array(z.object({ network: line, username: line.optional(), url: webAddress.optional() }))
        .max(20)
        .optional(),
    }),
    work: z.array(ResumeWork).max(50).optional(),
    projects: z.array(ResumeProject).max(50).optional(),
    education: z.array(ResumeEducation).max(30).optional(),
    skills: z
      .array(z.object({ name: line, level: line.optional(), keywords: z.array(line).max(50).optional() }))
      .max(50)
      .optional(),
    certificates: z
      .array(z.object({ name: line, date: ResumeDate.optional(), issuer: line.optional() }))
      .max(50)
      .optional(),
    awards: z
      .array(z.object({ title: line, date: ResumeDate.optional(), awarder: line.optional(), summary: text.optional() }))
      .max(50)
      .optional(),
    languages: z
      .array(z.object({ language: line, fluency: line.optional() }))
      .max(30)
      .optional(),
    /** `x-note` is printed small under the résumé. */
    meta: z.object({ version: line.optional(), lastModified: z.string().max(40).optional(), 'x-note': line.optional() }).optional(),
    'x-ko': KoreanResume.optional(),
  })
  .meta({ id: 'JsonResume' })
export type JsonResume = z.infer<typeof JsonResume>
