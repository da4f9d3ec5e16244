interface Replacement {
  start: number
  end: number
  words: string
}

/**
 * Replaces words in a text field as if they were typed, so that the browser's own undo knows of it.
 * `execCommand` is deprecated, but the only way to that; @returns false where it is gone.
 */
export function replaceIn(field: HTMLTextAreaElement | null, { start, end, words }: Replacement): boolean {
  if (!field) return false
  field.focus()
  field.setSelectionRange(start, end)
  return words === '' ? document.execCommand('delete') : document.execCommand('insertText', false, words)
}
