// What people see of a JSON answer while it is written: as much as has come, put into words by the task.
import { JSONRepairError, jsonrepair } from 'jsonrepair'
import type { TaskContext } from './task.ts'

/** Reading the answer anew costs as much as it is long, so it waits for so many letters more. */
const STEP = 24

/** @param inWords what is shown of a value whose end is missing; it grows at its end where it can. */
export function createPreview({ resumed = '', text, snapshot }: TaskContext, inWords: (partial: unknown) => string) {
  let raw = ''
  let read = 0
  let shown = resumed

  function show(next: string) {
    if (next === shown) return
    if (next.startsWith(shown)) text(next.slice(shown.length))
    else snapshot(next)
    shown = next
  }

  return {
    /** The answer so far, as it came. */
    raw: () => raw,
    push(piece: string) {
      raw += piece
      if (raw.length - read < STEP) return
      read = raw.length
      const partial = partialValue(raw)
      if (partial !== undefined) show(inWords(partial))
    },
    /** What came so far is void; it stays on the screen until there is something better. */
    restart() {
      raw = ''
      read = 0
    },
    /** Takes back what was shown: the answer broke its contract. */
    withdraw: () => show(''),
  }
}

/** The object that has begun, closed where it ends now; undefined before there is one. Never a result, only something to look at. */
function partialValue(raw: string): unknown {
  const begin = raw.indexOf('{')
  if (begin === -1) return undefined
  try {
    return JSON.parse(jsonrepair(raw.slice(begin)))
  } catch (error) {
    if (error instanceof JSONRepairError || error instanceof SyntaxError) return undefined
    throw error
  }
}
