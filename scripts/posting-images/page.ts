// A poster as a web page, in the styles in which postings come: it is photographed, printed, or both.
import type { Block, Cell, Poster } from './posters.ts'

export interface Style {
  font: string
  /** The size of letters in pixels. */
  size: number
  /** How the head of the page and the heads of tables look. */
  banner: 'plain' | 'dark' | 'colour'
  head: 'grey' | 'dark' | 'colour' | 'plain'
  rules: 'dark' | 'light' | 'horizontal'
}

const COLOURS = { dark: '#1f2a37', colour: '#0f6b8f', grey: '#eef1f4', plain: '#ffffff' }
const RULES = { dark: '#333333', light: '#dddddd', horizontal: '#888888' }

/** @returns HTML, 860 pixels wide */
export function pageOf({ company, title, intro, blocks }: Poster, { font, size, banner, head, rules }: Style): string {
  const onBanner = banner === 'plain' ? '#111' : '#fff'
  const onHead = head === 'dark' || head === 'colour' ? '#fff' : '#111'
  const sides = rules === 'horizontal' ? 'border-left: 0; border-right: 0;' : ''
  return `<!doctype html><html><head><meta charset="utf-8"><style>
    * { box-sizing: border-box }
    body { margin: 0; width: 860px; background: #fff; color: #222; font: ${size}px/1.6 '${font}', sans-serif; word-break: keep-all }
    header { padding: 36px 40px; background: ${banner === 'plain' ? '#fff' : COLOURS[banner]}; color: ${onBanner} }
    header p { margin: 0; font-size: 1.15em } h1 { margin: 6px 0 0; font-size: 1.9em }
    main { padding: 16px 40px 40px } h2 { margin: 28px 0 10px; font-size: 1.25em } ul { margin: 0; padding-left: 1.2em }
    table { width: 100%; border-collapse: collapse } p { margin: 10px 0 }
    td, th { padding: 9px 10px; border: 1px solid ${RULES[rules]}; ${sides} text-align: left; vertical-align: middle; font-weight: 400 }
    th { background: ${COLOURS[head]}; color: ${onHead}; font-weight: 700; text-align: center }
  </style></head><body><header><p>${safe(company)}</p><h1>${safe(title)}</h1></header><main><p>${safe(intro)}</p>${blocks.map(blockOf).join('')}</main></body></html>`
}

function blockOf(block: Block): string {
  if (block.kind === 'heading') return `<h2>${safe(block.text)}</h2>`
  if (block.kind === 'list') return `<ul>${block.items.map((item) => `<li>${safe(item)}</li>`).join('')}</ul>`
  if (block.kind !== 'table') return `<p>${safe(block.text)}</p>`
  return `<table>${block.rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`).join('')}</table>`
}

function cellOf({ text, rows = 1, columns = 1, head }: Cell): string {
  const tag = head ? 'th' : 'td'
  return `<${tag} rowspan="${rows}" colspan="${columns}">${safe(text).replaceAll('\n', '<br>')}</${tag}>`
}

function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
