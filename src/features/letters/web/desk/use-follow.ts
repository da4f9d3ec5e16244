import { type RefObject, useEffect, useRef } from 'react'

/** As near to the end as this counts as reading along. */
const NEAR_PX = 80

/** While text streams in, its end stays in sight for who reads along; who has scrolled up is left in peace. */
export function useFollow(scroller: RefObject<HTMLElement | null>, isWriting: boolean, text: string): void {
  const follows = useRef(true)
  useEffect(() => {
    const element = scroller.current
    if (!element || !isWriting) return
    follows.current = true
    const onScroll = () => {
      follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [scroller, isWriting])

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the text that has grown.
  useEffect(() => {
    const element = scroller.current
    if (element && isWriting && follows.current) element.scrollTop = element.scrollHeight
  }, [scroller, isWriting, text])
}
