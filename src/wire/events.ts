// What a watcher of a run is told. The order of types in one run: run-start, any number of the middle ones, one of the last four.
import { z } from 'zod'

/** Who made a result: a model, or the deterministic rules that stand in for one. */
export const Source = z.enum(['model', 'rules']).meta({ id: 'Source' })
export type Source = z.infer<typeof Source>

export const RunStatus = z.enum(['queued', 'running', 'done', 'stopped', 'failed', 'interrupted']).meta({ id: 'RunStatus' })
export type RunStatus = z.infer<typeof RunStatus>

/** `step` of `steps`, with a name that the browser has words for, such as `letters.searching`. */
export const Progress = z.object({ type: z.literal('progress'), name: z.string(), step: z.number().int(), steps: z.number().int() })

/** Why rules made a result although a model is configured: a code for programs, words for the person. */
export const Notice = z.object({ code: z.string(), message: z.string() }).meta({ id: 'Notice' })
export type Notice = z.infer<typeof Notice>

/**
 * The events of a run. Joining them gives the text: a `text-snapshot` replaces what came before, a `text-delta` is added to it.
 * `run-end`, `run-error`, `run-stopped` and `run-interrupted` are each the last.
 */
export const RunEvent = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('run-start'), runId: z.string(), kind: z.string(), subjectId: z.string().optional() }),
    z.object({ type: z.literal('text-snapshot'), text: z.string() }),
    z.object({ type: z.literal('text-delta'), text: z.string() }),
    Progress,
    z.object({
      type: z.literal('question-asked'),
      question: z.string(),
      turn: z.number().int(),
      memberId: z.union([z.string(), z.number()]).optional(),
    }),
    z.object({ type: z.literal('file-ready'), key: z.string(), url: z.string() }),
    z.object({ type: z.literal('run-end'), result: z.unknown(), source: Source, notice: Notice.optional() }),
    z.object({ type: z.literal('run-error'), code: z.string(), message: z.string() }),
    z.object({ type: z.literal('run-stopped') }),
    z.object({ type: z.literal('run-interrupted') }),
  ])
  .meta({ id: 'RunEvent' })
export type RunEvent = z.infer<typeof RunEvent>
