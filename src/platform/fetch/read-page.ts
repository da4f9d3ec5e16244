// A web page as the text that a person would read on it. Runs only in the process of page-child.ts: nobody trusts a page.
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { clean, tidy } from '../documents/read/clean.ts'
import type { PageDocument, PageElement } from './dom.ts'
import { jobDataOf } from './job-data.ts'
import { straightenTables } from './page-tables.ts'
import type { WebPage } from './web-page.ts'

/** What is never part of a text, in whatever page. */
const NOISE = 'script, style, noscript, template, iframe, object, embed, svg, canvas, button, input, select, textarea, link, meta'
const FRAME = 'nav, footer, aside, body > header, [role=navigation], [role=banner], [role=contentinfo], [role=complementary]'
const HIDDEN = '[hidden], [aria-hidden=true]'
/** Less than this is a heading and a menu, not a posting. */
const SHORT_TEXT = 200
const MOST_IMAGES = 5

/** @param charset what the server said; the page itself is believed otherwise, as browsers do. */
export function readPage(bytes: Uint8Array, charset: string | undefined): WebPage {
  const html = decode(bytes, charset)
  const document = documentOf(html)
  const data = jobDataOf([...document.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) => textContent))
  const title = lineOf(document.querySelector('meta[property="og:title"]')?.getAttribute('content') || document.title)
  const main = mainText(html)
  const described = data?.description ? markdownOf(data.description) : ''
  // Pages that are made in the browser hold their text in the structured data alone; others shorten it there.
  const text = described.length > main.text.length ? described : main.text
  return {
    title,
    text,
    images: text.length < SHORT_TEXT ? main.images : [],
    ...(data && { job: { title: lineOf(data.title), company: lineOf(data.company), validThrough: lineOf(data.validThrough) } }),
  }
}

function mainText(html: string): { text: string; images: string[] } {
  const document = documentOf(html)
  // Readability keeps the menus of short pages, so what calls itself one goes first.
  strip(document, `${NOISE}, ${FRAME}, ${HIDDEN}`)
  const root = document.querySelector('main, article, [role=main]') ?? document.body
  const images = [...root.querySelectorAll('img')].flatMap((image) => image.getAttribute('src') ?? []).slice(0, MOST_IMAGES)
  const whole = root.innerHTML
  const article = new Readability(document as never, { charThreshold: SHORT_TEXT }).parse()
  const readable = article?.content ? markdownOf(article.content) : ''
  return { text: readable.length >= SHORT_TEXT ? readable : markdownOf(whole), images }
}

function strip(document: PageDocument, selector: string) {
  for (const element of document.querySelectorAll(selector)) element.remove()
  for (const element of document.querySelectorAll('[style]'))
    if (/display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0/i.test(element.getAttribute('style') ?? '')) element.remove()
}

/** HTML as Markdown with tables; no links, no pictures: they lead elsewhere. */
function markdownOf(html: string): string {
  const document = documentOf(`<!doctype html><html><body>${html}</body></html>`)
  strip(document, `${NOISE}, ${HIDDEN}, img, picture, video, audio`)
  for (const link of document.querySelectorAll('a')) unwrap(link)
  straightenTables(document)
  const file = unified()
    .use(rehypeParse, { fragment: true })
    .use(rehypeRemark, {
      handlers: {
        // Markdown has no line break inside a cell but this one.
        br: (state, node, parent) => {
          const inCell = parent !== undefined && 'tagName' in parent && /^t[dh]$/.test(String(parent.tagName))
          const made = inCell ? ({ type: 'html', value: '<br>' } as const) : ({ type: 'break' } as const)
          state.patch(node, made)
          return made
        },
      },
    })
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*' })
    .processSync(document.body.innerHTML)
  return tidy(clean(unescaped(String(file))))
}

/** People and models read it, no parser must: `\_` and `\[` would be noise, and a break is the end of its line. */
function unescaped(markdown: string): string {
  return markdown
    .replace(/\\$/gm, '')
    .replace(/\\([!-/:-@[-`{~])/g, '$1')
    .replace(/&#x([0-9a-f]{1,5});/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
}

function unwrap(element: PageElement) {
  element.replaceWith(...Array.from(element.childNodes))
}

function documentOf(html: string): PageDocument {
  return parseHTML(html).document as unknown as PageDocument
}

function lineOf(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim().slice(0, 300)
}

function decode(bytes: Uint8Array, charset: string | undefined): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2048)).toString('latin1')
  const labels = [charset, /<meta[^>]+charset\s*=\s*["']?([\w-]{1,40})/i.exec(head)?.[1], 'utf-8', 'euc-kr']
  for (const label of labels) {
    const text = label && decodeAs(label, bytes)
    if (text !== undefined && text !== '') return text
  }
  return new TextDecoder().decode(bytes)
}

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    // An encoding that does not exist or does not fit: the next one is tried.
    return undefined
  }
}
