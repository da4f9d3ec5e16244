// How fast one speaks and where one stops, from the moments at which the browser has heard words.
import type { Spoken } from '#features/interviews/contract.ts'
import type { Language } from '#wire/language.ts'

/** A silence this long is heard as a pause; shorter ones belong to speaking. */
export const PAUSE_MS = 2000
/** Less than this says nothing about how fast one speaks. */
const LEAST_MS = 5000

/** Words a minute at which an interview is easy to follow; in Korean the words between spaces (어절). Orders of magnitude, not a norm. */
const EASY: Record<Language, readonly [slow: number, fast: number]> = { ko: [70, 130], en: [110, 170] }

/** Words as they stand between spaces. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

const NOTHING: Spoken = { words: 0, spokenMs: 0, pauses: 0, longestPauseMs: 0 }

/** Collects what is heard over one answer, also when one stops dictating in between. */
export function createPaceMeter() {
  let total = NOTHING
  let lastAt: number | undefined
  return {
    /** Something was heard, at a moment in milliseconds; `words` are those that are certain now and were not before. */
    heard(atMs: number, words: number) {
      const gapMs = lastAt === undefined ? 0 : Math.max(0, atMs - lastAt)
      const isPause = gapMs >= PAUSE_MS
      total = {
        words: total.words + words,
        spokenMs: total.spokenMs + Math.round(gapMs),
        pauses: total.pauses + (isPause ? 1 : 0),
        longestPauseMs: isPause ? Math.max(total.longestPauseMs, Math.round(gapMs)) : total.longestPauseMs,
      }
      lastAt = atMs
    },
    /** Dictation ends or begins anew: what lies between is no pause. */
    rest() {
      lastAt = undefined
    },
    /** For another answer. */
    restart() {
      total = NOTHING
      lastAt = undefined
    },
    /** Undefined while nothing was heard. */
    read: (): Spoken | undefined => (total.words === 0 ? undefined : total),
  }
}

export interface Pace {
  /** Undefined when too little was heard. */
  wordsPerMinute: number | undefined
  manner: 'slow' | 'easy' | 'fast' | undefined
}

export function paceOf({ words, spokenMs }: Spoken, language: Language): Pace {
  if (spokenMs < LEAST_MS) return { wordsPerMinute: undefined, manner: undefined }
  const wordsPerMinute = Math.round(words / (spokenMs / 60_000))
  const [slow, fast] = EASY[language]
  return { wordsPerMinute, manner: wordsPerMinute < slow ? 'slow' : wordsPerMinute > fast ? 'fast' : 'easy' }
}
