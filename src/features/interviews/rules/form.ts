// The two criteria that every answer is judged by: how it is built, and how it is told.
import type { Language } from '#wire/language.ts'
import type { ScoredCriterion } from '../contract.ts'
import type { ReadAnswer } from './answer.ts'
import { excerptOf } from './sentences.ts'
import { NAMES } from './words.ts'

export function formCriteria(read: ReadAnswer, language: Language): ScoredCriterion[] {
  return [structure(read, language), delivery(read, language)]
}

function structure({ statements, conclusionFirst, length, kind }: ReadAnswer, language: Language): ScoredCriterion {
  const name = NAMES[language].structure
  const first = statements[0]
  if (!first || kind !== 'answer') return { id: 'structure', name, score: null, excerpt: '', comment: NOTHING[language] }
  const score = (conclusionFirst ? 4 : 2) + (statements.length >= 3 && length === 'fine' ? 1 : 0)
  return { id: 'structure', name, score, excerpt: excerptOf(first), comment: STRUCTURE[language][conclusionFirst ? 'first' : 'late'] }
}

function delivery({ delivery: told, length, kind }: ReadAnswer, language: Language): ScoredCriterion {
  const name = NAMES[language].delivery
  if (kind === 'empty') return { id: 'delivery', name, score: null, excerpt: '', comment: NOTHING[language] }
  const fillers = told.fillers.reduce((sum, { count }) => sum + count, 0)
  // One filler in two hundred characters is nobody's fault.
  const many = fillers > Math.max(1, told.characters / 200)
  const score = Math.max(1, (length === 'fine' ? 5 : 3) - (many ? 2 : 0))
  const comments = DELIVERY[language]
  const parts = [
    length === 'fine' ? comments.fine : comments[length],
    ...(many ? [comments.fillers(told.fillers.map(({ word, count }) => `${word} ${count}`).join(', '))] : []),
  ]
  return { id: 'delivery', name, score, excerpt: '', comment: parts.join(' ') }
}

const NOTHING: Record<Language, string> = { ko: '볼 내용이 아직 없어요.', en: 'There is nothing to judge yet.' }
const STRUCTURE: Record<Language, Record<'first' | 'late', string>> = {
  ko: { first: '묻는 것에 첫 문장부터 답했어요.', late: '결론을 첫 문장으로 옮기면 듣는 사람이 따라오기 쉬워요.' },
  en: {
    first: 'The first sentence answers what was asked.',
    late: 'With the conclusion in the first sentence it is easier to follow.',
  },
}
const DELIVERY: Record<Language, { fine: string; short: string; long: string; fillers: (list: string) => string }> = {
  ko: {
    fine: '길이가 알맞아요.',
    short: '짧아요. 까닭이나 예를 한두 문장 덧붙여 보세요.',
    long: '길어요. 1~2분 안에 말할 수 있게 줄여 보세요.',
    fillers: (list) => `군말이 있어요(${list}).`,
  },
  en: {
    fine: 'The length is right.',
    short: 'It is short. Add a reason or an example in a sentence or two.',
    long: 'It is long. Cut it to what can be said in one or two minutes.',
    fillers: (list) => `There are filler words (${list}).`,
  },
}
