/** The most UTF-16 units in one chunk: about a paragraph, so that what matches is what is shown. */
export const MAX_CHUNK_LENGTH = 700

// PostgreSQL refuses NUL in a text, and other control characters mean nothing in one.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]+/g
const SENTENCE_ENDS = new Set('.!?。…')
const CLOSERS = new Set('"\'”’)]」』')

/** A text as it is stored: composed Hangul (NFC), LF, no control characters, no half surrogate pairs, trimmed. */
export function cleanText(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROLS, ' ').trim()
}

/**
 * Splits a text into chunks of at most 700 UTF-16 units, at the borders of paragraphs where possible, else of sentences, else of words, and
 * only in a word that is longer than that inside it. Nothing but white space between chunks is lost. Linear time.
 */
export function chunksOf(text: string): string[] {
  const packer = createPacker()
  for (const paragraph of cleanText(text).split(/\n[^\S\n]*\n/)) {
    const whole = paragraph.trim()
    if (whole.length <= MAX_CHUNK_LENGTH) packer.add(whole, '\n\n')
    else for (const [index, sentence] of sentencesOf(whole).entries()) packer.add(sentence, index === 0 ? '\n\n' : ' ')
  }
  return packer.finish()
}

function createPacker() {
  const chunks: string[] = []
  let current = ''
  const close = () => {
    if (current) chunks.push(current)
    current = ''
  }
  return {
    add(piece: string, separator: string) {
      if (!piece) return
      const joined = current ? `${current}${separator}${piece}` : piece
      if (joined.length <= MAX_CHUNK_LENGTH) {
        current = joined
        return
      }
      close()
      const cuts = piece.length <= MAX_CHUNK_LENGTH ? [piece] : cutLong(piece)
      chunks.push(...cuts.slice(0, -1))
      current = cuts.at(-1) ?? ''
    },
    finish() {
      close()
      return chunks
    },
  }
}

// A line is a sentence too: lists in postings and letters rarely end their lines with a mark.
function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = []
  let start = 0
  let ended = false
  for (let at = 0; at < paragraph.length; at++) {
    const character = paragraph.charAt(at)
    if (character === '\n' || (ended && character === ' ')) {
      sentences.push(paragraph.slice(start, at).trim())
      start = at + 1
      ended = false
    } else if (SENTENCE_ENDS.has(character)) ended = true
    else if (!CLOSERS.has(character)) ended = false
  }
  sentences.push(paragraph.slice(start).trim())
  return sentences.filter((sentence) => sentence !== '')
}

function cutLong(sentence: string): string[] {
  const cuts: string[] = []
  let start = 0
  while (sentence.length - start > MAX_CHUNK_LENGTH) {
    const space = sentence.lastIndexOf(' ', start + MAX_CHUNK_LENGTH)
    const end = space > start ? space : start + MAX_CHUNK_LENGTH - (isLowSurrogate(sentence, start + MAX_CHUNK_LENGTH) ? 1 : 0)
    cuts.push(sentence.slice(start, end).trim())
    start = space > start ? end + 1 : end
  }
  cuts.push(sentence.slice(start).trim())
  return cuts.filter((cut) => cut !== '')
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
