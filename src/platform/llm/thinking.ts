const OPEN = '<think>'
const CLOSE = '</think>'

/**
 * Leaves out what a reasoning model thinks aloud: a `<think>` block at the very start of its answer. Fed piece by piece; gives back what is
 * content. Only whitespace and the first letters of the mark are ever held back.
 */
export function createThinkingFilter(): { push(text: string): string; end(): string } {
  let held = ''
  let state: 'start' | 'thinking' | 'content' = 'start'

  return {
    push(text) {
      if (state === 'content') return text
      held += text
      if (state === 'start') {
        const start = held.trimStart()
        if (start.startsWith(OPEN)) state = 'thinking'
        else if (OPEN.startsWith(start)) return ''
        else {
          state = 'content'
          return held
        }
      }
      const end = held.indexOf(CLOSE)
      if (end === -1) {
        // The block may be long, and only a torn closing mark at its end matters.
        if (held.length > 1000) held = OPEN + held.slice(-CLOSE.length)
        return ''
      }
      const rest = held.slice(end + CLOSE.length).trimStart()
      if (rest === '') {
        held = held.slice(0, end + CLOSE.length)
        return ''
      }
      state = 'content'
      return rest
    },
    /** What was held back and turned out to be content. */
    end() {
      return state === 'start' ? held : ''
    },
  }
}
