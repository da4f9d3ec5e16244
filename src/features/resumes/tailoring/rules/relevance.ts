// Which lines of a résumé answer which lines of a posting: by the skills that both name, then by the words that they share.
import { wordsOf } from '#platform/search/tokens.ts'
import { skillsIn } from '#platform/skills/find-skills.ts'

export interface Demand {
  text: string
  /** How much an answer to it counts. */
  weight: number
}
export interface Answered {
  line: number
  demand: number
  strength: number
}

const SKILL = 2
/** Words that stand in half of all postings tell nothing. */
const COMMON = new Set(
  wordsOf('경험 능력 분 있는 이상 보유 관련 개발 업무 역량 우대 필수 가능 이해 활용 사용 experience skills ability years work').map(
    ({ stem }) => stem,
  ),
)
/** A line that shares less than this with a demand does not answer it. */
const LEAST = 0.34

const stemsOf = (text: string) => new Set(wordsOf(text).flatMap(({ stem }) => (COMMON.has(stem) || stem.length < 2 ? [] : [stem])))

/** For each line the demand that it answers best; lines that answer none are left out. The strongest first, ties in the order of the résumé. */
export function answersTo(demands: readonly Demand[], lines: readonly string[]): Answered[] {
  const wanted = demands.map(({ text, weight }) => ({
    weight,
    skills: new Set(skillsIn(text).map(({ id }) => id)),
    stems: stemsOf(text),
  }))
  const found: Answered[] = []
  for (const [line, text] of lines.entries()) {
    const skills = new Set(skillsIn(text).map(({ id }) => id))
    const stems = stemsOf(text)
    let best: Answered | undefined
    for (const [demand, want] of wanted.entries()) {
      const shared = [...want.skills].filter((id) => skills.has(id)).length
      const words = [...want.stems].filter((stem) => stems.has(stem)).length / Math.max(2, want.stems.size)
      const strength = want.weight * (SKILL * shared + words)
      if (strength >= LEAST && strength > (best?.strength ?? 0)) best = { line, demand, strength }
    }
    if (best) found.push(best)
  }
  return found.sort((a, b) => b.strength - a.strength || a.line - b.line)
}
