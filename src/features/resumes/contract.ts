// What the API of the résumé agent and of résumés takes and gives. Read this first.
// `member_id` and the names inside `inputs` are in snake case: callers exist that send them so.
import { z } from 'zod'
import type { ErrorTable } from '#wire/errors.ts'
import { Source } from '#wire/events.ts'
import { JsonResume } from '#wire/json-resume.ts'
import { Language } from '#wire/language.ts'

/** A label inside the signed-in owner, kept as it was sent: the number 7 and the text "7" are two members. */
export const MemberId = z.union([z.string().min(1).max(100), z.number().int().safe()]).meta({ id: 'MemberId' })
export type MemberId = z.infer<typeof MemberId>

const words = (most: number) => z.string().trim().max(most).optional()
const amount = (most: number) => z.coerce.number().int().min(0).max(most).optional()

/** What is known before the conversation; every one of these may be absent. */
export const AgentInputs = z
  .object({
    email: words(200),
    /** Such as `BACKEND`, or in plain words. */
    preferred_job: words(100),
    certification_count: amount(100),
    project_count: amount(100),
    /** `MAJOR` or `NON_MAJOR`: whether the school subject belongs to the job. */
    major_type: words(40),
    company_name: words(100),
    position: words(100),
    /** Months at the company. */
    work_period: amount(720),
    additional_experiences: words(1000),
  })
  .meta({ id: 'AgentInputs' })
export type AgentInputs = z.infer<typeof AgentInputs>

export const AgentInit = z
  .object({
    member_id: MemberId.optional(),
    inputs: AgentInputs.default({}),
    /** A CV of this person: what stands in it is not asked for. */
    documentId: z.uuid().optional(),
    /** Experience cards of this person: each counts as a project that was told. */
    experienceIds: z.array(z.uuid()).max(3).optional(),
    restart: z.boolean().default(false),
  })
  .meta({ id: 'AgentInit' })
export type AgentInit = z.infer<typeof AgentInit>

export const AgentUpdate = z
  .object({
    member_id: MemberId,
    answer: z.string().max(5000).optional(),
    /** Which question is answered; without it the open one. */
    turn: z.number().int().optional(),
    /** Goes on without an answer. */
    skip: z.boolean().optional(),
    /** Returns to the question before. */
    back: z.boolean().optional(),
  })
  .meta({ id: 'AgentUpdate' })
export type AgentUpdate = z.infer<typeof AgentUpdate>

export const AgentQuestion = z
  .object({
    member_id: MemberId,
    isComplete: z.literal(false),
    question: z.string(),
    turn: z.number().int(),
    /** After going back: what had been answered. */
    answer: z.string().optional(),
    source: Source,
    runId: z.string(),
  })
  .meta({ id: 'AgentQuestion' })
export type AgentQuestion = z.infer<typeof AgentQuestion>

export const AgentDone = z
  .object({
    member_id: MemberId,
    isComplete: z.literal(true),
    resumeId: z.string(),
    resumeObjectKey: z.string(),
    /** Good for a quarter of an hour, for the signed-in owner only. */
    resumeUrl: z.string(),
    source: Source,
    runId: z.string(),
  })
  .meta({ id: 'AgentDone' })
export type AgentDone = z.infer<typeof AgentDone>

export const AgentReply = z.union([AgentQuestion, AgentDone]).meta({ id: 'AgentReply' })
export type AgentReply = z.infer<typeof AgentReply>

/** What a résumé needs. Of `work` and each project the result is asked for on its own when the first answer does not tell it. */
export const SlotKind = z
  .enum(['work', 'work-result', 'project', 'project-result', 'education', 'skills', 'certificates', 'activities', 'contact', 'strength'])
  .meta({ id: 'SlotKind' })
export type SlotKind = z.infer<typeof SlotKind>

export const AgentSession = z
  .object({
    id: z.string(),
    member_id: MemberId,
    /** The work that it is for, in words; null when nothing was said. */
    job: z.string().nullable(),
    status: z.enum(['asking', 'working', 'complete']),
    /** Whether the work that goes on is the résumé itself, and not another question. */
    isWriting: z.boolean(),
    /** The open question; null while the agent works and after the end. */
    open: z.object({ turn: z.number().int(), question: z.string(), answer: z.string().nullable() }).nullable(),
    turns: z.array(
      z.object({
        turn: z.number().int(),
        question: z.string(),
        answer: z.string(),
        skipped: z.boolean(),
        /** Whether it was known before: an experience card, with its title in the place of the question. */
        given: z.boolean(),
      }),
    ),
    /** What the résumé needs, and whether it is there. */
    checklist: z.array(z.object({ kind: SlotKind, number: z.number().int(), done: z.boolean() })),
    resumeId: z.string().nullable(),
    runId: z.string().nullable(),
    version: z.number().int(),
    expiresAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'AgentSession' })
export type AgentSession = z.infer<typeof AgentSession>
export const AgentSessionList = z.object({ items: z.array(AgentSession) }).meta({ id: 'AgentSessionList' })

export const AgentEdit = z.object({ answer: z.string().max(5000) }).meta({ id: 'AgentEdit' })

/** A line of the résumé and the turns of the conversation that it comes from. */
export const TiedLine = z.object({ section: z.string(), text: z.string(), turns: z.array(z.number().int()) }).meta({ id: 'TiedLine' })
export type TiedLine = z.infer<typeof TiedLine>

/** What a line rests on: an answer of the conversation. */
export const GivenAnswer = z.object({ turn: z.number().int(), question: z.string(), answer: z.string() }).meta({ id: 'GivenAnswer' })
export type GivenAnswer = z.infer<typeof GivenAnswer>

export const ResumeOrigin = z.enum(['model', 'rules', 'hand', 'tailored']).meta({ id: 'ResumeOrigin' })
export type ResumeOrigin = z.infer<typeof ResumeOrigin>

export const ResumeSummary = z
  .object({
    id: z.string(),
    title: z.string(),
    member_id: MemberId.nullable(),
    language: Language,
    /** Who helped to write it; null when a person wrote it alone. */
    source: Source.nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'ResumeSummary' })
export type ResumeSummary = z.infer<typeof ResumeSummary>
export const ResumeList = z.object({ items: z.array(ResumeSummary), nextCursor: z.string().nullable() }).meta({ id: 'ResumeList' })

export const ResumeDetail = ResumeSummary.extend({
  versionId: z.string(),
  resume: JsonResume,
  markdown: z.string(),
  lines: z.array(TiedLine),
  answers: z.array(GivenAnswer),
  /** The .docx of the first writing; `GET /resumes/{id}/file` gives the résumé as it is now. */
  resumeObjectKey: z.string(),
  resumeUrl: z.string(),
}).meta({ id: 'ResumeDetail' })
export type ResumeDetail = z.infer<typeof ResumeDetail>

export const ResumeInput = z
  .object({ title: z.string().trim().min(1).max(200), language: Language.optional(), resume: JsonResume })
  .meta({ id: 'ResumeInput' })
export type ResumeInput = z.infer<typeof ResumeInput>

export const ResumeCopy = z.object({ title: z.string().trim().min(1).max(200) }).meta({ id: 'ResumeCopy' })

export const ResumePatch = z
  .object({
    title: z.string().trim().min(1).max(200),
    resume: JsonResume,
    /** The version that the edit began from: a save over someone else's is refused with 409. */
    baseVersionId: z.uuid(),
    /** Saves it as a version of its own, with this name. */
    versionName: z.string().trim().min(1).max(100),
  })
  .partial()
  .meta({ id: 'ResumePatch' })
export type ResumePatch = z.infer<typeof ResumePatch>

export const ResumeVersion = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    origin: ResumeOrigin,
    source: Source.nullable(),
    /** As people read it, to compare versions with each other. */
    markdown: z.string(),
    isCurrent: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'ResumeVersion' })
export type ResumeVersion = z.infer<typeof ResumeVersion>
export const ResumeVersionList = z
  .object({ items: z.array(ResumeVersion), nextCursor: z.string().nullable() })
  .meta({ id: 'ResumeVersionList' })

/** What can be left out of a file without leaving it out of the résumé. Public offices forbid the first five. */
export const ResumeBlock = z.enum([
  'photo',
  'birth',
  'address',
  'education',
  'score',
  'military',
  'languages',
  'certificates',
  'awards',
  'activities',
])
export type ResumeBlock = z.infer<typeof ResumeBlock>

export const ResumeFileQuery = z.object({
  format: z.enum(['docx', 'pdf', 'md', 'json']),
  template: z.enum(['standard-ko', 'plain']).optional(),
  /** Blocks between commas. */
  omit: z
    .string()
    .max(200)
    .transform((blocks) => blocks.split(','))
    .pipe(z.array(ResumeBlock))
    .optional(),
})
export type ResumeFileQuery = z.infer<typeof ResumeFileQuery>

export const resumeErrors = {
  notFound: [404, { ko: '그 이력서를 찾을 수 없어요.', en: 'That résumé was not found.' }],
  staleTurn: [
    409,
    {
      ko: '이미 지나간 질문이에요. 지금 열려 있는 질문에 답해 주세요.',
      en: 'That question is no longer open. Please answer the one that is.',
    },
  ],
  busy: [
    409,
    {
      ko: '앞의 답을 정리하고 있어요. 다음 질문이 나오면 답해 주세요.',
      en: 'The answer before is being worked on. Please wait for the next question.',
    },
  ],
  noAnswer: [
    400,
    {
      ko: '답이 비어 있어요. 답할 것이 없으면 건너뛰기를 써 주세요.',
      en: 'The answer is empty. If there is nothing to say, skip the question.',
    },
  ],
  nothingBefore: [409, { ko: '첫 질문이라 되돌아갈 질문이 없어요.', en: 'This is the first question; there is none before it.' }],
  versionNotFound: [404, { ko: '그 버전을 찾을 수 없어요.', en: 'That version was not found.' }],
  editedElsewhere: [
    409,
    {
      ko: '다른 기기에서 이 이력서를 먼저 고쳤어요. 두 가지가 모두 남아 있으니 어느 쪽을 쓸지 골라 주세요.',
      en: 'This résumé was changed on another device. Both are kept; choose the one to go on with.',
    },
  ],
  linkExpired: [
    410,
    {
      ko: '내려받기 주소의 기한이 지났어요. 이력서 화면에서 새 주소를 받아 주세요.',
      en: 'This link has expired. Please get a new one from the résumé.',
    },
  ],
} satisfies ErrorTable
