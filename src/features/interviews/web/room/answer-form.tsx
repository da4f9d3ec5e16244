import { Text, Textarea } from '@mantine/core'
import { isSendKey } from '#web/composition.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Dictate } from '../speech/dictate.tsx'
import classes from './room.module.css'
import type { Answering } from './use-answering.ts'

/** Where one answers. It grows with the words; Enter makes a line, and only Ctrl or ⌘ with Enter sends. */
export function AnswerForm({ answering }: { answering: Answering }) {
  const { room } = useWords().interviews
  const { answer, type, send, error, last, isAgain, dictation, language } = answering
  return (
    <section className={classes.form} aria-label={room.answer}>
      {last?.status === 'failed' && !isAgain && <Text c="dimmed">{room.failedAttempt}</Text>}
      <Textarea
        classNames={{ input: classes.paper }}
        aria-label={room.answer}
        placeholder={room.placeholder}
        size="md"
        minRows={7}
        maxLength={10_000}
        spellCheck={false}
        value={answer}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!isSendKey(event.nativeEvent)) return
          event.preventDefault()
          send()
        }}
      />
      <Dictate dictation={dictation} language={language} />
      <Text size="xs" c="dimmed">
        {room.kept}
      </Text>
      {error && <ErrorNotice error={error} />}
    </section>
  )
}
