import { ActionIcon } from '@mantine/core'
import { IconArrowLeft, IconCheck, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Application, Letter } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Saved } from '#web/ui/saved.tsx'
import type { Autosaved } from '#web/use-autosave.ts'
import { countBy } from '#wire/text/count.ts'
import { dueLead } from '../application-progress.ts'
import { letterName } from '../letter-name.ts'
import type { Saving } from '../parts/worse-saving.ts'
import classes from './desk.module.css'
import { DeskActions } from './desk-actions.tsx'
import { QuestionDialog } from './question-dialog.tsx'

interface DeskHeaderProps {
  application: Application
  letter: Letter
  text: string
  /** How many errors are open in the text. */
  errors: number
  onLookAtErrors(): void
  /** The text at the moment it is asked for. */
  readText(): string
  /** How the text and the inputs are saved; its `flush` saves both. */
  saving: Saving & Pick<Autosaved<unknown>, 'flush'>
  /** Saves the text. */
  flush(): Promise<void>
  onOpenKeys(): void
  onOpenVersions(): void
}

/** Where one is, the questions as tabs with their counts, and what can be done with the letter. */
export function DeskHeader({
  application,
  letter,
  text,
  errors,
  onLookAtErrors,
  readText,
  saving,
  flush,
  onOpenKeys,
  onOpenVersions,
}: DeskHeaderProps) {
  const { desk, applications } = useWords()
  const [adding, setAdding] = useState(false)
  const { id, company, position, dueDate, letters } = application
  const hasText = text !== ''
  const actions = useMemo(
    () => (
      <DeskActions
        application={application}
        letter={letter}
        hasText={hasText}
        errors={errors}
        onLookAtErrors={onLookAtErrors}
        readText={readText}
        flush={flush}
        onOpenKeys={onOpenKeys}
        onOpenVersions={onOpenVersions}
      />
    ),
    [application, letter, hasText, errors, onLookAtErrors, readText, flush, onOpenKeys, onOpenVersions],
  )

  return (
    <header className={classes.header}>
      <div className={classes.title}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          hiddenFrom="lg"
          aria-label={desk.back}
          renderRoot={(props) => <Link {...props} to="/applications" />}
        >
          <IconArrowLeft />
        </ActionIcon>
        <h1>
          {company} {dueDate !== null && <b className="figures">{dueLead(dueDate, new Date(), applications)}</b>}
          <span>{position}</span>
        </h1>
      </div>
      <nav className={classes.questions} aria-label={desk.questions}>
        {letters.map((one, index) => {
          const isHere = one.id === letter.id
          const count = isHere ? countBy(text, letter.limit ?? { unit: 'characters' }) : one.count
          return (
            <Link
              key={one.id}
              to="/applications/$applicationId"
              params={{ applicationId: id }}
              search={{ letter: one.id }}
              activeOptions={{ includeSearch: true }}
              aria-current={isHere ? 'page' : undefined}
            >
              <span>
                {index + 1} {letterName(one, desk)}
                {one.isFinished && <IconCheck className="small-icon" aria-label={desk.finished} />}
              </span>
              <small className="figures">{one.limit ? desk.ofMax(count, one.limit.max) : desk.characters(count)}</small>
            </Link>
          )
        })}
        <ActionIcon className={classes.add} variant="subtle" color="gray" aria-label={desk.addQuestion} onClick={() => setAdding(true)}>
          <IconPlus className="small-icon" />
        </ActionIcon>
      </nav>
      <div className={classes.actions}>
        <Saved {...saving} />
        {actions}
      </div>
      <QuestionDialog application={application} opened={adding} onClose={() => setAdding(false)} />
    </header>
  )
}
