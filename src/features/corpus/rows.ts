// The rows of a file of accepted letters. Without source, licence and consent none is taken: a letter is somebody's own.
import { createHash } from 'node:crypto'
import type { Intent } from '#features/letters/contract.ts'
import { csvRows } from '#platform/csv/csv-rows.ts'
import { decodeText } from '#platform/csv/decode-text.ts'
import { jsonLines } from '#platform/csv/json-lines.ts'
import { errorsOf } from '#platform/errors.ts'
import { languageOf } from '#wire/language.ts'
import { positionOf } from '#wire/position-of.ts'
import { normaliseText } from '#wire/text/count.ts'
import { bareText } from '#wire/text/likeness.ts'
import { corpusErrors } from './contract.ts'
import type { NewAcceptedLetter } from './store.ts'

const errors = errorsOf('corpus', corpusErrors)

export type CorpusFormat = 'csv' | 'jsonl'
export type CorpusColumn = 'question' | 'answer' | 'position' | 'company' | 'source' | 'licence' | 'consentBy' | 'consentOn' | 'consentHow'
export type Refusal = 'rowBroken' | 'noQuestion' | 'noAnswer' | 'noSource' | 'noLicence' | 'noConsent'
export type CorpusRow = { line: number; fields: Partial<Record<CorpusColumn, string>> } | { line: number; refusal: Refusal }

/** The names by which a column goes, without spaces and signs. */
const NAMES: Record<CorpusColumn, string> = {
  question: 'question 문항 질문 항목',
  answer: 'answer content text letter 답변 내용 본문 자기소개서 자소서',
  position: 'position job jobtitle role 직무 직무명 직군 모집부문',
  company: 'company employer 회사 회사명 기업 기업명',
  source: 'source 출처',
  licence: 'licence license terms 이용조건 이용허락 라이선스 라이센스',
  consentBy: 'consentby consentof 동의한사람 동의자 작성자',
  consentOn: 'consenton consentdate consentat 동의한날 동의일 동의일자',
  consentHow: 'consenthow consent 동의방법 동의방식 동의',
}
const COLUMNS = new Map(
  (Object.entries(NAMES) as [CorpusColumn, string][]).flatMap(([column, names]) => names.split(' ').map((name) => [name, column] as const)),
)
const [LONGEST_QUESTION, SHORTEST_ANSWER, LONGEST_ANSWER, LONGEST_FIELD] = [1000, 50, 10_000, 200]

export function formatOf(name: string): CorpusFormat | undefined {
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return 'jsonl'
  return /\.(?:csv|tsv)$/i.test(name) ? 'csv' : undefined
}

/** The rows, one after the other, always in the same order. @throws `corpus.unreadable` for a file that has none at all */
export function* rowsOf(format: CorpusFormat, bytes: Uint8Array): Generator<CorpusRow> {
  const text = decodeText(bytes)
  if (text === undefined) throw errors.unreadable()
  if (format === 'jsonl') {
    for (const { line, value } of jsonLines(text))
      yield value ? { line, fields: named(Object.entries(value)) } : { line, refusal: 'rowBroken' }
    return
  }
  const rows = csvRows(text)
  const head = rows.next().value?.cells ?? []
  if (!head.some((name) => columnOf(name) === 'answer')) throw errors.unreadable()
  for (const { line, cells, isBroken } of rows)
    yield isBroken ? { line, refusal: 'rowBroken' } : { line, fields: named(head.map((name, at) => [name, cells[at]])) }
}

function columnOf(name: string): CorpusColumn | undefined {
  return COLUMNS.get(
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  )
}

function named(pairs: readonly (readonly [string, unknown])[]): Partial<Record<CorpusColumn, string>> {
  return Object.fromEntries(
    pairs.flatMap(([name, value]) => {
      const column = columnOf(name)
      return column && typeof value === 'string' ? [[column, normaliseText(value).trim()]] : []
    }),
  )
}

/** @param today `YYYY-MM-DD`: nobody has agreed tomorrow @returns the letter of a row, or why it is refused */
export function letterOf(
  fields: Partial<Record<CorpusColumn, string>>,
  { today, intentOf, importId }: { today: string; intentOf: (question: string) => Intent; importId: string },
): NewAcceptedLetter | Refusal {
  const { question = '', answer = '', position = '', company = '', source = '', licence = '' } = fields
  const { consentBy = '', consentOn = '', consentHow = '' } = fields
  if (question === '' || question.length > LONGEST_QUESTION) return 'noQuestion'
  if (answer.length < SHORTEST_ANSWER || answer.length > LONGEST_ANSWER) return 'noAnswer'
  if (source === '') return 'noSource'
  if (licence === '') return 'noLicence'
  const day = dayOf(consentOn)
  if (consentBy === '' || consentHow === '' || day === undefined || day > today) return 'noConsent'
  const short = (text: string) => text.slice(0, LONGEST_FIELD).toWellFormed()
  return {
    id: idOf(question, answer),
    company: short(company),
    position: positionOf(position),
    jobTitle: short(position),
    language: languageOf(answer),
    intent: intentOf(question),
    question,
    content: answer,
    source: short(source),
    licence: short(licence),
    consent: short(consentHow),
    consentBy: short(consentBy),
    consentOn: day,
    importId,
  }
}

/** The same question and answer are the same letter, whatever stands between their words. */
function idOf(question: string, answer: string): string {
  return `letter-${createHash('sha256')
    .update(`${bareText(question)}|${bareText(answer)}`)
    .digest('base64url')
    .slice(0, 32)}`
}

/** A day of the calendar as `YYYY-MM-DD`, also of `2026.11.21` and `2026/11/21`. */
function dayOf(text: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})\.?(?:T.*)?$/.exec(text) ?? []
  if (!year) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : undefined
}
