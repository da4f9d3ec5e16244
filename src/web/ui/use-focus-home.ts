import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * Where the focus goes when a dialog has gone: the line of a menu that opened it is not there any more, so the button of that menu gets it.
 * @returns what to do when the dialog has faded out.
 */
export function useFocusHome(opened: boolean): () => void {
  const home = useRef<Element>(null)
  useLayoutEffect(() => {
    if (!opened) return
    const opener = document.activeElement
    const buttonId = opener?.closest('[role=menu]')?.getAttribute('aria-labelledby')
    home.current = buttonId ? document.getElementById(buttonId) : opener
  }, [opened])
  return useCallback(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isLost && home.current instanceof HTMLElement) home.current.focus({ preventScroll: true })
  }, [])
}
