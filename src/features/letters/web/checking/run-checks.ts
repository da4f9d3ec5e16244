import { checkText } from '#wire/checks/check.ts'
import { type TiedSentence, type TieSource, tieSentences } from '#wire/checks/sources.ts'
import type { Language } from '#wire/language.ts'
import { findLeftovers } from '#wire/leftover-company.ts'
import type { Finding } from '#wire/text/checks.ts'
import type { LengthLimit } from '#wire/text/limit.ts'

/** A text and all that the page knows about it. */
export interface CheckTask {
  text: string
  company: string
  otherCompanies: readonly string[]
  /** The company that the letter was first written for, when it is a copy. */
  former: string
  limit: LengthLimit | null
  sources: readonly TieSource[]
  /** Words of the application that are no claim: the company, the position, the question. */
  given: readonly string[]
  connecting: readonly string[]
  name: string
  language: Language
}

export interface Checked {
  /** The text that was checked; by now another one may be on the page. */
  text: string
  findings: readonly Finding[]
  /** What each sentence came from; empty when nothing was said for this letter. */
  sentences: readonly TiedSentence[]
}

/** Who has said nothing for this letter has written it alone: there is nothing to hold it against, a CV does not tell all. */
export const isHeld = (sources: readonly TieSource[]) => sources.some(({ kind }) => kind !== 'cv' && kind !== 'posting')

/** What the page can find by itself; copying from accepted and other letters only the server can tell. */
export function runChecks({ text, limit, sources, given, connecting, name, former, ...rest }: CheckTask): Checked {
  const held = isHeld(sources)
  const said = sources.filter(({ kind }) => kind !== 'posting').map((source) => source.text)
  const { findings } = checkText({
    ...rest,
    text,
    limit: limit ?? undefined,
    sources: held ? [...said, ...given] : undefined,
    blind: true,
    names: [name],
  })
  const { company, language } = rest
  const leftovers = findLeftovers(text, { former, company, found: findings, language })
  return { text, findings: [...leftovers, ...findings], sentences: held ? tieSentences(text, sources, { connecting, given }) : [] }
}
