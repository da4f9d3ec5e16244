// What the API of letters takes and gives. Read this first.
import { z } from 'zod'
import type { ErrorTable } from '#wire/errors.ts'
import { Source } from '#wire/events.ts'
import { Language } from '#wire/language.ts'
import { Finding, TextChecks } from '#wire/text/checks.ts'
import { LengthLimit } from '#wire/text/limit.ts'

const line = (max: number) => z.string().trim().min(1).max(max)
const text = (max: number) => z.string().max(max)

/** What a company's question is after. */
export const Intent = z
  .enum(['motivation', 'growth', 'conflict', 'challenge', 'competence', 'aspiration', 'teamwork', 'other'])
  .meta({ id: 'Intent' })
export type Intent = z.infer<typeof Intent>

/** A day, or a day and the hour of Seoul: `2027-01-31` or `2027-01-31T18:00`. */
export const DueDate = z
  .union([z.iso.date(), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/)])
  .meta({ id: 'DueDate' })

export const GuidelinesInput = z
  .object({ question: line(1000), company: text(100).optional(), position: text(100).optional(), language: Language.optional() })
  .meta({ id: 'GuidelinesInput' })
export type GuidelinesInput = z.infer<typeof GuidelinesInput>

/** Exactly three hints, each a request to write one thing. */
export const Hints = z.array(z.string()).length(3)
export const GuidelinesReply = z.object({ result: Hints, intent: Intent, source: Source, runId: z.string() }).meta({ id: 'Guidelines' })
export type GuidelinesReply = z.infer<typeof GuidelinesReply>

export const DraftInput = z
  .object({
    company: line(100),
    position: line(100),
    title: text(200).default(''),
    question: line(1000),
    guidelines: z.array(text(500)).max(10).default([]),
    answers: z.array(text(5000)).max(10).default([]),
    freeAnswer: text(10_000).default(''),
    favorInfo: text(5000).default(''),
    dueDate: DueDate.nullish(),
    limit: LengthLimit.nullish(),
    experienceIds: z.array(z.uuid()).max(20).default([]),
    applicationId: z.uuid().optional(),
    postingId: z.uuid().optional(),
    /** The letter to write anew; without it a new one is made. */
    letterId: z.uuid().optional(),
  })
  .meta({ id: 'DraftInput' })
export type DraftInput = z.infer<typeof DraftInput>

export const LetterStatus = z.enum(['empty', 'drafting', 'ready', 'stopped', 'failed']).meta({ id: 'LetterStatus' })
export type LetterStatus = z.infer<typeof LetterStatus>
export const VersionOrigin = z.enum(['model', 'rules', 'hand']).meta({ id: 'VersionOrigin' })
export type VersionOrigin = z.infer<typeof VersionOrigin>

/** An accepted letter that a draft was grounded on. */
export const ExampleReference = z.object({ id: z.string(), question: z.string() }).meta({ id: 'ExampleReference' })

/** A favoured qualification, and the sentence of the letter that shows it. */
export const Favour = z.object({ text: z.string(), shownBy: z.string().nullable() }).meta({ id: 'Favour' })
export type Favour = z.infer<typeof Favour>

export const DraftReply = z
  .object({
    id: z.string(),
    applicationId: z.string(),
    content: z.string(),
    versionId: z.string(),
    examples: z.array(ExampleReference),
    checks: TextChecks,
    /** Whether the length keeps the limit; null when there is none. */
    withinLimit: z.boolean().nullable(),
    /** By rules: sentences of the person that had no room. */
    dropped: z.array(z.string()).optional(),
    /** By rules: hints without an answer, when the letter is short of its minimum. */
    unanswered: z.array(z.string()).optional(),
    /** By rules, whoever wrote: what is favoured, as shown by the text or not. */
    favours: z.array(Favour),
    source: Source,
    runId: z.string(),
  })
  .meta({ id: 'Draft' })
export type DraftReply = z.infer<typeof DraftReply>

export const LetterSummary = z
  .object({
    id: z.string(),
    applicationId: z.string(),
    title: z.string(),
    company: z.string(),
    position: z.string(),
    question: z.string(),
    intent: Intent,
    dueDate: z.string().nullable(),
    limit: LengthLimit.nullable(),
    /** How long the current text is by the rule of its limit; characters with spaces without one. */
    count: z.number().int(),
    status: LetterStatus,
    runId: z.string().nullable(),
    versionId: z.string().nullable(),
    source: z.union([Source, z.literal('hand')]).nullable(),
    isFinished: z.boolean(),
    isLiked: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'LetterSummary' })
export type LetterSummary = z.infer<typeof LetterSummary>

export const Letter = LetterSummary.extend({
  content: z.string(),
  guidelines: z.array(z.string()),
  /** Who has made the hints; null when that is not known, or they were written by hand. */
  guidelinesSource: Source.nullable(),
  answers: z.array(z.string()),
  freeAnswer: z.string(),
  favorInfo: z.string(),
  experienceIds: z.array(z.string()),
  examples: z.array(ExampleReference),
  checks: TextChecks,
  /** By rules: what `favorInfo` lists, as shown by the current text or not. */
  favours: z.array(Favour),
}).meta({ id: 'Letter' })
export type Letter = z.infer<typeof Letter>

export const LetterList = z.object({ items: z.array(LetterSummary), nextCursor: z.string().nullable() }).meta({ id: 'LetterList' })

const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
export const LetterFilter = z.object({ finished: flag.optional(), liked: flag.optional(), q: z.string().max(200).optional() })

export const LetterPatch = z
  .object({
    title: text(200),
    company: line(100),
    position: line(100),
    question: line(1000),
    content: text(30_000),
    dueDate: DueDate.nullable(),
    postingId: z.uuid().nullable(),
    isFinished: z.boolean(),
    isLiked: z.boolean(),
    limit: LengthLimit.nullable(),
    guidelines: z.array(text(500)).max(10),
    /** Belongs to `guidelines`: given without it, hints are nobody's. */
    guidelinesSource: Source.nullable(),
    answers: z.array(text(5000)).max(10),
    freeAnswer: text(10_000),
    favorInfo: text(5000),
    experienceIds: z.array(z.uuid()).max(20),
    /** The version that the edit began from: a save over someone else's is refused with 409. */
    baseVersionId: z.uuid(),
    /** Saves the text as a version of its own, with this name. */
    versionName: text(100),
  })
  .partial()
  .meta({ id: 'LetterPatch' })
export type LetterPatch = z.infer<typeof LetterPatch>

export const Version = z
  .object({
    id: z.string(),
    content: z.string(),
    origin: VersionOrigin,
    name: z.string().nullable(),
    partial: z.boolean(),
    isCurrent: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'LetterVersion' })
export type Version = z.infer<typeof Version>
export const VersionList = z.object({ items: z.array(Version), nextCursor: z.string().nullable() }).meta({ id: 'LetterVersionList' })

export const MessageInput = z
  .object({
    query: line(2000),
    /** A card to put into the letter, for the rules; a model is told of it too. */
    experienceId: z.uuid().optional(),
  })
  .meta({ id: 'LetterMessageInput' })
export type MessageInput = z.infer<typeof MessageInput>

export const MessageReply = z
  .object({
    messageId: z.string(),
    versionId: z.string(),
    content: z.string(),
    checks: TextChecks,
    withinLimit: z.boolean().nullable(),
    source: Source,
    runId: z.string(),
  })
  .meta({ id: 'LetterMessageReply' })
export type MessageReply = z.infer<typeof MessageReply>

export const Message = z
  .object({ id: z.string(), query: z.string(), content: z.string(), versionId: z.string(), source: Source, createdAt: z.string() })
  .meta({ id: 'LetterMessage' })
export type Message = z.infer<typeof Message>
export const MessageList = z.object({ items: z.array(Message), nextCursor: z.string().nullable() }).meta({ id: 'LetterMessageList' })

export const ExportFormat = z.enum(['docx', 'pdf', 'hwpx', 'md', 'txt']).meta({ id: 'ExportFormat' })
export type ExportFormat = z.infer<typeof ExportFormat>

/** What has become of an application outside of here. */
export const Stage = z.enum(['preparing', 'submitted', 'interview', 'accepted', 'rejected']).meta({ id: 'Stage' })
export type Stage = z.infer<typeof Stage>

export const Application = z
  .object({
    id: z.string(),
    company: z.string(),
    position: z.string(),
    dueDate: z.string().nullable(),
    postingId: z.string().nullable(),
    stage: Stage,
    /** The application of which this is a copy for another company. */
    copiedFrom: z.string().nullable(),
    /** Whether it is the sample, which one click adds and removes. */
    sample: z.boolean(),
    /** All letters are finished, and there is one. */
    isFinished: z.boolean(),
    letters: z.array(LetterSummary),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Application' })
export type Application = z.infer<typeof Application>
export const ApplicationList = z.object({ items: z.array(Application), nextCursor: z.string().nullable() }).meta({ id: 'ApplicationList' })

const NewLetter = z.object({
  question: line(1000),
  title: text(200).default(''),
  limit: LengthLimit.nullish(),
  guidelines: z.array(text(500)).max(10).default([]),
  answers: z.array(text(5000)).max(10).default([]),
  favorInfo: text(5000).default(''),
})
export const ApplicationInput = z
  .object({
    company: line(100),
    position: line(100),
    dueDate: DueDate.nullish(),
    postingId: z.uuid().nullish(),
    letters: z.array(NewLetter).max(20).default([]),
  })
  .meta({ id: 'ApplicationInput' })
export type ApplicationInput = z.infer<typeof ApplicationInput>
export const ApplicationPatch = z
  .object({
    company: line(100),
    position: line(100),
    dueDate: DueDate.nullable(),
    postingId: z.uuid().nullable(),
    stage: Stage,
    letters: z.array(NewLetter).max(20),
  })
  .partial()
  .meta({ id: 'ApplicationPatch' })
export type ApplicationPatch = z.infer<typeof ApplicationPatch>

/** The same application for another company; what is not given is as it was, but for the deadline and the posting, which are the company's. */
export const DuplicateInput = z
  .object({ company: line(100), position: line(100).optional(), dueDate: DueDate.nullish(), postingId: z.uuid().nullish() })
  .meta({ id: 'DuplicateInput' })
export type DuplicateInput = z.infer<typeof DuplicateInput>
/** The copy, with what the checks find in each of its letters now that it is for another company. */
export const Duplicate = Application.extend({
  checks: z.array(z.object({ letterId: z.string(), findings: z.array(Finding) })),
}).meta({ id: 'Duplicate' })
export type Duplicate = z.infer<typeof Duplicate>

export const letterErrors = {
  notFound: [404, { ko: '그 자기소개서를 찾을 수 없어요.', en: 'That letter was not found.' }],
  applicationNotFound: [404, { ko: '그 지원서를 찾을 수 없어요.', en: 'That application was not found.' }],
  versionNotFound: [404, { ko: '그 버전을 찾을 수 없어요.', en: 'That version was not found.' }],
  nothingToWrite: [
    400,
    {
      ko: '쓸 내용이 아직 없어요. 힌트 가운데 하나만이라도 답을 적어 주세요.',
      en: 'There is nothing to write from yet. Please answer at least one of the hints.',
    },
  ],
  nothingToRevise: [
    409,
    { ko: '아직 고칠 글이 없어요. 먼저 초안을 만들어 주세요.', en: 'There is no text to revise yet. Please write a draft first.' },
  ],
  needsModel: [
    422,
    {
      ko: "AI 모델 없이는 이렇게 고칠 수 없어요. '500자로 줄여 주세요', '결론을 앞으로', '수치를 앞으로', '상투적인 표현 빼 주세요'는 할 수 있어요.",
      en: "This cannot be done without an AI model. What can be: 'shorten to 500 characters', 'conclusion first', 'figures first', 'remove clichés'.",
    },
  ],
  nothingToChange: [
    422,
    {
      ko: '글이 이미 그렇게 되어 있어서 고칠 것이 없어요. 글은 그대로 두었어요.',
      en: 'The text is like that already; nothing was changed.',
    },
  ],
  modelFailed: [
    503,
    {
      ko: '지금은 AI 모델이 답하지 않아요. 글은 그대로 있고 횟수도 줄지 않았어요. 잠시 뒤에 다시 해 주세요.',
      en: 'The AI model does not answer right now. The letter is as it was and nothing was charged; please try again in a moment.',
    },
  ],
  busy: [
    409,
    {
      ko: '이 자기소개서는 지금 쓰고 있어요. 끝나거나 그만둔 다음에 다시 해 주세요.',
      en: 'This letter is being written right now. Please wait, or stop it first.',
    },
  ],
  editedElsewhere: [
    409,
    {
      ko: '다른 기기에서 이 글을 먼저 고쳤어요. 두 글이 모두 남아 있으니 어느 쪽을 쓸지 골라 주세요.',
      en: 'This letter was changed on another device. Both texts are kept; choose the one to go on with.',
    },
  ],
} satisfies ErrorTable
