// A technical answer, by the key points of its question.
import type { Language } from '#wire/language.ts'
import type { ScoredCriterion } from '../contract.ts'
import type { ReadAnswer } from './answer.ts'
import type { RuledEvaluation } from './evaluate.ts'
import { formCriteria } from './form.ts'
import { type Judged, judgePoints, type Reference } from './points.ts'
import { bare, NAMES, quoted } from './words.ts'

/** How many points are named in one sentence of feedback. */
const NAMED = 2

export function evaluateTechnical(read: ReadAnswer, question: string, reference: Reference, language: Language): RuledEvaluation {
  const judged = judgePoints(read.kind === 'answer' ? read.statements : [], question, reference)
  const { covered, missed, wrong } = judged
  return {
    score: technicalScore({
      covered: covered.length,
      points: reference.points.length,
      wrong: wrong.length,
      conclusionFirst: read.conclusionFirst,
    }),
    criteria: [
      coverageCriterion(covered.length, reference.points.length, covered[0]?.excerpt ?? '', language),
      accuracy(judged, language),
      ...formCriteria(read, language),
    ],
    covered: covered.map(({ point, excerpt }) => ({ point: point[language] || point.ko || point.en, excerpt })),
    missed: missed.map((point) => point[language] || point.ko || point.en),
    wrong: wrong.map(({ belief, excerpt }) => ({ belief: belief[language] || belief.ko, excerpt })),
    feedback: feedback(read, judged, language).join(' '),
    missing: missed[0] && { kind: 'point', id: missed[0].id, text: missed[0][language] || missed[0].ko || missed[0].en },
  }
}

/**
 * The share of the checklist that an answer holds, 0 to 100. Key points count one each; that the core comes first and that nothing is wrong count a
 * half each, once there is a point to count them on. Every misconception takes one away.
 */
export function technicalScore(found: { covered: number; points: number; wrong: number; conclusionFirst: boolean }): number {
  if (found.points === 0 || found.covered === 0) return 0
  const checked = found.covered + (found.conclusionFirst ? 0.5 : 0) + (found.wrong === 0 ? 0.5 : 0) - found.wrong
  return Math.round((100 * Math.max(0, checked)) / (found.points + 1))
}

export function coverageCriterion(covered: number, points: number, excerpt: string, language: Language): ScoredCriterion {
  const comment =
    language === 'ko' ? `핵심 ${points}가지 가운데 ${covered}가지를 말했어요.` : `${covered} of ${points} key points are made.`
  return {
    id: 'coverage',
    name: NAMES[language].coverage,
    score: points === 0 ? null : 1 + Math.round((4 * covered) / points),
    excerpt,
    comment,
  }
}

function accuracy({ covered, wrong }: Judged, language: Language): ScoredCriterion {
  const name = NAMES[language].accuracy
  const belief = wrong[0]
  if (belief) {
    const told = bare(belief.belief[language] || belief.belief.ko)
    const comment = language === 'ko' ? `흔한 오해예요: ${told}.` : `A common misconception: ${told}.`
    return { id: 'accuracy', name, score: Math.max(1, 3 - wrong.length), excerpt: belief.excerpt, comment }
  }
  if (covered.length === 0) return { id: 'accuracy', name, score: null, excerpt: '', comment: ACCURACY[language].unknown }
  return { id: 'accuracy', name, score: 5, excerpt: '', comment: ACCURACY[language].fine }
}

function feedback(read: ReadAnswer, { covered, missed, wrong }: Judged, language: Language): string[] {
  const words = FEEDBACK[language]
  if (read.kind !== 'answer') return [words[read.kind], ...(missed[0] ? [words.start(bare(missed[0][language] || missed[0].ko))] : [])]
  const name = (points: readonly { ko: string; en: string }[]) =>
    quoted(
      points.slice(0, NAMED).map((point) => point[language] || point.ko),
      language,
    )
  const total = covered.length + missed.length
  return [
    covered.length === total
      ? words.all
      : covered.length > 0
        ? words.some(covered.length, total, name(covered.map(({ point }) => point)))
        : words.none,
    ...(wrong[0] ? [words.wrong(bare(wrong[0].belief[language] || wrong[0].belief.ko))] : []),
    ...(missed.length > 0 ? [words.missed(name(missed))] : []),
    ...(read.conclusionFirst ? [] : [words.order]),
  ]
}

const ACCURACY: Record<Language, { fine: string; unknown: string }> = {
  ko: { fine: '흔한 오해는 보이지 않아요.', unknown: '맞는지 가려볼 내용이 아직 없어요.' },
  en: { fine: 'No common misconception shows.', unknown: 'There is nothing yet whose truth could be judged.' },
}

const FEEDBACK: Record<
  Language,
  Record<'all' | 'none' | 'order' | 'empty' | 'copied' | 'ignorant' | 'off-topic', string> & {
    some: (covered: number, total: number, points: string) => string
    wrong: (belief: string) => string
    missed: (points: string) => string
    start: (point: string) => string
  }
> = {
  ko: {
    all: '질문의 핵심을 모두 짚었어요.',
    some: (covered, total, points) => `핵심 ${total}가지 가운데 ${covered}가지를 짚었어요(${points}).`,
    none: '질문의 핵심이 아직 답에 나오지 않았어요.',
    wrong: (belief) => `흔한 오해가 하나 보이니 바로잡아 보세요: ${belief}.`,
    missed: (points) => `${points}도 말하면 답이 더 온전해져요.`,
    order: '첫 문장에서 묻는 것에 바로 답하고, 까닭과 예를 뒤에 두세요.',
    empty: '아직 답이 없어요.',
    copied: '질문을 그대로 옮긴 말이라 답으로 볼 내용이 없어요.',
    ignorant: '모른다고 솔직히 말한 뒤에는 아는 데까지라도 이어서 말해 보세요.',
    'off-topic': '질문과 이어지는 내용을 찾지 못했어요.',
    start: (point) => `‘${point}’부터 말해 보세요.`,
  },
  en: {
    all: 'All key points of the question are made.',
    some: (covered, total, points) => `${covered} of ${total} key points are made (${points}).`,
    none: 'The core of the question is not in the answer yet.',
    wrong: (belief) => `One common misconception shows and should be put right: ${belief}.`,
    missed: (points) => `The answer would be more complete with ${points}.`,
    order: 'Answer the question in the first sentence, and give reasons and examples after it.',
    empty: 'There is no answer yet.',
    copied: 'It repeats the question, so there is nothing to judge.',
    ignorant: 'After saying that you do not know, go on with as much as you do know.',
    'off-topic': 'Nothing in the answer connects with the question.',
    start: (point) => `Begin with “${point}”.`,
  },
}
