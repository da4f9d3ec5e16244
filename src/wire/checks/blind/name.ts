// The applicant's own name, and what gives it away.
import { WORD_NAMES } from '../data/names.ts'
import { type Hit, joinedNear, withoutOverlaps } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { findAcrostics } from './acrostics.ts'
import { findAccounts, findAddresses } from './addresses.ts'
import { findCalledNames } from './called-names.ts'
import { findEnglishNames } from './english-names.ts'
import { findForeignNames } from './foreign-names.ts'
import { findFullNames } from './full-names.ts'
import { findLatinNames, findNamesSaidInKorean } from './latin-names.ts'
import { findNameClaims } from './name-claims.ts'
import { findFramedNames } from './name-frames.ts'
import { findNameGlosses } from './name-glosses.ts'
import { findNameMeanings } from './name-meanings.ts'
import { findNicknames } from './nicknames.ts'
import { findSaidNames } from './said-names.ts'
import { findSurnames } from './surname-hints.ts'

/** Words that stand so near each other are one name: '어질 현, 물가 수'. */
const NEAR = 3

/** Finds what reveals the applicant's name. `names` are the names the person has told us: they count wherever they stand. */
export function findNames(view: TextView, names: readonly string[]): Hit[] {
  const named = [
    ...findFullNames(view),
    ...findFramedNames(view),
    ...findNameMeanings(view),
    ...findCalledNames(view),
    ...findNameClaims(view),
    ...findNameGlosses(view),
    ...findNicknames(view),
    ...findSaidNames(view),
    ...findSurnames(view),
    ...findForeignNames(view),
    ...findAcrostics(view),
    ...findLatinNames(view),
    ...findNamesSaidInKorean(view),
    ...findEnglishNames(view),
    ...findOwn(view.text, names),
  ]
  const spans = [
    ...joinedNear(withoutOverlaps(named), NEAR).map((span) => ({ ...span, isAddress: false })),
    ...[...findAddresses(view), ...findAccounts(view)].map((span) => ({ ...span, isAddress: true })),
  ]
  return withoutOverlaps(spans).map(({ start, end, isAddress }) => ({
    kind: 'blind-name',
    reason: isAddress ? 'blind-address' : 'blind-name',
    severity: 'error',
    start,
    end,
  }))
}

/** The person's own name as they have told it, in full or as the given name where that is no everyday word. */
function findOwn(text: string, names: readonly string[]) {
  const forms = names.flatMap((name) => {
    const plain = name.trim()
    if (/^[가-힣]{3,4}$/.test(plain)) return [plain, ...(WORD_NAMES.has(plain.slice(-2)) ? [] : [plain.slice(-2)])]
    return plain.length >= 4 && /^[A-Za-z]+(?:[ -][A-Za-z]+)+$/.test(plain) ? [plain] : []
  })
  const spans: { start: number; end: number }[] = []
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      if (at === 0 || !/[가-힣A-Za-z]/.test(text[at - 1] ?? '')) spans.push({ start: at, end: at + form.length })
    }
  }
  return spans
}
