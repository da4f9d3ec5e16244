import { z } from 'zod'
import { Notice, RunStatus, Source } from '#wire/events.ts'

export const RunReply = z
  .object({
    id: z.string(),
    kind: z.string(),
    subjectId: z.string().nullable(),
    status: RunStatus,
    text: z.string(),
    lastEventId: z.string(),
    result: z.unknown(),
    source: Source.nullable(),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    /** Why rules made the result although a model is configured. */
    notice: Notice.nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'Run' })
export type RunReply = z.infer<typeof RunReply>
