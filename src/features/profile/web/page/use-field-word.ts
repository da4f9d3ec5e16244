import { type FieldWord, LISTS } from '#features/resumes/web/edit/fields.ts'
import { useWords } from '#web/i18n/use-words.tsx'

const known = new Map<string, FieldWord>(Object.values(LISTS).flatMap((fields) => fields.map(({ name, word }) => [name, word] as const)))
// In several lists one name has several words; these say it best when the list is known from where it stands.
for (const [name, word] of [
  ['name', 'name'],
  ['summary', 'detail'],
  ['score', 'score'],
  ['date', 'when'],
] as const)
  known.set(name, word)

/** The word of a field of JSON Resume, as the form calls it. */
export function useFieldWord(): (name: string) => string {
  const { resumes, profile } = useWords()
  return (name) => {
    if (name === 'about') return resumes.edit.fields.summary
    if (Object.hasOwn(profile.fields, name)) return profile.fields[name as keyof typeof profile.fields]
    const word = known.get(name) ?? (Object.hasOwn(resumes.edit.fields, name) ? (name as FieldWord) : undefined)
    // What the form puts into brackets is meant for who types.
    return word ? resumes.edit.fields[word].replace(/\s*\([^)]*\)$/, '') : name
  }
}
