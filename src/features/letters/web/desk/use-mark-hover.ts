import { type RefObject, useCallback, useEffect, useRef } from 'react'

/** Resting on a mark this long means wanting to know; passing over it does not. */
const REST_MS = 350

interface MarkHover {
  onPointerMove(event: React.PointerEvent<HTMLElement>): void
  onPointerLeave(): void
}

/**
 * Tells on which mark of a mirror the pointer rests, by its `data-mark`, and when it has left. The text field lies above the mirror and takes
 * all pointer events, so the marks are found by where they stand.
 */
export function useMarkHover(
  mirror: RefObject<HTMLElement | null>,
  onRest: (mark: string) => void,
  onLeave: () => void = () => undefined,
): MarkHover {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const over = useRef<string>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const go = useCallback(
    (mark: string | undefined, isPressed: boolean) => {
      if (mark === over.current) return
      over.current = mark
      clearTimeout(timer.current)
      if (mark === undefined) onLeave()
      // With a button down the pointer is selecting text.
      else if (!isPressed) timer.current = setTimeout(() => onRest(mark), REST_MS)
    },
    [onRest, onLeave],
  )
  const onPointerMove = useCallback(
    (event: React.PointerEvent<HTMLElement>) => {
      if (event.pointerType === 'mouse') go(markAt(mirror.current, event.clientX, event.clientY), event.buttons !== 0)
    },
    [mirror, go],
  )
  const onPointerLeave = useCallback(() => go(undefined, false), [go])
  return { onPointerMove, onPointerLeave }
}

export function markAt(mirror: HTMLElement | null, x: number, y: number): string | undefined {
  for (const mark of mirror?.querySelectorAll<HTMLElement>('[data-mark]') ?? []) {
    for (const { left, right, top, bottom } of mark.getClientRects()) {
      if (x >= left && x <= right && y >= top && y <= bottom) return mark.dataset.mark
    }
  }
  return undefined
}
