// Questions that test the claims of a person's own papers, and those that every interview asks when there are no papers.
import { josa } from 'es-hangul'
import type { Language } from '#wire/language.ts'
import type { CriterionId, TurnCriterion } from '../contract.ts'
import type { Claim } from './claims.ts'
import { criteriaOf } from './experience.ts'

export interface PersonalQuestion {
  question: string
  /** The claim that it tests; absent for a question that needs none. */
  claim: string | undefined
  criteria: TurnCriterion[]
}

/** A claim is quoted so far; the whole is shown with the question once it is answered. */
const LONGEST_QUOTE = 90

interface Template {
  fits: (claim: Claim) => boolean
  criteria: readonly CriterionId[]
  ask: Record<Language, (quote: string, claim: Claim) => string>
}

/** The order is that of preference: what a claim of figures is asked first is how they were measured. */
const TEMPLATES: readonly Template[] = [
  {
    fits: ({ has }) => has.figure,
    criteria: ['evidence', 'contribution', 'result'],
    ask: {
      ko: (quote) => `${saying(quote, '고')} 적으셨어요. 이 수치는 어떻게 재었고, 그 가운데 본인이 한 일은 어디까지인가요?`,
      en: (quote) => `You wrote ${quote}. How was this figure measured, and which part of it was your own work?`,
    },
  },
  {
    fits: ({ has }) => has.technology !== undefined,
    criteria: ['reason', 'contribution', 'result'],
    ask: {
      ko: (quote, { has }) =>
        `${saying(quote, '고')} 적으셨는데, ${has.technology} 말고 견주어 본 다른 방법과 지금 방법을 고른 까닭을 말씀해 주세요.`,
      en: (quote, { has }) => `You wrote ${quote}. Why did you choose ${has.technology}, and which other ways did you compare?`,
    },
  },
  {
    fits: ({ has }) => has.team,
    criteria: ['contribution', 'reason', 'result'],
    ask: {
      ko: (quote) => `${saying(quote, '고')} 하셨어요. 함께한 사람들과 의견이 갈렸던 때는 언제였고, 무엇을 기준으로 정했나요?`,
      en: (quote) => `You wrote ${quote}. When did opinions differ in the group, and by what standard was it decided?`,
    },
  },
  {
    fits: () => true,
    criteria: ['contribution', 'reason', 'learning'],
    ask: {
      ko: (quote) => `${saying(quote, '는')} 부분에서 가장 어려웠던 점은 무엇이었고, 어떻게 풀었나요?`,
      en: (quote) => `About ${quote}: what was the hardest part, and how did you solve it?`,
    },
  },
  {
    fits: () => true,
    criteria: ['learning', 'reason', 'evidence'],
    ask: {
      ko: (quote) => `${saying(quote, '고')} 적으셨어요. 지금 다시 한다면 무엇을 다르게 하시겠어요?`,
      en: (quote) => `You wrote ${quote}. What would you do differently if you did it again today?`,
    },
  },
  {
    fits: () => true,
    criteria: ['relevance', 'result', 'reason'],
    ask: {
      ko: (quote) => `${saying(quote, '는')} 경험이 지원하신 일에 어떻게 쓰일지 구체적으로 말씀해 주세요.`,
      en: (quote) => `About ${quote}: how exactly would this help in the job you apply for?`,
    },
  },
]

const GENERAL: readonly { criteria: readonly CriterionId[]; ask: Record<Language, string> }[] = [
  {
    criteria: ['relevance', 'evidence', 'result'],
    ask: {
      ko: '1분 동안 자기소개를 해 주세요. 지원한 일과 가장 관련 있는 경험을 중심으로 부탁드려요.',
      en: 'Please introduce yourself in one minute, around the experience that matters most for this job.',
    },
  },
  {
    criteria: ['reason', 'relevance', 'evidence'],
    ask: {
      ko: '여러 직무 가운데 이 일을 고른 계기와, 그 뒤로 준비해 온 것을 말씀해 주세요.',
      en: 'What made you choose this kind of work, and what have you done to prepare for it?',
    },
  },
  {
    criteria: ['contribution', 'result', 'learning'],
    ask: {
      ko: '지금까지 한 일 가운데 가장 자랑스러운 결과와, 그 안에서 본인이 맡은 몫을 말씀해 주세요.',
      en: 'Which result are you proudest of, and what was your own part in it?',
    },
  },
  {
    criteria: ['learning', 'reason', 'evidence'],
    ask: {
      ko: '기대에 못 미쳤던 일 하나와, 그 뒤에 바꾼 것을 이야기해 주세요.',
      en: 'Tell me about something that fell short of what you hoped, and what you changed afterwards.',
    },
  },
  {
    criteria: ['relevance', 'reason', 'result'],
    ask: {
      ko: '입사하면 처음 석 달 동안 무엇부터 해 보고 싶으신가요?',
      en: 'What would you like to do first in your first three months here?',
    },
  },
  {
    criteria: ['reason', 'contribution', 'learning'],
    ask: {
      ko: '함께 일하기 어려운 사람과 일해야 했을 때 어떻게 하셨나요?',
      en: 'What did you do when you had to work with somebody who was hard to work with?',
    },
  },
  {
    criteria: ['learning', 'evidence', 'relevance'],
    ask: {
      ko: '최근 반년 동안 새로 익힌 것과, 그것을 익힌 방법을 말씀해 주세요.',
      en: 'What have you learned in the last half year, and how did you learn it?',
    },
  },
  {
    criteria: ['reason', 'relevance', 'learning'],
    ask: {
      ko: '본인의 약점 하나와, 그것을 다루기 위해 실제로 하고 있는 일을 말씀해 주세요.',
      en: 'Name one weakness, and what you actually do to deal with it.',
    },
  },
  {
    criteria: ['evidence', 'reason', 'relevance'],
    ask: {
      ko: '이 분야에서 요즘 눈여겨보는 변화 하나와, 그렇게 보는 근거를 말씀해 주세요.',
      en: 'Which change in this field do you follow at present, and what makes you think that it matters?',
    },
  },
  {
    criteria: ['relevance', 'reason', 'evidence'],
    ask: {
      ko: '5년 뒤에 어떤 일을 맡고 있기를 바라고, 그러려면 무엇이 더 필요하다고 보시나요?',
      en: 'What would you like to be responsible for in five years, and what do you still need for it?',
    },
  },
]

/** So many questions, each about another claim as long as there are claims, and no template twice before all are used. */
export function personalQuestions(claims: readonly Claim[], count: number, language: Language): PersonalQuestion[] {
  const used = new Map<Template, number>()
  const asked = claims.slice(0, count).map((claim) => {
    const fitting = TEMPLATES.filter(({ fits }) => fits(claim))
    const template = fitting.reduce((best, other) => ((used.get(other) ?? 0) < (used.get(best) ?? 0) ? other : best))
    used.set(template, (used.get(template) ?? 0) + 1)
    return {
      question: template.ask[language](quote(claim.text, language), claim),
      claim: claim.text,
      criteria: criteriaOf(template.criteria, language),
    }
  })
  const rest = GENERAL.slice(0, count - asked.length).map(({ ask, criteria }) => ({
    question: ask[language],
    claim: undefined,
    criteria: criteriaOf(criteria, language),
  }))
  return [...asked, ...rest]
}

/** ‘…했습니다’라고 but ‘…단축’이라고: what is quoted decides, by the last syllable that is one. */
function saying(quoted: string, ending: '고' | '는'): string {
  const last = /[가-힣](?=[^가-힣]*$)/.exec(quoted)?.[0] ?? '다'
  return `${quoted}${josa.pick(last, '이라/라')}${ending}`
}

/** The claim between quotation marks, cut at a word when it is long. */
export function quote(claim: string, language: Language): string {
  const whole = claim.replace(/[.\s]+$/, '')
  const cut = whole.length <= LONGEST_QUOTE ? whole : `${whole.slice(0, whole.lastIndexOf(' ', LONGEST_QUOTE))}…`
  return language === 'ko' ? `‘${cut}’` : `“${cut}”`
}
