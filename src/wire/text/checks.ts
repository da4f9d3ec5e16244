// The shape of what the checks find; the rules themselves are in wire/checks.
import { z } from 'zod'

export const Counts = z
  .object({ characters: z.number().int(), charactersNoSpaces: z.number().int(), bytesEucKr: z.number().int(), bytesUtf8: z.number().int() })
  .meta({ id: 'Counts' })
export type Counts = z.infer<typeof Counts>

export const FindingKind = z
  .enum([
    'company',
    'blind-name',
    'blind-gender',
    'blind-age',
    'blind-region',
    'blind-school',
    'blind-family',
    'blind-religion',
    'overlap',
    'repeat',
    'cliche',
    'unfinished',
    'unsupported',
    'length',
    'long-sentence',
    'spelling',
    'profanity',
  ])
  .meta({ id: 'FindingKind' })
export type FindingKind = z.infer<typeof FindingKind>

export const Severity = z.enum(['error', 'warning', 'hint']).meta({ id: 'Severity' })
export type Severity = z.infer<typeof Severity>

/** Something a recruiter's check would stop at. `start` and `end` are UTF-16 offsets in the text as it was sent, `excerpt` the words between. */
export const Finding = z
  .object({
    kind: FindingKind,
    severity: Severity,
    start: z.number().int(),
    end: z.number().int(),
    excerpt: z.string(),
    message: z.string(),
    /** What to put in its place, where one is certain. */
    fix: z.string().optional(),
  })
  .meta({ id: 'Finding' })
export type Finding = z.infer<typeof Finding>

export const TextChecks = z
  .object({ counts: Counts, withinLimit: z.boolean().nullable(), findings: z.array(Finding) })
  .meta({ id: 'TextChecks' })
export type TextChecks = z.infer<typeof TextChecks>
