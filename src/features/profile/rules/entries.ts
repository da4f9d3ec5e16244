// The entries of a section (one job, one project, one school), whether they stand as headed blocks, as single lines or as rows of a table.
import { type CvLine, type Section, sectionOf } from './cv-lines.ts'
import { dateIn, type Period, periodIn } from './dates.ts'

export interface Entry {
  /** What names it, without its period, split where a line or a mark splits it. */
  heads: string[]
  period: Omit<Period, 'rest'>
  /** What is told of it in sentences. */
  prose: string[]
  items: string[]
  /** `사용 기술: …` and the like. */
  labelled: { label: string; text: string }[]
  /** Of a table: what its column says that it is. */
  columns: Partial<Record<Column, string>>
}

export const COLUMNS = {
  period: /기간|period|dates?$/i,
  date: /취득|수상일|응시|일자|날짜|연월|^date/i,
  issuer: /발급|발행|주최|주관|issuer|awarder/i,
  score: /학점|성적|점수|수준|등급|level|score|grade/i,
  major: /전공|학과|학위|field|degree/i,
  role: /직무|직위|직책|담당|역할|role|position/i,
  body: /내용|업무|성과|설명|비고|duties|contents|description|note/i,
  kind: /^(?:구분|종류|type|status)$/i,
  name: /회사|근무처|기관|학교|프로젝트|활동|단체|자격증|자격|상$|수상명|시험|언어|분야|군별|company|school|project|activity|certificate|award|test|field|branch/i,
} as const
export type Column = keyof typeof COLUMNS

const LABELLED = /^([^:：]{1,16})[:：]\s*(.+)$/
const SENTENCE = /[.!?]$|[가-힣](?:습니다|니다|했음|함|음)\.?$|다\.?$/
const LONGEST_HEAD = 90
const LONGEST_DATED_HEAD = 160

export function entriesOf(lines: readonly CvLine[], section: Section): Entry[] {
  const entries: Entry[] = []
  let columns: Column[] = []
  let heading: string | undefined
  let current: Entry | undefined
  for (const line of lines) {
    if (line.cells.length > 0) {
      const named = columnsOf(line.cells)
      if (named) {
        columns = named
        heading = line.cells.find((cell) => sectionOf(cell))
      } else {
        const entry = rowEntry(line.cells, columns)
        // A table under its own heading, such as `| 학력 | 기간 | 학교 |`, tells what its rows are.
        if (heading && !sectionOf(entry.columns.kind ?? '')) entry.columns.kind = heading
        entries.push(entry)
      }
      current = undefined
      continue
    }
    const entry = current
    if (line.isItem && entry) entry.items.push(line.text)
    else if (entry && isLabelled(line)) addLabelled(entry, line)
    else if (entry && !isHead(line)) entry.prose.push(line.text)
    else if (entry && !beginsAnother(entry, line, section)) addHead(entry, line)
    else {
      current = emptyEntry()
      if (isHead(line) || line.isItem) addHead(current, line)
      else current.prose.push(line.text)
      entries.push(current)
    }
  }
  return entries
}

function isHead({ text, level, isItem }: CvLine): boolean {
  if (isItem) return false
  if (level > 0) return true
  return periodIn(text) ? text.length <= LONGEST_DATED_HEAD : text.length <= LONGEST_HEAD && !SENTENCE.test(text)
}

function isLabelled({ text, level }: CvLine): boolean {
  return level === 0 && LABELLED.test(text) && periodIn(text) === undefined
}

function addLabelled(entry: Entry, { text }: CvLine) {
  const [, label = '', rest = ''] = LABELLED.exec(text) ?? []
  entry.labelled.push({ label: label.trim(), text: rest.trim() })
}

/** A heading, a second period, a second school, or a name after something was told begins another entry. */
function beginsAnother(entry: Entry, line: CvLine, section: Section): boolean {
  const told = entry.items.length + entry.prose.length + entry.labelled.length > 0
  const dated = periodIn(line.text) !== undefined && entry.period.startDate !== undefined
  const school = section === 'education' && SCHOOL.test(line.text) && entry.heads.some((head) => SCHOOL.test(head))
  return line.level > 0 || told || dated || school
}
export const SCHOOL = /대학교|대학원|대학(?=\s|$)|고등학교|전문대|\b(?:university|college|institute|school|academy)\b/i

function addHead(entry: Entry, { text }: CvLine) {
  const found = periodIn(text)
  if (found && entry.period.startDate === undefined) {
    const { rest, ...period } = found
    entry.period = period
    entry.heads.push(...partsOf(rest))
  } else entry.heads.push(...partsOf(text))
}

/** Where a mark or a wide gap stands between things, they are different things. */
export function partsOf(text: string): string[] {
  return text
    .split(/\s+[·|‖]\s+|\s+\/\s+(?!\d)|\s*\|\s*|\s+[–—]\s+|\t|\s{3,}/)
    .map((part) => part.trim())
    .filter(Boolean)
}

function emptyEntry(): Entry {
  return { heads: [], period: {}, prose: [], items: [], labelled: [], columns: {} }
}

/** What the cells of a head row say that the columns are; undefined for a row of contents. */
function columnsOf(cells: readonly string[]): Column[] | undefined {
  const known = cells.map((cell) => (cell.length > 14 ? undefined : columnOf(cell)))
  if (known.filter(Boolean).length < Math.min(2, cells.length) || cells.some((cell) => periodIn(cell))) return undefined
  return known.map((column) => column ?? 'body')
}

function columnOf(cell: string): Column | undefined {
  // The name of a section over the first column says what kind of thing each row is.
  for (const [column, pattern] of Object.entries(COLUMNS)) if (pattern.test(cell)) return column as Column
  return sectionOf(cell) ? 'kind' : undefined
}

function rowEntry(cells: readonly string[], columns: readonly Column[]): Entry {
  const entry = emptyEntry()
  for (const [at, cell] of cells.entries()) {
    const column = columns[at] ?? (at === 0 && periodIn(cell) ? 'period' : at === 0 ? 'name' : 'body')
    if (cell !== '' && entry.columns[column] === undefined) entry.columns[column] = cell
  }
  const { period, date, name, body } = entry.columns
  if (name) entry.heads.push(name)
  const found = period === undefined ? undefined : periodIn(period)
  if (found) entry.period = withoutRest(found)
  const day = date === undefined ? undefined : dateIn(date)
  if (day) entry.period = { startDate: day.date, endDate: day.date }
  // Without a column of names, what the row is about is what it says.
  if (body && !name && body.length <= LONGEST_HEAD) entry.heads.push(...partsOf(body))
  else if (body) tellBody(entry, body)
  return entry
}

const withoutRest = ({ rest: _, ...period }: Period) => period

/** In a cell, lines are joined by a slash and points keep their mark. */
function tellBody(entry: Entry, body: string) {
  for (const piece of body.split(/\s+\/\s+(?=[•·▪-]\s)|\s+\/\s+(?=[^\d])|<br\s*\/?>/)) {
    const text = piece.trim()
    const isItem = /^[•·▪-]\s+/.test(text)
    const words = text.replace(/^[•·▪-]\s+/, '')
    const [, label = '', rest = ''] = LABELLED.exec(words) ?? []
    if (isItem) entry.items.push(words)
    else if (/기술|도구|stack|built with|tech/i.test(label)) entry.labelled.push({ label, text: rest })
    else if (words) entry.prose.push(words)
  }
}
