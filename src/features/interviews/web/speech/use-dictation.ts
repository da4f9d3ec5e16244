import { useCallback, useEffect, useRef, useState } from 'react'
import type { Spoken } from '#features/interviews/contract.ts'
import type { Language } from '#wire/language.ts'
import { countWords, createPaceMeter } from './pace.ts'
import { isLocal, type Recognition, recognitionClass, SPEECH_LANGUAGES } from './recognition.ts'

/** `denied`: no microphone. `unreachable`: the browser's service could not be reached. */
export type DictationProblem = 'denied' | 'unreachable' | 'failed'

interface DictationOptions {
  language: Language
  /** Words that are certain, to be put behind the answer. */
  onText(words: string): void
}

/** Speaking instead of typing. What is heard and not yet certain is in `heard`; how it was told is in `spoken`. */
export function useDictation({ language, onText }: DictationOptions) {
  const [maker] = useState(recognitionClass)
  const lang = SPEECH_LANGUAGES[language]
  const [isOn, setIsOn] = useState(false)
  const [staysHere, setStaysHere] = useState(false)
  const [heard, setHeard] = useState('')
  const [problem, setProblem] = useState<DictationProblem>()
  const [spoken, setSpoken] = useState<Spoken>()
  const [meter] = useState(createPaceMeter)
  const current = useRef<Recognition>(undefined)
  const tell = useRef(onText)
  useEffect(() => {
    tell.current = onText
  })

  useEffect(() => {
    let isGone = false
    if (maker) void isLocal(maker, lang).then((local) => !isGone && setStaysHere(local))
    return () => {
      isGone = true
    }
  }, [maker, lang])

  const stop = useCallback(() => {
    const recognition = current.current
    current.current = undefined
    recognition?.stop()
    meter.rest()
    setHeard('')
    setIsOn(false)
  }, [meter])

  const start = useCallback(() => {
    if (!maker || current.current) return
    const recognition = new maker()
    Object.assign(recognition, { lang, continuous: true, interimResults: true })
    if (staysHere) recognition.processLocally = true
    recognition.onresult = ({ resultIndex, results }) => {
      let certain = ''
      let open = ''
      for (let at = resultIndex; at < results.length; at++) {
        const result = results[at]
        if (result?.isFinal) certain += `${result[0]?.transcript ?? ''} `
        else open += result?.[0]?.transcript ?? ''
      }
      meter.heard(performance.now(), countWords(certain))
      setSpoken(meter.read())
      setHeard(open.trim())
      if (certain.trim()) tell.current(certain.trim())
    }
    recognition.onerror = ({ error }) => {
      // Silence ends the listening in some browsers; it is begun again below.
      if (error === 'no-speech' || error === 'aborted') return
      setProblem(
        error === 'not-allowed' || error === 'service-not-allowed' || error === 'audio-capture'
          ? 'denied'
          : error === 'network'
            ? 'unreachable'
            : 'failed',
      )
      current.current = undefined
    }
    recognition.onend = () => {
      if (current.current === recognition) recognition.start()
      else setIsOn(current.current !== undefined)
    }
    current.current = recognition
    setProblem(undefined)
    setIsOn(true)
    recognition.start()
  }, [maker, lang, staysHere, meter])

  useEffect(
    () => () => {
      const recognition = current.current
      current.current = undefined
      recognition?.abort()
    },
    [],
  )

  /** Another answer begins. */
  const restart = useCallback(() => {
    meter.restart()
    setSpoken(undefined)
  }, [meter])

  return { canDictate: maker !== undefined, isOn, staysHere, heard, problem, spoken, start, stop, restart, readSpoken: meter.read }
}
export type Dictation = ReturnType<typeof useDictation>
