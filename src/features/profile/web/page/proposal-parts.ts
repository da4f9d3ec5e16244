// What a CV has given, in the parts that a person takes or leaves.
import type { FieldSource, Profile, ProfileProposal } from '#features/profile/contract.ts'

type Loose = Record<string, unknown>
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lists of which each entry is a part of its own; the others are taken as a whole. */
const SINGLE = ['work', 'projects', 'education', 'activities'] as const
const WHOLE = ['skills', 'certificates', 'awards', 'languages', 'languageTests'] as const
const KOREAN = new Set<string>(['activities', 'languageTests', 'military', 'birthDate'])
export type PartSection = 'basics' | 'military' | (typeof SINGLE)[number] | (typeof WHOLE)[number]

export interface PartField {
  /** Its name in JSON Resume. */
  name: string
  value: string
  source: FieldSource | undefined
}

export interface ProposalPart {
  key: string
  section: PartSection
  /** What it is called: the company, the school; empty for a whole section. */
  title: string
  fields: PartField[]
  value: unknown
  /** The profile has something in its place. */
  isThere: boolean
}

export function partsOf({ profile, sources }: ProfileProposal, present: Profile): ProposalPart[] {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const korean = profile['x-ko'] ?? {}
  const fields = (value: unknown, path: string) => fieldsOf(value, path, '', byPath)
  const { basics } = profile
  const personal = { ...basics, ...(korean.birthDate && { birthDate: korean.birthDate }) }
  const parts: ProposalPart[] = []
  const add = (part: Omit<ProposalPart, 'title'> & { title?: string }) => {
    if (part.fields.length > 0) parts.push({ title: '', ...part })
  }
  add({
    key: 'basics',
    section: 'basics',
    value: personal,
    fields: [...fields(basics, 'basics'), ...(korean.birthDate ? fields(korean.birthDate, 'x-ko.birthDate') : [])],
    isThere: Object.keys(present.basics).some((name) => name in basics),
  })
  for (const section of SINGLE)
    for (const [at, entry] of listOf(profile, section).entries())
      add({
        key: `${section}.${at}`,
        section,
        title: nameOf(entry),
        value: entry,
        fields: fields(entry, `${pathOf(section)}.${at}`),
        isThere: listOf(present, section).some((other) => nameOf(other) === nameOf(entry)),
      })
  for (const section of WHOLE) {
    const entries = listOf(profile, section)
    const names = new Set(listOf(present, section).map(nameOf))
    add({
      key: section,
      section,
      value: entries,
      fields: entries.flatMap((entry, at) => fields(entry, `${pathOf(section)}.${at}`)),
      isThere: entries.some((entry) => names.has(nameOf(entry))),
    })
  }
  if (korean.military)
    add({
      key: 'military',
      section: 'military',
      value: korean.military,
      fields: fields(korean.military, 'x-ko.military'),
      isThere: present['x-ko']?.military !== undefined,
    })
  return parts
}

/** The chosen parts as one profile. */
export function profileOfParts(parts: readonly ProposalPart[]): Profile {
  const profile: Loose & { basics: Loose } = { basics: {} }
  const korean: Loose = {}
  for (const { section, value } of parts) {
    const holder = KOREAN.has(section) ? korean : profile
    if (section === 'basics') {
      const { birthDate, ...basics } = value as Loose
      profile.basics = basics
      if (birthDate !== undefined) korean.birthDate = birthDate
    } else if (section === 'military') holder.military = value
    else holder[section] = [...((holder[section] as unknown[]) ?? []), ...(Array.isArray(value) ? value : [value])]
  }
  if (Object.keys(korean).length > 0) profile['x-ko'] = korean
  return profile as unknown as Profile
}

/** What an entry is known by. */
export function nameOf(entry: unknown): string {
  if (!isObject(entry)) return ''
  const name = entry.name ?? entry.institution ?? entry.title ?? entry.language
  return typeof name === 'string' ? name.trim() : ''
}

function listOf(profile: Profile, section: string): unknown[] {
  const list = (KOREAN.has(section) ? profile['x-ko'] : profile)?.[section as never] as unknown
  return Array.isArray(list) ? list : []
}

const pathOf = (section: string) => (KOREAN.has(section) ? `x-ko.${section}` : section)

/** The order in which a person reads what is found; the database keeps none. */
const ORDER = [
  'name',
  'institution',
  'title',
  'language',
  'label',
  'position',
  'role',
  'roles',
  'entity',
  'area',
  'studyType',
  'email',
  'phone',
]
const LAST = ['summary', 'description', 'highlights', 'keywords']
/** Fields that only repeat in a fixed form what another says. */
const SILENT = new Set(['network', 'username', 'countryCode'])
function placeOf(name: string): number {
  const last = LAST.indexOf(name)
  if (last >= 0) return 100 + last
  const place = ORDER.indexOf(name)
  return place < 0 ? 50 : place
}

function fieldsOf(value: unknown, path: string, name: string, sources: ReadonlyMap<string, FieldSource>): PartField[] {
  if (typeof value === 'string') return [{ name: name || (path.split('.').at(-1) ?? ''), value, source: sources.get(path) }]
  if (Array.isArray(value)) {
    // Words of a list stand together; sentences each have their line.
    if (value.every((one) => typeof one === 'string' && one.length < 40))
      return [{ name, value: value.join(', '), source: sources.get(`${path}.0`) }]
    return value.flatMap((one, at) => fieldsOf(one, `${path}.${at}`, name, sources))
  }
  if (!isObject(value)) return []
  return Object.entries(value)
    .filter(([key]) => !SILENT.has(key))
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .flatMap(([key, part]) => fieldsOf(part, `${path}.${key}`, path === 'basics' && key === 'summary' ? 'about' : key, sources))
}
