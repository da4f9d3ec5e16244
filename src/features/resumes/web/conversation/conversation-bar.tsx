import { Button, Kbd } from '@mantine/core'
import { IconArrowLeft, IconPlayerStopFilled } from '@tabler/icons-react'
import { sendKeyName } from '#web/composition.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import classes from './conversation.module.css'
import type { Talk } from './use-conversation.ts'

interface ConversationBarProps {
  talk: Talk
  /** Absent while the server works: then one can only stop. */
  ways?: { canSend: boolean; canGoBack: boolean; send(): void; skip(): void; back(): void }
}

/** The ways on from here, under the thumb. */
export function ConversationBar({ talk, ways }: ConversationBarProps) {
  const { conversation } = useWords().resumes
  if (!ways)
    return (
      <footer className={classes.ways}>
        <Button size="md" variant="default" leftSection={<IconPlayerStopFilled aria-hidden />} onClick={talk.stop}>
          {conversation.stop}
        </Button>
      </footer>
    )
  return (
    <footer className={classes.ways}>
      <Button
        size="md"
        variant="subtle"
        leftSection={<IconArrowLeft aria-hidden />}
        disabled={!ways.canGoBack || talk.isSending}
        onClick={ways.back}
      >
        {conversation.back}
      </Button>
      <Button size="md" variant="default" disabled={talk.isSending} onClick={ways.skip}>
        {conversation.skip}
      </Button>
      <Button
        size="md"
        disabled={!ways.canSend}
        loading={talk.isSending}
        rightSection={<Kbd visibleFrom="lg">{sendKeyName()}</Kbd>}
        onClick={ways.send}
      >
        {conversation.send}
      </Button>
    </footer>
  )
}
