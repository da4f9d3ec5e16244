import { Anchor } from '@mantine/core'
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { clock } from '#web/dates.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { messageOf } from '#web/ui/error-notice.tsx'
import type { Autosaved } from '#web/use-autosave.ts'
import classes from './desk.module.css'

type SavedProps = Pick<Autosaved<unknown>, 'state' | 'savedAt' | 'error' | 'flush'>

/** Whether what is on the page is safe: quiet when it is, plain when it is not. */
export function Saved({ state, savedAt, error, flush }: SavedProps) {
  const t = useWords()
  const { desk } = t
  if (state === 'saved' && !savedAt) return null
  if (state === 'failed')
    return (
      <span className={classes.saved} data-failed title={messageOf(error, t)}>
        <IconAlertTriangle className="small-icon" aria-hidden />
        <span role="alert">{desk.saveFailed}</span>
        {/* Whether it worked this time, this very line says. */}
        <Anchor component="button" type="button" fz="xs" onClick={() => void flush().catch(() => undefined)}>
          {desk.saveAgain}
        </Anchor>
      </span>
    )
  const [Icon, words] =
    state === 'offline'
      ? ([IconCloudOff, desk.unsaved] as const)
      : savedAt && state === 'saved'
        ? ([IconCloudCheck, desk.saved(clock(savedAt))] as const)
        : ([IconCloudUp, desk.saving] as const)
  return (
    <span className={classes.saved}>
      <Icon className="small-icon" aria-hidden />
      <span className="figures">{words}</span>
    </span>
  )
}
