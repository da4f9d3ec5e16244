import { z } from 'zod'
import type { Language } from './language.ts'

/** What every failed call answers. `code` is stable and meant for programs, `message` for people in the language they asked for. */
export const ErrorReply = z
  .object({ error: z.object({ code: z.string(), message: z.string(), details: z.unknown().optional() }) })
  .meta({ id: 'Error' })
export type ErrorReply = z.infer<typeof ErrorReply>

/** One failure of a feature: its HTTP status and what a person is told, in every language. */
export type ErrorEntry = readonly [status: number, messages: Readonly<Record<Language, string>>]

/** The failures of a feature by name; `notFound` of `letters` has the code `letters.not_found`. */
export type ErrorTable = Readonly<Record<string, ErrorEntry>>
