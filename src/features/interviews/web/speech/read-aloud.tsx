import { Button } from '@mantine/core'
import { IconPlayerStop, IconVolume } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { keep, kept } from '#web/kept.ts'
import type { Language } from '#wire/language.ts'
import { ConsentDialog } from './consent-dialog.tsx'
import { useReading } from './use-reading.ts'

const AGREED = 'speech-reading'

/** The question read aloud; the button is there only where the browser has a voice for the language. */
export function ReadAloud({ text, language }: { text: string; language: Language }) {
  const { speech: t } = useWords().interviews
  const { canRead, staysHere, isReading, start, stop } = useReading(text, language)
  const [isAsking, setIsAsking] = useState(false)
  if (!canRead) return null
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={isReading ? <IconPlayerStop aria-hidden /> : <IconVolume aria-hidden />}
        onClick={() => {
          if (isReading) stop()
          else if (staysHere || kept<boolean>(AGREED)) start()
          else setIsAsking(true)
        }}
      >
        {isReading ? t.stopReading : t.read}
      </Button>
      <ConsentDialog
        opened={isAsking}
        title={t.read}
        text={t.readingLeaves}
        action={t.readAnyway}
        onClose={() => setIsAsking(false)}
        onAgree={() => {
          keep(AGREED, true)
          setIsAsking(false)
          start()
        }}
      />
    </>
  )
}
