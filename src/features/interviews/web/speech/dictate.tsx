import { Button, Text } from '@mantine/core'
import { IconMicrophone, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { keep, kept } from '#web/kept.ts'
import { useAnnounce } from '#web/ui/live-region.tsx'
import type { Language } from '#wire/language.ts'
import { ConsentDialog } from './consent-dialog.tsx'
import { paceOf } from './pace.ts'
import classes from './speech.module.css'
import type { Dictation } from './use-dictation.ts'

const AGREED = 'speech-dictation'

/** An answer spoken: what is heard, how fast it is told, and where one stopped. */
export function Dictate({ dictation, language }: { dictation: Dictation; language: Language }) {
  const { speech: t } = useWords().interviews
  const announce = useAnnounce()
  const [isAsking, setIsAsking] = useState(false)
  const { canDictate, isOn, staysHere, heard, problem, spoken, start, stop } = dictation
  if (!canDictate) return null
  const pace = spoken && paceOf(spoken, language)
  const begin = () => {
    announce(t.listening)
    start()
  }
  return (
    <div className={classes.dictate}>
      <Button
        variant={isOn ? 'filled' : 'default'}
        size="compact-sm"
        leftSection={isOn ? <IconPlayerStop aria-hidden /> : <IconMicrophone aria-hidden />}
        onClick={() => {
          if (isOn) stop()
          else if (kept<boolean>(AGREED)) begin()
          else setIsAsking(true)
        }}
      >
        {isOn ? t.stop : t.dictate}
      </Button>
      {isOn && <span className={classes.heard}>{heard || t.listening}</span>}
      {!isOn && problem && (
        <Text size="sm" c="var(--jw-warning)" role="alert">
          {t.problems[problem]}
        </Text>
      )}
      {spoken && pace?.wordsPerMinute !== undefined && (
        <span className={classes.pace}>
          {[
            t.pace(pace.wordsPerMinute),
            ...(pace.manner ? [t.manners[pace.manner]] : []),
            t.pauses(spoken.pauses, spoken.longestPauseMs / 1000),
          ].join(' · ')}
        </span>
      )}
      <ConsentDialog
        opened={isAsking}
        title={t.dictate}
        text={staysHere ? t.soundStays : t.soundLeaves}
        action={t.begin}
        onClose={() => setIsAsking(false)}
        onAgree={() => {
          keep(AGREED, true)
          setIsAsking(false)
          begin()
        }}
      />
    </div>
  )
}
