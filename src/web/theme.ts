/**
 * The whole look: every colour, size and component default of the app is in this file.
 * Elsewhere only `var(--jw-…)`, `var(--mantine-…)` and Mantine's size names are written.
 */
import {
  type AnchorProps,
  type ButtonProps,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type KbdProps,
  type MantineColorsTuple,
  type MenuProps,
  type ModalProps,
  type PasswordInputProps,
  type PopoverProps,
  type SwitchProps,
  type TabsProps,
  type TextareaProps,
  type TextInputProps,
} from '@mantine/core'
import type { CSSProperties } from 'react'
import { breakpoints } from './breakpoints.ts'

// One hue family (OKLCH hue 185-200). Teal is the only accent; the neutrals carry a trace of it.
const teal: MantineColorsTuple = [
  '#f0faf9',
  '#dff2f1',
  '#c6e5e3',
  '#a4d4d1',
  '#7dcbc6',
  '#5aa6a3',
  '#2f8380',
  '#065c5a',
  '#0d4948',
  '#093534',
]
const gray: MantineColorsTuple = [
  '#f8faf9',
  '#f2f5f5',
  '#e5ebea',
  '#d8dedd',
  '#818c8a',
  '#75807e',
  '#6c7775',
  '#495654',
  '#2b3936',
  '#152422',
]
const red: MantineColorsTuple = [
  '#fef3f2',
  '#fde9e7',
  '#fad2ce',
  '#f5b3ad',
  '#f1938c',
  '#e0625c',
  '#c94242',
  '#ae2d2f',
  '#8f2426',
  '#731d1f',
]
const dark: MantineColorsTuple = [
  '#e4e9e9',
  '#c1c9c9',
  '#a1acab',
  '#778383',
  '#677676',
  '#2d3a39',
  '#1e2a2a',
  '#141f1f',
  '#0d1717',
  '#071010',
]

/**
 * Surfaces: the desk is what the app says, paper is what the user wrote or will write, raised is what floats.
 * Text: ink, soft, faint; each at least 4.5 : 1 on the desk and on paper.
 */
const light = {
  desk: '#f3f6f3',
  paper: '#fcfdfc',
  raised: '#ffffff',
  ink: '#152423',
  soft: '#435251',
  faint: '#5c6969',
  hairline: '#dbe1de',
  line: gray[4], // edges of controls, 3 : 1; Mantine draws its inputs with the same shade
  grid: '#a4cfcb',
  accent: teal[7],
  'on-accent': '#fcfdfc',
  'accent-wash': '#dbf0ee',
  error: red[7],
  'error-wash': '#fde9e7',
  warning: '#875814',
  'warning-wash': '#fdefd2',
  shadow: '0 1px 2px rgb(9 53 52 / 6%), 0 12px 32px rgb(9 53 52 / 14%)',
}

const night: typeof light = {
  desk: '#0e1818',
  paper: '#162121',
  raised: '#1f2c2c',
  ink: '#e1e8e7',
  soft: '#b0bbba',
  faint: '#93a09f',
  hairline: '#2b3838',
  line: dark[4],
  grid: '#2f5654',
  accent: teal[4],
  'on-accent': '#0b2524',
  'accent-wash': '#173736',
  error: red[4],
  'error-wash': '#442321',
  warning: '#e8bd73',
  'warning-wash': '#3b2e18',
  shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 12px 32px rgb(0 0 0 / 50%)',
}

const sizes = {
  hair: '1px', // every border
  stroke: '2px', // underlines of findings, focus, the marker of the current tab
  gap: '0.25rem', // the smallest distance: icon to word, underline to text
  icon: '1.25rem',
  'icon-small': '1rem',
  tap: '2.75rem', // the least height of what a thumb presses
  row: '2.5rem',
  cell: '0.75rem', // one square of the manuscript motif
  'manuscript-cell': '2rem',
  lead: '4.25rem', // first column of a row: a D-day, a number, a time
  rail: '5.5rem',
  'bottom-bar': '3.75rem',
  header: '4.5rem',
  side: '20.5rem',
  panel: '23rem',
  aside: '18.5rem',
  form: '21rem',
  content: '68rem',
  measure: '38em', // the longest line of prose
  kern: '-0.03em', // large figures
  'kern-heading': '-0.015em',
  'kern-figures': '-0.01em',
  column: '42rem', // a page that is one form
  card: '24rem',
  chart: '11rem',
  spark: '5rem',
}

const labelStyle = { marginBottom: '0.375rem', fontSize: '0.875rem', fontWeight: 600, lineHeight: 1.5 }

/** Defaults by name, and not by `Component.extend`, which would bring every component into the first page. */
function look<Props>(defaultProps: Partial<Props>, styles?: Record<string, CSSProperties>) {
  return { defaultProps, ...(styles && { styles }) }
}

export const theme = createTheme({
  breakpoints,
  colors: { teal, gray, dark, red },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  // White on teal by day, ink on light teal by night; Mantine's own contrast knows only one of the two.
  variantColorResolver: (input) => ({
    ...defaultVariantColorsResolver(input),
    ...(input.variant === 'filled' && { color: 'var(--jw-on-accent)' }),
  }),
  fontFamily: "'Pretendard Variable', Pretendard, 'Apple SD Gothic Neo', 'Noto Sans KR', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'D2Coding', 'Noto Sans Mono CJK KR', monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.375rem', phone: '1.5rem' },
  lineHeights: { tight: '1.2', xs: '1.45', sm: '1.6', md: '1.7', lg: '1.8', xl: '2.1' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  radius: { sm: '0.25rem', md: '0.5rem', lg: '0.5rem' },
  defaultRadius: 'md',
  headings: {
    fontWeight: '700',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.4' },
      h2: { fontSize: '1.125rem', lineHeight: '1.5' },
      h3: { fontSize: '1rem', lineHeight: '1.5' },
    },
  },
  respectReducedMotion: true,
  components: {
    Anchor: look<AnchorProps>({ underline: 'hover', c: 'var(--jw-accent)', fw: 600, fz: 'sm' }),
    Button: look<ButtonProps>({ size: 'sm' }, { root: { fontWeight: 600 }, section: { marginInline: sizes.gap } }),
    Kbd: look<KbdProps>(
      { size: 'xs' },
      { root: { fontFamily: 'inherit', fontWeight: 500, borderBottomWidth: sizes.hair, background: 'none' } },
    ),
    TextInput: look<TextInputProps>({ size: 'md' }, { label: labelStyle }),
    PasswordInput: look<PasswordInputProps>({ size: 'md' }, { label: labelStyle }),
    Textarea: look<TextareaProps>({ autosize: true, minRows: 2, size: 'sm' }, { label: labelStyle }),
    Popover: look<PopoverProps>({
      width: sizes.card,
      shadow: 'md',
      withArrow: true,
      arrowSize: 12,
      arrowPosition: 'side',
      offset: 10,
      transitionProps: { duration: 120 },
    }),
    // Inside the page, not beside it: a screen reader then finds it where its button is.
    Menu: look<MenuProps>({
      position: 'bottom-end',
      withinPortal: false,
      withInitialFocusPlaceholder: false,
      width: '16rem',
      withArrow: false,
    }),
    Modal: look<ModalProps>(
      { centered: true, transitionProps: { duration: 120 } },
      { title: { fontWeight: 700 }, content: { background: 'var(--jw-raised)' }, header: { background: 'var(--jw-raised)' } },
    ),
    Switch: look<SwitchProps>({ size: 'xs', labelPosition: 'left' }),
    Tabs: look<TabsProps>({ keepMounted: false }),
  },
})

const named = (values: Record<string, string>) => Object.fromEntries(Object.entries(values).map(([name, value]) => [`--jw-${name}`, value]))

const scheme = (colors: typeof light) => ({
  ...named(colors),
  '--mantine-color-body': colors.desk,
  '--mantine-color-text': colors.ink,
  '--mantine-color-dimmed': colors.soft,
  '--mantine-color-placeholder': colors.faint,
  '--mantine-color-default': colors.paper,
  '--mantine-color-default-hover': colors.raised,
  '--mantine-color-default-border': colors.line,
  '--mantine-color-default-color': colors.ink,
  '--mantine-color-error': colors.error,
  '--mantine-color-anchor': colors.accent,
  '--mantine-shadow-md': colors.shadow,
  // Mantine's own shade leaves the words of a menu by night too pale to read.
  '--menu-item-hover': colors['accent-wash'],
})

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: named(sizes), light: scheme(light), dark: scheme(night) })
