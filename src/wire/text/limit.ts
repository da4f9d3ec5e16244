import { z } from 'zod'

/** How a company counts: characters with or without spaces, or bytes (2 for each Hangul as in EUC-KR, 3 as in UTF-8). */
export const LengthUnit = z.enum(['characters', 'charactersNoSpaces', 'bytesEucKr', 'bytesUtf8']).meta({ id: 'LengthUnit' })
export type LengthUnit = z.infer<typeof LengthUnit>

/** A company's rule for the length of an answer. `min` is 80 % of `max` unless given; `newline` is what a line break counts (NEIS counts 2). */
export const LengthLimit = z
  .object({
    unit: LengthUnit,
    max: z.number().int().min(1).max(100_000),
    min: z.number().int().min(0).max(100_000).optional(),
    newline: z.union([z.literal(0), z.literal(1), z.literal(2)]).optional(),
  })
  .refine(({ max, min }) => min === undefined || min <= max, { message: 'min must not be over max', path: ['min'] })
  .meta({ id: 'LengthLimit' })
export type LengthLimit = z.infer<typeof LengthLimit>
