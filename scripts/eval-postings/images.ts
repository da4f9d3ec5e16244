// How well pictures and PDF files of postings are read: the sample posters, whose words and tables are known, through the product's own reader.
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { tagByRules } from '#features/postings/rules/tag.ts'
import { createDocumentReader } from '#platform/documents/read/read-document.ts'
import { errorRate } from './distance.ts'

const FOLDER = new URL('../../data/samples/posting-images/', import.meta.url).pathname
const Truth = z.array(
  z.object({
    file: z.string(),
    style: z.object({ format: z.string(), font: z.string() }),
    company: z.string(),
    title: z.string(),
    parts: z.array(z.union([z.object({ text: z.string() }), z.object({ table: z.array(z.array(z.string())) })])),
    requirements: z.array(z.string()),
  }),
)
/** What is asked of the set (issue 5). */
const MOST_ERRORS = 0.08
/** So many of the cells say what they should. */
const LEAST_CELLS = 0.98
/** A cell is right when it says what it should but for this share of its letters. */
const CELL_ERRORS = 0.25
const LINE_ERRORS = 0.2

/** Prints a line for each file and the mean. @returns whether the set is read as it should be; undefined without the programs */
export async function measureImages({ showsMisses }: { showsMisses: boolean }): Promise<boolean | undefined> {
  if (!existsSync(`${FOLDER}truth.json`)) return undefined
  const read = createDocumentReader()
  const truth = Truth.parse(JSON.parse(readFileSync(`${FOLDER}truth.json`, 'utf8')))
  console.log(
    `\n${truth.length} pictures and PDF files of postings\n\nfile                          CER     tables  cells  requirements  seconds`,
  )
  const rates: number[] = []
  let [tables, rightTables, cells, rightCells, lines, rightLines, names] = [0, 0, 0, 0, 0, 0, 0]
  for (const { file, company, title, parts, requirements } of truth) {
    const began = performance.now()
    const { text } = await read({ bytes: new Uint8Array(readFileSync(FOLDER + file)), name: file })
    const seconds = (performance.now() - began) / 1000
    const rate = errorRate(text, parts.map((part) => ('text' in part ? part.text : part.table.flat().join('\n'))).join('\n'))
    rates.push(rate)
    const found = tablesIn(text)
    const results = parts.flatMap((part) => ('table' in part ? [judgeTable(part.table, found)] : []))
    const tags = tagByRules(text, '2026-12-01')
    const seen = requirements.filter((line) => tags.requirements.some((item) => errorRate(item, line) <= LINE_ERRORS))
    tables += results.length
    rightTables += results.filter(({ isRight }) => isRight).length
    cells += results.reduce((sum, { all }) => sum + all, 0)
    rightCells += results.reduce((sum, { right }) => sum + right, 0)
    names += [errorRate(tags.company, company), errorRate(tags.title, title)].filter((rate) => rate <= LINE_ERRORS).length
    lines += requirements.length
    rightLines += seen.length
    console.log(
      [
        file.padEnd(28),
        percent(rate).padStart(6),
        `${results.filter(({ isRight }) => isRight).length}/${results.length}`.padStart(9),
        `${results.reduce((sum, { right }) => sum + right, 0)}/${results.reduce((sum, { all }) => sum + all, 0)}`.padStart(7),
        `${seen.length}/${requirements.length}`.padStart(11),
        seconds.toFixed(1).padStart(9),
      ].join(' '),
    )
    if (showsMisses)
      for (const { misses } of results)
        for (const [meant, given] of misses) console.log(`    ${JSON.stringify(meant)}\n      read as ${JSON.stringify(given)}`)
  }
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length
  console.log(
    `\nmean character error rate ${percent(mean)} (at most ${percent(MOST_ERRORS)}); worst ${percent(Math.max(...rates))}; tables with the right rows, columns and merged cells ${rightTables} of ${tables}; cells right ${rightCells} of ${cells}; the rules found ${rightLines} of ${lines} requirements and ${names} of ${2 * truth.length} names of companies and jobs`,
  )
  return mean <= MOST_ERRORS && rightTables === tables && rightCells >= LEAST_CELLS * cells
}

/** The tables of a Markdown text, row by row. */
function tablesIn(text: string): string[][][] {
  const tables: string[][][] = []
  let isOpen = false
  for (const line of text.split('\n')) {
    if (!line.startsWith('|')) {
      isOpen = false
      continue
    }
    if (/^\|[\s:|-]+\|$/.test(line) && !/[^\s:|-]/.test(line)) continue
    const cells = line
      .slice(1, line.lastIndexOf('|'))
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim())
    if (!isOpen) tables.push([])
    isOpen = true
    tables.at(-1)?.push(cells)
  }
  return tables
}

/** A table is right when one was found with as many rows and columns, merged cells written out; a cell when it stands in its place there. */
function judgeTable(meant: string[][], found: readonly string[][][]) {
  const all = meant.flat().length
  const same = found.filter((table) => table.length === meant.length && table.every((row, at) => row.length === meant[at]?.length))
  const judged = same.map((table) => {
    const misses = meant.flatMap((row, at) =>
      row.flatMap((text, column): [string, string][] => {
        const given = table[at]?.[column] ?? ''
        return errorRate(given, text) <= CELL_ERRORS ? [] : [[text, given]]
      }),
    )
    return { all, right: all - misses.length, isRight: misses.length < all / 2, misses }
  })
  return (
    judged.sort((a, b) => b.right - a.right)[0] ?? {
      all,
      right: 0,
      isRight: false,
      misses: [['a table', `${found.length} others`]] as [string, string][],
    }
  )
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
