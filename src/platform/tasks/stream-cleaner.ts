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
  /** Spares the work for most pieces, which would otherwise grow with the text: see `flowsOn` and `isOrdinary` in plain-text.ts. */
  flow?: Flow | undefined
}

/** After a text that is clean (but for whitespace at its end) and for which `begins` holds, every piece for which `takes` holds stays as it is. */
export interface Flow {
  begins: (text: string) => boolean
  takes: (piece: string) => boolean
}

/**
 * Cleans a text while it is written. After every piece the watcher shows `clean` of the raw text without its undecided tail, however it was cut into
 * pieces; after `end`, `clean` of all of it.
 */
export function createStreamCleaner({ clean, undecided, headLength, flow }: StreamCleanerOptions, resumed = '') {
  let raw = resumed
  let shown = resumed
  let opened = resumed !== ''
  // After a restart: what is shown belongs to the void text, and stays while the new one says the same.
  let repeating = false
  /** Whitespace at the end of a text that flows, which is shown when something follows; undefined while it does not flow. */
  let space: string | undefined

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
      if (space !== undefined && flow?.takes(piece)) {
        const delta = (space + piece).trimEnd()
        space = (space + piece).slice(delta.length)
        shown += delta
        return delta === '' ? undefined : { type: 'text', delta }
      }
      space = undefined
      if (!opened && raw.trimStart().length < headLength) return undefined
      opened = true
      const text = clean(raw.slice(0, raw.length - undecided(raw)))
      if (repeating && shown.startsWith(text)) return undefined
      repeating = false
      const told = show(text)
      if (flow && text === raw.trimEnd() && flow.begins(raw)) space = raw.slice(text.length)
      return told
    },
    /** What was written is void. The watcher keeps it until there is something else to show. */
    restart() {
      raw = ''
      space = undefined
      opened = false
      repeating = true
    },
    /** The text is whole. */
    end: (): Shown => show(clean(raw)),
  }
}
