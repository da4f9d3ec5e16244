import { Text, Textarea } from '@mantine/core'
import { isSendKey } from '#web/composition.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import classes from './conversation.module.css'
import type { Talk } from './use-conversation.ts'

interface QuestionFormProps {
  answer: string
  onType(text: string): void
  onSend(): void
  talk: Talk
}

/** Where one answers. It grows with the words; Enter makes a line, and only Ctrl or ⌘ with Enter sends. */
export function QuestionForm({ answer, onType, onSend, talk }: QuestionFormProps) {
  const { conversation } = useWords().resumes
  return (
    <section className={classes.form} aria-label={conversation.answer}>
      {talk.hasFailed && <Text role="alert">{conversation.failed}</Text>}
      <Textarea
        classNames={{ input: classes.paper }}
        aria-label={conversation.answer}
        placeholder={conversation.placeholder}
        size="md"
        minRows={6}
        maxLength={5000}
        spellCheck={false}
        value={answer}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!isSendKey(event.nativeEvent)) return
          event.preventDefault()
          onSend()
        }}
      />
      <Text size="xs" c="dimmed">
        {conversation.kept}
      </Text>
      {talk.error && <ErrorNotice error={talk.error} />}
    </section>
  )
}
