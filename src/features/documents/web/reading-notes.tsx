import { useWords } from '#web/i18n/use-words.tsx'
import type { ReadingNote } from '#wire/reading-notes.ts'

interface ReadingNotesProps {
  notes: readonly ReadingNote[]
  className?: string | undefined
}

/** What should be known of how a file was read, before its text is relied on. Nothing when it was read whole. */
export function ReadingNotes({ notes, className }: ReadingNotesProps) {
  const { documents } = useWords()
  return notes.map(({ code, pages }) => (
    <small key={code} className={className}>
      {documents.notes[code](documents.pagesOf(pages))}
    </small>
  ))
}
