// What the API of feedback takes and gives.
import { z } from 'zod'
import { Source } from '#wire/events.ts'

export const FeedbackInput = z
  .object({ question: z.string().trim().min(1).max(1000), answer: z.string().max(10_000) })
  .meta({ id: 'FeedbackInput' })
export type FeedbackInput = z.infer<typeof FeedbackInput>

export const FeedbackReply = z
  .object({
    /** Three to five whole sentences in the language of the answer. */
    feedback: z.string(),
    /** The question of the bank whose key points were used; null when none asks for the same, and then rules do not judge what is right. */
    reference: z.object({ id: z.string(), question: z.string() }).nullable(),
    source: Source,
    runId: z.string(),
  })
  .meta({ id: 'Feedback' })
export type FeedbackReply = z.infer<typeof FeedbackReply>
