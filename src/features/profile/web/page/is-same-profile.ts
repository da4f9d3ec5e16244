import type { Profile } from '#features/profile/contract.ts'

/** Whether both say the same, whenever they were kept and in whatever order their fields come. */
export function isSameProfile(one: Profile, other: Profile): boolean {
  return textOf(one) === textOf(other)
}

function textOf({ meta: { lastModified: _, ...meta } = {}, ...profile }: Profile): string {
  return JSON.stringify({ ...profile, ...(Object.keys(meta).length > 0 && { meta }) }, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
