import { Anchor } from '@mantine/core'
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { clock } from '#web/dates.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import type { Autosaved } from '#web/use-autosave.ts'
import { messageOf } from './error-notice.tsx'
import classes from './saved.module.css'

type SavedProps = Pick<Autosaved<unknown>, 'state' | 'savedAt' | 'error' | 'flush'>

/** Whether what is on the page is safe: quiet when it is, plain when it is not. */
export function Saved({ state, savedAt, error, flush }: SavedProps) {
  const words = useWords()
  const { saving } = words.app
  if (state === 'saved' && !savedAt) return null
  if (state === 'failed')
    return (
      <span className={classes.saved} data-failed title={messageOf(error, words)}>
        <IconAlertTriangle className="small-icon" aria-hidden />
        <span role="alert">{saving.failed}</span>
        {/* Whether it worked this time, this very line says. */}
        <Anchor component="button" type="button" fz="xs" onClick={() => void flush().catch(() => undefined)}>
          {saving.again}
        </Anchor>
      </span>
    )
  const [Icon, said] =
    state === 'offline'
      ? ([IconCloudOff, saving.offline] as const)
      : savedAt && state === 'saved'
        ? ([IconCloudCheck, saving.saved(clock(savedAt))] as const)
        : ([IconCloudUp, saving.busy] as const)
  return (
    <span className={classes.saved}>
      <Icon className="small-icon" aria-hidden />
      <span className="figures">{said}</span>
    </span>
  )
}
