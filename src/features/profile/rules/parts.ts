// The entries of each section as the fields of JSON Resume. What is not found stays out.
import type { Section } from './cv-lines.ts'
import { dateIn } from './dates.ts'
import { type Entry, SCHOOL } from './entries.ts'
import { JOB, splitJob } from './jobs.ts'

type Raw = Record<string, unknown>

const STACK =
  /^(?:사용\s?)?(?:기술|기술\s?스택|언어|도구|스택)$|^(?:사용\s?기술|built with|tech(?:nolog(?:y|ies))?(?: stack)?|stack|tools|skills(?: used)?)$/i
const LINK = /https?:\/\/\S+/
const DEGREE =
  /^(?:전문학사|학사|석사|박사|졸업|수료|재학|휴학|B\.?Sc?\.?|B\.?A\.?|M\.?Sc?\.?|M\.?A\.?|Ph\.?D\.?|MBA|Bachelor(?: of \w+)?|Master(?: of \w+)?|Associate(?: of \w+)?)$/i
const SCORE = /(?:GPA\s*)?\d\.\d{1,2}\s*\/\s*\d(?:\.\d)?/i
const TEST = /TOEIC|토익|TOEFL|토플|TEPS|텝스|OPIc|오픽|IELTS|JLPT|JPT|HSK|DELE|DELF|TOPIK/i
const MILITARY: readonly [status: string, words: RegExp][] = [
  ['exempt', /면제/],
  ['serving', /복무\s?중/],
  ['completed', /군필|만기|전역|복무|소집\s?해제|필(?:\s|$)/],
  ['not-applicable', /해당\s?(?:사항\s?)?없음|미해당/],
]

/** The words of skills in a list. */
export function listOf(text: string): string[] {
  return text
    .replace(LINK, '')
    .split(/\s*[,，、·]\s*|\s+\/\s+|\s*;\s*/)
    .map((word) => word.trim())
    .filter((word) => word !== '' && word.length <= 60)
}

export function workOf({ heads, period, prose, items, columns }: Entry): Raw | undefined {
  const [first, ...others] = heads
  if (first === undefined) return undefined
  // Some write the job first and the company after it.
  const swapped = others[0] !== undefined && JOB.test(first) && !JOB.test(others[0])
  const [name, inName] = splitJob(swapped ? (others[0] ?? '') : first)
  const rest = swapped ? [first, ...others.slice(1)] : others
  const position = columns.role ?? inName ?? rest.find((part) => JOB.test(part)) ?? rest[0]
  const location = rest.find((part) => part !== position && part.length <= 30 && !/\d/.test(part))
  return { name, position, location, ...period, summary: prose.join('\n'), highlights: items }
}

export function projectOf({ heads, period, prose, items, labelled, columns }: Entry): Raw | undefined {
  const [name, ...others] = heads
  if (name === undefined) return undefined
  const stack = labelled.filter(({ label }) => STACK.test(label)).map(({ text }) => text)
  const told = [...labelled.map(({ text }) => text), ...prose, ...items].join(' ')
  const [role, entity] = columns.role === undefined ? others : [columns.role, ...others]
  return {
    name,
    description: prose.join('\n'),
    ...period,
    roles: role === undefined ? [] : [role],
    entity,
    keywords: stack.flatMap(listOf),
    highlights: items,
    url: LINK.exec(told)?.[0],
  }
}

export function educationOf({ heads, period, prose, columns }: Entry): Raw | undefined {
  const parts = [...heads, ...(columns.major ? [columns.major] : []), ...(columns.score ? [columns.score] : [])]
  const score = SCORE.exec([...parts, ...prose].join(' '))?.[0]
  const pieces = parts.flatMap((part) => part.replace(SCORE, '').split(/\s*,\s*/)).filter(Boolean)
  const school = pieces.find((piece) => SCHOOL.test(piece)) ?? heads[0]
  if (school === undefined) return undefined
  const isKorean = /[가-힣]/.test(school)
  const words = isKorean ? school.split(/\s+/) : []
  const last = words.findLastIndex((word) => SCHOOL.test(word))
  const institution = isKorean && last >= 0 ? words.slice(0, last + 1).join(' ') : school
  const rest = [...words.slice(last + 1), ...pieces.filter((piece) => piece !== school).flatMap((piece) => degreeFirst(piece))]
  const at = rest.findIndex((word) => DEGREE.test(word))
  // Words of Korean belong together until the degree ends them; in English each piece is whole.
  const area = (at > 0 ? rest.slice(0, at) : rest.slice(at + 1, at + 2)).filter((word) => !/학점|졸업|논문|thesis|\d/i.test(word))
  return { institution, area: isKorean ? area.join(' ') : area[0], studyType: rest[at], ...period, score }
}

/** `BSc Computer Science` and `컴퓨터공학과 학사` are a degree and a field. */
function degreeFirst(piece: string): string[] {
  if (/[가-힣]/.test(piece)) return piece.split(/\s+/)
  const [first = '', ...rest] = piece.split(/\s+/)
  return DEGREE.test(first) ? [first, rest.join(' ')].filter(Boolean) : [piece]
}

export function skillsOf(entries: readonly Entry[]): Raw[] {
  return entries.flatMap(({ heads, items, labelled, prose, columns }): Raw[] => {
    const name = columns.name ?? columns.kind
    if (name && columns.body) return [{ name, keywords: listOf(columns.body) }]
    const lines = [...heads, ...items, ...prose].flatMap((line): Raw[] => {
      const [, name, list] = /^([^:：,]{1,30})[:：]\s*(.+)$/.exec(line) ?? []
      if (name && list) return [{ name, keywords: listOf(list) }]
      return line.length > 120 && !line.includes(',') ? [] : listOf(line).map((word) => ({ name: word }))
    })
    return [...lines, ...labelled.map(({ label, text }) => ({ name: label, keywords: listOf(text) }))]
  })
}

/** One line or row each: what it is, who gave it, when. */
function grantsOf(
  entries: readonly Entry[],
): { name: string; by: string | undefined; date: string | undefined; note: string | undefined }[] {
  return entries.flatMap(({ heads, items, labelled, columns, period }) => {
    if (columns.name) return [{ name: columns.name, by: columns.issuer, date: period.startDate, note: columns.body }]
    const lines = [...(heads.length > 0 ? [heads.join(' · ')] : []), ...items, ...labelled.map(({ label, text }) => `${label}: ${text}`)]
    return lines.map((line) => {
      const found = dateIn(line)
      const [told = '', note] = (found?.rest ?? line).split(/\s*:\s+/)
      const [name = '', by] = told.split(/\s+[·|–—]\s+/)
      return { name: name.trim(), by, date: found?.date ?? period.startDate, note }
    })
  })
}

export function certificatesOf(entries: readonly Entry[]): Raw[] {
  return grantsOf(entries).map(({ name, by, date }) => ({ name, issuer: by, date }))
}

export function awardsOf(entries: readonly Entry[]): Raw[] {
  return grantsOf(entries).map(({ name, by, date, note }) => ({ title: name, awarder: by, date, summary: note }))
}

export function languagesOf(entries: readonly Entry[]): { languages: Raw[]; tests: Raw[] } {
  const languages: Raw[] = []
  const tests: Raw[] = []
  for (const { heads, items, labelled, columns, period } of entries) {
    const lines = columns.name
      ? [[columns.name, columns.score ?? columns.body ?? ''].join(': ')]
      : [...heads, ...items, ...labelled.map(({ label, text }) => `${label}: ${text}`)]
    for (const line of lines) {
      const found = dateIn(line)
      const text = (found?.rest ?? line).trim()
      const date = found?.date ?? period.startDate
      const [, language = text, told = ''] = /^([^:：(]{1,20}?)\s*(?:[:：]\s*|\()(.+?)\)?$/.exec(text) ?? []
      const tested = TEST.exec(told) ? told : TEST.test(text) ? text : undefined
      if (tested === undefined) languages.push({ language: language.trim(), fluency: told })
      else {
        const [, name = '', score = ''] =
          /^(.*?(?:TOEIC(?: Speaking)?|토익|TOEFL|토플|TEPS|텝스|OPIc|오픽|IELTS|JLPT|JPT|HSK|DELE|DELF|TOPIK)(?:\s?영어|\s?일본어|\s?중국어)?)\s*:?\s*(.*)$/i.exec(
            tested,
          ) ?? []
        if (score) tests.push({ name, score: score.replace(/\s*[·|]\s*$/, ''), date })
        else languages.push({ language: tested })
      }
    }
  }
  return { languages, tests }
}

export function activityOf({ heads, period, prose, items, columns }: Entry): Raw | undefined {
  const [name, role] = heads
  return name === undefined ? undefined : { name, role: columns.role ?? role, ...period, summary: [...prose, ...items].join('\n') }
}

export function militaryOf(entries: readonly Entry[]): Raw | undefined {
  const words = entries.flatMap(({ heads, prose, items, columns }) => [...heads, ...prose, ...items, ...Object.values(columns)]).join(' ')
  const status = MILITARY.find(([, pattern]) => pattern.test(words))?.[0]
  if (!status) return undefined
  const branch = /육군|해군|공군|해병대|의무경찰|사회복무요원|산업기능요원|전문연구요원/.exec(words)?.[0]
  const rank = /이병|일병|상병|병장|하사|중사|상사|소위|중위|대위/.exec(words)?.[0]
  return { status, branch, rank, ...entries[0]?.period }
}

/** Which section a row of a table belongs to that names it, or that a line of another section names. */
export function rowSection(entry: Entry, section: Section, named: (text: string) => Section | undefined): Section {
  // In a table of skills `언어` means those of programming.
  if (section === 'skills') return section
  return (entry.columns.kind && named(entry.columns.kind)) || section
}
