// The report of a session: what its evaluations say together, beside earlier sessions, and what to practise next.
import type { Language } from '#wire/language.ts'
import type { Evaluation, Report } from '../contract.ts'
import { bare } from './words.ts'

export interface Evaluated {
  turnId: string
  question: string
  topic: string | null
  evaluation: Evaluation
}

export interface ReportInput {
  interviewId: string
  language: Language
  /** The evaluated turns, in the order of the session. At least one. */
  turns: readonly Evaluated[]
  questions: number
  /** Reports of earlier sessions, oldest first. */
  earlier: readonly { interviewId: string; report: Report }[]
  now: Date
}

/** Criteria and questions below these are worth practising. */
const WEAK_CRITERION = 4
const WEAK_QUESTION = 70
const TREND = 20

export function reportOf({ interviewId, language, turns, questions, earlier, now }: ReportInput): Report {
  const score = Math.round(mean(turns.map(({ evaluation }) => evaluation.score)))
  const criteria = criteriaOver(turns, earlier)
  const best = turns.reduce((one, other) => (other.evaluation.score > one.evaluation.score ? other : one), turns[0] as Evaluated)
  const at = now.toISOString()
  return {
    score,
    answered: turns.length,
    questions,
    criteria,
    trend: [
      ...earlier.map(({ interviewId: id, report }) => ({ interviewId: id, score: report.score, at: report.createdAt })),
      { interviewId, score, at },
    ].slice(-TREND),
    best: { turnId: best.turnId, question: best.question, score: best.evaluation.score },
    practise: practise(turns, criteria, language),
    notice: WORDS[language].notice,
    source: 'rules',
    createdAt: at,
  }
}

function criteriaOver(turns: readonly Evaluated[], earlier: ReportInput['earlier']): Report['criteria'] {
  const scored = turns.flatMap(({ evaluation }) => evaluation.criteria).filter(({ score }) => score !== null)
  const ids = [...new Set(scored.map(({ id }) => id))]
  return ids.map((id) => {
    const of = scored.filter((one) => one.id === id)
    const before = earlier.flatMap(({ report }) => report.criteria.find((one) => one.id === id)?.score ?? []).at(-1)
    return { id, name: of[0]?.name ?? id, score: Math.round(10 * mean(of.map(({ score }) => score ?? 0))) / 10, before: before ?? null }
  })
}

/** Something wrong comes first, then the weakest answer, then the weakest criterion, then what else was weak. */
function practise(turns: readonly Evaluated[], criteria: Report['criteria'], language: Language): Report['practise'] {
  const words = WORDS[language]
  const byScore = turns.toSorted((a, b) => a.evaluation.score - b.evaluation.score)
  const mistaken = turns.find(({ evaluation }) => evaluation.wrong.length > 0)
  const weakCriteria = criteria.filter(({ score }) => score < WEAK_CRITERION).toSorted((a, b) => a.score - b.score)
  const again = ({ turnId, question, evaluation }: Evaluated) => ({
    title: words.again,
    detail: evaluation.missed[0] ? words.missing(question, bare(evaluation.missed[0])) : words.onceMore(question),
    turnId,
  })
  const wanted = [
    ...(mistaken ? [{ title: words.mistake, detail: bare(mistaken.evaluation.wrong[0]?.belief ?? ''), turnId: mistaken.turnId }] : []),
    ...byScore
      .filter(({ evaluation }) => evaluation.score < WEAK_QUESTION)
      .slice(0, 1)
      .map(again),
    ...weakCriteria.slice(0, 2).map(({ id, name, score }) => ({
      title: words.criterion(name, score),
      detail:
        turns.flatMap(({ evaluation }) => evaluation.criteria.filter((one) => one.id === id && (one.score ?? 5) < WEAK_CRITERION))[0]
          ?.comment ?? '',
      turnId: null,
    })),
    ...byScore
      .filter(({ evaluation }) => evaluation.score < WEAK_QUESTION)
      .slice(1, 3)
      .map(again),
  ]
  if (wanted.length === 0) wanted.push({ title: words.harder, detail: words.harderDetail, turnId: null })
  return wanted.slice(0, 3)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

const WORDS = {
  ko: {
    notice: '이 리포트는 연습을 돕기 위한 것이고 합격 여부를 판정하지 않아요.',
    mistake: '바로잡을 내용이 있어요',
    again: '이 질문을 다시 연습해 보세요',
    missing: (question: string, point: string) => `‘${bare(question)}’ 질문에서 ‘${point}’에 관한 말이 빠졌어요.`,
    onceMore: (question: string) => `‘${bare(question)}’ 질문에 한 번 더 답해 보세요.`,
    criterion: (name: string, score: number) => `${name} (5점 가운데 ${score}점)`,
    harder: '더 어려운 질문으로 넘어가 보세요',
    harderDetail: '이번에는 크게 약한 곳이 없었어요. 다른 주제나 꼬리질문까지 이어서 연습해 보세요.',
  },
  en: {
    notice: 'This report is for practice; it is no verdict on whether you would be hired.',
    mistake: 'Something to put right',
    again: 'Practise this question again',
    missing: (question: string, point: string) => `The answer to “${bare(question)}” says nothing about “${point}”.`,
    onceMore: (question: string) => `Answer “${bare(question)}” once more.`,
    criterion: (name: string, score: number) => `${name} (${score} of 5)`,
    harder: 'Go on to harder questions',
    harderDetail: 'Nothing was clearly weak this time. Practise another topic, or go on to the follow-ups.',
  },
}
