// A posting's fields by its headings and patterns. What is not found stays empty.
import { positionOf } from '#wire/position-of.ts'
import type { Tags } from '../contract.ts'
import { deadlineOf } from './deadline.ts'
import type { ListField } from './headings.ts'
import { linesOf } from './lines.ts'
import { namesOf } from './names.ts'
import { type Section, sectionsOf } from './sections.ts'

const MOST_ITEMS = 40
const LONGEST_ITEM = 400

/** A wish among the demands: "Kafka 경험자 우대". */
const WISH = /우대(?:합니다|해요|함|사항)?[.)]?$|(?:is |would be |are )?a (?:big )?plus[.)]?$|\bpreferred\.?$|\(우대\)|^\[?우대\]?[\s:]/i
const DEMAND =
  /이상|경험|경력|자격|필수|가능하?신?|능통|보유|소지|이해|학력|졸업|전공|능력|years?\b|experience|proficien|knowledge|degree|familiar/i
const DUTY = /개발|운영|설계|관리|수립|기획|작성|구축|분석|지원|제작|영업|상담|응대|develop|build|design|operate|manage|maintain|lead\b/i
/** What demands and wishes sound like, whatever stands over them. */
const SKILLED =
  /경험|경력|자격|능력|이해|지식|가능|역량|관심|수료|기본기|분$|experience|skill|familiar|knowledge|understanding|fluen|confident|years?\b/i

/** Lines that tell of dates and addresses, never of the work. */
const NOT_AN_ITEM = [
  /(?:접수|마감|모집|지원|서류)\s?(?:기간|기한|마감|일시|방법|일|는|은)?\s?[:：]?\s?.{0,12}(?:20\d\d|상시|수시|채용\s?시)/,
  /20\d\d\s?[-./년].{0,24}(?:접수|마감|종료|까지)|까지\s?(?:접수|지원|모집)?.{0,6}$|apply (?:by|at|with|before)|closes? on/i,
  /채용\s?시\s?(?:마감|까지)|상시\s?(?:채용|모집|접수)|수시\s?(?:채용|모집)|until filled/i,
  /https?:\/\/|\S@\S+\.\S/,
  /^20\d\d\s?[-./년][\s\d.\-/월일:시분()월화수목금토~]*$/,
  /^(?:하단|아래|별도|별첨|상세|본문)\s?(?:내용|공고)?\s?(?:참조|참고|확인)$/,
]

type Lists = Record<ListField, string[]>

/** @param today `YYYY-MM-DD`, for dates without a year */
export function tagByRules(body: string, today: string): Tags {
  const { company, title } = namesOf(body)
  const lists = listsOf(body)
  return {
    company,
    title,
    position: positionOf(title === '' ? lists.responsibilities.join(' ').slice(0, 300) : title),
    ...lists,
    deadline: deadlineOf(body, today)?.deadline ?? null,
  }
}

function listsOf(body: string): Lists {
  const lists: Lists = { responsibilities: [], requirements: [], preferred: [] }
  const sections = namedByPlace(sectionsOf(body))
  for (const { field, items } of sections) {
    if (field === undefined || field === 'other') continue
    for (const item of items) add(lists, field, item)
  }
  if (Object.values(lists).every((list) => list.length === 0)) addByPatterns(lists, body)
  return lists
}

function add(lists: Lists, field: ListField, item: string) {
  const text = item.replace(/^[:：\-–·]\s*/, '').trim()
  if (text.length < 2 || text.length > LONGEST_ITEM || NOT_AN_ITEM.some((pattern) => pattern.test(text))) return
  const into = lists[field === 'requirements' && WISH.test(text) ? 'preferred' : field]
  if (into.length < MOST_ITEMS && !into.includes(text)) into.push(text)
}

/**
 * Postings give duties, demands and wishes in this order, whatever they call them: a list under an unknown heading is what is missing at its place,
 * if it also sounds like it.
 */
function namedByPlace(sections: readonly Section[]): Section[] {
  const named = sections.map((section) => ({ ...section }))
  const has = (field: ListField) => named.some((section) => section.field === field)
  const place = (field: ListField) => named.findIndex((section) => section.field === field)
  const unknown = (from: number, to: number) => named.slice(from, to).findLast(({ field }) => field === undefined)
  const lastKnown = () => named.findLastIndex(({ field }) => field === 'responsibilities' || field === 'requirements')
  const sounds = ({ items }: Section) => items.filter((item) => SKILLED.test(item)).length * 2 >= items.length

  if (!has('requirements')) {
    const until = has('preferred') ? place('preferred') : named.length
    const candidates = named.slice(place('responsibilities') + 1, until).filter(({ field }) => field === undefined)
    const found = candidates.find(sounds)
    if (found) found.field = 'requirements'
  }
  if (!has('responsibilities') && has('requirements')) {
    const found = unknown(0, place('requirements'))
    if (found) found.field = 'responsibilities'
  }
  if (!has('preferred')) {
    const found = named.slice(lastKnown() + 1).find(({ field }) => field === undefined)
    if (found && has('requirements') && sounds(found)) found.field = 'preferred'
  }
  return named
}

/** A posting without any heading: what its lines sound like. */
function addByPatterns(lists: Lists, body: string) {
  for (const line of linesOf(body)) {
    if (line.kind === 'row' || line.kind === 'blank' || line.kind === 'heading') continue
    const sentences = line.text.split(/(?<=[.!?])\s+/)
    // The first line is the title, unless everything is one line.
    if (line.line === 1 && sentences.length === 1) continue
    for (const sentence of sentences) {
      if (sentence.length < 5 || sentence.length > 200) continue
      if (/우대|preferred|a plus/i.test(sentence)) add(lists, 'preferred', sentence)
      else if (DEMAND.test(sentence)) add(lists, 'requirements', sentence)
      else if (line.kind === 'item' && DUTY.test(sentence)) add(lists, 'responsibilities', sentence)
    }
  }
}
