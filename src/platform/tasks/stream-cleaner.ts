/** What a watcher must be told so that what it shows is clean. */
export type Shown = { type: 'text'; delta: string } | { type: 'snapshot'; text: string } | undefined

/** How a text is cleaned and held back. */
export interface StreamCleanerOptions {
  /** Turns raw text into what is shown. Cleaning clean text must change nothing. */
  clean: (text: string) => string
  /** How much of the end of an unfinished raw text cannot be cleaned yet, in UTF-16 units. */
  undecided: (text: string) => number
  /** Nothing of a text is shown before it has so many UTF-16 units: labels and refusals come first. */
  headLength: number
}

/**
 * Cleans a text while it is written. After every piece the watcher shows `clean` of the raw text without its undecided tail, however it was cut into
 * pieces; after `end`, `clean` of all of it.
 */
export function createStreamCleaner({ clean, undecided, headLength }: StreamCleanerOptions, resumed = '') {
  let raw = resumed
  let shown = resumed
  let opened = resumed !== ''
  // After a restart: what is shown belongs to the void text, and stays while the new one says the same.
  let repeating = false

  function show(text: string): Shown {
    if (text === shown) return undefined
    const grown = text.startsWith(shown)
    const told: Shown = grown ? { type: 'text', delta: text.slice(shown.length) } : { type: 'snapshot', text }
    shown = text
    return told
  }

  return {
    get raw() {
      return raw
    },
    get shown() {
      return shown
    },
    push(piece: string): Shown {
      raw += piece
      if (!opened && raw.trimStart().length < headLength) return undefined
      opened = true
      const text = clean(raw.slice(0, raw.length - undecided(raw)))
      if (repeating && shown.startsWith(text)) return undefined
      repeating = false
      return show(text)
    },
    /** What was written is void. The watcher keeps it until there is something else to show. */
    restart() {
      raw = ''
      opened = false
      repeating = true
    },
    /** The text is whole. */
    end: (): Shown => show(clean(raw)),
  }
}
export type StreamCleaner = ReturnType<typeof createStreamCleaner>
