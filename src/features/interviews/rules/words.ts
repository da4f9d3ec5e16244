// The words of evaluations by rules, in both languages.
import type { Language } from '#wire/language.ts'
import type { CriterionId } from '../contract.ts'

export interface CriterionWords {
  name: string
  /** What a good answer shows. */
  shows: string
}

export const CRITERIA: Record<Language, Record<CriterionId, CriterionWords>> = {
  ko: {
    evidence: { name: '근거', shows: '무엇을 어떻게 재었는지, 숫자나 기준을 들어 말해요.' },
    contribution: { name: '본인의 몫', shows: '팀이 한 일과 본인이 한 일을 나누어 말해요.' },
    reason: { name: '판단', shows: '왜 그 방법을 골랐는지, 견주어 본 다른 방법과 함께 말해요.' },
    result: { name: '결과', shows: '한 일로 무엇이 달라졌는지 확인할 수 있게 말해요.' },
    learning: { name: '배움', shows: '그 일에서 배운 것과 그 뒤에 바꾼 것을 말해요.' },
    relevance: { name: '직무와의 관련', shows: '지원한 일에 어떻게 쓰일지 이어서 말해요.' },
  },
  en: {
    evidence: { name: 'Evidence', shows: 'Says what was measured and how, with figures or a standard.' },
    contribution: { name: 'Own part', shows: 'Tells apart what the team did and what was done by oneself.' },
    reason: { name: 'Judgement', shows: 'Says why this way was chosen, and which others were compared.' },
    result: { name: 'Result', shows: 'Says what changed by it, so that it can be checked.' },
    learning: { name: 'Learning', shows: 'Says what was learned and what was done differently since.' },
    relevance: { name: 'Relevance', shows: 'Connects it with the job that is applied for.' },
  },
}

export const NAMES: Record<Language, Record<'coverage' | 'accuracy' | 'star' | 'outcome' | 'structure' | 'delivery', string>> = {
  ko: {
    coverage: '핵심 내용',
    accuracy: '정확성',
    star: '이야기의 짜임(STAR)',
    outcome: '결과와 수치',
    structure: '구성',
    delivery: '전달',
  },
  en: {
    coverage: 'Key points',
    accuracy: 'Accuracy',
    star: 'Story (STAR)',
    outcome: 'Result and figures',
    structure: 'Structure',
    delivery: 'Delivery',
  },
}

export type StoryPart = 'situation' | 'task' | 'action' | 'result' | 'figure' | 'learning'
export const PARTS: Record<Language, Record<StoryPart, string>> = {
  ko: {
    situation: '어떤 상황이었는지',
    task: '무엇을 해내야 했는지',
    action: '본인이 직접 한 행동',
    result: '그 결과 무엇이 달라졌는지',
    figure: '결과를 보여 주는 숫자',
    learning: '배운 것과 그 뒤에 바꾼 것',
  },
  en: {
    situation: 'what the situation was',
    task: 'what had to be achieved',
    action: 'what you did yourself',
    result: 'what changed as a result',
    figure: 'a figure that shows the result',
    learning: 'what you learned and changed afterwards',
  },
}

/** A list in running text: ‘가’, ‘나’. */
export function quoted(items: readonly string[], language: Language): string {
  return items.map((item) => (language === 'ko' ? `‘${bare(item)}’` : `“${bare(item)}”`)).join(', ')
}

/** Without marks that would end a sentence in the middle of another. */
export function bare(text: string): string {
  return text.replace(/[.!?…]+(?=\s|$)/g, '').trim()
}
