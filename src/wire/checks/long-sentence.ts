// Sentences that nobody reads to the end in one breath.
import { countCharacters } from '../text/count.ts'
import type { Hit } from './rules.ts'
import type { TextView } from './text-view.ts'

/** From here on a Korean sentence is too long, in characters with spaces; an English one in words. */
const LONG_CHARACTERS = 150
const LONG_WORDS = 45
/** What is left without an enumeration must be longer than this for the sentence to count. */
const CORE_CHARACTERS = 110
const CORE_WORDS = 35
/** Items of at most this many words make an enumeration when there are five of them. */
const ITEM_WORDS = 4
const LEAST_ITEMS = 5

export function findLongSentences(view: TextView): Hit[] {
  return view.sentences.flatMap(({ text, start, end }) => {
    const isKorean = /[가-힣]/.test(text)
    const length = isKorean ? countCharacters(text) : wordsOf(text)
    if (length < (isKorean ? LONG_CHARACTERS : LONG_WORDS)) return []
    const core = withoutEnumeration(text)
    const coreLength = isKorean ? countCharacters(core) : wordsOf(core)
    if (core !== text && coreLength <= (isKorean ? CORE_CHARACTERS : CORE_WORDS)) return []
    return [{ kind: 'long-sentence' as const, reason: 'long-sentence' as const, severity: 'hint' as const, start, end }]
  })
}

function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => /[A-Za-z0-9가-힣]/.test(word)).length
}

/** The sentence without its runs of at least five short items between commas. */
function withoutEnumeration(text: string): string {
  const items = text.split(/(?<=[,、·;])\s*/)
  const isShort = (item: string) => wordsOf(item) <= ITEM_WORDS && !/(?:고|며|서|지만|는데|니|면|자),$/.test(item)
  const kept: string[] = []
  for (let at = 0; at < items.length; ) {
    let to = at
    while (to < items.length && isShort(items[to] as string)) to += 1
    if (to - at >= LEAST_ITEMS - 2) at = to
    else {
      kept.push(...items.slice(at, Math.max(to, at + 1)))
      at = Math.max(to, at + 1)
    }
  }
  return kept.length === items.length ? text : kept.join(' ')
}
