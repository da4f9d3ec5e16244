// What an evaluation is: the cases of data/evals run against models and prompts, counted, and kept to be compared.
import { z } from 'zod'
import { Source } from '#wire/events.ts'
import { Language } from '#wire/language.ts'
import { Measures, Outcome, TrialCost } from '../trials/contract.ts'

/** A case as it stands in data/evals. */
export const EvaluationCase = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  language: Language,
  /** What is hard about it, for people. */
  about: z.string().min(10),
  input: z.record(z.string(), z.unknown()),
  expect: z
    .object({
      /** Each of these must stand in the output; the signs of one entry that are separated by `|` are as good as each other. */
      contains: z.array(z.string().min(1)).default([]),
      /** None of these may. */
      excludes: z.array(z.string().min(1)).default([]),
    })
    .prefault({}),
})
export type EvaluationCase = z.infer<typeof EvaluationCase>

export const CaseResult = z.object({
  task: z.string(),
  id: z.string(),
  language: Language,
  /** Which time this was, from 1. */
  time: z.number().int(),
  outcome: Outcome,
  /** What was wrong with the first answer, or with what is shown. */
  problems: z.array(z.string()),
  /** What had to stand in the output and does not, and what must not and does. */
  missing: z.array(z.string()),
  forbidden: z.array(z.string()),
  measures: Measures,
  cost: TrialCost,
  text: z.string(),
})
export type CaseResult = z.infer<typeof CaseResult>

const share = z.number().min(0).max(1)
/** The results of some cases together. Shares are of all of them; medians are null where nothing was measured. */
export const Summary = z.object({
  cases: z.number().int(),
  /** Kept at the first answer, and in the end. */
  firstShare: share,
  keptShare: share,
  labelledShare: share,
  rulesShare: share,
  /** Cases without anything missing or forbidden. */
  expectedShare: share,
  withinLimitShare: share.nullable(),
  errorsPerCase: z.number(),
  warningsPerCase: z.number(),
  invented: z.number().int(),
  charactersMedian: z.number().nullable(),
  firstTokenMsMedian: z.number().nullable(),
  totalMsMedian: z.number().nullable(),
  totalMsP95: z.number().nullable(),
  tokensIn: z.number().int(),
  tokensOut: z.number().int(),
  /** By currency. */
  cost: z.record(z.string(), z.number()),
})
export type Summary = z.infer<typeof Summary>

export const EvaluationReport = z
  .object({
    id: z.string(),
    label: z.string(),
    createdAt: z.string(),
    /** `rules`: no model was asked. */
    source: Source,
    models: z.array(z.string()),
    /** The versions of the prompts that were used, by `task.language`. */
    promptVersions: z.record(z.string(), z.string()),
    total: Summary,
    tasks: z.array(Summary.extend({ task: z.string() })),
    cases: z.array(CaseResult),
  })
  .meta({ id: 'Evaluation' })
export type EvaluationReport = z.infer<typeof EvaluationReport>

export const EvaluationEntry = EvaluationReport.omit({ cases: true, tasks: true }).meta({ id: 'EvaluationEntry' })
export type EvaluationEntry = z.infer<typeof EvaluationEntry>
export const EvaluationList = z
  .object({
    items: z.array(EvaluationEntry),
    nextCursor: z.string().nullable(),
    /** What can be evaluated: how many cases each task has. */
    tasks: z.array(z.object({ task: z.string(), cases: z.number().int() })),
    /** The endpoints that can be asked. */
    endpoints: z.array(z.string()),
  })
  .meta({ id: 'EvaluationList' })
export type EvaluationList = z.infer<typeof EvaluationList>

export const NewEvaluation = z
  .object({
    label: z.string().trim().max(100).default(''),
    /** Without any: all. */
    tasks: z.array(z.string().max(100)).max(50).default([]),
    languages: z.array(Language).max(2).default([]),
    endpoint: z.string().max(64).optional(),
    /** Versions of prompts by `task.language`; the others are used as they are published. */
    versions: z.record(z.string().max(100), z.number().int().min(0)).default({}),
    /** Measures the rules, although a model is there. */
    rulesOnly: z.boolean().default(false),
    times: z.number().int().min(1).max(5).default(1),
  })
  .meta({ id: 'NewEvaluation' })
export type NewEvaluation = z.infer<typeof NewEvaluation>

/** What a run of an evaluation ends with. */
export const EvaluationMade = z
  .object({ evaluationId: z.string(), total: Summary, source: Source, runId: z.string() })
  .meta({ id: 'EvaluationMade' })
export type EvaluationMade = z.infer<typeof EvaluationMade>

const EvaluationHead = EvaluationReport.pick({ id: true, label: true, createdAt: true, source: true, models: true, promptVersions: true })
/** A case that came out differently. */
export const CaseChange = z.object({
  task: z.string(),
  id: z.string(),
  language: Language,
  time: z.number().int(),
  direction: z.enum(['better', 'worse']),
  before: CaseResult,
  after: CaseResult,
})
export type CaseChange = z.infer<typeof CaseChange>

/** Two evaluations by the cases that both have. */
export const Comparison = z
  .object({
    before: EvaluationHead,
    after: EvaluationHead,
    /** Cases that both have, and those that only one has. */
    shared: z.number().int(),
    unshared: z.number().int(),
    total: z.object({ before: Summary, after: Summary }),
    tasks: z.array(z.object({ task: z.string(), before: Summary, after: Summary })),
    better: z.number().int(),
    worse: z.number().int(),
    /** How likely so uneven a division is when nothing has changed (two-sided sign test). */
    chance: share,
    /** Worse ones first. */
    changes: z.array(CaseChange),
  })
  .meta({ id: 'EvaluationComparison' })
export type Comparison = z.infer<typeof Comparison>
