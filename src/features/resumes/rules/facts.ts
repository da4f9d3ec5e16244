// Facts that stand in an answer, found by their form. What is not found stays absent: nothing is guessed.

export interface Period {
  startDate?: string
  endDate?: string
}

const YEAR = '(?:19|20)\\d{2}'
const MONTH = '(?:\\s*[.년/-]\\s*(0?[1-9]|1[0-2])(?:\\s*월)?(?!\\d))?'
const SPAN = new RegExp(
  `(?<![\\d-])(${YEAR})${MONTH}(?:\\s*[.년])?\\s*(?:~|–|—|-|부터|에서|to|until)\\s*(?:(${YEAR})${MONTH}|(현재|지금|재직|재학|present|now))?`,
  'i',
)
const POINT = new RegExp(`(${YEAR})${MONTH}`)

const dateOf = (year: string | undefined, month: string | undefined) =>
  year === undefined ? undefined : month === undefined ? year : `${year}-${month.padStart(2, '0')}`

/** The first span of time in a text: `2022.03 ~ 2024.02`, `2022년 3월부터`, `2021.07 – 현재`. One that ends before it begins is none. */
export function periodIn(text: string): Period | undefined {
  const found = SPAN.exec(text)
  if (!found) return undefined
  const [, fromYear, fromMonth, toYear, toMonth] = found
  const startDate = dateOf(fromYear, fromMonth)
  const endDate = dateOf(toYear, toMonth)
  if (startDate === undefined) return undefined
  const known = Math.min(startDate.length, endDate?.length ?? 0)
  if (endDate !== undefined && startDate.slice(0, known) > endDate.slice(0, known)) return undefined
  return { startDate, ...(endDate !== undefined && { endDate }) }
}

/** The first month or year in a text. */
export function dateIn(text: string): string | undefined {
  const found = POINT.exec(text)
  return found ? dateOf(found[1], found[2]) : undefined
}

export function phoneIn(text: string): string | undefined {
  return /(?<!\d)(?:01[016789]|0\d{1,2})[-.\s]?\d{3,4}[-.\s]?\d{4}(?!\d)|\+\d{1,3}[-.\s]?(?:\d{1,4}[-.\s]?){2,4}\d{2,4}/.exec(text)?.[0]
}

export function emailIn(text: string): string | undefined {
  return /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/.exec(text)?.[0]
}

const NO_NAME = new Set('이름 성명 전화 번호 연락처 이메일 메일 입니다 이고 핸드폰 휴대폰 제 저는 주소 없음 없어요'.split(' '))

/** A name that is said to be one, or that an answer to the question for it begins with. */
export function nameIn(text: string): string | undefined {
  const said = /(?:이름|성명)(?:은|는|이)?\s*[:：]?\s*([가-힣]{2,4}?)(?=이고|입니다|이며|이에요|예요|[\s,./]|$)/.exec(text)?.[1]
  const english = /(?:[Nn]ame is|[Nn]ame:)\s*([A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,3})/.exec(text)?.[1]
  const first =
    /^\s*([가-힣]{2,4})(?=\s*[,./\n]|\s+(?:01|\+|\d{3}-)|\s*$)/.exec(text)?.[1] ??
    /^\s*([A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){1,3})(?=\s*[,\n])/.exec(text)?.[1]
  const name = said ?? english ?? first
  return name && !NO_NAME.has(name) ? name : undefined
}

const CERTIFICATE =
  /(?:정보 처리|정보 보안|빅데이터 분석) (?:산업)?기사|[가-힣A-Za-z]{0,12}(?:산업기사|기능사|기술사|기사|관리사|분석사|지도사|회계사|노무사|세무사|운전면허)(?:\s?\d급)?|컴퓨터활용능력(?:\s?\d급)?|한국사능력검정(?:시험)?(?:\s?\d급)?|(?<![A-Za-z])(?:SQLD|SQLP|ADsP|ADP|DAsP|CKA|CKAD|CISSP|CCNA|PMP|CPA|OCP|AWS [A-Za-z ]{4,40}?(?=[,.\n]|$))|(?<![A-Za-z])(?:TOEIC|OPIc|TOEFL|IELTS|JLPT|HSK|TEPS)(?:\s?Speaking)?\s?[A-Z]{0,2}\d{0,3}/g

/** Articles in papers and drivers share their word with engineers. */
const NO_CERTIFICATE = /(?:신문|뉴스|잡지|인터넷|온라인|버스|택시|배달|운전)\s?기사$/

/** Names of certificates and tests of languages, as they stand there. */
export function certificatesIn(text: string): string[] {
  const names = [...text.matchAll(CERTIFICATE)].map(([name]) => name.trim())
  return [...new Set(names)].filter((name) => name.length >= 3 && !NO_CERTIFICATE.test(name))
}

export const isLanguageTest = (name: string) => /^(?:TOEIC|OPIc|TOEFL|IELTS|JLPT|HSK|TEPS)/.test(name)

export function schoolIn(text: string): { institution: string; area?: string; studyType?: string } | undefined {
  const institution =
    /[가-힣A-Za-z]{1,20}(?:대학교|대학원|전문대학|대학|고등학교|전문학교)|(?:University of [A-Z]\w+|[A-Z]\w{1,20}(?: [A-Z]\w{1,20}){0,4} (?:University|College|School|Institute))/.exec(
      text,
    )?.[0]
  if (!institution) return undefined
  const rest = text.slice(text.indexOf(institution) + institution.length)
  const area = /[가-힣A-Za-z·]{1,20}(?:공학과|학과|학부|공학부|공학|전공|교육과|과)(?=[\s,.()]|에서|을|를|에|의|로|이|$)/.exec(rest)?.[0]
  const studyType = /(?:전문)?학사|석사|박사|\bB\.?(?:Sc|A|Eng)\b|\bM\.?(?:Sc|A|Eng)\b|\bPh\.?D\b|bachelor|master/i.exec(text)?.[0]
  return { institution, ...(area !== undefined && { area }), ...(studyType !== undefined && { studyType }) }
}

/** Names of tools: Latin words with a capital, a digit or a mark of their own, and what stands in a list. */
export function toolsIn(text: string): string[] {
  const latin = [
    ...text.matchAll(
      /(?<![\w가-힣@.])[A-Za-z][A-Za-z0-9+#]*(?:\.[A-Za-z]{1,3}(?![A-Za-z]))?(?:\s(?:Boot|Query|Native|Cloud|Actions|Data|Core)\b)?/g,
    ),
  ].map(([word]) => word)
  return [...new Set(latin.filter((word) => word.length >= 2 && !/^(?:ms|and|the|with|for|of|in|to|my|we|is|am|an)$/i.test(word)))]
}

/** Whether somebody says that there is nothing to tell. */
export function isNone(answer: string): boolean {
  return /^[\s.,~]*(?:없(?:음|어요|습니다|다|네요)?|해당\s*(?:사항)?\s*없\S*|아직\s*없\S*|없는\s*것\s*같\S*|none|no(?:thing)?|n\/?a)[\s.,!~]*$/i.test(
    answer.trim(),
  )
}
