import { IconCheck, IconMinus } from '@tabler/icons-react'
import type { Favour } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import classes from './favours.module.css'

/** What a posting favours, each as the saved text shows it or not. It is told here and never written into the letter. */
export function Favours({ favours }: { favours: readonly Favour[] }) {
  const { favor: t } = useWords().desk
  if (favours.length === 0) return null
  return (
    <ul className={classes.favours} aria-label={t.list}>
      {favours.map(({ text, shownBy }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in the list twice.
        <li key={`${at} ${text}`} data-shown={shownBy !== null || undefined}>
          {shownBy === null ? <IconMinus className="small-icon" aria-hidden /> : <IconCheck className="small-icon" aria-hidden />}
          <span>
            {text}
            <small>{shownBy === null ? t.missing : t.shownBy(shownBy)}</small>
          </span>
        </li>
      ))}
    </ul>
  )
}
