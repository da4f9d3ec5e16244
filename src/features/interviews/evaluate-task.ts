// What is asked of a model about one answer. What it quotes must stand in the answer; what can be counted is counted here.
import { z } from 'zod'
import { isOtherLanguage, textProblems } from '#platform/tasks/contracts.ts'
import type { ObjectTask, Problem } from '#platform/tasks/task.ts'
import { Language } from '#wire/language.ts'
import { Misconception, Point } from './bank/questions.ts'
import { type Evaluation, type ScoredCriterion, TurnCriterion } from './contract.ts'
import { evaluateByRules, type Ruled } from './rules/evaluate.ts'
import { excerptIn } from './rules/sentences.ts'
import { coverageCriterion, technicalScore } from './rules/technical.ts'
import { shareOf, stemsOf } from './rules/terms.ts'
import { NAMES } from './rules/words.ts'
import { isQuestion } from './tasks.ts'

const Both = z.object({ ko: z.string(), en: z.string() })
export const EvaluateTaskInput = z.object({
  basis: z.enum(['technical', 'behavioural', 'personal']),
  question: z.string(),
  answer: z.string(),
  language: Language,
  seconds: z.number().nullable(),
  reference: z.object({ answer: Both, points: z.array(Point), misconceptions: z.array(Misconception) }).optional(),
  rubric: z.object({ criterion: z.string(), name: z.string(), levels: z.array(z.string()) }).optional(),
  /** What a behavioural question looks for. */
  intent: z.string(),
  criteria: z.array(TurnCriterion),
  claim: z.string().optional(),
  /** The questions of the session so far, none of which is asked again. */
  asked: z.array(z.string()),
})
export type EvaluateTaskInput = z.infer<typeof EvaluateTaskInput>

export const EvaluateOutput = z.object({
  criteria: z.array(
    z.object({ id: z.string(), score: z.number().int().min(1).max(5).nullable(), excerpt: z.string(), comment: z.string() }),
  ),
  /** Key points by their ids; empty for questions without any. */
  covered: z.array(z.object({ id: z.string(), excerpt: z.string() })),
  wrong: z.array(z.object({ belief: z.string(), excerpt: z.string() })),
  feedback: z.string(),
  betterAnswer: z.string(),
  /** Empty when there is nothing more to ask. */
  followUp: z.string(),
})
export type EvaluateOutput = z.infer<typeof EvaluateOutput>

/** The criteria that a model judges. What is covered and how it is told is counted by rules, for every source alike. */
export function judgedCriteria({ basis, rubric, criteria, language }: EvaluateTaskInput): { id: string; name: string; shows: string }[] {
  const names = NAMES[language]
  const structure = { id: 'structure', name: names.structure, shows: SHOWS[language].structure }
  if (basis === 'technical') return [{ id: 'accuracy', name: names.accuracy, shows: SHOWS[language].accuracy }, structure]
  if (basis === 'personal') return [...criteria, structure]
  return [
    ...(rubric
      ? [{ id: rubric.criterion, name: rubric.name, shows: rubric.levels.map((level, at) => `${at + 1} = ${level}`).join(' ') }]
      : []),
    { id: 'star', name: names.star, shows: SHOWS[language].star },
    { id: 'outcome', name: names.outcome, shows: SHOWS[language].outcome },
    structure,
  ]
}

const SHOWS: Record<Language, Record<'accuracy' | 'structure' | 'star' | 'outcome', string>> = {
  ko: {
    accuracy: '틀린 설명이 없어요.',
    structure: '묻는 것에 첫 문장부터 답하고, 까닭과 예가 뒤를 이어요.',
    star: '상황, 과제, 행동, 결과가 모두 있어요.',
    outcome: '무엇이 얼마나 달라졌는지 숫자로 말해요.',
  },
  en: {
    accuracy: 'Nothing that is explained is wrong.',
    structure: 'The first sentence answers the question; reasons and examples follow.',
    star: 'Situation, task, action and result are all there.',
    outcome: 'Says by figures what changed and how much.',
  },
}

const lines = (items: readonly string[]) => items.join('\n')

export const evaluateTask: ObjectTask<EvaluateTaskInput, EvaluateOutput> = {
  kind: 'object',
  name: 'interviews.evaluate',
  input: EvaluateTaskInput,
  output: EvaluateOutput,
  prompts: new URL('prompts/', import.meta.url),
  language: ({ language }) => language,
  variables: (input, language) => ({
    question: input.question,
    answer: input.answer.trim(),
    reference: input.reference ? input.reference.answer[language] || input.reference.answer.ko || input.reference.answer.en : '',
    points: lines(input.reference?.points.map((point) => `${point.id}: ${point[language] || point.ko || point.en}`) ?? []),
    misconceptions: lines(input.reference?.misconceptions.map((belief) => `- ${belief[language] || belief.ko}`) ?? []),
    intent: input.intent,
    claim: input.claim ?? '',
    criteria: lines(judgedCriteria(input).map(({ id, name, shows }) => `${id} (${name}): ${shows}`)),
    asked: lines(input.asked.map((question) => `- ${question}`)),
  }),
  limits: { maxTokens: 2500, temperature: 0.3 },
  check: (output, input) => [
    ...criteriaProblems(output, input),
    ...excerptProblems(output, input),
    ...wordProblems(output, input),
    ...followUpProblems(output, input),
  ],
  rules(input) {
    const { criteria, covered, wrong, feedback, betterAnswer = '' } = evaluateByRules(input)
    const judged = new Set(judgedCriteria(input).map(({ id }) => id))
    const points = input.reference?.points ?? []
    return {
      criteria: criteria.filter(({ id }) => judged.has(id)).map(({ id, score, excerpt, comment }) => ({ id, score, excerpt, comment })),
      covered: covered.flatMap(({ point, excerpt }) => {
        const id = points.find((one) => one.ko === point || one.en === point)?.id
        return id === undefined ? [] : [{ id, excerpt }]
      }),
      wrong,
      feedback,
      betterAnswer,
      followUp: '',
    }
  },
}

function problem(language: Language, ko: string, en: string): Problem {
  return { severity: 'never', message: language === 'ko' ? ko : en }
}

function criteriaProblems({ criteria, covered }: EvaluateOutput, input: EvaluateTaskInput): Problem[] {
  const wanted = judgedCriteria(input).map(({ id }) => id)
  const given = criteria.map(({ id }) => id)
  const points = new Set(input.reference?.points.map(({ id }) => id))
  return [
    ...(wanted.length === given.length && wanted.every((id) => given.includes(id))
      ? []
      : [
          problem(
            input.language,
            `criteria에는 ${wanted.join(', ')}가 한 번씩 있어야 합니다.`,
            `criteria must hold ${wanted.join(', ')}, once each.`,
          ),
        ]),
    ...(covered.every(({ id }) => points.has(id)) && new Set(covered.map(({ id }) => id)).size === covered.length
      ? []
      : [
          problem(
            input.language,
            'covered에는 주어진 핵심의 id만 한 번씩 씁니다.',
            'covered takes the given ids of points only, once each.',
          ),
        ]),
  ]
}

function excerptProblems({ criteria, covered, wrong }: EvaluateOutput, { answer, language }: EvaluateTaskInput): Problem[] {
  const strict = [...covered, ...wrong].map(({ excerpt }) => excerpt)
  const loose = criteria.map(({ excerpt }) => excerpt).filter((excerpt) => excerpt.trim() !== '')
  const foreign = [...strict, ...loose].find((excerpt) => excerptIn(answer, excerpt) === undefined)
  if (foreign === undefined) return []
  return [
    problem(
      language,
      `excerpt는 답변에 있는 말을 그대로 옮겨야 합니다. 답변에 없는 말: ${foreign.slice(0, 80)}`,
      `An excerpt must be words of the answer as they stand there. Not in the answer: ${foreign.slice(0, 80)}`,
    ),
  ]
}

/** No figure may appear in a better answer that neither the person nor the model answer gives. */
function wordProblems({ criteria, wrong, feedback, betterAnswer }: EvaluateOutput, input: EvaluateTaskInput): Problem[] {
  const { language, answer, question, claim = '', reference } = input
  const problems = textProblems(feedback, language)
  const given = new Set(
    `${answer} ${question} ${claim} ${reference?.answer.ko ?? ''} ${reference?.answer.en ?? ''}`.match(/\d+(?:[.,]\d+)*/g),
  )
  const invented = (betterAnswer.match(/\d+(?:[.,]\d+)*/g) ?? []).find((figure) => !given.has(figure))
  if (invented !== undefined)
    problems.push(
      problem(
        language,
        `betterAnswer에 답변에 없는 숫자가 있습니다: ${invented}`,
        `betterAnswer has a figure that is not in the answer: ${invented}`,
      ),
    )
  if (betterAnswer.trim() !== '') problems.push(...textProblems(betterAnswer, language))
  for (const text of [...criteria.map(({ comment }) => comment), ...wrong.map(({ belief }) => belief)])
    if (text.trim() === '' || isOtherLanguage(text, language))
      problems.push(
        problem(language, '모든 comment와 belief를 한국어로 적어야 합니다.', 'Every comment and belief must be written, in English.'),
      )
  return problems
}

function followUpProblems({ followUp }: EvaluateOutput, { language, asked }: EvaluateTaskInput): Problem[] {
  if (followUp.trim() === '') return []
  const stems = stemsOf(followUp)
  if (asked.some((question) => shareOf(stems, stemsOf(question)) >= 0.8))
    return [problem(language, '이미 한 질문을 되풀이했습니다.', 'The follow-up repeats a question of this session.')]
  if (!isQuestion(followUp) || followUp.length > 300 || isOtherLanguage(followUp, language))
    return [problem(language, 'followUp은 한두 문장의 질문이어야 합니다.', 'followUp must be a question of one or two sentences.')]
  return []
}

/** A model's findings as an evaluation; what can be counted comes from the rules. */
export function toEvaluation(
  output: EvaluateOutput,
  ruled: Ruled,
  input: EvaluateTaskInput,
): Omit<Evaluation, 'source'> & Pick<Ruled, 'missing'> {
  const { language, answer, reference } = input
  const names = new Map(judgedCriteria(input).map(({ id, name }) => [id, name]))
  const judged: ScoredCriterion[] = output.criteria.map(({ id, score, excerpt, comment }) => ({
    id,
    name: names.get(id) ?? id,
    score,
    excerpt: excerptIn(answer, excerpt) ?? '',
    comment,
  }))
  const counted = ruled.criteria.filter(({ id }) => id === 'delivery')
  const wrong = output.wrong.map(({ belief, excerpt }) => ({ belief, excerpt: excerptIn(answer, excerpt) ?? '' }))
  const better = output.betterAnswer.trim()
  const rest = { wrong, feedback: output.feedback.trim(), delivery: ruled.delivery, ...(better !== '' && { betterAnswer: better }) }
  if (input.basis !== 'technical' || !reference) {
    const scores = judged.map(({ score }) => ((score ?? 1) - 1) / 4)
    const score = scores.length === 0 ? 0 : Math.round((100 * scores.reduce((sum, one) => sum + one, 0)) / scores.length)
    return { score, criteria: [...judged, ...counted], covered: ruled.covered, missed: ruled.missed, missing: ruled.missing, ...rest }
  }
  const text = (point: Point) => point[language] || point.ko || point.en
  const excerpts = new Map(output.covered.map(({ id, excerpt }) => [id, excerptIn(answer, excerpt) ?? '']))
  const covered = reference.points.filter(({ id }) => excerpts.has(id))
  const missed = reference.points.filter(({ id }) => !excerpts.has(id))
  const conclusionFirst = (judged.find(({ id }) => id === 'structure')?.score ?? 1) >= 4
  const counts = { covered: covered.length, points: reference.points.length, wrong: wrong.length, conclusionFirst }
  const excerpt = excerpts.values().next().value ?? ''
  return {
    score: technicalScore(counts),
    criteria: [coverageCriterion(counts.covered, counts.points, excerpt, language), ...judged, ...counted],
    covered: covered.map((point) => ({ point: text(point), excerpt: excerpts.get(point.id) ?? '' })),
    missed: missed.map(text),
    missing: missed[0] && { kind: 'point', id: missed[0].id, text: text(missed[0]) },
    ...rest,
  }
}
