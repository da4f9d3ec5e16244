import { CHANGING_PARTICLE, particleAfter } from './checks/particles.ts'
import type { Language } from './language.ts'
import type { Finding } from './text/checks.ts'

/** Shorter names are words of every day as well (하나, 대상). */
const LEAST_NAME = 3
const WORDS: Record<Language, string> = {
  ko: '복사해 온 지원서의 회사 이름이에요. 지금 지원하는 회사 이야기라면 이름과 내용을 바꿔 주세요.',
  en: 'This is the company that the letter was first written for; if you speak of the one you apply to, change the name and what is said of it.',
}

/**
 * In a letter that was copied for another company, every place where the first one is still named: the checks find those that speak to it,
 * these are the others, which may be meant. `found` are the findings so far. UTF-16 offsets in the text as sent.
 */
export function findLeftovers(
  text: string,
  { former, company, found, language }: { former: string; company: string; found: readonly Finding[]; language: Language },
): Finding[] {
  if (former.length < LEAST_NAME || former === company) return []
  const findings: Finding[] = []
  for (let start = text.indexOf(former); start >= 0; start = text.indexOf(former, start + former.length)) {
    const end = start + former.length
    if (/[가-힣A-Za-z0-9]$/.test(text.slice(0, start)) || found.some((one) => one.kind === 'company' && one.start < end && start < one.end))
      continue
    const particle = CHANGING_PARTICLE.exec(text.slice(end, end + 6))?.[0] ?? ''
    const fitting = particleAfter(company, particle)
    const whole = fitting === particle ? end : end + particle.length
    findings.push({
      kind: 'company',
      severity: 'warning',
      start,
      end: whole,
      excerpt: text.slice(start, whole),
      message: WORDS[language],
      fix: fitting === particle ? company : company + fitting,
    })
  }
  return findings
}
