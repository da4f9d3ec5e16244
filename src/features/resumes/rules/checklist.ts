// What a résumé needs, and what of it the conversation has brought: this and no word of a model decides when it is complete.
import type { AgentInputs, SlotKind } from '../contract.ts'
import { answered, type SessionState, type Slot } from '../state.ts'
import { factsOfCv } from './cv.ts'
import { certificatesIn, isNone, phoneIn, schoolIn, toolsIn } from './facts.ts'

export const FEWEST_QUESTIONS = 3
/** Enough for a job, three projects with their results, and everything else. */
export const MOST_QUESTIONS = 14
/** More projects than this make a résumé no better. */
const MOST_PROJECTS = 3
/** So many tools named along the way are a list of skills. */
const ENOUGH_TOOLS = 5

/** A change, or a share of something; how many people took part is no result. */
const RESULT =
  /\d[^.\n]{0,25}에서[^.\n]{0,25}\d|\d\s*(?:%|퍼센트|배(?![가-힣]))|줄[였이었]|줄어|늘[렸리었]|늘어|단축|개선|향상|달성|높[였아]|낮[췄아]|절감|절반|수상|출시|우수|reduc|increas|improv|launch|achiev|award|\bfrom\b[^.]{0,30}\d[^.]{0,20}\bto\b/i

export interface ChecklistItem extends Slot {
  done: boolean
}

/** The parts of this person's résumé in the order in which they are asked for. */
export function checklistOf(state: SessionState): ChecklistItem[] {
  const given = answered(state)
  const cv = factsOfCv(state.cv)
  const said = given.map(({ answer }) => answer).join('\n')
  const asked = ({ kind, number }: Slot) =>
    state.turns.some(({ slot, answer, skipped }) => slot.kind === kind && slot.number === number && (answer !== null || skipped))
  const answerTo = (kind: SlotKind, number: number) => given.find(({ slot }) => slot.kind === kind && slot.number === number)?.answer
  const satisfied: Partial<Record<SlotKind, boolean>> = {
    education: schoolIn(said) !== undefined || cv.education !== '',
    skills: Math.max(toolsIn(said).length, toolsIn(cv.skills).length) >= ENOUGH_TOOLS,
    certificates: certificatesIn(`${said}\n${cv.certificates}`).length >= (state.inputs.certification_count ?? 1),
    contact: phoneIn(`${said}\n${state.cv}`) !== undefined,
  }
  const items: ChecklistItem[] = []
  const add = (kind: SlotKind, number = 1) => items.push({ kind, number, done: asked({ kind, number }) || (satisfied[kind] ?? false) })
  /** The result of a thing is asked for when the thing was told, and told without one. */
  const addWithResult = (kind: 'work' | 'project', number: number) => {
    add(kind, number)
    const told = answerTo(kind, number)
    const follow = kind === 'work' ? 'work-result' : 'project-result'
    if (told !== undefined && !isNone(told) && (!RESULT.test(told) || asked({ kind: follow, number }))) add(follow, number)
  }
  const { inputs } = state
  if (needsWork(inputs)) addWithResult('work', 1)
  const cards = state.turns.filter(({ given: isCard }) => isCard).length
  for (let number = 1; number <= Math.min(Math.max(inputs.project_count ?? 1, cards), MOST_PROJECTS); number++)
    addWithResult('project', number)
  add('education')
  add('skills')
  if (inputs.certification_count === undefined || inputs.certification_count > 0) add('certificates')
  if (inputs.additional_experiences) add('activities')
  add('contact')
  return items
}

/** Somebody who has said that they never worked is not asked for it. */
function needsWork({ company_name, work_period, project_count }: AgentInputs): boolean {
  if (company_name) return true
  return work_period === undefined || work_period > 0 || project_count === 0
}

/** What is asked for next; undefined when the résumé can be written. */
export function nextSlot(state: SessionState, most = MOST_QUESTIONS): Slot | undefined {
  const count = state.turns.filter(({ given }) => !given).length
  if (count >= most) return undefined
  const open = checklistOf(state).find(({ done }) => !done)
  if (open) return { kind: open.kind, number: open.number }
  // Complete after two answers: what one is good at is worth a line in any résumé.
  return count < FEWEST_QUESTIONS
    ? { kind: 'strength', number: state.turns.filter(({ slot }) => slot.kind === 'strength').length + 1 }
    : undefined
}
