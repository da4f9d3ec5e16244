/** What may follow the end of a string: a closing bracket, a colon and a value, a comma and another value or bracket, or nothing. */
const AFTER_STRING = /^\s*(?:[\]}]|:\s*["'[{\dtfnTFN-]|,\s*(?:["[{\]}\d-]|true|false|null|True|False|None|\/\/|\/\*|$)|\/\/|\/\*|["[{\d]|$)/
/** More than this is not needed to tell, in UTF-16 units. */
const AHEAD = 40

/**
 * Escapes the double quotes that a model has forgotten to escape inside its strings, `"he said "no" to it"`. They come in pairs; where the second of a
 * pair might as well end the string nobody can tell what was meant. Linear in the length of the text.
 * @returns undefined where it cannot be told, or a string has no end.
 */
export function withInnerQuotesEscaped(text: string): string | undefined {
  let out = ''
  for (let at = 0; at < text.length; ) {
    const start = text.indexOf('"', at)
    if (start === -1) return out + text.slice(at)
    out += text.slice(at, start + 1)
    at = start + 1
    for (;;) {
      const quote = nextQuote(text, at)
      if (quote === -1) return undefined
      if (endsString(text, quote)) {
        out += text.slice(at, quote + 1)
        at = quote + 1
        break
      }
      const partner = nextQuote(text, quote + 1)
      if (partner === -1 || endsString(text, partner)) return undefined
      out += `${text.slice(at, quote)}\\"${text.slice(quote + 1, partner)}\\"`
      at = partner + 1
    }
  }
  return out
}

function endsString(text: string, quote: number): boolean {
  return AFTER_STRING.test(text.slice(quote + 1, quote + 1 + AHEAD))
}

function nextQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return -1
}
