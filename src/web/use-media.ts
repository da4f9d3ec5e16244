import { useMediaQuery } from '@mantine/hooks'
import { media } from './breakpoints.ts'

/** How many columns there is room for. */
export type Room = 'narrow' | 'wide' | 'wider'

export function useRoom(): Room {
  const isWide = useMediaQuery(media.wide, undefined, { getInitialValueInEffect: false })
  const isWider = useMediaQuery(media.wider, undefined, { getInitialValueInEffect: false })
  return isWider ? 'wider' : isWide ? 'wide' : 'narrow'
}
