import { IconCards, IconFileText, IconHistory, IconListCheck, IconMessage, IconNotes } from '@tabler/icons-react'
import { useWords } from '#web/i18n/use-words.tsx'
import type { Part } from '#web/routes.tsx'
import classes from './desk.module.css'

interface PartsBarProps {
  part: Part
  onPart(part: Part): void
  count: number
}

/** The desk's own bar at the bottom of a phone: the parts that stand side by side when wide. */
export function PartsBar({ part, onPart, count }: PartsBarProps) {
  const { parts } = useWords().desk
  const all = [
    { part: 'question', word: parts.question, icon: IconNotes },
    { part: 'draft', word: parts.draft, icon: IconFileText },
    { part: 'checks', word: count > 0 ? `${parts.checks} ${count}` : parts.checks, icon: IconListCheck },
    { part: 'chat', word: parts.chat, icon: IconMessage },
    { part: 'cards', word: parts.cards, icon: IconCards },
    { part: 'versions', word: parts.versions, icon: IconHistory },
  ] as const
  return (
    <nav className={classes.parts} aria-label={parts.label}>
      {all.map(({ part: own, word, icon: Icon }) => (
        <button key={own} type="button" aria-pressed={own === part} onClick={() => onPart(own)}>
          <Icon aria-hidden />
          {word}
        </button>
      ))}
    </nav>
  )
}
