// The browser's own speech recognition, where it has one. Its types are not in every library of types, and its name has a prefix in some browsers.

interface Alternative {
  transcript: string
}
interface Result {
  isFinal: boolean
  readonly [index: number]: Alternative
}
export interface RecognitionEvent {
  resultIndex: number
  results: { length: number; readonly [index: number]: Result }
}
export interface Recognition {
  lang: string
  continuous: boolean
  interimResults: boolean
  /** Newer browsers can keep the sound on the machine. */
  processLocally?: boolean
  onresult: ((event: RecognitionEvent) => void) | null
  onerror: ((event: { error: string }) => void) | null
  onend: (() => void) | null
  start(): void
  stop(): void
  abort(): void
}
export interface RecognitionClass {
  new (): Recognition
  available?(options: { langs: string[]; processLocally: boolean }): Promise<string>
}

/** Undefined where the browser cannot listen, or may not: the microphone is there for safe addresses only. */
export function recognitionClass(): RecognitionClass | undefined {
  const { SpeechRecognition, webkitSpeechRecognition, isSecureContext } = window as unknown as {
    SpeechRecognition?: RecognitionClass
    webkitSpeechRecognition?: RecognitionClass
    isSecureContext: boolean
  }
  return isSecureContext ? (SpeechRecognition ?? webkitSpeechRecognition) : undefined
}

export const SPEECH_LANGUAGES = { ko: 'ko-KR', en: 'en-US' } as const

/** Whether the words of this language can be recognised without the sound leaving the machine. */
export async function isLocal(recognition: RecognitionClass, lang: string): Promise<boolean> {
  try {
    return (await recognition.available?.({ langs: [lang], processLocally: true })) === 'available'
  } catch {
    // A browser that knows the question but not the language answers by throwing: then the sound would leave.
    return false
  }
}
