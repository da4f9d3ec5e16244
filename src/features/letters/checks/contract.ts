// What the API of checks takes and gives.
import { z } from 'zod'
import type { ErrorTable } from '#wire/errors.ts'
import { Finding, FindingKind, TextChecks } from '#wire/text/checks.ts'
import { LengthLimit } from '#wire/text/limit.ts'

const reference = z.object({ id: z.string().max(100), text: z.string().max(30_000) })

/** Any text to be checked. Claims are held against `sources` only when it is given, blind-hiring facts looked for only with `blind`. */
export const ChecksRequest = z
  .object({
    text: z.string().max(30_000),
    company: z.string().max(100).optional(),
    otherCompanies: z.array(z.string().max(100)).max(200).optional(),
    limit: LengthLimit.optional(),
    sources: z.array(z.string().max(30_000)).max(50).optional(),
    examples: z.array(reference).max(20).optional(),
    otherLetters: z.array(reference).max(50).optional(),
    blind: z.boolean().optional(),
  })
  .meta({ id: 'ChecksRequest' })
export type ChecksRequest = z.infer<typeof ChecksRequest>

/** A finding that the person has put aside for this text; `dismissalId` brings it back. */
export const DismissedFinding = Finding.extend({ dismissalId: z.uuid() }).meta({ id: 'DismissedFinding' })
export type DismissedFinding = z.infer<typeof DismissedFinding>
/** The checks of a letter: `findings` without what was dismissed, which is in `dismissed`. */
export const LetterChecks = TextChecks.extend({ dismissed: z.array(DismissedFinding) }).meta({ id: 'LetterChecks' })
export type LetterChecks = z.infer<typeof LetterChecks>

/** What to dismiss: a finding by its kind, its words and where they begin in the current text; or as `unsupported` a whole sentence. */
export const DismissalInput = z
  .object({ kind: FindingKind, excerpt: z.string().max(30_000), start: z.number().int().min(0) })
  .meta({ id: 'DismissalInput' })
export type DismissalInput = z.infer<typeof DismissalInput>
export const Dismissal = z.object({ id: z.uuid() }).meta({ id: 'Dismissal' })

export const LetterSource = z
  .object({ id: z.string(), kind: z.enum(['answer', 'card', 'cv', 'posting', 'message']), label: z.string(), text: z.string() })
  .meta({ id: 'LetterSource' })
export type LetterSource = z.infer<typeof LetterSource>
export const TiedSentence = z
  .object({
    start: z.number().int(),
    end: z.number().int(),
    state: z.enum(['sourced', 'connecting', 'unsupported']),
    sourceId: z.string().optional(),
    /** The person has said that this unsupported sentence is true. */
    dismissalId: z.uuid().optional(),
  })
  .meta({ id: 'TiedSentence' })
/** The sentences of a letter's current text in their order, each with what it came from. */
export const LetterSources = z
  .object({
    sources: z.array(LetterSource),
    /** By rules: the words between the person's own. */
    connecting: z.array(z.string()),
    sentences: z.array(TiedSentence),
  })
  .meta({ id: 'LetterSources' })
export type LetterSources = z.infer<typeof LetterSources>

export const checkErrors = {
  findingNotThere: [
    404,
    {
      ko: '그 지적은 지금 글에 없어요. 글이 그사이 바뀌었을 수 있으니 다시 확인해 주세요.',
      en: 'That finding is not in the current text; it may have changed meanwhile, so please look again.',
    },
  ],
  dismissalNotFound: [404, { ko: '되돌릴 지적을 찾을 수 없어요.', en: 'There is no such dismissed finding.' }],
} satisfies ErrorTable
