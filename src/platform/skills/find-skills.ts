import { SKILLS, type Skill } from './lexicon.ts'

/** A skill as a text names it, with UTF-16 offsets. */
export interface FoundSkill {
  skill: Skill
  start: number
  end: number
}

const HANGUL = /[가-힣]/
const bySpelling = new Map<string, Skill>()
const exactly = new Map<string, Skill>()
for (const skill of SKILLS) {
  for (const spelling of skill.spellings) {
    if (spelling.startsWith('!')) exactly.set(spelling.slice(1), skill)
    else if (!bySpelling.has(keyOf(spelling))) bySpelling.set(keyOf(spelling), skill)
  }
}

// Longer spellings first, so that 자바스크립트 is not 자바 and React Native is not React. Each alternative is fixed text: matching is linear.
const PATTERN = new RegExp(
  [...new Set([...SKILLS.flatMap(({ spellings }) => spellings.map((spelling) => spelling.replace(/^!/, '')))])]
    .sort((a, b) => b.length - a.length)
    .map(alternativeOf)
    .join('|'),
  'giu',
)

/** The skills that a text names, in its order; a skill that is named twice is there twice. Pure. */
export function findSkills(text: string): FoundSkill[] {
  const found: FoundSkill[] = []
  for (const match of text.matchAll(PATTERN)) {
    const [words] = match
    const skill = exactly.get(words) ?? bySpelling.get(keyOf(words))
    if (skill) found.push({ skill, start: match.index, end: match.index + words.length })
  }
  return found
}

/** The skills that a text names, each once. */
export function skillsIn(text: string): Skill[] {
  return [...new Set(findSkills(text).map(({ skill }) => skill))]
}

function keyOf(spelling: string): string {
  return spelling.toLowerCase().replace(/\s+/g, '')
}

/** A spelling between borders: Latin ones stand alone or before a Korean particle; Korean ones may be followed by anything, and begin a word when they are short. */
function alternativeOf(spelling: string): string {
  const words = spelling
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s?')
  const before = HANGUL.test(spelling.charAt(0)) ? (spelling.length <= 2 ? '(?<![가-힣])' : '') : '(?<![A-Za-z0-9])'
  const after = HANGUL.test(spelling.charAt(spelling.length - 1)) ? '' : '(?![A-Za-z0-9+#]|[.&-][A-Za-z0-9])'
  return `${before}${words}${after}`
}
