import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const folder = join(import.meta.dirname, '../data/questions')
const positions = ['be', 'fe', 'ai', 'mobile'] as const
const criteria = ['adaptability', 'culture-add', 'collaboration', 'leadership', 'growth', 'prioritisation'] as const
const leastQuestions = 100
const leastTopics = 8
const nearDuplicate = 0.6

const text = (least: number, most: number) => z.string().trim().min(least).max(most)
const both = (least: number, most: number) => z.strictObject({ ko: text(least, most), en: text(least, most) })
const terms = z.strictObject({ ko: z.array(text(2, 40)).min(2).max(6), en: z.array(text(2, 40)).min(2).max(6) })

const Misconception = z.strictObject({ ko: text(5, 120), en: text(5, 160), terms })
const Point = Misconception.extend({ id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/) })
const Technical = z.strictObject({
  id: z.string().regex(/^[a-z]+-[a-z-]+-\d{3}$/),
  position: z.enum(positions),
  kind: z.literal('technical'),
  topic: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  question: both(10, 200),
  answer: both(80, 900),
  points: z.array(Point).min(3).max(6),
  misconceptions: z.array(Misconception).max(2),
})
const Behavioural = z.strictObject({
  id: z.string().regex(/^behavioural-[a-z-]+-\d{3}$/),
  kind: z.literal('behavioural'),
  criterion: z.enum(criteria),
  question: both(10, 200),
  intent: both(20, 250),
})
const Rubric = z.strictObject({
  criterion: z.enum(criteria),
  name: both(2, 40),
  levels: z.array(z.strictObject({ level: z.int().min(1).max(5), ko: text(20, 250), en: text(20, 350) })).length(5),
})
type Technical = z.infer<typeof Technical>
type Language = 'ko' | 'en'

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'))
const filesOf = (position: string) => readdirSync(join(folder, position)).filter((name) => name.endsWith('.json'))
const technical = positions.flatMap((position) =>
  filesOf(position).flatMap((name) => z.array(Technical).parse(readJson(`${position}/${name}`), { reportInput: true })),
)
const behavioural = z.array(Behavioural).parse(readJson('behavioural.json'))
const rubrics = z.array(Rubric).parse(readJson('rubrics.json'))
const of = (position: string) => technical.filter((question) => question.position === position)

/** Finds a term as data/questions/README.md says that it is meant. */
function finds(term: string, answer: string): boolean {
  const letters = Array.from(term.normalize('NFC'), (letter) => {
    if (/[\s-]/.test(letter)) return '[\\s-]*'
    const exact = letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    return /\p{Script=Hangul}/u.test(letter) ? `${exact}\\s*` : exact
  })
  const start = /^[a-z0-9]/i.test(term) ? '(?<![a-z0-9])' : ''
  const end = /^[a-z0-9]{1,3}$/i.test(term) ? 's?(?![a-z0-9])' : ''
  return new RegExp(start + letters.join('') + end, 'iu').test(answer.normalize('NFC'))
}

/** How alike two texts are: shared pairs of neighbouring letters over all pairs, from 0 to 1. */
function similarity(left: Set<string>, right: Set<string>): number {
  const shared = [...left].filter((pair) => right.has(pair)).length
  return shared / (left.size + right.size - shared)
}

function pairsOf(value: string): Set<string> {
  const letters = value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => letters.slice(index, index + 2)))
}

/** The sentences of an answer; a dot inside a name or a number (`Node.js`, `1.5`) ends none. */
const sentencesOf = (answer: string) => answer.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.length > 0)

function everyText(value: unknown, language: Language): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => everyText(item, language))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, item]) => {
    if (name === language) return typeof item === 'string' ? [item] : Array.isArray(item) ? item.map(String) : []
    return everyText(item, language)
  })
}

describe('the technical questions', () => {
  test.each(positions)('are at least a hundred for %s, balanced over topics and difficulties', (position) => {
    const questions = of(position)
    expect(questions.length).toBeGreaterThanOrEqual(leastQuestions)
    const topics = Object.groupBy(questions, (question) => question.topic)
    expect(Object.keys(topics).length).toBeGreaterThanOrEqual(leastTopics)
    const outOfBalance = Object.entries(topics).filter(([, list]) => !list || list.length < 10 || list.length > 14)
    expect(outOfBalance.map(([topic]) => topic)).toEqual([])
    for (const difficulty of [1, 2, 3]) {
      const share = questions.filter((question) => question.difficulty === difficulty).length / questions.length
      expect(share, `difficulty ${difficulty}`).toBeGreaterThanOrEqual(0.15)
    }
  })

  test('have ids of their own that name their position and topic, and lie in the file of that name', () => {
    const all = [...technical, ...behavioural].map((question) => question.id)
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([])
    for (const position of positions) {
      for (const name of filesOf(position)) {
        const prefix = `${position}-${name.replace('.json', '')}-`
        const questions = z.array(Technical).parse(readJson(`${position}/${name}`))
        expect(questions.filter((it) => !it.id.startsWith(prefix) || `${it.position}-${it.topic}-` !== prefix).map((it) => it.id)).toEqual(
          [],
        )
      }
    }
  })

  test.each(positions)('of %s are not the same question in other words', (position) => {
    const known = of(position).map((question) => ({ id: question.id, pairs: pairsOf(question.question.ko) }))
    const alike = known.flatMap((left, index) =>
      known.slice(index + 1).flatMap((right) => (similarity(left.pairs, right.pairs) < nearDuplicate ? [] : [`${left.id} ~ ${right.id}`])),
    )
    expect(alike).toEqual([])
  })

  test.each(['ko', 'en'] as const)('have a model answer of three to six sentences that ends whole, in %s', (language) => {
    const faults = technical.filter((question) => {
      const count = sentencesOf(question.answer[language]).length
      return count < 3 || count > 6 || !question.answer[language].endsWith('.')
    })
    expect(faults.map((question) => question.id)).toEqual([])
  })

  test('have points with ids of their own, and no term that stands for two points', () => {
    const faults = technical.flatMap((question) => {
      const ids = question.points.map((point) => point.id)
      const repeated = ids.filter((id, index) => ids.indexOf(id) !== index)
      const words = (['ko', 'en'] as const).flatMap((language) => {
        const list = question.points.flatMap((point) => point.terms[language].map((term) => term.toLowerCase()))
        return list.filter((term, index) => list.indexOf(term) !== index)
      })
      return [...repeated, ...words].map((fault) => `${question.id}: ${fault}`)
    })
    expect(faults).toEqual([])
  })
})

describe.each(['ko', 'en'] as const)('the terms in %s', (language) => {
  const problems = (check: (question: Technical) => string[]) =>
    technical.flatMap((question) => check(question).map((fault) => `${question.id}: ${fault}`))

  test('find every point in the model answer', () => {
    const missing = problems((question) =>
      question.points
        .filter((point) => !point.terms[language].some((term) => finds(term, question.answer[language])))
        .map((point) => point.terms[language].join(' / ')),
    )
    expect(missing).toEqual([])
  })

  test('find nothing in the question, so that a copied question covers nothing', () => {
    const given = problems((question) =>
      [...question.points, ...question.misconceptions]
        .flatMap((point) => point.terms[language])
        .filter((term) => finds(term, question.question[language])),
    )
    expect(given).toEqual([])
  })

  test('find no misconception in the model answer', () => {
    const wrong = problems((question) =>
      question.misconceptions.flatMap((belief) => belief.terms[language]).filter((term) => finds(term, question.answer[language])),
    )
    expect(wrong).toEqual([])
  })
})

describe('the behavioural questions', () => {
  test.each(criteria)('are five for %s, with a rubric of five levels in order', (criterion) => {
    expect(behavioural.filter((question) => question.criterion === criterion)).toHaveLength(5)
    const rubric = rubrics.filter((it) => it.criterion === criterion)
    expect(rubric).toHaveLength(1)
    expect(rubric[0]?.levels.map((level) => level.level)).toEqual([1, 2, 3, 4, 5])
  })

  test('are not the same question in other words', () => {
    const known = behavioural.map((question) => ({ id: question.id, pairs: pairsOf(question.question.ko) }))
    const alike = known.flatMap((left, index) =>
      known.slice(index + 1).flatMap((right) => (similarity(left.pairs, right.pairs) < nearDuplicate ? [] : [`${left.id} ~ ${right.id}`])),
    )
    expect(alike).toEqual([])
  })
})

describe('the two languages', () => {
  const everything = [...technical, ...behavioural, ...rubrics]

  test('are not mixed up: English holds no Hangul', () => {
    expect(everyText(everything, 'en').filter((value) => /\p{Script=Hangul}/u.test(value))).toEqual([])
  })

  test('are not mixed up: Korean sentences hold Hangul', () => {
    const sentences = [
      ...technical.flatMap((it) => [
        it.question.ko,
        it.answer.ko,
        ...it.points.map((point) => point.ko),
        ...it.misconceptions.map((belief) => belief.ko),
      ]),
      ...behavioural.flatMap((it) => [it.question.ko, it.intent.ko]),
      ...rubrics.flatMap((it) => [it.name.ko, ...it.levels.map((level) => level.ko)]),
    ]
    expect(sentences.filter((value) => !/\p{Script=Hangul}/u.test(value))).toEqual([])
  })
})
