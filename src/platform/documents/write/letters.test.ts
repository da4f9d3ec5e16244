import { parse as parseHwpx, validateHwpx } from 'kordoc'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import Markdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { describe, expect, it } from 'vitest'
import { createDocumentReader } from '../read/read-document.ts'
import { type LetterDocument, letterFormats } from './letter.ts'
import { flat, partsOf, readDocx, readHwpx, readPdf, textOfHtml } from './read-back.ts'
import { createDocumentWriter } from './writer.ts'

const { writeLetter } = createDocumentWriter()

const korean: LetterDocument = {
  title: '가람새벽배송 백엔드 개발자 자기소개서',
  company: '가람새벽배송',
  position: '백엔드 개발자',
  language: 'ko',
  madeWith: 'model',
  letters: [
    {
      question: '지원 동기와 입사 후 포부를 서술해 주세요. (1,000자 이내)',
      content:
        '[늦은 0.5초를 줄이는 일]\n창고의 재고 화면을 3년 동안 고치며, 늦은 0.5초가 현장의 30분이 되는 일을 여러 번 보았습니다.\n새벽 배송은 그 0.5초를 줄이는 일이라고 생각해 지원합니다.\n\n입사 후에는 주문이 몰리는 시간의 응답을 0.3초 안으로 지키겠습니다.',
    },
    {
      question: '갈등을 해결한 경험을 적어 주세요.',
      content: '현장과 개발팀이 “재고”라는 말을 서로 다르게 쓰고 있었습니다.\n\n용어집을 함께 만들어 문의를 40% 줄였습니다.',
    },
  ],
}
/** What a reader of `korean` must meet, in this order. */
const koreanText = flat(
  [
    korean.title,
    '가람새벽배송 · 백엔드 개발자',
    ...korean.letters.map(({ question, content }, index) => `${index + 1}. ${question} ${content}`),
  ].join('\n'),
)

const letterOf = (content: string, rest: Partial<LetterDocument> = {}): LetterDocument => ({
  ...korean,
  title: '자기소개서',
  company: '',
  position: '',
  letters: [{ question: '', content }],
  ...rest,
})

/** The words of a file in any format, as another program reads them. */
async function wordsOf(format: (typeof letterFormats)[number], bytes: Uint8Array): Promise<string> {
  if (format === 'pdf') return (await readPdf(bytes)).text
  if (format === 'docx') return await readDocx(bytes)
  if (format === 'txt') return flat(Buffer.from(bytes).toString('utf8'))
  if (format === 'md') return textOfHtml(rendered(bytes))
  return readHwpx(bytes)
}

/** Markdown as the dialect that most editors show. */
function rendered(bytes: Uint8Array): string {
  return renderToStaticMarkup(createElement(Markdown, { remarkPlugins: [remarkGfm] }, Buffer.from(bytes).toString('utf8')))
}

describe('an application as a file', () => {
  it.each(letterFormats)('holds all of its words in order, Hangul whole, as %s', async (format) => {
    const { bytes, extension } = await writeLetter(format, korean)
    expect(extension).toBe(format)
    expect(await wordsOf(format, bytes)).toBe(koreanText)
  })

  it.each(['docx', 'pdf', 'hwpx'] as const)('is read back by our own importer as %s', async (format) => {
    const readDocument = createDocumentReader()
    const { text } = await readDocument({ bytes: (await writeLetter(format, korean)).bytes, name: `letter.${format}` })
    expect(flat(text.replace(/^#+ |\\/gm, ''))).toBe(koreanText)
  })

  it('is read by kordoc as HWPX, with its headings', async () => {
    const { bytes } = await writeLetter('hwpx', korean)
    expect(await validateHwpx(bytes)).toMatchObject({ ok: true, issues: [] })
    const result = await parseHwpx(Buffer.from(bytes))
    expect(result.success && flat(result.markdown.replace(/^#+ |\\/gm, ''))).toBe(koreanText)
  })

  it('keeps words and paragraphs apart in HWPX', async () => {
    const header = partsOf((await writeLetter('hwpx', korean)).bytes)['Contents/header.xml'] ?? ''
    const body = /<hh:paraPr id="0".*?<\/hh:paraPr>/s.exec(header)?.[0]
    expect(body).toMatch(/breakNonLatinWord="KEEP_WORD".*<hc:next value="600"/s)
    expect(body).toContain('horizontal="LEFT"')
  })

  it('keeps decomposed Hangul whole', async () => {
    const { bytes } = await writeLetter('docx', letterOf('한글은 온전합니다.'.normalize('NFD')))
    expect(await readDocx(bytes)).toBe('자기소개서 한글은 온전합니다.')
  })

  it.each(letterFormats)('is made in English, too, as %s', async (format) => {
    const content = "I cut the time-to-first-byte from 2.1 s to 0.4 s.\n\nMy team's error budget lasted the whole year."
    const { bytes } = await writeLetter(format, letterOf(content, { title: 'Cover letter', language: 'en' }))
    expect(await wordsOf(format, bytes)).toBe(flat(`Cover letter ${content}`))
  })

  it.each(letterFormats)('with nothing written yet is an empty but valid %s', async (format) => {
    const empty = { ...korean, title: '', company: '', position: '', letters: [{ question: '', content: ' \n\n ' }] }
    const { bytes } = await writeLetter(format, empty)
    expect(await wordsOf(format, bytes)).toBe('')
  })

  it.each(letterFormats)('of 10,000 characters is whole as %s', async (format) => {
    const sentence = '주문이 몰리는 아침마다 창고의 화면이 멈추는 까닭을 기록하고 하나씩 없앴습니다.'
    const content = Array.from({ length: 230 }, (_, index) => `${index}번째로 ${sentence}`).join(' ')
    expect(content.length).toBeGreaterThan(10_000)
    const { bytes } = await writeLetter(format, letterOf(content))
    expect(await wordsOf(format, bytes)).toBe(`자기소개서 ${content}`)
  })
})

describe('what a person wrote', () => {
  const hostile = [
    '#read("/etc/passwd") #import "@preview/cetz:0.3.4" $x^2$ *굵게* _기울임_ @ref \\u{41}',
    '=cmd|\' /C calc\'!A0 <script>alert(1)</script> <!ENTITY x SYSTEM "file:///etc/passwd"> &amp; &#65; ]]>',
    '**굵게** ~~지움~~ `코드` [링크](javascript:alert(1)) ![그림](https://example.com/a.png) ~~~ 2021~2023년, 3~5년',
    '# 제목\n- 목록\n1. 번호\n> 인용\n표 | 둘\n--- | ---\na | b\n    들여쓰기',
    '[가]: https://example.com "제목"\n***\n```\n끝\\',
  ].join('\n\n')

  it.each(letterFormats)('stays words and is never taken for a command as %s', async (format) => {
    const { bytes } = await writeLetter(format, letterOf(hostile))
    expect(await wordsOf(format, bytes)).toBe(`자기소개서 ${flat(hostile)}`)
  })

  it('makes no mark in Markdown', async () => {
    const html = rendered((await writeLetter('md', letterOf(hostile))).bytes)
    expect([...new Set(html.match(/<[a-z0-9]+/g))].sort()).toEqual(['<a', '<br', '<h1', '<p'])
    // GitHub's dialect makes a link of every bare address, also of an escaped one; it leads where it says.
    expect(
      [...html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].every(
        ([, target, words]) => target?.startsWith('https://example.com') && words?.startsWith('https://'),
      ),
    ).toBe(true)
  })

  it('never makes a link out of a .docx', async () => {
    const parts = partsOf((await writeLetter('docx', letterOf(hostile))).bytes)
    expect(Object.keys(parts)).toContain('word/document.xml')
    for (const [name, xml] of Object.entries(parts)) {
      expect(xml, name).not.toMatch(/TargetMode\s*=\s*"External"/i)
      expect(xml, name).not.toMatch(/<w:(hyperlink|fldSimple|instrText|altChunk)\b/)
      if (name.endsWith('.rels')) expect(xml, name).not.toMatch(/Target="(https?|file|\\\\)/)
    }
  })

  it('loses what no reader sees: controls, half characters, text that is turned around or hidden', async () => {
    const { bytes } = await writeLetter('txt', letterOf('가\u0000나\u0007다\ud800 \u202egnp.exe \u{e0041}라'))
    expect(await wordsOf('txt', bytes)).toBe('자기소개서 가나다\ufffd gnp.exe 라')
    expect(await readDocx((await writeLetter('docx', letterOf('가\u0000나\u0007다'))).bytes)).toBe('자기소개서 가나다')
  })

  it.each(['docx', 'hwpx', 'md', 'txt'] as const)('keeps its emoji as %s', async (format) => {
    const { bytes } = await writeLetter(format, letterOf('함께 웃었습니다 😀 👩‍👩‍👧'))
    expect(await wordsOf(format, bytes)).toBe('자기소개서 함께 웃었습니다 😀 👩‍👩‍👧')
  })

  it('is not printed with boxes in place of characters that no font has', async () => {
    await expect(writeLetter('pdf', letterOf('쐐기 문자 𒀱'))).rejects.toMatchObject({
      code: 'exports.missing_characters',
      details: { characters: ['𒀱'] },
    })
  })

  it('is not in the middle of a word when a line of the PDF ends', async () => {
    const content = '새벽배송물류창고의 재고관리시스템을 처음부터 다시설계했습니다. '.repeat(60).trim()
    const { text } = await readPdf((await writeLetter('pdf', letterOf(content))).bytes)
    expect(text).toBe(`자기소개서 ${content}`)
  })
})

describe('the properties of a file', () => {
  const label = '인공지능(AI) 모델의 도움을 받아 작성한 글입니다.'

  it('say that a model helped, and the words that an employer reads do not', async () => {
    const pdf = await readPdf((await writeLetter('pdf', korean)).bytes)
    expect(pdf).toMatchObject({ title: korean.title, keywords: label })
    const docx = partsOf((await writeLetter('docx', korean)).bytes)
    expect(docx['docProps/core.xml']).toContain(label)
    const hwpx = partsOf((await writeLetter('hwpx', korean)).bytes)
    expect(hwpx['Contents/content.hpf']).toContain(label)
    for (const visible of [pdf.text, docx['word/document.xml'], hwpx['Contents/section0.xml']]) expect(visible).not.toContain(label)
  })

  it('say that rules helped, and nothing about a letter that was typed', async () => {
    const rules = await readPdf((await writeLetter('pdf', { ...korean, madeWith: 'rules', language: 'en' })).bytes)
    expect(rules.keywords).toBe('Written with the help of fixed rules, without an AI model.')
    const typed = partsOf((await writeLetter('docx', { ...korean, madeWith: 'hand' })).bytes)
    expect(typed['docProps/core.xml']).not.toMatch(/AI|Un-named/)
  })

  it('are the same for the same letter: a PDF can be compared byte by byte', async () => {
    const [first, second] = await Promise.all([writeLetter('pdf', korean), writeLetter('pdf', korean)])
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true)
  })
})
