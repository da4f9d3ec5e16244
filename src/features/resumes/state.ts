// The state of a conversation between two questions, as it is stored.
import { z } from 'zod'
import { Source } from '#wire/events.ts'
import { Language } from '#wire/language.ts'
import { AgentInputs, SlotKind } from './contract.ts'

/** What a question is for: of two projects, which one. */
export const Slot = z.object({ kind: SlotKind, number: z.number().int() })
export type Slot = z.infer<typeof Slot>

export const AskedQuestion = z.object({
  turn: z.number().int(),
  slot: Slot,
  question: z.string(),
  source: Source,
  /** null while the question is open. */
  answer: z.string().nullable(),
  skipped: z.boolean(),
  /** What had been answered before somebody went back, or before work on it failed. */
  draft: z.string().nullable(),
  /** Known before the conversation: an experience card, with its title in the place of the question. */
  given: z.boolean().default(false),
})
export type AskedQuestion = z.infer<typeof AskedQuestion>

export const SessionState = z.object({
  inputs: AgentInputs,
  language: Language,
  /** Of the account, for when the conversation does not tell them. */
  name: z.string(),
  email: z.string(),
  /** The text of a CV that was there before; empty without one. */
  cv: z.string().default(''),
  turns: z.array(AskedQuestion),
})
export type SessionState = z.infer<typeof SessionState>

/** The question that waits for an answer. */
export function openQuestion({ turns }: SessionState): AskedQuestion | undefined {
  const last = turns.at(-1)
  return last && last.answer === null && !last.skipped ? last : undefined
}

/** What has been answered, skipped questions left out. */
export function answered({ turns }: SessionState): (AskedQuestion & { answer: string })[] {
  return turns.flatMap((turn) => (turn.answer !== null && !turn.skipped ? [{ ...turn, answer: turn.answer }] : []))
}
