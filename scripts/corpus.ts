/**
 * Precision and recall of each check on the labelled corpus, scored as test/corpus/README.md says, with 95 % Wilson intervals.
 * `npm run corpus`; `-- <kind>` for one kind; `-- --misses <kind>` shows where the development split goes wrong; `-- --dev` leaves the held-out
 * split alone, as whoever writes rules does: of that one only counts are ever printed, and counts that are read often tell, too.
 */
import { existsSync, readFileSync } from 'node:fs'
import { checkText } from '#wire/checks/check.ts'
import type { ChecksInput } from '#wire/checks/input.ts'
import type { Finding } from '#wire/text/checks.ts'

const KINDS =
  'company blind-name blind-gender blind-age blind-region blind-school blind-family blind-religion overlap repeat cliche unfinished unsupported long-sentence profanity'.split(
    ' ',
  )
const SPLITS = ['dev', 'heldout'] as const
/** A finding longer than its label by more than this is lost in the text around it. */
const MOST_EXTRA = 40
const ANY_LENGTH = new Set(['overlap', 'repeat', 'long-sentence'])

interface Label {
  excerpt: string
  orExcerpts?: string[]
}
interface Entry {
  id: string
  text: string
  options: Omit<ChecksInput, 'text'>
  expect: Label[]
}
interface Span {
  start: number
  end: number
}
interface Score {
  labels: number
  met: number
  falseAlarms: number
}

const args = process.argv.slice(2)
const showMisses = args.includes('--misses')
const splits = SPLITS.filter((split) => split === 'dev' || !(showMisses || args.includes('--dev')))
const wanted = args.filter((arg) => !arg.startsWith('--'))

console.log(row(['kind', 'split', 'texts', 'labels', 'met', 'false', 'recall', 'precision']))
for (const kind of KINDS) {
  if (wanted.length > 0 && !wanted.includes(kind)) continue
  for (const split of splits) {
    const entries = readEntries(kind, split)
    const total: Score = { labels: 0, met: 0, falseAlarms: 0 }
    for (const entry of entries) {
      const score = scoreOf(kind, entry, showMisses && split === 'dev')
      total.labels += score.labels
      total.met += score.met
      total.falseAlarms += score.falseAlarms
    }
    const { labels, met, falseAlarms } = total
    const counts = [entries.length, labels, met, falseAlarms].map(String)
    console.log(row([kind, split, ...counts, share(met, labels), share(met, met + falseAlarms)]))
  }
}

function readEntries(kind: string, split: string): Entry[] {
  const file = new URL(`../test/corpus/${kind}.${split}.jsonl`, import.meta.url)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entry)
}

function scoreOf(kind: string, { id, text, options, expect }: Entry, show: boolean): Score {
  const found = checkText({ text, ...options }).findings.filter((finding) => finding.kind === kind)
  const labels = expect.map((label) => ({
    label,
    places: [label.excerpt, ...(label.orExcerpts ?? [])].flatMap((excerpt) => placesOf(text, excerpt)),
  }))
  const meets = (finding: Finding, place: Span) =>
    finding.start < place.end &&
    place.start < finding.end &&
    (ANY_LENGTH.has(kind) || finding.end - finding.start <= place.end - place.start + MOST_EXTRA)
  const missed = labels.filter(({ places }) => !found.some((finding) => places.some((place) => meets(finding, place))))
  const falseAlarms = found.filter((finding) => !labels.some(({ places }) => places.some((place) => meets(finding, place))))
  if (show) {
    for (const { label } of missed) console.log(`  MISSED ${id} "${label.excerpt}" in: ${text}`)
    for (const finding of falseAlarms) console.log(`  FALSE  ${id} "${finding.excerpt}" in: ${text}`)
  }
  return { labels: labels.length, met: labels.length - missed.length, falseAlarms: falseAlarms.length }
}

function placesOf(text: string, excerpt: string): Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(excerpt); at >= 0; at = text.indexOf(excerpt, at + 1)) places.push({ start: at, end: at + excerpt.length })
  return places
}

/** A share with its 95 % interval by Wilson's score. */
function share(hits: number, all: number): string {
  if (all === 0) return '-'
  const z = 1.96
  const p = hits / all
  const middle = (p + (z * z) / (2 * all)) / (1 + (z * z) / all)
  const half = (z / (1 + (z * z) / all)) * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))
  return `${p.toFixed(3)} [${Math.max(0, middle - half).toFixed(3)}, ${Math.min(1, middle + half).toFixed(3)}]`
}

function row(cells: readonly string[]): string {
  const widths = [16, 8, 6, 7, 5, 6, 23, 23]
  return cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join(' ')
    .trimEnd()
}
