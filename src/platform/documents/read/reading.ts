import { z } from 'zod'
import { ReadingNote } from '#wire/reading-notes.ts'

/** A page of a PDF that holds nearly no text: a scan with at most a stamp or a page number, or an empty page. Sizes in points, after rotation. */
export const PageWithoutText = z.object({ number: z.int().positive(), width: z.number(), height: z.number() })
export type PageWithoutText = z.infer<typeof PageWithoutText>

/** What a reader of one format found. */
export const Reading = z.object({
  mediaType: z.string(),
  /** One text per page for formats that have pages, else one text. Already clean. */
  pages: z.array(z.string()),
  pagesWithoutText: z.array(PageWithoutText),
  notes: z.array(ReadingNote),
})
export type Reading = z.infer<typeof Reading>

/** What a piece of a picture shows, which decides how it is recognised: text of varying sizes, a block of even text, or one line of it. */
export const PieceKind = z.enum(['column', 'block', 'line'])
export type PieceKind = z.infer<typeof PieceKind>

/** How a picture was cut for text recognition. Pieces have numbers from 0; a cell has one for each of its lines, and none without ink. */
export const ImageLayout = z.object({
  pieces: z.array(PieceKind),
  parts: z.array(
    z.union([
      z.object({ kind: z.literal('text'), pieces: z.array(z.int()) }),
      z.object({
        kind: z.literal('table'),
        rowCount: z.int(),
        cells: z.array(z.object({ row: z.int(), column: z.int(), rows: z.int(), columns: z.int(), pieces: z.array(z.int()) })),
      }),
    ]),
  ),
})
export type ImageLayout = z.infer<typeof ImageLayout>

/** The one line of JSON that the child process answers with. */
export const ChildAnswer = z.union([
  z.object({ reading: Reading }),
  z.object({ layout: ImageLayout }),
  z.object({ refusal: z.enum(['wrongType', 'encrypted', 'broken', 'empty', 'tooComplex', 'tooManyPages']), reason: z.string() }),
])
export type ChildAnswer = z.infer<typeof ChildAnswer>
