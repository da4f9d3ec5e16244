// The lines of a CV without the marks that lay it out, each with its number, and the sections that they stand in.

export interface CvLine {
  /** From 1, as the document is read. */
  number: number
  text: string
  /** A point of a list. */
  isItem: boolean
  /** Of a heading 1 to 6, of others 0. */
  level: number
  /** Of a row of a table; empty for other lines. */
  cells: string[]
  /** The line of the document that it ends on. */
  lastNumber: number
}

export const SECTIONS = [
  'summary',
  'work',
  'projects',
  'education',
  'skills',
  'certificates',
  'awards',
  'languages',
  'activities',
  'military',
] as const
export type Section = (typeof SECTIONS)[number] | 'basics' | 'other'

const HEADINGS: Readonly<Record<(typeof SECTIONS)[number] | 'other', RegExp>> = {
  summary: /^(?:자기\s?소개|소개|요약|간단\s?소개|한\s?줄\s?소개|프로필|summary|profile|about(?: me)?|objective|introduction)$/i,
  work: /^(?:경력|경력\s?사항|경력\s?기술|근무\s?경력|실무\s?경험|업무\s?경험|직장\s?경력|인턴|인턴\s?경험|(?:work |professional )?experience|employment(?: history)?|work history|career)$/i,
  projects: /^(?:(?:주요|개인|팀|수행)?\s?프로젝트(?:\s?경험)?|포트폴리오|(?:selected |personal |key )?projects?)$/i,
  education: /^(?:학력|학력\s?사항|최종\s?학력|education|academic background)$/i,
  skills:
    /^(?:(?:보유|사용|핵심)?\s?기술(?:\s?스택|\s?사항)?|스킬|핵심\s?역량|보유\s?역량|(?:technical |key |core )?skills|tech(?:nology)? stack|technologies)$/i,
  certificates: /^(?:자격|자격증|자격\s?사항|자격\s?면허|면허|certificates?|certifications?|licen[cs]es?(?: (?:&|and) certifications?)?)$/i,
  awards: /^(?:수상|수상\s?내역|수상\s?경력|수상\s?이력|입상|awards?(?: (?:&|and) honou?rs?)?|honou?rs?)$/i,
  languages: /^(?:어학|외국어|어학\s?(?:능력|성적|시험|사항)|언어|languages?)$/i,
  activities:
    /^(?:대외\s?활동|활동|동아리|봉사|봉사\s?활동|교육|교육\s?(?:이수|사항|이력)|활동\s?사항|(?:extracurricular )?activities|volunteer(?:ing)?|courses|training)$/i,
  military: /^(?:병역|병역\s?사항|군\s?복무|military(?: service)?)$/i,
  other: /^(?:기타|취미|특기|링크|참고|성장\s?과정|지원\s?동기|입사\s?후\s?포부|hobbies|interests|links|references|publications?|논문)$/i,
}

/** The section that a heading or the first cell of a table names. */
export function sectionOf(text: string): Section | undefined {
  const words = text
    .replace(/^[\s■□▶▷●○◆◇★•\-_[\](){}<>【】《》\d.)]+|[\s:：■\-_[\](){}<>【】《》]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (words === '' || words.length > 30) return undefined
  for (const [section, heading] of Object.entries(HEADINGS)) if (heading.test(words)) return section as Section
  return undefined
}

const ITEM = /^(?:[-*•·▪◦‣▸►ㆍ]|\d{1,2}[.)])\s+/

/** What is longer is no CV, and its time would be taken from others. */
const MOST_CHARACTERS = 100_000
const LONGEST_LINE = 4000

export function linesOf(text: string): CvLine[] {
  const lines: CvLine[] = []
  for (const [at, raw] of text.slice(0, MOST_CHARACTERS).split('\n').entries()) {
    const line = raw
      .slice(0, LONGEST_LINE)
      .replace(/\*\*|`/g, '')
      .trim()
    if (line === '' || /^\|?[\s|:-]+\|?$/.test(line)) continue
    const cells = line.startsWith('|')
      ? line
          .replace(/^\||\|$/g, '')
          .split('|')
          .map((cell) => cell.trim())
      : []
    const [hashes = ''] = /^#{1,6}(?=\s)/.exec(line) ?? []
    const isItem = cells.length === 0 && ITEM.test(line)
    const words = line
      .slice(hashes.length)
      .trim()
      .replace(isItem ? ITEM : /^$/, '')
      .trim()
    const before = lines.at(-1)
    // A line that was broken at the edge of the page goes on with the next one.
    if (before?.lastNumber === at && cells.length + hashes.length === 0 && !isItem && goesOn(before, words)) {
      before.text += ` ${words}`
      before.lastNumber = at + 1
    } else lines.push({ number: at + 1, text: words, isItem, level: hashes.length, cells, lastNumber: at + 1 })
  }
  return lines
}

const ENDED = /[.!?]$|[다요음함됨]$/

function goesOn(before: CvLine, words: string): boolean {
  const isText = before.isItem || before.text.length >= 24
  return (
    isText &&
    before.level === 0 &&
    before.cells.length === 0 &&
    !/\d{4}/.test(before.text) &&
    !ENDED.test(before.text) &&
    /[.!?]$|다$/.test(words)
  )
}

/** The lines under each heading, in their order; what stands before the first heading is `basics`. */
export function sectionsOf(lines: readonly CvLine[]): { section: Section; lines: CvLine[] }[] {
  const parts: { section: Section; lines: CvLine[] }[] = [{ section: 'basics', lines: [] }]
  for (const line of lines) {
    const section = line.isItem || line.cells.length > 0 ? undefined : sectionOf(line.text)
    if (section) parts.push({ section, lines: [] })
    else parts.at(-1)?.lines.push(line)
  }
  return parts
}
