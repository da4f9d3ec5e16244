import { useCallback, useRef, useState } from 'react'
import { forget, keep, kept } from '#web/kept.ts'

export interface KeptText {
  text: string
  change(text: string): void
  /** Takes out what has been sent, unless something else stands there. @returns whether it did */
  clear(sent: string): boolean
  /** Puts back what came to nothing, unless something else has been typed since. */
  giveBack(sent: string): void
}

/** Words of a field that wait to be sent: another part of the page, or another visit, finds them as they were. */
export function useKeptText(name: string): KeptText {
  const [text, setText] = useState(() => kept<string>(name) ?? '')
  const latest = useRef(text)
  const change = useCallback(
    (next: string) => {
      latest.current = next
      setText(next)
      if (next === '') forget(name)
      else keep(name, next)
    },
    [name],
  )
  const clear = useCallback(
    (sent: string) => {
      const stands = latest.current.trim() === sent
      if (stands) change('')
      return stands
    },
    [change],
  )
  const giveBack = useCallback(
    (sent: string) => {
      if (latest.current === '') change(sent)
    },
    [change],
  )
  return { text, change, clear, giveBack }
}
