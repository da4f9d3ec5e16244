import { useEffect, useRef } from 'react'
import { isComposing } from './composition.ts'

/**
 * Shortcuts of a whole page, wherever the focus is. Not while a syllable is being composed, nor in a dialog or menu, which have keys of their own.
 * Everything they do must have a button too.
 */
export function useKeys(onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event)) return
      if (event.target instanceof Element && event.target.closest('[role=dialog], [role=menu]')) return
      latest.current(event)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}
