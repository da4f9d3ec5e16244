// What the server and the process that prints say to each other.
import { z } from 'zod'

/** What is asked for. `data` is what the template reads, with `title`, `keywords` and `language` for the file's properties. */
export const PrintJob = z.object({
  template: z.enum(['letter', 'resume-plain', 'resume-standard']),
  data: z.looseObject({ title: z.string(), keywords: z.array(z.string()), language: z.enum(['ko', 'en']) }),
})
export type PrintJob = z.infer<typeof PrintJob>

/** The answer when no font at hand has some of the characters, each given once. */
export const MissingCharacters = z.object({ missing: z.array(z.string()) })
export type MissingCharacters = z.infer<typeof MissingCharacters>
