// The question bank: the files of the product and what the operator has imported, as one list in memory.
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Language } from '#wire/language.ts'
import { positionOf } from '#wire/position-of.ts'
import type { Position } from '#wire/positions.ts'
import { sentencesOf } from '#wire/text/sentences.ts'
import { interviewErrors, type Question, type QuestionDetail, type QuestionFilter, type QuestionList } from '../contract.ts'
import { createBankStore, type ImportedRow } from './bank-store.ts'
import { type BankQuestion, type Rubric, readQuestions, type TechnicalQuestion } from './questions.ts'
import { createTextIndex, type TextIndex } from './text-index.ts'

const errors = errorsOf('interviews', interviewErrors)
/** A question that is less like one of the bank asks for something else. Measured on paraphrases and on pairs of different questions: see scripts/eval-interview.ts. */
export const NEAR = 0.42
/** From here on the question is the same, whatever the answer to it speaks of. */
const SAME = 0.7
/** A question that is less near is still the one that is meant when the answer speaks as its model answer does. */
const SOMEWHAT_NEAR = 0.25
const ANSWERED_ALIKE = 0.2
/** How much more the likeness of the answers says than that of the questions: "HTTP와 HTTPS의 차이" is near to HTTP/2, and its answer to certificates. */
const ANSWER_WEIGHT = 4
const CANDIDATES = 30
/** What a search finds so much worse than its best hit shares only a word that many have. */
const FOUND_SHARE = 0.25

export interface Loaded {
  questions: readonly BankQuestion[]
  byId: ReadonlyMap<string, BankQuestion>
  imported: ReadonlySet<string>
  /** By the wording of the question alone: which one is asked. */
  askedIndex(): TextIndex
  /** By the model answer and the key points of technical questions: which one is answered. */
  answeredIndex(): TextIndex
  /** By everything in it: what one looks for. */
  wholeIndex(): TextIndex
}

export type Bank = ReturnType<typeof createBank>
export function createBank({ db }: { db: Db }) {
  const store = createBankStore(db)
  const own = readQuestions()
  const rubrics = new Map(own.rubrics.map((rubric) => [rubric.criterion, rubric]))
  let loaded: { version: string; value: Loaded } | undefined

  /** The bank as it is now: read anew when a replica has imported something. */
  async function load(): Promise<Loaded> {
    const version = await store.version()
    if (loaded?.version !== version) {
      const rows = version.startsWith('0 ') ? [] : await store.all()
      loaded = { version, value: together([...own.technical, ...rows.map(fromRow), ...own.behavioural], rows) }
    }
    return loaded.value
  }

  async function find(id: string): Promise<BankQuestion | undefined> {
    return (await load()).byId.get(id)
  }

  return {
    load,
    find,
    rubric: (criterion: Rubric['criterion']): Rubric | undefined => rubrics.get(criterion),

    /** The technical question of the bank that asks for the same, judged by the question and, where that leaves doubt, by the answer; undefined when none is near. */
    async nearest(question: string, answer = ''): Promise<{ question: TechnicalQuestion; score: number } | undefined> {
      const { askedIndex, answeredIndex, byId } = await load()
      const hits = askedIndex()
        .similar(question)
        .slice(0, CANDIDATES)
        .flatMap(({ id, score }) => {
          const found = byId.get(id)
          return found?.kind === 'technical' ? [{ question: found, score }] : []
        })
      const first = hits[0]
      if (!first || first.score >= SAME || answer.trim() === '') return first && first.score >= NEAR ? first : undefined
      const alike = new Map(
        answeredIndex()
          .similar(answer)
          .map(({ id, score }) => [id, score]),
      )
      const nearness = (hit: typeof first) => hit.score + ANSWER_WEIGHT * (alike.get(hit.question.id) ?? 0)
      return hits
        .filter(({ question: { id }, score }) => score >= NEAR || (score >= SOMEWHAT_NEAR && (alike.get(id) ?? 0) >= ANSWERED_ALIKE))
        .reduce<typeof first | undefined>((best, hit) => (!best || nearness(hit) > nearness(best) ? hit : best), undefined)
    },

    async list(filter: QuestionFilter, language: Language, page: { limit: number; cursor?: string | undefined }): Promise<QuestionList> {
      const { questions, byId, wholeIndex, imported } = await load()
      const position = filter.position === undefined ? undefined : positionOf(filter.position)
      const ordered = filter.q?.trim() ? found(wholeIndex().holding(filter.q)).flatMap((id) => byId.get(id) ?? []) : questions
      const matching = ordered.filter(
        (question) =>
          (filter.kind === undefined || question.kind === filter.kind) &&
          // Behavioural questions are asked of everyone; a position alone means its technical ones.
          (position === undefined || (question.kind === 'technical' ? question.position === position : filter.kind === 'behavioural')),
      )
      const shown = matching.filter((question) => filter.topic === undefined || topicOf(question) === filter.topic)
      const from = page.cursor === undefined ? 0 : shown.findIndex(({ id }) => id === page.cursor) + 1
      const items = shown.slice(from, from + page.limit)
      return {
        items: items.map((question) => show(question, filter.language ?? language, imported)),
        nextCursor: from + page.limit < shown.length ? (items.at(-1)?.id ?? null) : null,
        total: shown.length,
        topics: [...new Set(matching.map(topicOf))].sort(),
      }
    },

    /** @throws `interviews.question_not_found` */
    async get(id: string, language: Language): Promise<QuestionDetail> {
      const { byId, imported } = await load()
      const question = byId.get(id)
      if (!question) throw errors.questionNotFound()
      const summary = show(question, language, imported)
      if (question.kind === 'technical')
        return {
          ...summary,
          answer: inLanguage(question.answer, language),
          points: question.points.map((point) => inLanguage(point, language)),
          misconceptions: question.misconceptions.map((belief) => inLanguage(belief, language)),
          levels: [],
        }
      const levels = rubrics.get(question.criterion)?.levels.map((level) => inLanguage(level, language)) ?? []
      return { ...summary, answer: inLanguage(question.intent, language), points: [], misconceptions: [], levels }
    },
  }
}

function found(hits: readonly { id: string; score: number }[]): string[] {
  const best = hits[0]?.score ?? 0
  return hits.filter(({ score }) => score >= best * FOUND_SHARE).map(({ id }) => id)
}

/** A text in the language, or in the one that there is. */
export function inLanguage(text: { ko: string; en: string }, language: Language): string {
  return text[language] || text.ko || text.en
}

export function topicOf(question: BankQuestion): string {
  return question.kind === 'technical' ? question.topic : question.criterion
}

function show(question: BankQuestion, language: Language, imported: ReadonlySet<string>): Question {
  return {
    id: question.id,
    position: question.kind === 'technical' ? question.position : null,
    kind: question.kind,
    topic: topicOf(question),
    difficulty: question.kind === 'technical' ? question.difficulty : null,
    question: inLanguage(question.question, language),
    questions: { ko: question.question.ko || null, en: question.question.en || null },
    imported: imported.has(question.id),
  }
}

/** An imported question has one language, and its key points are the sentences of its example answer. */
function fromRow(row: ImportedRow): TechnicalQuestion {
  const both = (text: string) => ({ ko: row.language === 'ko' ? text : '', en: row.language === 'en' ? text : '' })
  return {
    id: row.id,
    kind: 'technical',
    position: row.position as Position,
    topic: row.topic,
    difficulty: 2,
    question: both(row.question),
    answer: both(row.exampleAnswer),
    points: sentencesOf(row.exampleAnswer)
      .slice(0, 6)
      .map(({ text }, at) => ({ id: `sentence-${at + 1}`, ...both(text), terms: { ko: [], en: [] } })),
    misconceptions: [],
  }
}

function together(questions: readonly BankQuestion[], rows: readonly ImportedRow[]): Loaded {
  let asked: TextIndex | undefined
  let answered: TextIndex | undefined
  let whole: TextIndex | undefined
  const texts = ({ question }: BankQuestion) => [question.ko, question.en].filter(Boolean)
  // What a question asks counts three times what its answer mentions.
  const wholeText = (question: BankQuestion) =>
    question.kind === 'technical'
      ? [...texts(question), ...texts(question), ...texts(question), question.topic, question.answer.ko, question.answer.en]
      : [...texts(question), question.criterion, question.intent.ko, question.intent.en]
  return {
    questions,
    byId: new Map(questions.map((question) => [question.id, question])),
    imported: new Set(rows.map(({ id }) => id)),
    // Made when first asked for: the start of the server does not wait for them.
    askedIndex: () =>
      (asked ??= createTextIndex(questions.flatMap((question) => texts(question).map((text) => ({ id: question.id, text }))))),
    answeredIndex: () => (answered ??= createTextIndex(questions.flatMap(answersOf))),
    wholeIndex: () => (whole ??= createTextIndex(questions.map((question) => ({ id: question.id, text: wholeText(question).join('\n') })))),
  }
}

/** What a good answer says, in each language that there is. */
function answersOf(question: BankQuestion): { id: string; text: string }[] {
  if (question.kind !== 'technical') return []
  return (['ko', 'en'] as const).flatMap((language) => {
    const points = question.points.map((point) => `${point[language]} ${point.terms[language].join(' ')}`)
    const text = [question.answer[language], ...points].join(' ').trim()
    return text === '' ? [] : [{ id: question.id, text }]
  })
}
