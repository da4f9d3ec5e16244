import type { ChatPart } from './llm.ts'
import { createSeam, LEAST_PREFIX, type Seam, type SeamOutput } from './seam.ts'

/** The text that the reader of one request holds, over all calls that it takes. Every function gives the parts that the reader must be told. */
export function createJoined(prefix: string) {
  let text = prefix
  let seam: Seam | undefined
  let before = prefix

  function give({ restart, text: piece }: SeamOutput): ChatPart[] {
    const parts: ChatPart[] = []
    if (restart) {
      text = ''
      parts.push({ type: 'restart' })
    }
    if (piece !== '') {
      text += piece
      parts.push({ type: 'text', text: piece })
    }
    return parts
  }

  return {
    get text() {
      return text
    },
    /** Whether a text of this length is worth going on from. */
    get isLong() {
      return text.length >= LEAST_PREFIX
    },
    /** Whether the call that began last has changed the text. */
    get changed() {
      return text !== before
    },
    begin() {
      before = text
      seam = text === '' ? undefined : createSeam(text)
    },
    push: (piece: string) => give(seam ? seam.push(piece) : { restart: false, text: piece }),
    /** The call has ended; `whole` when by the model's own stop. */
    end: (whole: boolean) => (seam ? give(seam.end(whole)) : []),
    restart: () => give({ restart: true, text: '' }),
  }
}
