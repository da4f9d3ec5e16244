import type { Words } from '#web/i18n/words.ts'
import type { PromptDetail } from '../../contract.ts'

/** What is being written, beside the numbers of versions. */
export const DRAFT = 'draft'

type PromptWords = Words['operations']['prompts']

export const versionName = (version: number, t: PromptWords) => (version === 0 ? t.own : t.version(version))

/** The versions of a prompt for a field to choose from, the newest first; with what is being written, when that is something new. */
export function versionChoices({ history }: PromptDetail, t: PromptWords, draft?: string): { value: string; label: string }[] {
  const isNew = draft !== undefined && history.every(({ template }) => template !== draft)
  return [
    ...(isNew ? [{ value: DRAFT, label: t.try.draft }] : []),
    ...history.map(({ version, note, isPublished }) => ({
      value: String(version),
      label: [versionName(version, t), ...(isPublished ? [t.used] : []), ...(note ? [note] : [])].join(' · '),
    })),
  ]
}

export function templateOf({ history }: PromptDetail, choice: string, draft: string): string {
  return choice === DRAFT ? draft : (history.find(({ version }) => String(version) === choice)?.template ?? '')
}
