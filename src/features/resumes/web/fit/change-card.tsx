import { Switch, Text } from '@mantine/core'
import { IconArrowUp } from '@tabler/icons-react'
import { Revised } from '#features/letters/web/parts/revised.tsx'
import type { TailoredChange } from '#features/resumes/tailoring/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import classes from './fit.module.css'

interface ChangeCardProps {
  change: TailoredChange
  isAccepted: boolean
  onToggle(): void
}

/** One proposed change: what it is, how it would read, and which line of the posting it answers. */
export function ChangeCard({ change, isAccepted, onToggle }: ChangeCardProps) {
  const { fit } = useWords().resumes
  const { kind, section, of, before, after, answers } = change
  const part = fit.sections[section]
  // "Add an introduction" says where by itself, and a group called as its section says nothing more.
  const name = kind === 'summary' ? fit.kinds.summary : `${fit.kinds[kind]} · ${fit.where(part, of === part ? '' : (of ?? ''))}`
  return (
    <li data-accepted={isAccepted || undefined}>
      <div className={classes.head}>
        <b>{name}</b>
        <Switch size="sm" label={fit.accept} aria-label={`${fit.accept}: ${name}`} checked={isAccepted} onChange={onToggle} />
      </div>
      {kind === 'order' ? <NewOrder before={before} after={after} /> : <Revised before={before.join('\n')} after={after.join('\n')} />}
      {answers.slice(0, 2).map((line) => (
        <Text key={line} size="xs" c="dimmed">
          {fit.answers(line)}
        </Text>
      ))}
    </li>
  )
}

/** A new order is read as a list; a difference of words would strike out what only moves. */
function NewOrder({ before, after }: { before: readonly string[]; after: readonly string[] }) {
  const { fit } = useWords().resumes
  return (
    <ol className={classes.order}>
      {after.map((text, at) => (
        <li key={text}>
          {text}
          {before.indexOf(text) > at && (
            <small>
              <IconArrowUp className="small-icon" aria-hidden />
              {fit.moved}
            </small>
          )}
        </li>
      ))}
    </ol>
  )
}
