// What the checks of texts say to an output: the same checks that people's letters go through, with the task's own material as the sources.
import { checkText } from '#wire/checks/check.ts'
import type { Language } from '#wire/language.ts'
import type { FindingKind } from '#wire/text/checks.ts'
import { countCharacters } from '#wire/text/count.ts'
import { LengthLimit } from '#wire/text/limit.ts'
import type { Measures } from './contract.ts'

interface Profile {
  /** The fields of the output that people read, at any depth; none when the output is a text. */
  prose: readonly string[]
  /** Fields of the input that are no facts of the person: examples to learn from, requests. */
  notFacts: readonly string[]
  /** The checks that mean something here; none stands for all. */
  kinds: readonly FindingKind[]
  /** What the task may say without anybody having said it. */
  said?: readonly string[]
}

const LETTER: Profile = { prose: [], notFacts: ['examples', 'hints'], kinds: [] }
const SHORT: readonly FindingKind[] = ['unsupported', 'profanity', 'repeat', 'overlap', 'company']
/** Advice counts what it asks for: sentences, reasons, points of a scale. */
const ADVICE = ['한 문장, 두 문장, 세 문장, 네 문장, 다섯 문장', 'one, two, three, four or five sentences', '1, 2, 3, 4, 5']
const PROFILES: Record<string, Profile> = {
  'letters.guidelines': { prose: ['result'], notFacts: [], kinds: SHORT, said: ADVICE },
  'letters.draft': LETTER,
  'letters.revise': LETTER,
  'letters.remember': { prose: [], notFacts: [], kinds: ['unsupported'] },
  'postings.tag': { prose: ['company', 'title', 'responsibilities', 'requirements', 'preferred'], notFacts: [], kinds: ['unsupported'] },
  'projects.subjects': { prose: ['title', 'reason'], notFacts: ['shown'], kinds: SHORT },
  'projects.plan': { prose: ['title', 'overview', 'features', 'detail', 'acceptance'], notFacts: [], kinds: ['profanity', 'repeat'] },
  // A question gives examples of what it asks for: these are no claims.
  'resumes.ask': { prose: [], notFacts: [], kinds: ['profanity', 'repeat', 'company'] },
  'resumes.write': { prose: ['text'], notFacts: [], kinds: SHORT },
  'resumes.tailor': { prose: ['text'], notFacts: [], kinds: SHORT },
  'interviews.personal': { prose: ['question', 'shows'], notFacts: [], kinds: SHORT },
  'interviews.evaluate': { prose: ['comment', 'feedback', 'betterAnswer', 'followUp'], notFacts: ['asked'], kinds: SHORT, said: ADVICE },
  'feedback.create': { prose: [], notFacts: [], kinds: SHORT, said: ADVICE },
}
const UNKNOWN: Profile = { prose: [], notFacts: [], kinds: SHORT }

/** The texts of an output that people read, a line each. */
export function proseOf(task: string, output: unknown): string {
  const { prose } = PROFILES[task] ?? UNKNOWN
  if (typeof output === 'string') return output
  return prose.length === 0 ? textsIn(output).join('\n') : textsAt(output, prose).join('\n')
}

/** Measures an output of a task for an input. */
export function measure(task: string, input: Readonly<Record<string, unknown>>, output: unknown, language: Language): Measures {
  const { notFacts, kinds, said = [] } = PROFILES[task] ?? UNKNOWN
  const facts = Object.fromEntries(Object.entries(input).filter(([name]) => !notFacts.includes(name)))
  const text = proseOf(task, output)
  const limit = LengthLimit.safeParse(input.limit).data
  const { withinLimit, findings } = checkText({
    text,
    limit,
    company: typeof input.company === 'string' && input.company !== '' ? input.company : undefined,
    sources: [...textsIn(facts), ...countsIn(facts), ...said],
    examples: Array.isArray(input.examples)
      ? input.examples.map((example, at) => ({ id: String(at), text: textsIn(example).join('\n') }))
      : [],
    blind: kinds.length === 0,
    language,
  })
  const meant = findings.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
  const bySeverity = (level: string) => meant.filter(({ severity }) => severity === level).length
  const counts: Record<string, number> = {}
  for (const { kind } of meant) counts[kind] = (counts[kind] ?? 0) + 1
  return {
    characters: countCharacters(text),
    withinLimit,
    errors: bySeverity('error'),
    warnings: bySeverity('warning'),
    hints: bySeverity('hint'),
    findings: counts,
    invented: meant.filter(({ kind }) => kind === 'unsupported').map(({ excerpt }) => excerpt),
  }
}

/** All texts in a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** How many of everything there are: what can be counted in the input is no invention. */
function countsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return [...(Array.isArray(value) ? [String(value.length)] : []), ...Object.values(value).flatMap(countsIn)]
}

/** The texts in the fields of these names, in the order of the value. */
function textsAt(value: unknown, names: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsAt(one, names))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => (names.includes(name) ? textsIn(inner) : textsAt(inner, names)))
}
