// From what a person gives to the text of a posting: pasted text, a file, or a page and what it shows.
import { clean, tidy } from '#platform/documents/read/clean.ts'
import type { ReadDocument, ReadOptions } from '#platform/documents/read/read-document.ts'
import { AppError, errorsOf } from '#platform/errors.ts'
import type { FetchedPage, FetchPage } from '#platform/fetch/fetch-page.ts'
import { looksLikeHtml, type ReadWebPage, type WebPage } from '#platform/fetch/web-page.ts'
import { bareText } from '#wire/text/likeness.ts'
import { MAXIMUM_BYTES, MAXIMUM_CHARACTERS, postingErrors } from './contract.ts'
import type { PostingSource } from './rows.ts'

const errors = errorsOf('postings', postingErrors)
const HTML_NAME = /\.x?html?$/i
/** A page that is a few pictures is read by text recognition; more would be a gallery. */
const MOST_PICTURES = 3

export interface Upload {
  name: string
  bytes: Uint8Array
}

export type PostingSources = ReturnType<typeof createPostingSources>
export function createPostingSources({
  fetchPage,
  readPage,
  readDocument,
}: {
  fetchPage: FetchPage
  readPage: ReadWebPage
  readDocument: ReadDocument
}) {
  /** Pictures that cannot be had are left out; that none could be had, the empty text tells. */
  async function textOfPictures(page: WebPage, base: string, reading: ReadOptions): Promise<string> {
    const texts: string[] = []
    for (const image of page.images.slice(0, MOST_PICTURES)) {
      const url = URL.parse(image, base)
      if (!url || !/^https?:$/.test(url.protocol)) continue
      try {
        const { bytes } = await fetchPage(url.href, { signal: reading.signal })
        texts.push((await readDocument({ bytes, name: '' }, reading)).text)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
      }
    }
    return texts.join('\n\n')
  }

  async function fromFetched({ bytes, mediaType, charset, url }: FetchedPage, reading: ReadOptions): Promise<string> {
    if (/html/.test(mediaType) || (/^(?:text\/|$)/.test(mediaType) && looksLikeHtml(bytes))) {
      const page = await readPage(bytes, { charset, signal: reading.signal })
      const text = textOfPage(page)
      return page.images.length > 0 ? `${text}\n\n${await textOfPictures(page, url, reading)}` : text
    }
    return (await readDocument({ bytes, name: '' }, reading)).text
  }

  return {
    fromText: (text: string): PostingSource => ({ body: bodyOf(text), origin: 'text', originName: null }),

    /** @throws what `fetchPage` and the readers throw, `postings.empty`, `postings.too_long` */
    async fromUrl(url: string, reading: ReadOptions = {}): Promise<PostingSource> {
      const fetched = await fetchPage(url, { signal: reading.signal })
      return { body: bodyOf(await fromFetched(fetched, reading)), origin: 'url', originName: fetched.url }
    },

    /** @throws what the readers throw, `postings.too_large`, `postings.empty`, `postings.too_long` */
    async fromFile({ name, bytes }: Upload, reading: ReadOptions = {}): Promise<PostingSource> {
      if (bytes.byteLength > MAXIMUM_BYTES) throw errors.tooLarge()
      const text =
        HTML_NAME.test(name) || looksLikeHtml(bytes)
          ? textOfPage(await readPage(bytes, { signal: reading.signal }))
          : (await readDocument({ bytes, name }, reading)).text
      return { body: bodyOf(text), origin: 'file', originName: name.slice(0, 200) }
    },
  }
}

/** The text of a posting as it is kept. */
export function bodyOf(text: string): string {
  const body = tidy(clean(text))
  if (bareText(body) === '') throw errors.empty()
  if (body.length > MAXIMUM_CHARACTERS) throw errors.tooLong()
  return body
}

/** What a page says of its posting beside its text is said in the text as well, so that every field can show where it stands. */
function textOfPage({ title, text, job }: WebPage): string {
  const stands = (words: string) => words !== '' && bareText(text).includes(bareText(words))
  const heading = job?.title || title
  const head: string[] = []
  if (heading && !stands(heading)) head.push(`# ${heading}`)
  if (job?.company && !stands(job.company)) head.push(`회사명: ${job.company}`)
  const until = job?.validThrough ? deadlineLine(job.validThrough) : ''
  if (until && !stands(until)) head.push(`접수 마감: ${until}`)
  return [...head, text].join('\n\n')
}

/** A moment of structured data, in the words of Seoul. */
function deadlineLine(validThrough: string): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(validThrough) ?? []
  if (!day) return ''
  if (!time || !/(?:Z|[+-]\d\d:?\d\d)$/.test(validThrough)) return time ? `${day} ${time}` : day
  const moment = new Date(validThrough)
  if (Number.isNaN(moment.getTime())) return day
  return new Date(moment.getTime() + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}
