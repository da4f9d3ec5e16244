import { useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useAnnounce } from './live-region.tsx'

/**
 * After a link the next key goes on in the new page, and its title is said, as a browser does that fetches a whole page. A page that puts
 * the focus somewhere itself keeps it there, and what only changes behind the question mark is no other page.
 * @returns for the part of the page that takes the focus
 */
export function usePageFocus(): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  const router = useRouter()
  const announce = useAnnounce()
  const pathname = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const shown = useRef(pathname)
  const focusedBefore = useRef<Element>(null)

  useEffect(
    () =>
      router.subscribe('onBeforeLoad', () => {
        focusedBefore.current = document.activeElement
      }),
    [router],
  )
  useEffect(() => {
    const before = shown.current
    shown.current = pathname
    // Where one has just come in, the browser itself has said it.
    if (pathname === undefined || before === undefined || before === pathname) return
    const focused = document.activeElement
    const isOfPage = main.current?.contains(focused) && focused !== focusedBefore.current
    if (!isOfPage) main.current?.focus({ preventScroll: true })
    announce(document.title)
  }, [pathname, announce])

  return main
}
