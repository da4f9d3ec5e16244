import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import type { Language } from '#wire/language.ts'
import { loadWords, rememberLanguage } from './language.ts'
import type { Words } from './words.ts'

interface Spoken {
  language: Language
  words: Words
  speak(language: Language): Promise<void>
}

const SpokenContext = createContext<Spoken | undefined>(undefined)

interface WordsProviderProps {
  language: Language
  words: Words
  children: React.ReactNode
}

export function WordsProvider({ children, ...first }: WordsProviderProps) {
  const [{ language, words }, setSpoken] = useState(first)
  const speak = useCallback(async (next: Language) => {
    const words = await loadWords(next)
    rememberLanguage(next)
    document.documentElement.lang = next
    setSpoken({ language: next, words })
  }, [])
  const spoken = useMemo(() => ({ language, words, speak }), [language, words, speak])
  return <SpokenContext value={spoken}>{children}</SpokenContext>
}

export function useLanguage(): Spoken {
  const spoken = useContext(SpokenContext)
  if (!spoken) throw new Error('Words are only known inside a WordsProvider.')
  return spoken
}

/** The words of the language in use: `useWords().app.save`. */
export function useWords(): Words {
  return useLanguage().words
}
