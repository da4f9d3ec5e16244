/** What is being written of one prompt: from which version on, and the texts that are not saved yet, each by the version it began from. */
export interface PromptDrafts {
  base: number
  drafts: Readonly<Record<number, string>>
}
interface Versions {
  history: readonly { version: number; template: string }[]
}

const templateOf = ({ history }: Versions, version: number) => history.find((one) => one.version === version)?.template

export const textOf = (prompt: Versions, { base, drafts }: PromptDrafts): string => drafts[base] ?? templateOf(prompt, base) ?? ''

export const written = ({ base, drafts }: PromptDrafts, text: string): PromptDrafts => ({ base, drafts: { ...drafts, [base]: text } })

/** Begins from another version; what was written from the one before waits there. */
export const begunFrom = ({ drafts }: PromptDrafts, base: number): PromptDrafts => ({ base, drafts })

/** What was written is a version now, and is gone on from. */
export function saved({ base, drafts }: PromptDrafts, version: number): PromptDrafts {
  const { [base]: text, ...others } = drafts
  return { base: version, drafts: text === undefined ? others : { ...others, [version]: text } }
}

/** What is worth keeping; undefined when every text is that of its version. */
export function unsaved(prompt: Versions, { base, drafts }: PromptDrafts): PromptDrafts | undefined {
  const changed = Object.entries(drafts).filter(([version, text]) => text !== templateOf(prompt, Number(version)))
  return changed.length === 0 ? undefined : { base, drafts: Object.fromEntries(changed) }
}
