// Joins an answer that broke off and the one that was asked to go on from it. Models may go on, say their last sentence again, or start over.

/** A repetition shorter than this may be chance, in UTF-16 units. */
const LEAST_OVERLAP = 20
/** A text shorter than this is not worth going on from. */
export const LEAST_PREFIX = 60

/** Where a continuation meets the text so far. */
export interface Seam {
  /** What follows the text so far. Undecided pieces are held back. */
  push(text: string): SeamOutput
  /** The continuation has ended; `whole` when by the model's own stop. */
  end(whole: boolean): SeamOutput
}

/** `restart`: the text so far is void, `text` is what stands from the start. */
export interface SeamOutput {
  restart: boolean
  text: string
}

/**
 * Decides, from the first pieces of a continuation, how it hangs together with `prefix`:
 * - it starts as the prefix starts (20 units or more): it starts over. What it repeats is swallowed; when it goes another way, it replaces the prefix;
 * - it starts with the end of the prefix (20 units or more, the longest such overlap): that is dropped;
 * - else it goes on.
 * The overlap is found by the automaton of Knuth, Morris and Pratt with the continuation as the pattern, which grows while it runs over the prefix,
 * so that the work is linear and the pieces are held back no longer than they still agree with some place of the prefix.
 */
export function createSeam(shown: string): Seam {
  // Some servers refuse a last message that ends in whitespace, so that models are asked to go on from `prefix`, and may repeat what follows it.
  const prefix = seamPrefix(shown)
  const shared = createShared(shown.slice(prefix.length))
  let state: 'undecided' | 'repeating' | 'open' = 'undecided'
  let held = ''
  // `held[0, matched)` equals the prefix just before `place`.
  let place = 0
  let matched = 0
  const failure: number[] = []

  function decide(): SeamOutput {
    while (matched < held.length && place < prefix.length) {
      if (prefix[place] === held[matched]) {
        extend(matched)
        place++
        matched++
        if (place === matched && matched === LEAST_OVERLAP) return repeat()
      } else if (matched > 0) matched = failure[matched - 1] ?? 0
      else place++
      if (place - matched > prefix.length - LEAST_OVERLAP) return open(0)
    }
    return place === prefix.length ? open(matched) : nothing
  }

  /** Adds the length of the longest border of `held[0, at]`; every index is added once, in order, since `matched` grows by one. */
  function extend(at: number) {
    if (failure.length > at) return
    if (at === 0) {
      failure.push(0)
      return
    }
    let border = failure[at - 1] ?? 0
    while (border > 0 && held[border] !== held[at]) border = failure[border - 1] ?? 0
    failure.push(held[border] === held[at] ? border + 1 : 0)
  }

  function open(overlap: number): SeamOutput {
    state = 'open'
    return { restart: false, text: shared.after(held.slice(overlap >= LEAST_OVERLAP ? overlap : 0)) }
  }

  function repeat(): SeamOutput {
    state = 'repeating'
    const common = Math.min(held.length, prefix.length)
    while (matched < common && held[matched] === prefix[matched]) matched++
    if (matched < common) {
      state = 'open'
      shared.stop()
      return { restart: true, text: held }
    }
    return held.length > prefix.length ? open(prefix.length) : nothing
  }

  return {
    push(text) {
      if (state === 'open') return { restart: false, text: shared.after(text) }
      held += text
      return state === 'undecided' ? decide() : repeat()
    },
    end(whole) {
      if (state === 'undecided' && held !== '') return open(place === prefix.length ? matched : 0)
      // A whole answer that is shorter than what was shown: the rest of that is not part of it.
      if (state === 'repeating' && whole && held.length < prefix.length) {
        state = 'open'
        return { restart: true, text: held }
      }
      return nothing
    },
  }
}

const nothing: SeamOutput = { restart: false, text: '' }

/** The text that a model is asked to go on from. */
export function seamPrefix(shown: string): string {
  return shown.trimEnd()
}

/** Leaves out the whitespace that stands at the end of the shown text when it comes again, as far as it is the same. */
function createShared(whitespace: string) {
  let done = 0
  return {
    after(text: string): string {
      let start = 0
      while (done < whitespace.length && start < text.length && text[start] === whitespace[done]) {
        start++
        done++
      }
      if (start < text.length) done = whitespace.length
      return text.slice(start)
    },
    stop() {
      done = whitespace.length
    },
  }
}
