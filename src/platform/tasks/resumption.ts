/** A start that agrees for so many UTF-16 units is no chance. */
const LEAST = 20

/**
 * Watches the first pieces after a text that an earlier run has shown. That text was shown clean, so that a model that starts over with its marks and
 * labels (`답변: **저는`) does not repeat it letter by letter: the beginnings are compared clean.
 * @param shown empty when nothing was shown: then every piece passes
 */
export function createResumption(shown: string, clean: (raw: string) => string) {
  const head = shown.slice(0, LEAST)
  let held = ''
  let decided = shown === ''

  function release(startsOver: boolean) {
    decided = true
    const text = held
    held = ''
    return { startsOver, text }
  }

  return {
    push(piece: string): { startsOver: boolean; text: string } {
      if (decided) return { startsOver: false, text: piece }
      held += piece
      const text = clean(held)
      if (text.startsWith(head)) return release(true)
      return head.startsWith(text) ? { startsOver: false, text: '' } : release(false)
    },
    /** The continuation has ended. @returns what was held back */
    end: () => release(false),
  }
}
