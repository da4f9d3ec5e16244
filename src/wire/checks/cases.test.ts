import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkText } from './check.ts'
import type { ChecksInput } from './input.ts'

// One sentence a line: `+` with the place to be found between « and », `-` where nothing of the kind may be found; options of the check after `||`; `\\n` is a line break;
// a line with `=` holds options for the lines after it.
const folder = new URL('cases/', import.meta.url)

describe.each(readdirSync(folder).map((file) => file.replace('.txt', '')))('%s', (kind) => {
  const cases = readCases(readFileSync(new URL(`${kind}.txt`, folder), 'utf8'))

  it('is found where it stands', () => {
    const missed = cases.filter((it) => it.marked && !found(kind, it).some(({ start, end }) => start < it.end && it.start < end))
    expect(missed.map(({ text }) => text)).toEqual([])
  })

  it('is not seen where it is not', () => {
    const alarms = cases.filter((it) => !it.marked).flatMap((it) => found(kind, it).map(({ excerpt }) => `${excerpt}: ${it.text}`))
    expect(alarms).toEqual([])
  })
})

interface Case {
  text: string
  marked: boolean
  start: number
  end: number
  options: Omit<ChecksInput, 'text'>
}

function readCases(text: string): Case[] {
  let shared = '{}'
  return text
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      if (!line.startsWith('=')) return [readCase(line, shared)]
      shared = line.slice(2)
      return []
    })
}

function readCase(line: string, shared: string): Case {
  const [sentence = '', options = shared] = line.slice(2).split(' || ')
  const start = sentence.indexOf('«')
  const end = sentence.indexOf('»') - 1
  if (line.startsWith('+') !== start >= 0) throw new Error(`a line with a sign and marks that do not agree: ${line}`)
  return { text: sentence.replace(/[«»]/g, '').replaceAll('\\n', '\n'), marked: start >= 0, start, end, options: JSON.parse(options) }
}

function found(kind: string, { text, options }: Case) {
  return checkText({ text, blind: true, ...options }).findings.filter((finding) => finding.kind === kind)
}
