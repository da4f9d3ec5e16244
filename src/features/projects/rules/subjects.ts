// Subjects without a model: what recurs in the postings and lacks in the person's text, each in a setting of its own.
import { type Skill, type SkillFamily, skillById } from '#platform/skills/lexicon.ts'
import type { Language } from '#wire/language.ts'
import type { Position } from '#wire/positions.ts'
import { type Demand, type Ground, weightOf } from '../ground.ts'
import { familyOf, filled, isSoftware, settingsFor } from '../library.ts'
import { isRepeat } from './repeats.ts'

export interface ShownSubject {
  title: string
  skills: readonly string[]
  setting: string | null
}
export interface ProposedSubject {
  title: string
  reason: string
  postingIds: string[]
  skills: string[]
  setting: string | null
}
export interface SubjectsInput {
  ground: Ground
  shown: readonly ShownSubject[]
  position: Position
  language: Language
}

export const SUBJECTS_PER_ROUND = 3
/** For who builds software these come last: they are shown beside a product, not by one. */
const ASIDE: ReadonlySet<SkillFamily> = new Set(['english', 'sales-work', 'office-work', 'content', 'campaigns'])
const MOST_CITED = 5
const MOST_COMPANIONS = 2

/** The next subjects, at most three; none when everything that the postings ask for has been proposed. */
export function subjectsByRules(input: SubjectsInput): ProposedSubject[] {
  const { ground, shown, position, language } = input
  const settings = settingsFor(position)
  const usedSkills = new Set(shown.map(({ skills }) => skills[0]))
  const usedFamilies = new Set<string>()
  const usedSettings = new Set(shown.map(({ setting }) => setting))
  const picked: ProposedSubject[] = []
  const candidates = inOrder(ground.demands, position).filter(({ skill }) => !usedSkills.has(skill.id))
  // First each family of skills once, then what is left: three kinds of work say more than three of a kind.
  for (const isOpen of [({ family }: Skill) => !usedFamilies.has(family), () => true]) {
    for (const { skill, demand } of candidates) {
      if (picked.length === SUBJECTS_PER_ROUND) return picked
      const family = familyOf(skill.family)
      if (!family || !isOpen(skill) || picked.some(({ skills }) => skills[0] === skill.id)) continue
      const before = [...shown, ...picked].map(({ title }) => title)
      const fresh = [...settings].sort((a, b) => Number(usedSettings.has(a.id)) - Number(usedSettings.has(b.id)))
      const choice = fresh
        .flatMap((setting) =>
          family.angles.map((angle) => ({
            setting,
            title: titleOf(setting.name[language], filled(angle, language, skill.names[language])),
          })),
        )
        .find(({ title }) => !isRepeat(title, before))
      if (!choice) continue
      const { setting, title } = choice
      usedFamilies.add(skill.family)
      usedSettings.add(setting.id)
      picked.push({
        title,
        reason: reasonFor(demand, skill, input),
        postingIds: [...demand.requiredBy, ...demand.preferredBy].slice(0, MOST_CITED),
        skills: [skill.id, ...companionsOf(demand, skill, input)],
        setting: setting.id,
      })
    }
  }
  return picked
}

function titleOf(setting: string, angle: string): string {
  return `${setting} — ${angle}`
}

/** What lacks and recurs, then what lacks, then what is there already and can be proved. */
function inOrder(demands: readonly Demand[], position: Position): { demand: Demand; skill: Skill }[] {
  const isAside = ({ family }: Skill) => isSoftware(position) && ASIDE.has(family)
  const rank = ({ demand, skill }: { demand: Demand; skill: Skill }) =>
    (isAside(skill) ? 3 : 0) + (demand.shown ? 2 : demand.requiredBy.length + demand.preferredBy.length > 1 ? 0 : 1)
  return demands
    .flatMap((demand) => {
      const skill = skillById(demand.skill)
      return skill && skill.family !== 'credential' ? [{ demand, skill }] : []
    })
    .sort((a, b) => rank(a) - rank(b) || weightOf(b.demand) - weightOf(a.demand))
}

/** Further skills that the same postings ask for and the person does not show: one project can prove more than one. */
function companionsOf({ requiredBy, preferredBy }: Demand, main: Skill, { ground, position }: SubjectsInput): string[] {
  const asked = new Set([...requiredBy, ...preferredBy])
  return inOrder(ground.demands, position)
    .filter(({ demand, skill }) => !demand.shown && skill.id !== main.id && skill.family !== main.family && familyOf(skill.family))
    .filter(({ demand }) => [...demand.requiredBy, ...demand.preferredBy].some((id) => asked.has(id)))
    .slice(0, MOST_COMPANIONS)
    .map(({ skill }) => skill.id)
}

function reasonFor(demand: Demand, skill: Skill, { ground, language }: SubjectsInput): string {
  const { requiredBy, preferredBy, shown } = demand
  const total = ground.postings.length
  const count = requiredBy.length + preferredBy.length
  const name = skill.names[language]
  const example = ground.postings.find(({ id }) => id === (requiredBy[0] ?? preferredBy[0]))
  const line = example?.lines.find(({ skills, kind }) => kind !== 'responsibility' && skills.includes(skill.id))
  const quote = example && line ? { from: example.company || example.title, text: line.text.replace(/[.。]$/, '') } : undefined
  if (language === 'ko') {
    const asked = `살펴본 공고 ${total}건 중 ${count}건에 ‘${name}’ 관련 요건이 있어요(필수 ${requiredBy.length}건, 우대 ${preferredBy.length}건).`
    const why = !ground.compared
      ? '이력서를 함께 고르지 않아 이미 갖춘 역량인지는 견주지 못했어요.'
      : shown
        ? '이력서에 있는 역량이라, 결과물로 보여 주면 더 믿음을 줄 수 있어요.'
        : '이력서에서는 찾지 못했으니 결과물로 보여 줄 만해요.'
    return [asked, why, quote && `예를 들어 ${quote.from} 공고에 “${quote.text}”라고 적혀 있어요.`].filter(Boolean).join(' ')
  }
  const asked = `${count} of ${total} postings ask for ${name} (${requiredBy.length} require it, ${preferredBy.length} prefer it).`
  const why = !ground.compared
    ? 'No CV was chosen, so whether you have it already was not compared.'
    : shown
      ? 'Your CV names it; a project would prove it.'
      : 'Your CV does not show it, so a project can.'
  return [asked, why, quote && `For example, ${quote.from} writes “${quote.text}”.`].filter(Boolean).join(' ')
}
