// All checks of a text. Pure and deterministic: the server, the browser and the CLI find the same.
import type { Finding, TextChecks } from '../text/checks.ts'
import { measureText } from '../text/measure.ts'
import { findAge } from './blind/age.ts'
import { findFamily } from './blind/family.ts'
import { findGender } from './blind/gender.ts'
import { findNames } from './blind/name.ts'
import { findRegion } from './blind/region.ts'
import { findReligion } from './blind/religion.ts'
import { findSchool } from './blind/school.ts'
import { findCliches } from './cliche.ts'
import { findCompanies } from './company.ts'
import type { ChecksInput } from './input.ts'
import { findLongSentences } from './long-sentence.ts'
import { normalForm } from './normal-form.ts'
import { findOverlaps } from './overlap.ts'
import { findProfanity } from './profanity.ts'
import { messageOf } from './reasons.ts'
import { findRepeats } from './repeat.ts'
import type { Hit } from './rules.ts'
import { findMisspellings } from './spelling.ts'
import { type TextView, viewOf } from './text-view.ts'
import { findUnfinished } from './unfinished.ts'
import { findUnsupported } from './unsupported.ts'

/**
 * Checks a text. `start` and `end` of what is found are UTF-16 offsets in the text as sent, and `text.slice(start, end)` is the excerpt,
 * whatever the text's form (NFD, CR LF). Findings come in the order of the text, the length last. Linear in the length of all that is given.
 */
export function checkText(input: ChecksInput): TextChecks {
  const { text, limit, language = 'ko' } = input
  const measured = measureText(text, limit, language)
  const normal = normalForm(text)
  const found = hitsOf(viewOf(normal.text), input).map(({ kind, reason, severity, start, end, fix }): Finding => {
    const place = { start: normal.from(start), end: normal.to(end) }
    return {
      kind,
      severity,
      ...place,
      excerpt: text.slice(place.start, place.end),
      message: messageOf(reason, language),
      ...(fix !== undefined && { fix }),
    }
  })
  return { ...measured, findings: [...found.sort((a, b) => a.start - b.start || b.end - a.end), ...measured.findings] }
}

function hitsOf(
  view: TextView,
  { company, otherCompanies = [], sources, examples = [], otherLetters = [], blind, names = [] }: ChecksInput,
): Hit[] {
  return [
    ...findCompanies(view, { company, otherCompanies }),
    ...(blind ? blindHits(view, names) : []),
    ...findOverlaps(view, examples, otherLetters),
    ...findRepeats(view),
    ...findUnfinished(view),
    ...findUnsupported(view, { sources, company }),
    ...findProfanity(view),
    ...findMisspellings(view),
    ...findCliches(view),
    ...findLongSentences(view),
  ]
}

function blindHits(view: TextView, names: readonly string[]): Hit[] {
  return [
    ...findNames(view, names),
    ...findGender(view),
    ...findAge(view),
    ...findRegion(view),
    ...findSchool(view),
    ...findFamily(view),
    ...findReligion(view),
  ]
}
