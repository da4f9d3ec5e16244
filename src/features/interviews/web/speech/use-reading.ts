import { useCallback, useEffect, useState } from 'react'
import type { Language } from '#wire/language.ts'
import { SPEECH_LANGUAGES } from './recognition.ts'

/** A voice of this machine before one that sends the words away. */
function voiceFor(language: Language): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => lang.toLowerCase().startsWith(language))
  return voices.find(({ localService }) => localService) ?? voices[0]
}

/** Reads a text aloud with the browser's own voice, where it has one for the language. */
export function useReading(text: string, language: Language) {
  const isThere = 'speechSynthesis' in window
  const [voice, setVoice] = useState(() => (isThere ? voiceFor(language) : undefined))
  const [isReading, setIsReading] = useState(false)

  useEffect(() => {
    if (!isThere) return
    // Browsers bring their voices some time after the page.
    const look = () => setVoice(voiceFor(language))
    look()
    speechSynthesis.addEventListener('voiceschanged', look)
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', look)
      speechSynthesis.cancel()
    }
  }, [isThere, language])

  const stop = useCallback(() => {
    speechSynthesis.cancel()
    setIsReading(false)
  }, [])
  const start = useCallback(() => {
    if (!voice) return
    const words = new SpeechSynthesisUtterance(text)
    words.voice = voice
    words.lang = SPEECH_LANGUAGES[language]
    words.onend = () => setIsReading(false)
    words.onerror = () => setIsReading(false)
    speechSynthesis.cancel()
    speechSynthesis.speak(words)
    setIsReading(true)
  }, [text, language, voice])

  return { canRead: voice !== undefined, staysHere: voice?.localService ?? true, isReading, start, stop }
}
