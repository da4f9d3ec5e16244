// Who the CV is of and how to reach them, from what stands before the first heading and from the table of a Korean form.
import type { CvLine } from './cv-lines.ts'
import { dateIn } from './dates.ts'
import { partsOf } from './entries.ts'
import { JOB } from './jobs.ts'

const EMAIL = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/
const PHONE = /(?:\+\d{1,3}[\s-]?)?(?:\(\d{2,4}\)[\s-]?|\d{2,4}[\s-])\d{3,4}[\s-]?\d{3,4}\b/
const ADDRESS =
  /\b(?:https?:\/\/)?(?:www\.)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,5}\.(?:com|net|org|io|dev|kr|me|co|ai|app|site|tech)\b(?:\/[^\s,|)]*)?/gi
const KOREAN_NAME = /^[가-힣]{2,4}$/
const SPACED_NAME = /^[가-힣](?:\s[가-힣]){1,3}$/
const ENGLISH_NAME = /^[A-Z][a-zA-Z'’.-]+(?:\s[A-Z][a-zA-Z'’.-]*){1,3}$/
const TITLE = /^(?:이력서|경력\s?기술서|자기\s?소개서|resume|résumé|curriculum vitae|cv)$/i
const PLACE =
  /^(?:(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|충청[남북]도|전라[남북]도|경상[남북]도)\S*(?:\s\S+){0,3}|[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+)*,\s[A-Z][\w\s.]+)$/

const LABELS: Record<string, RegExp> = {
  name: /^(?:성명|이름|name)$/i,
  label: /^(?:지원\s?직무|희망\s?직무|직무|지원\s?분야|position)$/i,
  birth: /^(?:생년월일|생일|출생|date of birth|birth\s?date)$/i,
  phone: /^(?:연락처|전화(?:번호)?|휴대\s?전화|핸드폰|phone|mobile)$/i,
  email: /^(?:이메일|메일|e-?mail)$/i,
  address: /^(?:주소|거주지|address|location)$/i,
  url: /^(?:웹사이트|홈페이지|블로그|포트폴리오|깃허브|github|web(?:site)?|blog|portfolio)$/i,
}

/** @returns the value of `basics` and the date of birth, as far as they are found; `name` is absent when no line is one. */
export function basicsOf(lines: readonly CvLine[]): { basics: Record<string, unknown>; birthDate: string | undefined } {
  const labelled = labelledCells(lines)
  const whole = lines.map(({ text, cells }) => (cells.length > 0 ? cells.join('\n') : text)).join('\n')
  const email = EMAIL.exec(whole)?.[0]
  const phone = PHONE.exec(whole.replace(EMAIL, ''))?.[0]
  const parts = lines.filter(({ cells }) => cells.length === 0).flatMap(({ text }) => partsOf(text))
  const plain = parts.filter((part) => !EMAIL.test(part) && !part.match(ADDRESS) && !PHONE.test(part) && !TITLE.test(part))
  const addresses = [...new Set((whole.replace(new RegExp(EMAIL, 'g'), ' ').match(ADDRESS) ?? []).map(withProtocol))]
  const profiles = addresses.filter((url) => /github|linkedin|gitlab|velog|tistory/i.test(url))
  const place = labelled.address ?? plain.find((part) => PLACE.test(part))
  return {
    basics: {
      name: labelled.name ?? nameIn(plain),
      label: labelled.label ?? plain.find((part) => part.length <= 40 && JOB.test(part)),
      email,
      phone,
      url: addresses.find((url) => !profiles.includes(url)),
      ...(place && { location: { address: place } }),
      ...(profiles.length > 0 && { profiles: profiles.map(profileAt) }),
    },
    birthDate: labelled.birth === undefined ? undefined : dateIn(labelled.birth)?.date,
  }
}

function nameIn(parts: readonly string[]): string | undefined {
  const found = parts
    .slice(0, 4)
    .find((part) => (KOREAN_NAME.test(part) || SPACED_NAME.test(part) || ENGLISH_NAME.test(part)) && !JOB.test(part))
  return found && SPACED_NAME.test(found) ? found.replaceAll(' ', '') : found
}

/** A table of labels beside their values, and lines such as `이름: …`. */
function labelledCells(lines: readonly CvLine[]): Partial<Record<keyof typeof LABELS, string>> {
  const found: Partial<Record<string, string>> = {}
  const pairs = lines.flatMap(({ text, cells }): [string, string][] => {
    if (cells.length === 0) {
      const [, label = '', value = ''] = /^([^:：]{1,10})[:：]\s*(.+)$/.exec(text) ?? []
      return [[label.trim(), value.trim()]]
    }
    return cells.slice(0, -1).map((cell, at) => [cell, cells[at + 1] ?? ''])
  })
  for (const [label, value] of pairs)
    for (const [name, pattern] of Object.entries(LABELS)) if (value !== '' && pattern.test(label)) found[name] ??= value
  return found
}

function withProtocol(address: string): string {
  return /^https?:/i.test(address) ? address : `https://${address}`
}

function profileAt(url: string): Record<string, string> {
  const { hostname, pathname } = new URL(url)
  const username = pathname.split('/').filter(Boolean)[0]
  const network = hostname.replace(/^www\./, '').split('.')[0] ?? hostname
  return { network, url, ...(username && { username }) }
}
