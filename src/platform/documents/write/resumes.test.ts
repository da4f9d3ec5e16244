import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import Markdown from 'react-markdown'
import { describe, expect, it } from 'vitest'
import { JsonResume } from '#wire/json-resume.ts'
import { createDocumentReader } from '../read/read-document.ts'
import { flat, partsOf, readDocx, readPdf, textOfHtml } from './read-back.ts'
import { blindBlocks, prepare, type ResumeSettings } from './resume.ts'
import { layOutPlain, type PlainResume } from './resume-plain.ts'
import { type FormResume, layOutForm } from './resume-standard.ts'
import { createDocumentWriter } from './writer.ts'

const { writeResume } = createDocumentWriter()

const samples = path.resolve(import.meta.dirname, '../../../../data/samples/cvs')
const sample = (name: string) => JsonResume.parse(JSON.parse(readFileSync(path.join(samples, `${name}.json`), 'utf8')))
const newcomer = sample('ko-backend-newcomer')
const plain: ResumeSettings = { template: 'plain', language: 'ko', madeWith: 'model' }
const form: ResumeSettings = { ...plain, template: 'standard-ko' }

/** The texts of a résumé in one column, from top to bottom. */
const plainTexts = ({ name, label, contacts, sections, note }: PlainResume) => [
  name,
  label,
  ...contacts,
  ...sections.flatMap(({ heading, paragraphs, entries, bullets }) => [
    heading,
    ...paragraphs,
    ...entries.flatMap((entry) => [entry.title, entry.detail, ...entry.paragraphs, ...entry.bullets, ...entry.asides]),
    ...bullets,
  ]),
  note,
]

/** The texts of the form, row by row. */
const formTexts = ({ heading, person: [first = ['', ''], ...rows], photo, summary, tables, note }: FormResume) => [
  heading,
  ...first,
  photo,
  ...rows.flat(),
  summary.heading,
  ...summary.paragraphs,
  ...tables.flatMap((table) => [table.heading, ...table.columns.map(({ title }) => title), ...table.rows.flat(2)]),
  note,
]

/** Bullets are characters in one format and list items in another. */
const withoutBullets = (text: string) => flat(text.replace(/(^|\s)•(?=\s)/g, '$1'))

describe('a résumé in one column', () => {
  const expected = withoutBullets(plainTexts(layOutPlain(newcomer, 'ko')).join('\n'))

  it('is read from the PDF from top to bottom, Hangul whole', async () => {
    const { text, title } = await readPdf((await writeResume('pdf', newcomer, plain)).bytes)
    expect(withoutBullets(text)).toBe(expected)
    expect(title).toBe('문도현 이력서')
  })

  it('is the same in Word and in Markdown', async () => {
    expect(withoutBullets(await readDocx((await writeResume('docx', newcomer, plain)).bytes))).toBe(expected)
    const markdown = Buffer.from((await writeResume('md', newcomer, plain)).bytes).toString('utf8')
    expect(textOfHtml(renderToStaticMarkup(createElement(Markdown, null, markdown)))).toBe(expected)
  })

  it('has no tables and nothing in page headers, where machines do not look', async () => {
    const parts = partsOf((await writeResume('docx', newcomer, plain)).bytes)
    expect(parts['word/document.xml']).not.toMatch(/<w:tbl>/)
    expect(Object.keys(parts).filter((name) => /header|footer/.test(name))).toEqual([])
  })

  it('does not say twice what a group of skills is called', () => {
    const bullets = (name: string) =>
      layOutPlain({ basics: { name: '한서윤' }, skills: [{ name, keywords: ['Kotlin', 'Redis'] }] }, 'ko').sections[0]?.bullets
    expect([bullets('기술'), bullets('서버')]).toEqual([['Kotlin, Redis'], ['서버: Kotlin, Redis']])
  })

  it('is in English for an English résumé', async () => {
    const analyst = sample('en-data-analyst')
    const { text } = await readPdf((await writeResume('pdf', analyst, { template: 'plain', language: 'en', madeWith: 'hand' })).bytes)
    expect(text).toContain('Experience Harborline Grocers Data Analyst · Feb 2024 – present · Alder Bay')
    expect(text).not.toMatch(/\p{Script=Hangul}/u)
  })
})

describe('a résumé in the Korean form', () => {
  const expected = withoutBullets(formTexts(layOutForm(newcomer, 'ko')).join('\n'))

  it('is read from the PDF row by row', async () => {
    const { text } = await readPdf((await writeResume('pdf', newcomer, form)).bytes)
    // The frame for the photo stands beside all rows, so it may come after any of them.
    const rows = expected.replace(' 사진', '')
    // The header row is printed again where a table goes on on the next page.
    expect(
      withoutBullets(text)
        .replaceAll(/(?<=one-line )기간 프로젝트 내용 /g, '')
        .replace(' 사진', ''),
    ).toBe(rows)
  })

  it('is the same in Word', async () => {
    expect(withoutBullets(await readDocx((await writeResume('docx', newcomer, form)).bytes))).toBe(expected)
  })

  it('shows military service, language tests, certificates and awards only when there are any', async () => {
    const { tables } = layOutForm(JsonResume.parse({ basics: { name: '한서윤' }, awards: [{ title: '우수상' }] }), 'ko')
    expect(tables.map(({ heading }) => heading)).toEqual(['수상'])
    expect((await writeResume('pdf', { basics: { name: '한서윤' } }, form)).bytes.length).toBeGreaterThan(1000)
  })

  it('leaves out what public offices forbid, in every format', async () => {
    for (const settings of [plain, form]) {
      const blind = { ...settings, omit: blindBlocks }
      const { text } = await readPdf((await writeResume('pdf', newcomer, blind)).bytes)
      const word = await readDocx((await writeResume('docx', newcomer, blind)).bytes)
      const data = Buffer.from((await writeResume('json', newcomer, blind)).bytes).toString('utf8')
      for (const words of [text, word, data]) {
        expect(words).toContain('도토리창고')
        expect(words).not.toMatch(/2000[.-]05|수원|사진|3\.82|컴퓨터공학과 학사|"institution"/)
      }
    }
  })

  it('breaks words that are wider than their column instead of printing over the next', async () => {
    const long = '가나다라마바사아자차카타파하'.repeat(12)
    const resume: JsonResume = { basics: { name: '한서윤' }, work: [{ name: long, summary: long, startDate: '2024-01' }] }
    const { text } = await readPdf((await writeResume('pdf', resume, form)).bytes)
    expect(text.replaceAll(' ', '')).toContain(`2024.01~현재${long}${long}`)
    expect(text).not.toContain(long)
  })
})

describe('what a person wrote in a résumé', () => {
  const hostile = '#read("/etc/passwd") *굵게* =cmd|\' /C calc\'!A0 <b>굵게</b> [링크](javascript:alert(1)) &amp; • 점'
  const resume: JsonResume = {
    basics: { name: '#emph[한서윤]', summary: hostile, email: 'seoyun@example.com', url: 'https://example.com' },
    work: [{ name: '**가람**', highlights: [hostile, '- 줄표'] }],
    meta: { 'x-note': '<script>' },
  }

  it.each(['plain', 'standard-ko'] as const)('stays words in the template %s', async (template) => {
    const settings = { ...plain, template }
    const words = [
      (await readPdf((await writeResume('pdf', resume, settings)).bytes)).text,
      await readDocx((await writeResume('docx', resume, settings)).bytes),
      textOfHtml(
        renderToStaticMarkup(
          createElement(Markdown, null, Buffer.from((await writeResume('md', resume, settings)).bytes).toString('utf8')),
        ),
      ),
    ]
    for (const text of words) {
      for (const part of ['#emph[한서윤]', '**가람**', hostile, '- 줄표', '<script>']) expect(text).toContain(part)
    }
  })

  it.each(['plain', 'standard-ko'] as const)('makes no link out of the file in the template %s', async (template) => {
    const parts = partsOf((await writeResume('docx', resume, { ...plain, template })).bytes)
    for (const xml of Object.values(parts)) expect(xml).not.toMatch(/TargetMode="External"|<w:hyperlink/)
  })
})

describe('a résumé as JSON', () => {
  it('is valid again, and the same', async () => {
    const { bytes, mediaType } = await writeResume('json', newcomer, plain)
    expect(mediaType).toBe('application/json')
    expect(JsonResume.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))).toEqual(newcomer)
  })

  it('keeps what is left out of the file out of a copy, not out of the data', () => {
    const before = structuredClone(newcomer)
    expect(prepare(newcomer, ['score', 'military'])['x-ko']).not.toHaveProperty('military')
    expect(newcomer).toEqual(before)
  })
})

describe('the sample CVs', () => {
  const printed = { 'ko-backend-newcomer': form, 'ko-marketing-changer': plain, 'en-data-analyst': { ...plain, language: 'en' } } as const

  it.each(Object.entries(printed))('%s.pdf is what its JSON says, and says that it is invented', async (name, settings) => {
    const kept = await readPdf(readFileSync(path.join(samples, `${name}.pdf`)))
    const made = await readPdf((await writeResume('pdf', sample(name), { ...settings, madeWith: 'hand' })).bytes)
    expect(kept).toEqual(made)
    expect(kept.text).toMatch(/예시로 지어낸 이력서|An invented sample résumé/)
  })

  it.each(Object.keys(printed))('%s.pdf is read by our own importer', async (name) => {
    const readDocument = createDocumentReader()
    const { text, ocr } = await readDocument({ bytes: readFileSync(path.join(samples, `${name}.pdf`)), name: `${name}.pdf` })
    const { basics, work = [] } = sample(name)
    const found = flat(text)
    for (const expected of [basics.name, basics.email, ...work.map((job) => job.name)]) expect(found).toContain(expected)
    expect(ocr).toBe(false)
  })
})
