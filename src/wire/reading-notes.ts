import { z } from 'zod'

/**
 * What a person should know of how a file was read: pages that are damaged, on which no text was found, or with text that people cannot
 * see, which was left out; text that programs or a model recognised in pictures, where letters may be wrong.
 */
export const ReadingNoteCode = z
  .enum(['damaged-pages', 'unread-pages', 'hidden-text', 'recognised', 'read-by-model'])
  .meta({ id: 'ReadingNoteCode' })
export type ReadingNoteCode = z.infer<typeof ReadingNoteCode>

/** `pages` are from 1, and empty where the whole file is meant. */
export const ReadingNote = z.object({ code: ReadingNoteCode, pages: z.array(z.number().int()) }).meta({ id: 'ReadingNote' })
export type ReadingNote = z.infer<typeof ReadingNote>
