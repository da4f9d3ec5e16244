import type { Language } from '#wire/language.ts'
import type { MadeWith } from './letter.ts'

const sentences: Record<Exclude<MadeWith, 'hand'>, Record<Language, string>> = {
  model: { ko: '인공지능(AI) 모델의 도움을 받아 작성한 글입니다.', en: 'Written with the help of an AI model.' },
  rules: {
    ko: 'AI 모델 없이 정해진 규칙의 도움을 받아 작성한 글입니다.',
    en: 'Written with the help of fixed rules, without an AI model.',
  },
}

/**
 * The label that Korea's AI Basic Act asks for on generated text. It goes into a file's properties, not among the words that an employer counts.
 * @returns nothing for a text that a person wrote alone
 */
export function disclosure(madeWith: MadeWith, language: Language): string | undefined {
  return madeWith === 'hand' ? undefined : sentences[madeWith][language]
}
