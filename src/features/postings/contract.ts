// What the API of postings takes and gives. Read this first.
import { z } from 'zod'
import type { ErrorTable } from '#wire/errors.ts'
import { Source } from '#wire/events.ts'
import { Language } from '#wire/language.ts'
import { PositionFilter } from '#wire/position-of.ts'
import { Position } from '#wire/positions.ts'
import { ReadingNote } from '#wire/reading-notes.ts'

const text = (max: number) => z.string().max(max)
const items = z.array(text(500)).max(60)

/** When a posting closes: `at` is a moment in the time of Seoul, the last minute of its day when no hour is said. */
export const Deadline = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('fixed'), at: z.iso.datetime({ offset: true }) }),
    z.object({ kind: z.literal('rolling') }),
    z.object({ kind: z.literal('until-filled') }),
  ])
  .meta({ id: 'Deadline' })
export type Deadline = z.infer<typeof Deadline>

/** What a posting says, by fields. What it does not say is empty. */
export const Tags = z.object({
  company: text(100),
  title: text(200),
  position: Position,
  responsibilities: items,
  requirements: items,
  preferred: items,
  deadline: Deadline.nullable(),
})
export type Tags = z.infer<typeof Tags>

/** Where a field stands in the body: the line from 1, and UTF-16 offsets. */
export const Region = z.object({ line: z.number().int(), start: z.number().int(), end: z.number().int() }).meta({ id: 'Region' })
export type Region = z.infer<typeof Region>
/** For each field its places; null where the body does not hold it, since it was written by hand. */
export const Regions = z
  .object({
    company: Region.nullable(),
    title: Region.nullable(),
    deadline: Region.nullable(),
    responsibilities: z.array(Region.nullable()),
    requirements: z.array(Region.nullable()),
    preferred: z.array(Region.nullable()),
  })
  .meta({ id: 'Regions' })
export type Regions = z.infer<typeof Regions>

export const Origin = z.enum(['text', 'url', 'file', 'import', 'sample']).meta({ id: 'PostingOrigin' })
export type Origin = z.infer<typeof Origin>

export const PostingSummary = Tags.extend({
  id: z.string(),
  language: Language,
  origin: Origin,
  /** The address or the name of the file that it came from. */
  originName: z.string().nullable(),
  /** Whether everyone sees it; it is the operator's then. */
  shared: z.boolean(),
  sample: z.boolean(),
  /** Who found the fields: a model, or rules. A person's corrections do not change it. */
  source: Source,
  runId: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
}).meta({ id: 'PostingSummary' })
export type PostingSummary = z.infer<typeof PostingSummary>

export const Posting = PostingSummary.extend({
  /** Markdown. */
  body: z.string(),
  regions: Regions,
  /** Of a posting from a file or from pictures: what should be known of how they were read. */
  readingNotes: z.array(ReadingNote),
}).meta({ id: 'Posting' })
export type Posting = z.infer<typeof Posting>

export const MAXIMUM_BYTES = 10_000_000
export const MAXIMUM_CHARACTERS = 50_000

/** Exactly one of text and url; a file comes as `multipart/form-data` with the field `file`. */
export const PostingInput = z
  .object({
    text: z.string().trim().min(1).max(MAXIMUM_CHARACTERS).optional(),
    url: z.string().trim().min(1).max(2000).optional(),
    /** For operators: everyone sees it. */
    shared: z.boolean().optional(),
  })
  .refine(({ text, url }) => (text === undefined) !== (url === undefined), { error: 'Give either text or url.', path: ['text'] })
  .meta({ id: 'PostingInput' })
export type PostingInput = z.infer<typeof PostingInput>

export const PostingPatch = Tags.extend({
  company: z.string().trim().max(100),
  title: z.string().trim().max(200),
  responsibilities: z.array(z.string().trim().min(1).max(500)).max(60),
  requirements: z.array(z.string().trim().min(1).max(500)).max(60),
  preferred: z.array(z.string().trim().min(1).max(500)).max(60),
})
  .partial()
  .meta({ id: 'PostingPatch' })
export type PostingPatch = z.infer<typeof PostingPatch>

export const Mark = z.object({ start: z.number().int(), end: z.number().int() })
export const FoundPosting = PostingSummary.extend({
  /** About 240 characters that fit best; without a query, how the posting begins. */
  excerpt: z.string(),
  /** Where the excerpt holds words of the query, as UTF-16 offsets. */
  marks: z.array(Mark),
  /** Words of the query that it holds; empty when it was found by meaning, or without a query. */
  matched: z.array(z.string()),
  foundBy: z.enum(['words', 'meaning', 'both']).nullable(),
}).meta({ id: 'FoundPosting' })
export type FoundPosting = z.infer<typeof FoundPosting>
export const PostingList = z.object({ items: z.array(FoundPosting), nextCursor: z.string().nullable() }).meta({ id: 'PostingList' })

export const PostingFilter = z.object({
  q: z.string().max(1000).optional(),
  position: PositionFilter.optional(),
  /** Open on this day: what closes before it is left out. */
  openOn: z.iso.date().optional(),
})
export type PostingFilter = z.infer<typeof PostingFilter>

/** A line of a posting, and what it rests on in the person's own text. */
export const MatchedLine = z.object({
  /** As the posting says it. */
  text: z.string(),
  kind: z.enum(['requirement', 'preferred']),
  /** The skills that it asks for, by their usual names. */
  skills: z.array(z.string()),
  /** The line of the person's text that shows one of them; null for what lacks. */
  evidence: z.object({ skill: z.string(), line: z.number().int(), text: z.string() }).nullable(),
  /** Of what fits in part: the skills that are not shown. */
  missing: z.array(z.string()),
})
export type MatchedLine = z.infer<typeof MatchedLine>
export const PostingMatch = z
  .object({
    posting: PostingSummary,
    /** The share of what could be judged that fits, 0 to 100; preferred lines count half. */
    score: z.number().int(),
    fits: z.array(MatchedLine),
    lacks: z.array(MatchedLine),
    /** Lines that name no known skill, such as years and degrees: a person has to judge them. */
    unjudged: z.array(z.string()),
  })
  .meta({ id: 'PostingMatch' })
export type PostingMatch = z.infer<typeof PostingMatch>
export const MatchList = z
  .object({ items: z.array(PostingMatch), skills: z.array(z.string()), source: Source })
  .meta({ id: 'PostingMatches' })
export type MatchList = z.infer<typeof MatchList>

export const ImportFormat = z.enum(['csv', 'jsonl', 'zip']).meta({ id: 'PostingImportFormat' })
export type ImportFormat = z.infer<typeof ImportFormat>

/** The most bytes of a file of many postings. */
export const MAXIMUM_IMPORT_BYTES = 50_000_000

export const PostingImport = z
  .object({
    id: z.string(),
    name: z.string(),
    format: ImportFormat,
    shared: z.boolean(),
    status: z.enum(['queued', 'running', 'done', 'failed', 'stopped']),
    /** Rows of the file; null until it has been counted. */
    total: z.number().int().nullable(),
    /** Rows that are done with: `added + merged + refused`. */
    processed: z.number().int(),
    added: z.number().int(),
    /** Rows that were there already, in the file or before. */
    merged: z.number().int(),
    refused: z.number().int(),
    /** The first hundred rows that were refused, by their line (or their place in a ZIP file, with the name there). */
    refusals: z.array(z.object({ line: z.number().int(), name: z.string().nullable(), code: z.string(), message: z.string() })),
    /** Why the file as a whole was refused. */
    failure: z.object({ code: z.string(), message: z.string() }).nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'PostingImport' })
export type PostingImport = z.infer<typeof PostingImport>
export const ImportList = z.object({ items: z.array(PostingImport), nextCursor: z.string().nullable() }).meta({ id: 'PostingImportList' })

export const MatchFilter = z.object({
  documentId: z.uuid().optional(),
  position: PositionFilter.optional(),
  openOn: z.iso.date().optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export type MatchFilter = z.infer<typeof MatchFilter>

/** What of one posting a person's text shows. `score` is null when none of its lines could be judged. */
export const OneMatch = PostingMatch.omit({ posting: true }).extend({ score: z.number().int().nullable() }).meta({ id: 'OnePostingMatch' })
export type OneMatch = z.infer<typeof OneMatch>

export const postingErrors = {
  notFound: [404, { ko: '그 공고를 찾을 수 없어요.', en: 'That posting was not found.' }],
  notYours: [
    403,
    {
      ko: '함께 보는 공고라 운영자만 고치거나 지울 수 있어요.',
      en: 'This posting is shared with everyone; only an operator can change or remove it.',
    },
  ],
  operatorOnly: [
    403,
    { ko: '모두에게 보이는 공고는 운영자만 올릴 수 있어요.', en: 'Only an operator can add postings that everyone sees.' },
  ],
  noFile: [400, { ko: '파일이 없어요. file 칸에 파일을 넣어 보내 주세요.', en: 'There is no file. Please send one in the field `file`.' }],
  tooLarge: [
    413,
    {
      ko: '10MB가 넘는 파일은 읽지 않아요. 더 작은 파일로 올려 주세요.',
      en: 'Files over 10 MB are not read. Please upload a smaller one.',
    },
  ],
  tooLong: [
    422,
    {
      ko: '공고라기엔 글이 너무 길어서(5만 자 초과) 저장하지 않았어요. 공고 부분만 올려 주세요.',
      en: 'The text is too long for a posting (over 50,000 characters), so it was not kept. Please give the posting alone.',
    },
  ],
  empty: [
    422,
    {
      ko: '공고 내용을 찾지 못해서 저장하지 않았어요. 내용을 복사해서 붙여 넣어 주세요.',
      en: 'No text of a posting was found, so nothing was kept. Please paste the text.',
    },
  ],
  importNotFound: [404, { ko: '그 가져오기를 찾을 수 없어요.', en: 'That import was not found.' }],
  importTooLarge: [
    413,
    {
      ko: '50MB가 넘는 파일은 한 번에 가져오지 않아요. 나누어 올려 주세요.',
      en: 'Files over 50 MB are not imported at once. Please split it.',
    },
  ],
  importFormat: [
    415,
    {
      ko: 'CSV, JSONL, ZIP 파일만 한꺼번에 가져올 수 있어요.',
      en: 'Only CSV, JSONL and ZIP files can be imported at once.',
    },
  ],
  importUnreadable: [
    422,
    {
      ko: '파일을 읽지 못했어요. CSV라면 첫 줄에 열 이름(회사, 제목, 본문 등)이 있는지 확인해 주세요.',
      en: 'The file could not be read. If it is CSV, please check that its first line names the columns (company, title, body …).',
    },
  ],
  importBrokeOff: [
    500,
    {
      ko: '가져오기를 끝내지 못했어요. 그때까지 가져온 공고는 그대로 있으니, 같은 파일을 다시 올리면 나머지를 이어서 가져와요.',
      en: 'The import could not be finished. What it had taken in is kept; upload the same file again for the rest.',
    },
  ],
  rowBroken: [422, { ko: '줄의 형식이 올바르지 않아요.', en: 'The row is not well formed.' }],
  rowInvalid: [
    422,
    {
      ko: '저장할 수 없는 값이 있어요. 마감일이 9999년까지의 실제 날짜인지 확인해 주세요.',
      en: 'A value cannot be kept. Please check that the deadline is a date that exists, up to the year 9999.',
    },
  ],
  rowEmpty: [422, { ko: '본문도, 자격요건 같은 항목도 없어요.', en: 'There is neither a body nor any field such as requirements.' }],
  nothingToMatch: [
    400,
    {
      ko: '비교할 프로필도 이력서도 없어요. 프로필을 적거나 이력서를 올린 다음 다시 해 주세요.',
      en: 'There is neither a profile nor a CV to compare with. Please write or upload one first.',
    },
  ],
} satisfies ErrorTable
