import type { Language } from '#wire/language.ts'
import type { Words } from './words.ts'

const KEY = 'jiwon.language'

/** The language chosen here before, else the first of the browser's that we speak, else Korean. */
export function chosenLanguage(): Language {
  const stored = localStorage.getItem(KEY)
  if (stored === 'ko' || stored === 'en') return stored
  const first = navigator.languages.map((tag) => tag.split('-')[0]).find((tag) => tag === 'ko' || tag === 'en')
  return first === 'en' ? 'en' : 'ko'
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
}

/** Only the words of one language are ever fetched. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'ko' ? (await import('./ko.ts')).ko : (await import('./en.ts')).en
}
