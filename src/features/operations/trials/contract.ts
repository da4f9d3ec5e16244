// What trying a prompt out takes and gives. Inputs are invented samples, or what the operator writes; never what another person keeps here.
import { z } from 'zod'
import { Source } from '#wire/events.ts'
import { Language } from '#wire/language.ts'

/** An invented input of a task. */
export const Sample = z
  .object({ id: z.string(), language: Language, about: z.string(), input: z.record(z.string(), z.unknown()) })
  .meta({ id: 'PromptSample' })
export type Sample = z.infer<typeof Sample>
export const SampleList = z.object({ items: z.array(Sample) }).meta({ id: 'PromptSampleList' })

/** `template`, or a `version` of the prompt, or neither for the one that is published; `sample`, or an `input` of one's own. */
export const NewTrial = z
  .object({
    language: Language.default('ko'),
    template: z.string().min(1).max(50_000).optional(),
    version: z.number().int().min(0).optional(),
    sample: z.string().max(100).optional(),
    input: z.record(z.string(), z.unknown()).optional(),
    /** Asks this endpoint alone. */
    endpoint: z.string().max(64).optional(),
  })
  .refine(({ template, version }) => template === undefined || version === undefined, 'template and version exclude each other')
  .refine(({ sample, input }) => (sample === undefined) !== (input === undefined), 'either sample or input is needed')
  .meta({ id: 'NewPromptTrial' })
export type NewTrial = z.infer<typeof NewTrial>

/** What was wrong with an answer: `never` is not shown to people, `label` is shown and said. */
export const TrialProblem = z.object({ message: z.string(), severity: z.enum(['never', 'label']) })
export type TrialProblem = z.infer<typeof TrialProblem>

/** One answer of a model, as it came, and what its contract says to it. */
export const TrialRound = z.object({
  endpoint: z.string().nullable(),
  model: z.string().nullable(),
  text: z.string(),
  finishReason: z.string().nullable(),
  /** Why there was no whole answer. */
  failure: z.string().nullable(),
  problems: z.array(TrialProblem),
  firstTokenMs: z.number().nullable(),
  totalMs: z.number(),
})
export type TrialRound = z.infer<typeof TrialRound>

/**
 * How the contract was kept: at the first answer, after asking again, not wholly (and so labelled), not at all (so that the rules stood in), or by
 * nobody, since the rules cannot do this either.
 */
export const Outcome = z.enum(['first', 'repaired', 'labelled', 'rules', 'refused']).meta({ id: 'TrialOutcome' })
export type Outcome = z.infer<typeof Outcome>

/** What a trial cost. Tokens are null where the endpoint does not tell them, cost where it has no price. */
export const TrialCost = z.object({
  calls: z.number().int(),
  firstTokenMs: z.number().nullable(),
  totalMs: z.number(),
  tokensIn: z.number().int().nullable(),
  tokensOut: z.number().int().nullable(),
  cost: z.number().nullable(),
  currency: z.string().nullable(),
})
export type TrialCost = z.infer<typeof TrialCost>

/** What the checks of texts say to what people would read. */
export const Measures = z.object({
  characters: z.number().int(),
  /** null without a limit. */
  withinLimit: z.boolean().nullable(),
  errors: z.number().int(),
  warnings: z.number().int(),
  hints: z.number().int(),
  /** How often each check has found something. */
  findings: z.record(z.string(), z.number().int()),
  /** Figures, dates and names that stand in nothing that the task was given. */
  invented: z.array(z.string()),
})
export type Measures = z.infer<typeof Measures>

export const Trial = z
  .object({
    promptVersion: z.string(),
    /** What the model was asked first. */
    messages: z.array(z.object({ role: z.string(), content: z.string() })),
    rounds: z.array(TrialRound),
    outcome: Outcome,
    /** Why the rules stood in. */
    fallback: z.string().nullable(),
    problems: z.array(TrialProblem),
    /** The output as people would get it; null when it was refused. */
    output: z.unknown(),
    /** The same as text. */
    text: z.string(),
    measures: Measures,
    cost: TrialCost,
    source: Source,
    runId: z.string(),
  })
  .meta({ id: 'PromptTrial' })
export type Trial = z.infer<typeof Trial>
