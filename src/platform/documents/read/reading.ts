import { z } from 'zod'

/** A page of a PDF that holds (nearly) no text: a scan, or an empty page. Sizes in points, after rotation. */
const PageWithoutText = z.object({ number: z.int().positive(), width: z.number(), height: z.number() })

/** What a reader of one format found. */
export const Reading = z.object({
  mediaType: z.string(),
  /** One text per page for formats that have pages, else one text. Already clean. */
  pages: z.array(z.string()),
  pagesWithoutText: z.array(PageWithoutText),
  warnings: z.array(z.string()),
})
export type Reading = z.infer<typeof Reading>

/** The one line of JSON that the child process answers with. */
export const ChildAnswer = z.union([
  z.object({ reading: Reading }),
  z.object({ refusal: z.enum(['wrongType', 'encrypted', 'broken', 'empty', 'tooComplex', 'tooManyPages']), reason: z.string() }),
])
export type ChildAnswer = z.infer<typeof ChildAnswer>
