// Questions of an operator, from a CSV file. Every row that is refused is told, with its line in the file and the reason.
import { createHash } from 'node:crypto'
import { csvRows } from '#platform/csv/csv-rows.ts'
import { decodeText } from '#platform/csv/decode-text.ts'
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import { type Language, languageOf } from '#wire/language.ts'
import { positionOf } from '#wire/position-of.ts'
import { normaliseText } from '#wire/text/count.ts'
import { interviewErrors, type QuestionImport } from '../contract.ts'
import type { Bank } from './bank.ts'
import { createBankStore } from './bank-store.ts'

const errors = errorsOf('interviews', interviewErrors)
const COLUMNS = ['position', 'question', 'topic', 'example_answer'] as const
const MAXIMUM_ROWS = 5000
const LENGTHS: Record<(typeof COLUMNS)[number], readonly [least: number, most: number]> = {
  position: [1, 100],
  question: [5, 500],
  topic: [1, 60],
  example_answer: [20, 4000],
}
/** A question this much like one that is there asks the same. */
const SAME = 0.95

const REASONS: Record<
  Language,
  { length: (column: string, least: number, most: number) => string; known: (id: string) => string; many: string; broken: string }
> = {
  ko: {
    length: (column, least, most) => `${column} 칸은 ${least}자에서 ${most}자 사이여야 해요.`,
    known: (id) => `은행에 같은 질문이 있어요(${id}).`,
    many: `한 번에 ${MAXIMUM_ROWS}줄까지 받아요.`,
    broken: '따옴표가 닫히지 않았어요.',
  },
  en: {
    length: (column, least, most) => `The column ${column} takes ${least} to ${most} characters.`,
    known: (id) => `The bank has this question already (${id}).`,
    many: `At most ${MAXIMUM_ROWS} rows at once.`,
    broken: 'A quotation mark is never closed.',
  },
}

export type QuestionImports = ReturnType<typeof createQuestionImports>
export function createQuestionImports({ db, bank }: { db: Db; bank: Bank }) {
  return {
    /** @throws `interviews.not_csv` when the first line does not name the columns; nothing is kept then. */
    async add(bytes: Uint8Array, language: Language): Promise<QuestionImport> {
      const text = decodeText(bytes)
      if (text === undefined) throw errors.notCsv()
      const [head, ...rows] = csvRows(text)
      const names = head?.cells.map((name) => name.trim().toLowerCase()) ?? []
      const places = COLUMNS.map((column) => names.indexOf(column))
      if (places.some((place) => place < 0)) throw errors.notCsv()
      const { askedIndex, byId } = await bank.load()
      const reasons = REASONS[language]
      const refused: QuestionImport['refused'] = []
      const accepted: Parameters<ReturnType<typeof createBankStore>['insert']>[0][number][] = []
      let known = 0
      for (const [at, { line, cells, isBroken }] of rows.entries()) {
        const [position = '', question = '', topic = '', exampleAnswer = ''] = places.map((place) =>
          normaliseText(cells[place] ?? '').trim(),
        )
        const values = { position, question, topic, example_answer: exampleAnswer }
        const wrong = COLUMNS.find((column) => values[column].length < LENGTHS[column][0] || values[column].length > LENGTHS[column][1])
        const refuse = (reason: string) => void refused.push({ row: line, reason })
        if (at >= MAXIMUM_ROWS) {
          refuse(reasons.many)
          break
        }
        if (isBroken) {
          refuse(reasons.broken)
          continue
        }
        if (wrong) {
          refuse(reasons.length(wrong, ...LENGTHS[wrong]))
          continue
        }
        const id = idOf(positionOf(position), question)
        const same = askedIndex().similar(question)[0]
        if (byId.has(id)) known++
        else if (same && same.score >= SAME) refuse(reasons.known(same.id))
        else
          accepted.push({
            id,
            position: positionOf(position),
            topic: topic.toLowerCase(),
            language: languageOf(question),
            question,
            exampleAnswer,
          })
      }
      const kept = await createBankStore(db).insert(accepted)
      return { accepted: kept, known: known + accepted.length - kept, refused }
    },
  }
}

/** The same question has the same id, so that a file that is sent twice adds nothing. */
function idOf(position: string, question: string): string {
  const key = question.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return `imported-${position}-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`
}
