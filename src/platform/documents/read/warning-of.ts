import type { ReadingNote, ReadingNoteCode } from '#wire/reading-notes.ts'

const SAID: Record<ReadingNoteCode, string> = {
  'damaged-pages': 'damaged',
  'unread-pages': 'no text was found',
  'hidden-text': 'text that people cannot see was left out',
  recognised: 'read by text recognition',
  'read-by-model': 'read by a model',
}

/** A note as one English sentence, for programs and logs: `page 1: damaged`, `pages 2, 3: no text was found`, `read by a model`. */
export function warningOf({ code, pages }: ReadingNote): string {
  if (pages.length === 0) return SAID[code]
  return `${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}: ${SAID[code]}`
}
