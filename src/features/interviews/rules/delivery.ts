// How an answer is told, whatever it is about: its length, its filler words, and whether what matters comes first.
import type { Language } from '#wire/language.ts'
import type { Delivery } from '../contract.ts'
import type { Said } from './sentences.ts'

const FILLERS: Record<Language, readonly (readonly [word: string, pattern: RegExp])[]> = {
  ko: [
    ['음', /(?<![가-힣])음+(?=[\s,.…~]|$)/g],
    ['어', /(?<![가-힣])어+(?=[,.…~]|\s|$)/g],
    ['그', /(?<![가-힣])그+(?=[,…~]|\.\.)/g],
    ['뭐', /(?<![가-힣])(?:뭐|뭐랄까|뭐지)(?=[\s,.…~]|$)/g],
    ['뭔가', /(?<![가-힣])뭔가(?=[\s,])/g],
    ['약간', /(?<![가-힣])약간(?=[\s,])/g],
    ['이제', /(?<![가-힣])(?:이제|인제)(?=[\s,])/g],
    ['막', /(?<![가-힣])막(?=[\s,])/g],
    ['아무튼', /(?<![가-힣])(?:아무튼|어쨌든|암튼)(?=[\s,])/g],
    ['그러니까', /(?<![가-힣])(?:그니까|그러니까)(?=[\s,])/g],
    ['솔직히', /(?<![가-힣])솔직히(?=[\s,])/g],
  ],
  en: [
    ['um', /\b(?:um+|uh+|er+m?)\b/gi],
    ['like', /(?:^|,)\s*like,/gi],
    ['you know', /\byou know\b/gi],
    ['basically', /\bbasically\b/gi],
    ['actually', /\bactually\b/gi],
    ['kind of', /\b(?:kind|sort) of\b/gi],
    ['I mean', /\bI mean\b/gi],
  ],
}

/** An answer of one to two minutes, spoken: 한국어 약 300자 a minute, English about 140 words. In characters with spaces. */
export const LENGTHS: Record<Language, { short: number; long: number }> = { ko: { short: 80, long: 900 }, en: { short: 160, long: 2000 } }

export function deliveryOf(answer: string, sentences: readonly Said[], language: Language, seconds: number | null): Delivery {
  const fillers = FILLERS[language].flatMap(([word, pattern]) => {
    const count = answer.match(pattern)?.length ?? 0
    return count > 0 ? [{ word, count }] : []
  })
  return { characters: answer.trim().length, sentences: sentences.length, fillers, seconds }
}

/** The answer without its filler words; nothing else is touched. */
export function withoutFillers(text: string, language: Language): string {
  const cleaned = FILLERS[language].reduce((rest, [, pattern]) => rest.replace(pattern, ''), text)
  return cleaned
    .replace(/\s+([,.!?…])/g, '$1')
    .replace(/^[\s,.…~]+/, '')
    .replace(/,\s*,/g, ',')
    .replace(/[ \t]{2,}/g, ' ')
    .trim()
}
