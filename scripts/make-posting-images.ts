/**
 * Makes the pictures and PDF files of invented postings under data/samples/posting-images, and what they say: `node scripts/make-posting-images.ts`.
 * It needs Chromium, poppler-utils and the Nanum fonts; `npm run eval:postings`, which reads them, does not.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import sharp from 'sharp'
import type { Language } from '#wire/language.ts'
import { pageOf, type Style } from './posting-images/page.ts'
import {
  asLists,
  asMergedTable,
  asTable,
  type Block,
  closing,
  conditions,
  type Poster,
  posterOf,
  samplesOf,
} from './posting-images/posters.ts'
import { scanned } from './posting-images/scan.ts'

const folder = path.resolve(import.meta.dirname, '../data/samples/posting-images')
const work = mkdtempSync(path.join(tmpdir(), 'jiwon-posters-'))
mkdirSync(folder, { recursive: true })

type Body = (language: Language, jobs: ReturnType<typeof samplesOf>) => Block[]
interface Job {
  name: string
  position: string
  body: Body
  jobs?: number
  style: Partial<Style>
  /** How many pixels of the picture are one of the page. */
  scale?: number
  format: 'png' | 'jpeg' | 'webp' | 'pdf' | 'scan'
  language?: Language
}

const USUAL: Style = { font: 'NanumGothic', size: 16, banner: 'plain', head: 'grey', rules: 'dark' }
const PAPER = 794 / 860

const JOBS: Job[] = [
  { name: '01-backend-table', position: 'be', body: asTable, style: {}, format: 'png' },
  { name: '02-frontend-light', position: 'fe', body: asTable, style: { rules: 'light' }, format: 'jpeg' },
  {
    name: '03-marketing-colour',
    position: 'marketing',
    body: asTable,
    style: { head: 'colour', banner: 'colour' },
    scale: 1.5,
    format: 'png',
  },
  { name: '04-production-merged', position: 'production', body: asMergedTable, jobs: 3, style: {}, format: 'webp' },
  { name: '05-accounting-square', position: 'accounting', body: asTable, jobs: 2, style: { font: 'NanumSquare' }, scale: 2, format: 'png' },
  { name: '06-sales-dark', position: 'sales', body: asTable, style: { banner: 'dark', head: 'dark' }, format: 'jpeg' },
  {
    name: '07-public-myeongjo',
    position: 'public',
    body: asMergedTable,
    jobs: 2,
    style: { font: 'NanumMyeongjo', size: 17 },
    scale: 1.5,
    format: 'png',
  },
  { name: '08-design-lists', position: 'design', body: asLists, style: { banner: 'colour' }, format: 'webp' },
  { name: '09-data-small', position: 'data', body: asTable, jobs: 2, style: { size: 14, font: 'NanumBarunGothic' }, format: 'png' },
  {
    name: '10-infra-horizontal',
    position: 'infra',
    body: asTable,
    style: { rules: 'horizontal', head: 'plain' },
    scale: 1.5,
    format: 'png',
  },
  { name: '11-mobile-scan', position: 'mobile', body: asMergedTable, jobs: 2, style: {}, format: 'scan' },
  { name: '12-pm-print', position: 'pm', body: asTable, jobs: 2, style: { head: 'colour' }, format: 'pdf' },
  { name: '13-ai-print-merged', position: 'ai', body: asMergedTable, jobs: 2, style: {}, format: 'pdf' },
  { name: '14-english-table', position: 'be', body: asTable, style: {}, format: 'png', language: 'en' },
]

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
try {
  const truth = []
  for (const job of JOBS) truth.push(await make(job))
  writeFileSync(path.join(folder, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`)
} finally {
  await browser.close()
  rmSync(work, { recursive: true, force: true })
}

async function make({ name, position, body, jobs: count = 1, style, scale = 1, format, language = 'ko' }: Job) {
  const jobs = samplesOf(position)
    .filter((sample) => sample.language === language)
    .slice(0, count)
  const poster = posterOf(language, jobs, [...body(language, jobs), ...conditions(language), ...closing(language)])
  const page = await browser.newPage({ viewport: { width: 860, height: 600 }, deviceScaleFactor: scale })
  await page.setContent(pageOf(poster, { ...USUAL, ...style }))
  const file = `${name}.${format === 'scan' ? 'pdf' : format === 'jpeg' ? 'jpg' : format}`
  const target = path.join(folder, file)
  if (format === 'pdf' || format === 'scan') {
    const printed = await page.pdf({ format: 'A4', printBackground: true, scale: PAPER, margin: { top: '10mm', bottom: '10mm' } })
    writeFileSync(target, format === 'pdf' ? printed : await scanned(printed, work))
  } else {
    const shot = sharp(await page.screenshot({ fullPage: true }))
    const encoded = {
      png: () => shot.png({ palette: true, colours: 64 }),
      jpeg: () => shot.jpeg({ quality: 60 }),
      webp: () => shot.webp({ quality: 75 }),
    }
    await encoded[format]().toFile(target)
  }
  await page.close()
  console.log(file)
  return {
    file,
    style: { ...USUAL, ...style, scale, format },
    sample: true,
    ...saying(poster),
    requirements: saidOf(
      poster,
      jobs.flatMap((job) => job.requirements),
    ),
  }
}

/** What a poster says, in the order in which it is read; tables with merged cells written out. */
function saying({ company, title, intro, blocks }: Poster) {
  const parts: ({ text: string } | { table: string[][] })[] = [{ text: company }, { text: title }, { text: intro }]
  for (const block of blocks) {
    if (block.kind === 'table') parts.push({ table: writtenOut(block.rows) })
    else if (block.kind === 'list') parts.push(...block.items.map((text) => ({ text })))
    else parts.push({ text: block.text })
  }
  return { company, title, parts }
}

/** Those of the lines that the poster shows: tables with little room leave some out. */
function saidOf({ blocks }: Poster, lines: readonly string[]): string[] {
  const shown = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : block.kind === 'list' ? block.items : [],
  )
  return lines.filter((line) => shown.some((text) => text.includes(line)))
}

function writtenOut(rows: Extract<Block, { kind: 'table' }>['rows']): string[][] {
  const grid: string[][] = rows.map(() => [])
  for (const [row, cells] of rows.entries()) {
    let column = 0
    for (const { text, rows: tall = 1, columns: wide = 1 } of cells) {
      while (grid[row]?.[column] !== undefined) column++
      for (let down = 0; down < tall; down++)
        for (let over = 0; over < wide; over++) {
          const line = grid[row + down]
          if (line) line[column + over] = text
        }
      column += wide
    }
  }
  return grid
}
