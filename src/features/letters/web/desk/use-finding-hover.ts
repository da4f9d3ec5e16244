import { type RefObject, useCallback, useEffect, useRef } from 'react'

/** Resting on a mark this long means wanting to know; passing over it does not. */
const REST_MS = 350

/**
 * Tells which finding the pointer rests on. The text field lies above the mirror and takes all pointer events,
 * so the marks are found by where they stand.
 */
export function useFindingHover(mirror: RefObject<HTMLElement | null>, onRest: (id: string) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const over = useRef<string>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(
    (event: React.PointerEvent<HTMLElement>) => {
      if (event.pointerType !== 'mouse') return
      const id = findingAt(mirror.current, event.clientX, event.clientY)
      event.currentTarget.style.cursor = id ? 'pointer' : ''
      if (id === over.current) return
      over.current = id
      clearTimeout(timer.current)
      // With a button down the pointer is selecting text.
      if (id && event.buttons === 0) timer.current = setTimeout(() => onRest(id), REST_MS)
    },
    [mirror, onRest],
  )
}

function findingAt(mirror: HTMLElement | null, x: number, y: number): string | undefined {
  for (const mark of mirror?.querySelectorAll<HTMLElement>('[data-finding]') ?? []) {
    for (const { left, right, top, bottom } of mark.getClientRects()) {
      if (x >= left && x <= right && y >= top && y <= bottom) return mark.dataset.finding
    }
  }
  return undefined
}
