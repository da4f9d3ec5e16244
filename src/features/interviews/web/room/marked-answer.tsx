import marked from '#web/ui/marked.module.css'
import type { Note } from './notes.ts'
import { piecesOf } from './notes.ts'

interface MarkedAnswerProps {
  answer: string
  notes: readonly Note[]
  openId: string | undefined
  onOpen(id: string): void
}

/** The answer with the words underlined that a note speaks of. Each tone has a line of its own, so that colour is never the only sign. */
export function MarkedAnswer({ answer, notes, openId, onOpen }: MarkedAnswerProps) {
  return piecesOf(answer, notes).map(({ text, note }, index) =>
    note ? (
      // biome-ignore lint/a11y/useSemanticElements: a real button would never break across lines.
      <span
        key={note.id}
        role="button"
        tabIndex={0}
        className={marked.mark}
        data-tone={note.tone === 'wrong' ? 'error' : undefined}
        data-open={note.id === openId || undefined}
        aria-pressed={note.id === openId}
        onClick={() => onOpen(note.id)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          onOpen(note.id)
        }}
      >
        {text}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: plain pieces have no identity but their place.
      <span key={`plain-${index}`}>{text}</span>
    ),
  )
}
