import { Anchor, Popover } from '@mantine/core'
import { IconPencil, IconPlayerPause } from '@tabler/icons-react'
import type { Letter } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import type { Words } from '#web/i18n/words.ts'
import type { Writing } from '../use-writing.ts'
import classes from './draft-status.module.css'

interface DraftStatusProps {
  letter: Letter
  writing: Writing
  modelAvailable: boolean
}

/** One quiet line above the page: what is being done, how it ended, or who made the text. */
export function DraftStatus({ letter, writing, modelAvailable }: DraftStatusProps) {
  const { desk } = useWords()
  const { run, last, isWriting } = writing
  if (isWriting)
    return (
      <span className={classes.status} data-working>
        <IconPencil className="small-icon" aria-hidden />
        {run && !run.connected ? desk.waiting : stepWords(run?.progress, desk)}
      </span>
    )
  const ending =
    last?.error?.message ??
    (last?.status === 'interrupted'
      ? desk.ended.interrupted
      : letter.status === 'stopped' || letter.status === 'failed'
        ? desk.ended[letter.status]
        : undefined)
  if (ending && letter.status !== 'ready')
    return (
      <span className={classes.status} data-ended>
        <IconPlayerPause className="small-icon" aria-hidden />
        {ending}
      </span>
    )
  if (letter.source === 'rules' && !modelAvailable)
    return (
      <span className={classes.status}>
        {desk.rules.text} ·{' '}
        <Popover width="20rem">
          <Popover.Target>
            <Anchor component="button" type="button" fz="xs">
              {desk.rules.connect}
            </Anchor>
          </Popover.Target>
          <Popover.Dropdown>{desk.rules.connectText}</Popover.Dropdown>
        </Popover>
      </span>
    )
  if (letter.source === 'rules') return <span className={classes.status}>{desk.rulesInstead}</span>
  return <span className={classes.status}>{letter.source && desk.versions.origins[letter.source]}</span>
}

export function stepWords(progress: { name: string; step: number; steps: number } | undefined, desk: Words['desk']): string {
  if (!progress) return desk.working
  return desk.step(desk.steps[progress.name] ?? desk.working, progress.step, progress.steps)
}
