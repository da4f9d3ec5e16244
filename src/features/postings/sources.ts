// From what a person gives to the text of a posting: pasted text, a file, or a page and what it shows.
import { clean, tidy } from '#platform/documents/read/clean.ts'
import type { ReadDocument, ReadOptions } from '#platform/documents/read/read-document.ts'
import { AppError, errorsOf } from '#platform/errors.ts'
import type { FetchedPage, FetchPage } from '#platform/fetch/fetch-page.ts'
import { looksLikeHtml, type ReadWebPage, type WebPage } from '#platform/fetch/web-page.ts'
import type { ReadingNote } from '#wire/reading-notes.ts'
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

interface ReadText {
  text: string
  notes: ReadingNote[]
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
  async function textOfPictures(page: WebPage, base: string, reading: ReadOptions): Promise<ReadText> {
    const texts: string[] = []
    const notes: ReadingNote[] = []
    for (const image of page.images.slice(0, MOST_PICTURES)) {
      const url = URL.parse(image, base)
      if (!url || !/^https?:$/.test(url.protocol)) continue
      try {
        const { bytes } = await fetchPage(url.href, { signal: reading.signal })
        const picture = await readDocument({ bytes, name: '' }, reading)
        texts.push(picture.text)
        notes.push(...picture.notes.filter(({ code }) => !notes.some((note) => note.code === code)))
      } catch (error) {
        if (!(error instanceof AppError)) throw error
      }
    }
    return { text: texts.join('\n\n'), notes }
  }

  async function fromFetched({ bytes, mediaType, charset, url }: FetchedPage, reading: ReadOptions): Promise<ReadText> {
    if (/html/.test(mediaType) || (/^(?:text\/|$)/.test(mediaType) && looksLikeHtml(bytes))) {
      const page = await readPage(bytes, { charset, signal: reading.signal })
      const text = textOfPage(page)
      if (page.images.length === 0) return { text, notes: [] }
      const pictures = await textOfPictures(page, url, reading)
      return { text: `${text}\n\n${pictures.text}`, notes: pictures.notes }
    }
    return readDocument({ bytes, name: '' }, reading)
  }

  return {
    fromText: (text: string): PostingSource => ({ body: bodyOf(text), origin: 'text', originName: null, readingNotes: [] }),

    /** @throws what `fetchPage` and the readers throw, `postings.empty`, `postings.too_long` */
    async fromUrl(url: string, reading: ReadOptions = {}): Promise<PostingSource> {
      const fetched = await fetchPage(url, { signal: reading.signal })
      const { text, notes } = await fromFetched(fetched, reading)
      return { body: bodyOf(text), origin: 'url', originName: fetched.url, readingNotes: notes }
    },

    /** @throws what the readers throw, `postings.too_large`, `postings.empty`, `postings.too_long` */
    async fromFile({ name, bytes }: Upload, reading: ReadOptions = {}): Promise<PostingSource> {
      if (bytes.byteLength > MAXIMUM_BYTES) throw errors.tooLarge()
      const { text, notes }: ReadText =
        HTML_NAME.test(name) || looksLikeHtml(bytes)
          ? { text: textOfPage(await readPage(bytes, { signal: reading.signal })), notes: [] }
          : await readDocument({ bytes, name }, reading)
      return { body: bodyOf(text), origin: 'file', originName: name.slice(0, 200), readingNotes: notes }
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
