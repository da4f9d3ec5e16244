/**
 * Turns the single-quoted strings of a Python literal into those of JSON. A quote inside a word (`don't`, `students' work`) is a letter: a string
 * begins after a bracket, comma or colon, and ends where one of these, and then another value, follows. Linear in the length of the text.
 * @returns undefined when a string has no end.
 */
export function withDoubleQuotes(text: string): string | undefined {
  if (!/[[{,:]\s*'/.test(text)) return text
  let out = ''
  let at = 0
  while (at < text.length) {
    const letter = text[at]
    if (letter === '"') {
      const end = endOfDouble(text, at)
      if (end === -1) return undefined
      out += text.slice(at, end + 1)
      at = end + 1
    } else if (letter === "'" && /[[{,:]\s*$/.test(text.slice(Math.max(0, at - 50), at))) {
      const end = endOfSingle(text, at)
      if (end === -1) return undefined
      out += JSON.stringify(withoutEscapes(text.slice(at + 1, end)))
      at = end + 1
    } else {
      out += letter
      at++
    }
  }
  return out
}

function endOfDouble(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return -1
}

function endOfSingle(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === "'" && endsHere(text.slice(at + 1, at + 50))) return at
  }
  return -1
}

/** What may follow the end of a string: a closing bracket, a colon, or a comma with another value or bracket behind it. */
function endsHere(rest: string): boolean {
  return /^\s*(?:[\]}]|:\s*[-'"[{\dTFNtfn]|,\s*(?:['"[{\]}\d-]|True|False|None|true|false|null|$)|$)/.test(rest)
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

function withoutEscapes(text: string): string {
  return text.replace(/\\([\s\S])/g, (_, letter: string) => ESCAPES[letter] ?? letter)
}
