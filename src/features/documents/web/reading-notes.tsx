import { useWords } from '#web/i18n/use-words.tsx'
import type { ReadingNote } from '#wire/reading-notes.ts'

interface ReadingNotesProps {
  notes: readonly ReadingNote[]
  className?: string | undefined
}

/** More pages are not named one by one. */
const MOST_PAGES = 5

/** What should be known of how a file was read, before its text is relied on. Nothing when it was read whole. */
export function ReadingNotes({ notes, className }: ReadingNotesProps) {
  const { documents } = useWords()
  return notes.map(({ code, pages }) => (
    <small key={code} className={className}>
      {documents.notes[code](pages.length === 0 ? '' : documents.pagesOf(pages.slice(0, MOST_PAGES).join(', '), pages.length - MOST_PAGES))}
    </small>
  ))
}
