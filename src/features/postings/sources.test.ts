// An address to a posting, with the network scripted: the real server fetches nothing on this machine.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createDocumentReader } from '#platform/documents/read/read-document.ts'
import { AppError } from '#platform/errors.ts'
import type { FetchedPage } from '#platform/fetch/fetch-page.ts'
import { createWebPageReader } from '#platform/fetch/web-page.ts'
import { createPostingSources } from './sources.ts'

const PICTURE = readFileSync('test/fixtures/documents/posting.png')
const pages: Record<string, Pick<FetchedPage, 'mediaType' | 'bytes'>> = {
  'https://jobs.test/1': {
    mediaType: 'text/html',
    bytes: Buffer.from(
      `<html><head><title>채용</title><script type="application/ld+json">{"@type":"JobPosting","title":"백엔드 개발자","hiringOrganization":"가온소프트","validThrough":"2027-01-31"}</script></head>
       <body><nav>메뉴</nav><main><h2>자격요건</h2><ul><li>Java 경험</li></ul></main></body></html>`,
    ),
  },
  'https://jobs.test/2': { mediaType: 'text/html', bytes: Buffer.from('<html><body><main><img src="/posting.png"></main></body></html>') },
  'https://jobs.test/posting.png': { mediaType: 'image/png', bytes: PICTURE },
  'https://jobs.test/3': { mediaType: 'text/plain', bytes: Buffer.from('자격요건\n- Java 경험') },
  'https://jobs.test/4': { mediaType: 'application/octet-stream', bytes: Buffer.from([0, 1, 2, 3]) },
  'https://jobs.test/5': { mediaType: 'text/html', bytes: Buffer.from('<html><body><nav>메뉴</nav></body></html>') },
}
const sources = createPostingSources({
  async fetchPage(url) {
    const page = pages[url]
    if (!page) throw new AppError('postings.unreachable', 422, { ko: '', en: '' })
    return { url, charset: undefined, ...page }
  },
  readPage: createWebPageReader(),
  readDocument: createDocumentReader(),
})

it('a page is its text, with what its structured data says beside it', async () => {
  expect(await sources.fromUrl('https://jobs.test/1')).toEqual({
    body: '# 백엔드 개발자\n\n회사명: 가온소프트\n\n접수 마감: 2027-01-31\n\n## 자격요건\n\n- Java 경험',
    origin: 'url',
    originName: 'https://jobs.test/1',
    readingNotes: [],
  })
})

it('a page of pictures is read by text recognition, with its tables, where that is installed', async () => {
  const found = await sources.fromUrl('https://jobs.test/2').catch((error: AppError) => error.code)
  if (typeof found === 'string') expect(found).toBe('postings.empty')
  else {
    expect(found.body).toMatch(/^\|.*\|$/m)
    expect(found.readingNotes).toEqual([{ code: 'recognised', pages: [] }])
  }
})

it('a plain text is taken as it is; what is no text and an empty page are refused', async () => {
  expect((await sources.fromUrl('https://jobs.test/3')).body).toBe('자격요건\n- Java 경험')
  await expect(sources.fromUrl('https://jobs.test/4')).rejects.toMatchObject({ code: 'documents.wrong_type' })
  await expect(sources.fromUrl('https://jobs.test/5')).rejects.toMatchObject({ code: 'postings.empty' })
})

it('a text without end is refused', () => {
  expect(() => sources.fromText('가'.repeat(50_001))).toThrow(expect.objectContaining({ code: 'postings.too_long' }))
})
