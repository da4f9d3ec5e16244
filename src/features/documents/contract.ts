import { z } from 'zod'
import type { ErrorTable } from '#wire/errors.ts'
import { ReadingNote } from '#wire/reading-notes.ts'

export const DocumentSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    mediaType: z.string(),
    pages: z.number().int(),
    characters: z.number().int(),
    /** Whether the text was read from pictures of pages, and so may hold wrong letters. */
    ocr: z.boolean(),
    /** What should be known of how it was read, for example pages that were not. */
    readingNotes: z.array(ReadingNote),
    /** Whether it is the sample CV, which one click adds and removes. */
    sample: z.boolean(),
    createdAt: z.string(),
  })
  .meta({ id: 'DocumentSummary' })
export type DocumentSummary = z.infer<typeof DocumentSummary>

export const Document = DocumentSummary.extend({
  text: z.string(),
  /** `readingNotes` as English sentences. */
  warnings: z.array(z.string()),
}).meta({ id: 'Document' })
export type Document = z.infer<typeof Document>

export const DocumentList = z.object({ items: z.array(DocumentSummary), nextCursor: z.string().nullable() }).meta({ id: 'DocumentList' })

export const MAXIMUM_BYTES = 10_000_000

export const documentErrors = {
  notFound: [404, { ko: '그 문서를 찾을 수 없어요.', en: 'That document was not found.' }],
  noFile: [400, { ko: '파일이 없어요. file 칸에 파일을 넣어 보내 주세요.', en: 'There is no file. Please send one in the field `file`.' }],
  tooLarge: [
    413,
    {
      ko: '10MB가 넘는 파일은 읽지 않아요. 더 작은 파일로 올려 주세요.',
      en: 'Files over 10 MB are not read. Please upload a smaller one.',
    },
  ],
} satisfies ErrorTable
