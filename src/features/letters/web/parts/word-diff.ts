import { diffArrays } from 'diff'

export interface DiffPart {
  kind: 'same' | 'added' | 'removed' | 'waiting'
  text: string
}

/** Words with the space after them, so that a removed word takes its space along; line breaks stand alone. */
const wordsOf = (text: string) => text.match(/\n|[^\s]+[^\S\n]*|[^\S\n]+/g) ?? []

/**
 * What changed, word by word (eojeol by eojeol in Korean). With `arriving`, the new text is still being written:
 * what it has not reached yet is `waiting`, not removed.
 */
export function wordDiff(before: string, after: string, { arriving = false } = {}): DiffPart[] {
  const parts: DiffPart[] = diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
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
