import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { ModelError } from '#platform/llm/llm.ts'
import { pdfOf, textStream, whitePng } from '#test/fixtures/documents/hostile.ts'
import { type Guard, StoppedByGuard } from '../../guard/guard.ts'
import { createOcr } from './ocr.ts'
import type { PictureModel } from './picture-model.ts'
import { createDocumentReader } from './read-document.ts'

const folder = path.resolve(import.meta.dirname, '../../../../test/fixtures/documents')
const fixture = (name: string) => readFileSync(path.join(folder, name))
// Debian's packages are optional, for people and for tests.
const isInstalled = await createOcr().isAvailable()
const read = createDocumentReader()
const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('jiwon-ocr-'))

/** Character error rate without white space: the edit distance (Levenshtein) by the length of the truth. */
function errorRate(truth: string, found: string): number {
  const [expected, actual] = [truth, found].map((text) => [...text.replace(/[\s|]|---/g, '')]) as [string[], string[]]
  let last = Array.from({ length: actual.length + 1 }, (_, index) => index)
  expected.forEach((letter, row) => {
    const next = [row + 1]
    actual.forEach((other, column) => {
      next.push(Math.min((last[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1, (last[column] ?? 0) + (letter === other ? 0 : 1)))
    })
    last = next
  })
  return (last.at(-1) ?? 0) / expected.length
}

const postingTable = [
  '| 부문 | 담당 업무 | 자격 요건 | 인원 |',
  '| --- | --- | --- | --- |',
  '| 개발 | 재고 화면 프런트엔드 개발 | TypeScript 사용 경험 1년 이상 | 3명 |',
  '| 개발 | 배송 경로 계산 서버 운영 | PostgreSQL 사용 경험 | 2명 |',
  '| 공통 | 해외여행에 결격 사유가 없는 분 | 해외여행에 결격 사유가 없는 분 | 해외여행에 결격 사유가 없는 분 |',
]
const posting = [
  '가람물류 2026년 신입 공개채용\n현장을 이해하는 개발자를 찾습니다\n모집 부문',
  ...postingTable,
  '전형 절차\n서류 접수는 2026년 3월 20일 18시까지이며, 면접은 4월 6일에 진행합니다.',
].join('\n')

it.skipIf(!isInstalled)('a scanned CV is read, and says that it was', async () => {
  const { text, ocr, pages } = await read({ name: '스캔.pdf', bytes: fixture('scan-ko.pdf') })
  expect(text).toContain('seojun.lee@example.com')
  expect(text.replace(/\s/g, '')).toContain('한강대학교산업공학과학사')
  expect({ ocr, pages }).toEqual({ ocr: true, pages: 1 })
})

it.skipIf(!isInstalled).each([
  ['png', fixture('posting.png')],
  ['webp', await sharp(fixture('posting.png')).webp({ quality: 80 }).toBuffer()],
  ['jpeg', await sharp(fixture('posting.png')).jpeg({ quality: 50 }).toBuffer()],
])('a posting that is a picture keeps its table, merged cells too (%s)', async (format, bytes) => {
  const { text, mediaType } = await read({ name: `공고.${format}`, bytes })
  expect(mediaType).toBe(`image/${format}`)
  const rows = text.split('\n').filter((line) => line.startsWith('|'))
  expect(rows.map((row) => row.split('|').length)).toEqual(postingTable.map((row) => row.split('|').length))
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()))
  expect(cells[2]?.[1]).toBe(cells[3]?.[1])
  expect(new Set(cells[4]?.slice(2, 5)).size).toBe(1)
  expect(errorRate(posting, text), text).toBeLessThanOrEqual(0.08)
})

it.skipIf(!isInstalled)('a scan that lies askew is straightened first', async () => {
  const bytes = await sharp(fixture('posting.png'))
    .resize({ width: 1720 })
    .rotate(0.7, { background: '#fff' })
    .jpeg({ quality: 70 })
    .toBuffer()
  const { text } = await read({ name: '공고.jpg', bytes })
  expect(text.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(5)
  expect(errorRate(posting, text), text).toBeLessThanOrEqual(0.08)
})

it.skipIf(!isInstalled)('a blank page between pages of text changes nothing', async () => {
  const line = (text: string) => textStream([{ text, x: 50, y: 700 }])
  const pdf = pdfOf([line('This is the first page of three.'), textStream([]), line('This is the last page of three.')])
  expect(await read({ name: 'blank.pdf', bytes: pdf })).toMatchObject({
    text: 'This is the first page of three.\n\nThis is the last page of three.',
    ocr: false,
  })
})

it.skipIf(!isInstalled)('a picture without text is refused with its own words', async () => {
  await expect(read({ name: 'white.png', bytes: whitePng(600, 400) })).rejects.toMatchObject({
    code: 'documents.unrecognised',
    status: 422,
  })
})

it.skipIf(!isInstalled)('a picture of 400 million pixels in 50 KB is refused unseen, a cut one is broken', async () => {
  await expect(read({ name: 'huge.png', bytes: whitePng(20_000, 20_000) })).rejects.toMatchObject({ code: 'documents.too_complex' })
  await expect(read({ name: 'cut.png', bytes: fixture('posting.png').subarray(0, 3000) })).rejects.toMatchObject({
    code: 'documents.broken',
  })
})

it.skipIf(!isInstalled)('a page as large as a house is drawn within limits', async () => {
  const pdf = pdfOf([textStream([])], { mediaBox: '0 0 14400 14400' })
  await expect(read({ name: 'house.pdf', bytes: pdf })).rejects.toMatchObject({ code: 'documents.unrecognised' })
})

it.skipIf(!isInstalled)('who gives up during recognition leaves no files behind', async () => {
  const before = leftovers()
  const controller = new AbortController()
  const reading = read({ name: 'scan.pdf', bytes: fixture('scan-ko.pdf') }, { signal: controller.signal })
  await expect.poll(() => leftovers().length, { interval: 5, timeout: 20_000 }).toBeGreaterThan(before.length)
  controller.abort(new Error('left'))
  await expect(reading).rejects.toThrow('left')
  expect(leftovers()).toEqual(before)
})

/** A model that sees, and what it was shown. */
function scriptedModel(text: string | Error) {
  const shown: string[] = []
  const model: PictureModel = {
    isAvailable: () => true,
    async read({ mediaType, bytes }, { personId }) {
      shown.push(`${mediaType} ${bytes.length > 100} ${personId}`)
      if (text instanceof Error) throw text
      return text
    },
  }
  return { model, shown }
}

it('without the programs a picture is shown to a model that sees, for the person who has sent it', async () => {
  const { model, shown } = scriptedModel('가람물류 2026년 신입 공개채용')
  const reader = createDocumentReader({ ocr: createOcr({ searchPath: '/nowhere' }), pictureModel: model })
  const result = await reader({ name: 'posting.png', bytes: fixture('posting.png') }, { personId: 'p' })
  expect(result).toMatchObject({ text: '가람물류 2026년 신입 공개채용', ocr: true, warnings: ['read by a model'] })
  expect(shown).toEqual(['image/png true p'])
  await reader({ name: 'posting.png', bytes: fixture('posting.png') }, { ownerId: 'owner' })
  expect(shown.at(-1)).toBe('image/png true owner')
})

it.skipIf(!isInstalled)('a scanned page is drawn for a model that sees; one that fails, or finds nothing, is a refusal', async () => {
  const { model, shown } = scriptedModel('이서준의 이력서')
  const scan = { name: 'scan.pdf', bytes: fixture('scan-ko.pdf') }
  expect(await createDocumentReader({ ocr: undefined, pictureModel: model })(scan)).toMatchObject({ text: '이서준의 이력서', ocr: true })
  expect(shown).toEqual(['image/png true undefined'])
  for (const [said, code] of [
    ['', 'documents.unrecognised'],
    [new ModelError('content-filter', 'no'), 'documents.unrecognised'],
    [new ModelError('unavailable', 'down'), 'models.failed'],
    [new ModelError('busy', 'full'), 'models.busy'],
  ] as const) {
    const reader = createDocumentReader({ ocr: undefined, pictureModel: scriptedModel(said).model })
    await expect(reader(scan)).rejects.toMatchObject({ code })
  }
  const unseen = createDocumentReader({ ocr: undefined, pictureModel: scriptedModel('무엇').model })
  await expect(unseen(scan, { maySee: () => false })).rejects.toMatchObject({ code: 'documents.unrecognised' })
})

it.skipIf(!isInstalled)('what the programs recognise is not shown to anybody', async () => {
  const { model, shown } = scriptedModel('아무 말')
  expect((await createDocumentReader({ pictureModel: model })({ name: 'scan.pdf', bytes: fixture('scan-ko.pdf') })).text).not.toContain(
    '아무 말',
  )
  expect(shown).toEqual([])
})

it('without the programs a scan and a picture are refused, and told how they could be read', async () => {
  const reader = createDocumentReader({ ocr: createOcr({ searchPath: '/nowhere' }) })
  const refusal = {
    code: 'documents.scanned',
    messages: { ko: expect.stringContaining('tesseract-ocr-kor'), en: expect.stringContaining('tesseract-ocr-kor') },
  }
  await expect(reader({ name: 'scan.pdf', bytes: fixture('scan-ko.pdf') })).rejects.toMatchObject(refusal)
  await expect(reader({ name: 'posting.png', bytes: fixture('posting.png') })).rejects.toMatchObject(refusal)
})

it('a moment without processes does not turn recognition off until the next start', async () => {
  let isFull = true
  const guard: Guard = async ({ args }) => {
    if (isFull) throw new StoppedByGuard('time', 'a busy machine')
    return { output: Buffer.from(args.includes('--list-langs') ? 'kor\neng\n' : ''), peakMemoryMb: 1 }
  }
  const ocr = createOcr({ guard })
  expect(await ocr.isAvailable()).toBe(false)
  isFull = false
  expect(await ocr.isAvailable()).toBe(true)
})
