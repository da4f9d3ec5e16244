// The library of task patterns and settings that plans by rules are made of (data/tasks).
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { SkillFamily } from '#platform/skills/lexicon.ts'
import type { Language } from '#wire/language.ts'
import type { Position } from '#wire/positions.ts'

const Both = z.object({ ko: z.string().min(1), en: z.string().min(1) })
const Lists = z.object({ ko: z.array(z.string().min(1)).min(3), en: z.array(z.string().min(1)).min(3) })
const Pattern = z.object({ days: z.number().int().min(1).max(14), title: Both, detail: Both, acceptance: Both })
const Family = z.object({ angles: z.array(Both).min(1), tasks: z.array(Pattern).min(1) })
const Setting = z.object({ id: z.string(), name: Both, overview: Both, features: Lists })
const Frame = z.object({ begin: Pattern, end: Pattern })

export type Pattern = z.infer<typeof Pattern>
export type Setting = z.infer<typeof Setting>

const read = <T>(name: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(new URL(`../../../data/tasks/${name}.json`, import.meta.url), 'utf8')))

const families = read('families', z.record(z.string(), Family))
const settings = read('settings', z.record(z.string(), z.array(Setting).min(3)))
const frames = read('common', z.object({ software: Frame, study: Frame }))

const GROUPS: Partial<Record<Position, string>> = {
  marketing: 'brand',
  sales: 'client',
  accounting: 'books',
  production: 'plant',
  public: 'public',
  other: 'office',
}
const SOFTWARE: ReadonlySet<Position> = new Set(['be', 'fe', 'mobile', 'ai', 'data', 'infra'])

/** How skills of a family are shown; undefined for what nobody can build, such as a licence. */
export function familyOf(family: SkillFamily): z.infer<typeof Family> | undefined {
  return families[family]
}

/** The settings that projects of a field play in. */
export function settingsFor(position: Position): readonly Setting[] {
  return settings[GROUPS[position] ?? 'service'] ?? []
}

export function settingById(position: Position, id: string | null): Setting | undefined {
  return settingsFor(position).find((setting) => setting.id === id)
}

/** Whether what one builds in a field is software. */
export function isSoftware(position: Position): boolean {
  return SOFTWARE.has(position)
}

/** What every project begins and ends with. */
export function frameFor(position: Position): z.infer<typeof Frame> {
  return isSoftware(position) ? frames.software : frames.study
}

/** A text of the library with a skill's name in it. */
export function filled(text: Record<Language, string>, language: Language, skill: string): string {
  return text[language].replaceAll('{skill}', skill)
}
