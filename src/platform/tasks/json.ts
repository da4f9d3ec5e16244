// Finds the JSON value in what a model answered. Whether it is the right one, its schema decides.
import { JSONRepairError, jsonrepair } from 'jsonrepair'
import { withInnerQuotesEscaped } from './inner-quotes.ts'
import { withDoubleQuotes } from './python-quotes.ts'

/**
 * The values that an answer may mean, the likeliest first: as it stands, out of a fence, out of the chatter around it, and last with its syntax
 * repaired (quotes of Python, commas too many, comments). What does not close its brackets is never repaired: it is a part of an answer.
 */
export function* jsonCandidates(answer: string): Generator<unknown> {
  const whole = tryParse(answer)
  // The JSON as a string of JSON.
  if (typeof whole === 'string') return yield* jsonCandidates(whole)
  const last = lastBeginning(answer)
  for (const span of new Set([...spansOf(answer), ...spansOf(last)])) {
    const value = tryParse(span)
    if (value !== undefined) yield value
  }
  for (const span of spansOf(last)) {
    const quoted = withInnerQuotesEscaped(withDoubleQuotes(span) ?? '')
    if (quoted === undefined || !/^[{[]/.test(quoted) || closingOf(quoted, 0) !== quoted.length - 1) continue
    const value = tryRepair(withoutComments(quoted))
    if (value !== undefined && !holdsFence(value)) yield value
  }
}

/** A model that broke off may begin anew in the same answer. Repaired, the torn part would become one with the whole: only what comes last counts. */
function lastBeginning(answer: string): string {
  const first = answer.search(/\{/)
  if (first === -1) return answer
  const again = answer.lastIndexOf(answer.slice(first, first + SAME_BEGINNING))
  return again > first ? answer.slice(again) : answer
}

/** So many UTF-16 units hold a bracket and most of the first name; that they come again is no chance. */
const SAME_BEGINNING = 10

/** Whether a repair has put the marks around an answer into one of its texts. */
function holdsFence(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('```')
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsFence)
}

function spansOf(answer: string): string[] {
  return [...new Set([answer.trim(), ...fenced(answer), ...bracketed(answer)])]
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @returns undefined when it cannot be repaired, or only by leaving words out or putting some in. */
function tryRepair(text: string): unknown {
  try {
    const repaired = jsonrepair(text)
    return wordsOf(repaired) === wordsOf(text) ? JSON.parse(repaired) : undefined
  } catch (error) {
    if (error instanceof JSONRepairError || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** All letters and digits in their order. Line ends may be written as escapes, and `None` becomes `null`. */
function wordsOf(text: string): string {
  return text
    .replaceAll(/\\[nrtbf]/g, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replaceAll('none', 'null')
}

/** Leaves out comments where JSON may break its lines, before a name or a value. Anywhere else they may be part of a text. */
function withoutComments(text: string): string {
  return text.replaceAll(/(?<=[{[,:]\s*)(?:\/\/[^\n]*(?=\n)|\/\*[^*]*\*\/)/g, '')
}

function fenced(answer: string): string[] {
  return [...answer.matchAll(/```[a-z]*[ \t]*\n([\s\S]*?)```/gi)].map(([, content = '']) => content.trim())
}

/** The values in brackets that close, and the spans from the first bracket of a kind to its last counterpart. */
function bracketed(answer: string): string[] {
  const spans: string[] = []
  for (let at = answer.search(/[{[]/); at !== -1; ) {
    const end = closingOf(answer, at)
    if (end === -1) break
    spans.push(answer.slice(at, end + 1))
    const next = answer.slice(end + 1).search(/[{[]/)
    at = next === -1 ? -1 : end + 1 + next
  }
  for (const [open, close] of ['{}', '[]']) {
    const [first, last] = [answer.indexOf(open ?? ''), answer.lastIndexOf(close ?? '')]
    if (first !== -1 && last > first) spans.push(answer.slice(first, last + 1))
  }
  // The value that was asked for is the longest; brackets in the chatter are short.
  return spans.sort((one, other) => other.length - one.length)
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
