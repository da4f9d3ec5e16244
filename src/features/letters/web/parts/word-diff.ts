import { diffArrays } from 'diff'

export interface DiffPart {
  kind: 'same' | 'added' | 'removed' | 'waiting'
  text: string
}

/** Words with the space after them, so that a removed word takes its space along; line breaks stand alone. */
const wordsOf = (text: string) => text.match(/\n|[^\s]+[^\S\n]*|[^\S\n]+/g) ?? []

/** Without the word that is still being written, which would be a change of its own until its last letter. */
const wholeWords = (text: string) => text.replace(/\S+$/, '')

/** The space after a word is none of its own: the last word of a text has none. */
const isSameWord = (a: string, b: string) => a === b || (a.trim() !== '' && a.trim() === b.trim())

/**
 * What changed, word by word (eojeol by eojeol in Korean). With `arriving`, the new text is still being written:
 * what it has not reached yet is `waiting`, not removed.
 */
export function wordDiff(before: string, after: string, { arriving = false } = {}): DiffPart[] {
  const raw: DiffPart[] = diffArrays(wordsOf(before), wordsOf(arriving ? wholeWords(after) : after), { comparator: isSameWord }).map(
    ({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  )
  // Where the new text ends without the space that the old one goes on with, the space belongs to what follows.
  const parts = raw.map(({ kind, text }, index) => ({
    kind,
    text:
      kind === 'removed' && raw[index - 1]?.kind === 'same' && /\S$/.test(raw[index - 1]?.text ?? '') && /^\S/.test(text)
        ? ` ${text}`
        : text,
  }))
  if (!arriving) return parts
  const end = parts.findLastIndex(({ kind }) => kind === 'same') + 1
  const textOf = (wanted: DiffPart['kind']) =>
    parts
      .slice(end)
      .filter(({ kind }) => kind === wanted)
      .map(({ text }) => text)
      .join('')
  const tail: DiffPart[] = [
    { kind: 'added', text: textOf('added') },
    { kind: 'waiting', text: textOf('removed') },
  ]
  return [...parts.slice(0, end), ...tail.filter(({ text }) => text !== '')]
}

/** What the page holds while a new text is arriving: what has come, and what still waits to be replaced. */
export function withWaiting(before: string, after: string): string {
  const parts = wordDiff(before, after, { arriving: true })
  return parts
    .filter(({ kind }) => kind !== 'removed')
    .map(({ text }) => text)
    .join('')
}
