import { type RefObject, useCallback } from 'react'

/** Which finding of the mirror lies under a point; the field above it takes all pointer events. */
export function useFindingUnder(mirror: RefObject<HTMLElement | null>): (x: number, y: number) => string | undefined {
  return useCallback(
    (x, y) => {
      for (const mark of mirror.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? []) {
        for (const { left, right, top, bottom } of mark.getClientRects())
          if (x >= left && x <= right && y >= top && y <= bottom) return mark.dataset.finding
      }
      return undefined
    },
    [mirror],
  )
}
