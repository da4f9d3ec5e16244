import { UnstyledButton } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import { useWords } from '#web/i18n/use-words.tsx'
import type { Note } from './notes.ts'
import classes from './room.module.css'

const icons = { covered: IconCircleCheck, wrong: IconCircleX, missed: IconCircleDashed }

interface NoteListProps {
  notes: readonly Note[]
  openId: string | undefined
  onOpen(id: string): void
}

/** What is said of an answer; pressed, a note shows its words in the answer. */
export function NoteList({ notes, openId, onOpen }: NoteListProps) {
  const { tones, excerpt: quoted } = useWords().interviews.evaluation
  return (
    <ul className={classes.notes}>
      {notes.map(({ id, tone, title, excerpt }) => {
        const Icon = icons[tone]
        const body = (
          <>
            <small>
              <Icon className="small-icon" aria-hidden />
              {tones[tone]}
            </small>
            <b>{title}</b>
            {excerpt && <span>{quoted(excerpt)}</span>}
          </>
        )
        return (
          <li key={id}>
            {excerpt ? (
              <UnstyledButton className={classes.note} data-tone={tone} aria-pressed={id === openId} onClick={() => onOpen(id)}>
                {body}
              </UnstyledButton>
            ) : (
              <div className={classes.note} data-tone={tone}>
                {body}
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
