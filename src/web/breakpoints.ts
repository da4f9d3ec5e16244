/** Apart from the theme so that the build can read it without loading React. */
export const breakpoints = { xs: '30em', sm: '40em', md: '52em', lg: '64em', xl: '80em' }

/** The widths that styles know by name. */
export const media = {
  medium: `(min-width: ${breakpoints.md})`,
  /** The navigation moves to the left, and the desk has room for two columns. */
  wide: `(min-width: ${breakpoints.lg})`,
  narrow: `(max-width: ${breakpoints.lg})`,
  /** The desk has room for three columns. */
  wider: `(min-width: ${breakpoints.xl})`,
  /** A phone on its side, or 200 % zoom: nothing is pinned and the whole page scrolls. */
  short: '(max-height: 36em)',
}
