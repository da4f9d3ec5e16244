// What is asked of a model for a profile: the fields of a CV, in its own words.
import { z } from 'zod'
import type { ObjectTask, Problem } from '#platform/tasks/task.ts'
import { Language } from '#wire/language.ts'
import { Profile } from './contract.ts'
import { extractByRules } from './rules/extract.ts'
import { groundProfile } from './rules/locate.ts'
import { tidyProfile } from './rules/tidy.ts'

/** A model reads no more of a CV than this. */
const MOST_CHARACTERS = 20_000
/** With more of it made up than this, the rest is not to be believed either. */
const MOST_MADE_UP = 0.3

export const ExtractTaskInput = z.object({ text: z.string(), language: Language })
export type ExtractTaskInput = z.infer<typeof ExtractTaskInput>

/** The profile that a CV tells. What does not stand in the CV is asked for once again and then taken out, see profiles.ts. */
export const extractTask: ObjectTask<ExtractTaskInput, Profile> = {
  kind: 'object',
  name: 'profile.extract',
  input: ExtractTaskInput,
  output: Profile,
  prompts: new URL('prompts/', import.meta.url),
  language: ({ language }) => language,
  variables: ({ text }) => ({ text: text.slice(0, MOST_CHARACTERS) }),
  limits: { maxTokens: 4000, temperature: 0, deadlines: { firstTokenMs: 20_000 } },
  normalise: tidyProfile,
  check(profile, { text, language }) {
    const { sources, dropped } = groundProfile(profile, text)
    const ko = language === 'ko'
    if (sources.length === 0) return [{ severity: 'never', message: ko ? '옮긴 항목이 없습니다.' : 'No field was taken from the CV.' }]
    const severity = dropped.length > MOST_MADE_UP * (sources.length + dropped.length) ? 'never' : 'label'
    return dropped.slice(0, 10).map((path): Problem => {
      const message = ko ? `${path}의 내용은 이력서에 있는 말이 아닙니다.` : `What ${path} says does not stand in the CV.`
      return { severity, message, amount: dropped.length }
    })
  },
  rules: ({ text }) => extractByRules(text),
}
