import type { LengthLimit } from './limit.ts'

/**
 * Ways of counting by the names under which forms speak of them. `neis` is the counting of 나이스, the system of the schools: three bytes for a
 * Hangul syllable as in UTF-8, and two for a line break.
 */
export const LIMIT_PRESETS = {
  withSpaces: { unit: 'characters', newline: 1 },
  withoutSpaces: { unit: 'charactersNoSpaces', newline: 1 },
  withoutLineBreaks: { unit: 'characters', newline: 0 },
  bytesOfTwo: { unit: 'bytesEucKr', newline: 1 },
  bytesOfThree: { unit: 'bytesUtf8', newline: 1 },
  neis: { unit: 'bytesUtf8', newline: 2 },
} as const satisfies Record<string, Required<Pick<LengthLimit, 'unit' | 'newline'>>>
export type LimitPreset = keyof typeof LIMIT_PRESETS

/** The preset that counts so, or `undefined` when there is no name for it. */
export function presetOf({ unit, newline = 1 }: Pick<LengthLimit, 'unit' | 'newline'>): LimitPreset | undefined {
  const found = Object.entries(LIMIT_PRESETS).find(
    ([, preset]) => preset.unit === unit && (preset.newline === newline || unit === 'charactersNoSpaces'),
  )
  return found?.[0] as LimitPreset | undefined
}
