// Experiences that a CV tells of, found by their wording: each is the CV's own line, put into the part of STAR that it speaks of.
import type { ExperienceProposal } from './contract.ts'

const MAX_PROPOSALS = 20
const DONE =
  /(했|하였|였습니다|였다|았|었|구축|개발|설계|운영|도입|개선|자동화|기획|분석|제작|리팩터링|마이그레이션|built|led|designed|developed|improved|reduced|launched|automated|migrated|analy[sz]ed)/i
const OUTCOME =
  /(\d[\d,.]*\s*(%|퍼센트|배|건|명|초|ms|분|시간|일|개월|만|억|원|x\b|times))|절반|수상|입상|1위|단축|절감|향상|증가|감소|award/i
const HEADING =
  /^(#{1,6}\s+|[■▶●◆]\s*)|^(경력|프로젝트|학력|자격증?|수상|기술|대외\s*활동|교육|자기\s*소개|경험|연락처|experience|projects?|education|skills|awards|certificates?|summary|contact)\b/i
const CONTACT = /@|https?:|\d{2,3}-\d{3,4}-\d{4}/
const MARK = /^\s*(?:[-*•·▪▶]|\d{1,2}[.)])\s*/

/** @returns cards in the order of the CV: lines that tell what was done with an outcome first have their result, others their action. */
export function proposeExperiences(text: string): ExperienceProposal[] {
  const seen = new Set<string>()
  let under = ''
  return text
    .split('\n')
    .flatMap((raw, at): ExperienceProposal[] => {
      const line = raw.replace(/\*\*|`/g, '').trim()
      if (line === '') return []
      const isItem = MARK.test(line)
      const words = line
        .replace(MARK, '')
        .replace(/^#{1,6}\s+/, '')
        .trim()
      if (HEADING.test(line) || (!isItem && words.length < 60 && !DONE.test(words))) {
        under = words
        return []
      }
      if (CONTACT.test(words) || words.length < 15 || words.length > 600 || !DONE.test(words) || seen.has(words)) return []
      seen.add(words)
      const [action, result] = splitOutcome(words)
      const title = words.length <= 40 ? words : `${words.slice(0, 40).replace(/\s+\S*$/, '')}…`
      return [
        {
          title,
          situation: under && under !== words ? under : '',
          task: '',
          action,
          result,
          tags: [],
          period: '',
          line: words,
          lineNumber: at + 1,
        },
      ]
    })
    .slice(0, MAX_PROPOSALS)
}

/** The clause with the outcome is the result; without one all of it is the action. */
function splitOutcome(words: string): [action: string, result: string] {
  const clauses = words.split(/(?<=[,，;]|하여|해서|했고|하고|으며|하며)\s+/)
  const at = clauses.findIndex((clause) => OUTCOME.test(clause))
  if (at < 0) return [words, '']
  if (at === 0) return clauses.length === 1 ? [words, words] : [clauses.slice(1).join(' '), clauses[0] ?? '']
  return [clauses.slice(0, at).join(' '), clauses.slice(at).join(' ')]
}
