import { readdirSync, readFileSync } from 'node:fs'

/**
 * Checks the labelled corpus and prints how many texts each kind and split holds. Run by `node test/corpus/validate.ts`;
 * every fault is printed, and the exit code is 1 when there is one.
 */

const KINDS = [
  'company',
  'blind-name',
  'blind-gender',
  'blind-age',
  'blind-region',
  'blind-school',
  'blind-family',
  'blind-religion',
  'overlap',
  'repeat',
  'cliche',
  'unfinished',
  'unsupported',
  'long-sentence',
  'profanity',
]
const LEAST_PER_SIDE = { dev: 25, heldout: 60 }
const OPTION_NAMES = new Set(['company', 'otherCompanies', 'sources', 'examples', 'blind', 'limit'])
const LEAK_SIMILARITY = 0.7

type Split = keyof typeof LEAST_PER_SIDE
type Entry = { split: Split; id: string; text: string; isPositive: boolean; isKorean: boolean }

const faults: string[] = []
const folder = import.meta.dirname

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim().length > 0
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.length > 0 && value.every(isText)

function checkOptions(where: string, kind: string, options: unknown): void {
  if (!isRecord(options)) {
    faults.push(`${where}: options is no object`)
    return
  }
  for (const name of Object.keys(options)) if (!OPTION_NAMES.has(name)) faults.push(`${where}: unknown option ${name}`)
  if (kind.startsWith('blind-') && options.blind !== true) faults.push(`${where}: blind is not set`)
  if (kind === 'company' && !isText(options.company)) faults.push(`${where}: no company`)
  if (kind === 'unsupported' && !isTexts(options.sources)) faults.push(`${where}: no sources`)
  if (kind === 'overlap') {
    const examples = options.examples
    const whole = Array.isArray(examples) && examples.length > 0 && examples.every((it) => isRecord(it) && isText(it.id) && isText(it.text))
    if (!whole) faults.push(`${where}: no examples`)
  }
}

function checkLabels(where: string, kind: string, text: string, expect: unknown): boolean {
  if (!Array.isArray(expect)) {
    faults.push(`${where}: expect is no list`)
    return false
  }
  for (const label of expect) {
    if (!isRecord(label) || label.kind !== kind || !isText(label.excerpt)) {
      faults.push(`${where}: a label is not { kind: "${kind}", excerpt }`)
      continue
    }
    const others = label.orExcerpts ?? []
    if (!Array.isArray(others) || !others.every(isText)) faults.push(`${where}: orExcerpts is no list of texts`)
    for (const excerpt of [label.excerpt, ...(Array.isArray(others) ? others : [])]) {
      if (!text.includes(String(excerpt))) faults.push(`${where}: "${excerpt}" is not in the text`)
    }
  }
  return expect.length > 0
}

function readEntries(kind: string, split: Split): Entry[] {
  const name = `${kind}.${split}.jsonl`
  const lines = readFileSync(`${folder}/${name}`, 'utf8').split('\n')
  if (lines.pop() !== '') faults.push(`${name}: does not end with a newline`)
  return lines.flatMap((line, index) => {
    const where = `${name}:${index + 1}`
    let entry: unknown
    try {
      entry = JSON.parse(line)
    } catch (error) {
      faults.push(`${where}: ${String(error)}`)
      return []
    }
    if (!isRecord(entry) || !isText(entry.id) || !isText(entry.text) || !isText(entry.note)) {
      faults.push(`${where}: id, text and note must be texts`)
      return []
    }
    const { id, text } = entry
    if (text !== text.normalize('NFC') || text.includes('\r')) faults.push(`${where}: text is not NFC with LF`)
    checkOptions(where, kind, entry.options)
    return [{ split, id, text, isPositive: checkLabels(where, kind, text, entry.expect), isKorean: /\p{Script=Hangul}/u.test(text) }]
  })
}

/** Share of common three-character pieces, 0 to 1 (Jaccard), spaces left out. */
function similarityOf(left: Set<string>, right: Set<string>): number {
  let common = 0
  for (const piece of left) if (right.has(piece)) common += 1
  return common / (left.size + right.size - common)
}

function piecesOf(text: string): Set<string> {
  const characters = [...text.replace(/\s/g, '')]
  return new Set(characters.slice(2).map((character, index) => `${characters[index]}${characters[index + 1]}${character}`))
}

function checkDuplicates(kind: string, entries: Entry[]): void {
  const idOfText = new Map<string, string>()
  const ids = new Set<string>()
  for (const { id, text } of entries) {
    const key = text.replace(/\s/g, '')
    const twin = idOfText.get(key)
    if (twin !== undefined) faults.push(`${kind}: ${twin} and ${id} have the same text`)
    if (ids.has(id)) faults.push(`${kind}: ${id} is used twice`)
    idOfText.set(key, id)
    ids.add(id)
  }
  const heldOut = entries.filter(({ split }) => split === 'heldout').map(({ id, text }) => ({ id, pieces: piecesOf(text) }))
  for (const { id, text } of entries.filter(({ split }) => split === 'dev')) {
    const pieces = piecesOf(text)
    const leak = heldOut.find((other) => similarityOf(pieces, other.pieces) >= LEAK_SIMILARITY)
    if (leak) faults.push(`${kind}: ${id} gives away ${leak.id}`)
  }
}

const known = new Set(KINDS.flatMap((kind) => [`${kind}.dev.jsonl`, `${kind}.heldout.jsonl`]))
const present = new Set(readdirSync(folder).filter((name) => name.endsWith('.jsonl')))
for (const name of present) if (!known.has(name)) faults.push(`${name}: no such kind or split`)

console.log('kind            split    positives  negatives  English')
for (const kind of KINDS) {
  const all: Entry[] = []
  for (const split of ['dev', 'heldout'] as const) {
    const name = `${kind}.${split}.jsonl`
    if (!present.has(name)) {
      faults.push(`${name}: missing`)
      continue
    }
    const entries = readEntries(kind, split)
    const positives = entries.filter(({ isPositive }) => isPositive).length
    const negatives = entries.length - positives
    const english = entries.filter(({ isKorean }) => !isKorean).length
    const row = [kind.padEnd(15), split.padEnd(8), `${positives}`.padStart(9), `${negatives}`.padStart(10), `${english}`.padStart(8)]
    console.log(row.join(' '))
    if (Math.min(positives, negatives) < LEAST_PER_SIDE[split]) faults.push(`${name}: fewer than ${LEAST_PER_SIDE[split]} on a side`)
    all.push(...entries)
  }
  checkDuplicates(kind, all)
}
for (const fault of faults) console.error(fault)
console.log(faults.length === 0 ? 'The corpus is whole.' : `${faults.length} faults.`)
process.exitCode = faults.length === 0 ? 0 : 1
