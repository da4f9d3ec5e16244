// What the API of the corpus takes and gives. Read this first. All of it is for operators.
import { z } from 'zod'
import { Intent } from '#features/letters/contract.ts'
import type { ErrorTable } from '#wire/errors.ts'
import { Language } from '#wire/language.ts'
import { PositionFilter } from '#wire/position-of.ts'
import { Position } from '#wire/positions.ts'

/** How its writer agreed that the letter is used as an example. */
export const Consent = z
  .object({
    /** Who: a name, or a code that the operator keeps elsewhere. Empty for samples. */
    by: z.string(),
    on: z.iso.date().nullable(),
    /** Such as a signed form, or a box that was ticked. */
    how: z.string(),
  })
  .meta({ id: 'CorpusConsent' })
export type Consent = z.infer<typeof Consent>

export const CorpusLetterSummary = z
  .object({
    id: z.string(),
    /** Empty when it is not said. */
    company: z.string(),
    position: Position,
    jobTitle: z.string(),
    language: Language,
    intent: Intent,
    question: z.string(),
    /** How it begins. */
    excerpt: z.string(),
    characters: z.number().int(),
    source: z.string(),
    licence: z.string(),
    consent: Consent,
    sample: z.boolean(),
    createdAt: z.string(),
  })
  .meta({ id: 'CorpusLetterSummary' })
export type CorpusLetterSummary = z.infer<typeof CorpusLetterSummary>
export const CorpusLetter = CorpusLetterSummary.omit({ excerpt: true }).extend({ content: z.string() }).meta({ id: 'CorpusLetter' })
export type CorpusLetter = z.infer<typeof CorpusLetter>
export const CorpusLetterList = z
  .object({ items: z.array(CorpusLetterSummary), nextCursor: z.string().nullable(), total: z.number().int() })
  .meta({ id: 'CorpusLetterList' })

export const CorpusFilter = z.object({
  position: PositionFilter.optional(),
  /** Whose letters: as written in their consent. */
  consentBy: z.string().trim().min(1).max(200).optional(),
})
export type CorpusFilter = z.infer<typeof CorpusFilter>

/** The most bytes of a file of letters. */
export const MAXIMUM_BYTES = 20_000_000

/** What became of the rows of a file: `added + known + refused` is all of them. */
export const CorpusImport = z
  .object({
    name: z.string(),
    added: z.number().int(),
    /** There already, or twice in the file. */
    known: z.number().int(),
    refused: z.number().int(),
    /** The first hundred rows that were refused, by their line. */
    refusals: z.array(z.object({ line: z.number().int(), code: z.string(), message: z.string() })),
  })
  .meta({ id: 'CorpusImport' })
export type CorpusImport = z.infer<typeof CorpusImport>

/** Exactly one of the two: one letter, or all letters of one person. */
export const Withdrawal = z
  .object({
    letterId: z.string().min(1).max(100).optional(),
    consentBy: z.string().trim().min(1).max(200).optional(),
    /** For the audit list. */
    reason: z.string().trim().max(300).optional(),
  })
  .refine(({ letterId, consentBy }) => (letterId === undefined) !== (consentBy === undefined), {
    error: 'Give either letterId or consentBy.',
    path: ['letterId'],
  })
  .meta({ id: 'CorpusWithdrawal' })
export type Withdrawal = z.infer<typeof Withdrawal>
export const Withdrawn = z.object({ withdrawn: z.number().int() }).meta({ id: 'CorpusWithdrawn' })

export const CorpusAuditEntry = z
  .object({
    id: z.string(),
    /** The account that did it; null when it is gone, or on the command line. */
    by: z.object({ id: z.string(), email: z.string() }).nullable(),
    via: z.enum(['api', 'command']),
    action: z.enum(['imported', 'withdrawn']),
    letterId: z.string().nullable(),
    reason: z.string().nullable(),
    fileName: z.string().nullable(),
    counts: z.object({ added: z.number().int(), known: z.number().int(), refused: z.number().int() }).nullable(),
    at: z.string(),
  })
  .meta({ id: 'CorpusAuditEntry' })
export type CorpusAuditEntry = z.infer<typeof CorpusAuditEntry>
export const CorpusAuditList = z
  .object({ items: z.array(CorpusAuditEntry), nextCursor: z.string().nullable() })
  .meta({ id: 'CorpusAuditList' })

export const corpusErrors = {
  notFound: [404, { ko: '그 합격 자소서를 찾을 수 없어요.', en: 'That accepted letter was not found.' }],
  noFile: [400, { ko: '파일이 없어요. file 칸에 파일을 넣어 보내 주세요.', en: 'There is no file. Please send one in the field `file`.' }],
  tooLarge: [
    413,
    {
      ko: '20MB가 넘는 파일은 한 번에 가져오지 않아요. 나누어 올려 주세요.',
      en: 'Files over 20 MB are not imported at once. Please split it.',
    },
  ],
  format: [415, { ko: 'CSV와 JSONL 파일만 가져올 수 있어요.', en: 'Only CSV and JSONL files can be imported.' }],
  unreadable: [
    422,
    {
      ko: '파일을 읽지 못했어요. 첫 줄에 열 이름(문항, 답변, 직무, 출처, 이용 조건, 동의한 사람, 동의한 날, 동의 방법)이 있는지 확인해 주세요.',
      en: 'The file could not be read. Please check that its first line names the columns (question, answer, position, source, licence, consent_by, consent_on, consent_how).',
    },
  ],
  fileGone: [
    409,
    {
      ko: '가져오던 파일이 없어졌어요. 들어온 자소서는 그대로 있으니, 같은 파일을 다시 올리면 나머지만 들어와요.',
      en: 'The file that was being imported is gone. What came in stays; send the same file again for the rest.',
    },
  ],
  rowBroken: [422, { ko: '줄의 형식이 올바르지 않아요.', en: 'The row is not well formed.' }],
  noQuestion: [422, { ko: '문항이 없거나 1,000자를 넘어요.', en: 'The question is missing, or longer than 1,000 characters.' }],
  noAnswer: [422, { ko: '답변은 50자에서 10,000자 사이여야 해요.', en: 'The answer has to have 50 to 10,000 characters.' }],
  noSource: [422, { ko: '출처가 없어요.', en: 'The source is missing.' }],
  noLicence: [422, { ko: '어떤 조건으로 쓸 수 있는지 적혀 있지 않아요.', en: 'It does not say under which licence it may be used.' }],
  noConsent: [
    422,
    {
      ko: '누가, 언제, 어떻게 동의했는지 모두 있어야 해요. 날짜는 2026-11-21처럼 적어 주세요.',
      en: 'Who agreed, when and how all have to be there. Dates are written like 2026-11-21.',
    },
  ],
  wasWithdrawn: [
    422,
    { ko: '동의를 거둔 자소서라 다시 넣지 않아요.', en: 'The consent to this letter was withdrawn; it is not taken in again.' },
  ],
} satisfies ErrorTable
