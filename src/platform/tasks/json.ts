// Finds the JSON value in what a model answered. Whether it is the right one, its schema decides.
import { JSONRepairError, jsonrepair } from 'jsonrepair'
import { withDoubleQuotes } from './python-quotes.ts'

/**
 * The values that an answer may mean, the likeliest first: as it stands, out of a fence, out of the chatter around it, and last with its syntax
 * repaired (quotes of Python, commas too many, comments). What does not close its brackets is never repaired: it is a part of an answer.
 */
export function* jsonCandidates(answer: string): Generator<unknown> {
  const spans = [...new Set([answer.trim(), ...fenced(answer), ...bracketed(answer)])]
  for (const span of spans) {
    const value = tryParse(span)
    if (value !== undefined) yield value
  }
  for (const span of spans) {
    const quoted = withDoubleQuotes(span)
    if (quoted === undefined || !/^[{[]/.test(quoted) || closingOf(quoted, 0) !== quoted.length - 1) continue
    const value = tryRepair(quoted)
    if (value !== undefined) yield value
  }
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function tryRepair(text: string): unknown {
  try {
    return JSON.parse(jsonrepair(text))
  } catch (error) {
    if (error instanceof JSONRepairError || error instanceof SyntaxError) return undefined
    throw error
  }
}

function fenced(answer: string): string[] {
  return [...answer.matchAll(/```[a-z]*[ \t]*\n([\s\S]*?)```/gi)].map(([, content = '']) => content.trim())
}

/** The first value in brackets that closes, and the span from the first bracket to its last counterpart. */
function bracketed(answer: string): string[] {
  const spans: string[] = []
  let at = answer.search(/[{[]/)
  const first = at
  while (at !== -1) {
    const end = closingOf(answer, at)
    if (end === -1) break
    spans.push(answer.slice(at, end + 1))
    const next = answer.slice(end + 1).search(/[{[]/)
    at = next === -1 ? -1 : end + 1 + next
  }
  if (first !== -1) {
    const last = answer.lastIndexOf(answer[first] === '{' ? '}' : ']')
    if (last > first) spans.push(answer.slice(first, last + 1))
  }
  // The value that was asked for is the longest; brackets in the chatter are short.
  return spans.sort((a, b) => b.length - a.length)
}

/** The index of the bracket that closes the one at `start`, or -1. Brackets inside double quotes are text. */
function closingOf(text: string, start: number): number {
  let depth = 0
  let quoted = false
  for (let at = start; at < text.length; at++) {
    const letter = text[at]
    if (quoted) {
      if (letter === '\\') at++
      else if (letter === '"') quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === '{' || letter === '[') depth++
    else if ((letter === '}' || letter === ']') && --depth === 0) return at
  }
  return -1
}
