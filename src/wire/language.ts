import { z } from 'zod'

/** The languages the product speaks. Korean comes first: it is the default wherever nothing else is said. */
export const Language = z.enum(['ko', 'en']).meta({ id: 'Language' })
export type Language = z.infer<typeof Language>

/**
 * The language of a text: Korean as soon as a fifth of its letters are Hangul, since Korean texts on technical subjects carry many Latin words.
 * @returns `ko` also for a text without any letter.
 */
export function languageOf(text: string): Language {
  const hangul = text.match(/[\p{Script=Hangul}]/gu)?.length ?? 0
  const latin = text.match(/[a-z]/gi)?.length ?? 0
  return latin > 0 && hangul < latin / 4 ? 'en' : 'ko'
}
