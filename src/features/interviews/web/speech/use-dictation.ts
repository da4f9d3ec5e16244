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
  const open = useRef('')
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

  /** Who has stopped speaking does not wait until the browser is certain: the last words stand as they were shown. */
  const takeOpen = useCallback(() => {
    const words = open.current
    open.current = ''
    setHeard('')
    if (words === '') return
    meter.heard(performance.now(), countWords(words))
    setSpoken(meter.read())
    tell.current(words)
  }, [meter])

  const stop = useCallback(() => {
    const recognition = current.current
    current.current = undefined
    takeOpen()
    recognition?.stop()
    meter.rest()
    setIsOn(false)
  }, [meter, takeOpen])

  const start = useCallback(() => {
    if (!maker || current.current) return
    const recognition = new maker()
    Object.assign(recognition, { lang, continuous: true, interimResults: true })
    if (staysHere) recognition.processLocally = true
    recognition.onresult = ({ resultIndex, results }) => {
      // What comes after the stop are the words that have been taken, once more.
      if (current.current !== recognition) return
      let certain = ''
      let uncertain = ''
      for (let at = resultIndex; at < results.length; at++) {
        const result = results[at]
        if (result?.isFinal) certain += `${result[0]?.transcript ?? ''} `
        else uncertain += result?.[0]?.transcript ?? ''
      }
      meter.heard(performance.now(), countWords(certain))
      setSpoken(meter.read())
      open.current = uncertain.trim()
      setHeard(open.current)
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
      takeOpen()
    }
    recognition.onend = () => {
      if (current.current === recognition) recognition.start()
      else setIsOn(current.current !== undefined)
    }
    current.current = recognition
    setProblem(undefined)
    setIsOn(true)
    recognition.start()
  }, [maker, lang, staysHere, meter, takeOpen])

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
