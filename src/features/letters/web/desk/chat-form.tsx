import { Button, Kbd, Text, Textarea } from '@mantine/core'
import { IconPlayerStopFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { quotasQuery } from '#features/account/web/queries.ts'
import type { Letter } from '#features/letters/contract.ts'
import { isSendKey } from '#web/composition.ts'
import { clock } from '#web/dates.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { countBy } from '#wire/text/count.ts'
import type { KeptText } from '../use-kept-text.ts'
import classes from './chat.module.css'

interface ChatFormProps {
  letter: Letter
  hasText: boolean
  isRevising: boolean
  isBusy: boolean
  canStop: boolean
  modelAvailable: boolean
  request: KeptText
  onAsk(query: string): void
  onStop(): void
}

/** What should change: tapped or typed. While a version is written, stop stands where send stood. */
export function ChatForm({ letter, hasText, isRevising, isBusy, canStop, modelAvailable, request, onAsk, onStop }: ChatFormProps) {
  const { chat, ...desk } = useWords().desk
  const query = request.text
  const { data } = useQuery(quotasQuery)
  const quota = data?.items.find(({ feature }) => feature === 'revisions')
  // Rules cost nothing, so that only with a model a day can be used up.
  const isUsedUp = modelAvailable && quota?.remaining === 0
  const canAsk = hasText && !isBusy && !isUsedUp
  const { limit } = letter
  const isOver = limit !== null && countBy(letter.content, limit) > limit.max
  const { conclusion, shorten, numbers, plain, cliches } = chat.suggestions
  const suggestions = [...(isOver ? [shorten(limit.max)] : []), conclusion, numbers, modelAvailable ? plain : cliches]
  const ask = (words: string) => {
    if (canAsk && words.trim()) onAsk(words.trim())
  }

  return (
    <footer>
      {canAsk && (
        <ul className={classes.suggestions}>
          {suggestions.map((words) => (
            <li key={words}>
              <Button variant="default" size="compact-sm" fw={500} onClick={() => ask(words)}>
                {words}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Textarea
        minRows={1}
        maxRows={6}
        aria-label={chat.field}
        placeholder={isRevising ? chat.later : chat.example}
        value={query}
        onChange={(event) => request.change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!isSendKey(event.nativeEvent)) return
          // The same key makes a draft elsewhere on the desk.
          event.preventDefault()
          ask(query)
        }}
        maxLength={2000}
      />
      <div className={classes.send}>
        <Text size="xs" c="dimmed">
          {!modelAvailable
            ? chat.rules
            : quota && quota.remaining !== null && (quota.remaining > 0 ? chat.left(quota.remaining) : chat.none(clock(quota.resetsAt)))}
        </Text>
        {isRevising ? (
          <Button
            variant="default"
            leftSection={<IconPlayerStopFilled aria-hidden />}
            rightSection={<Kbd visibleFrom="lg">Esc</Kbd>}
            aria-disabled={!canStop}
            {...(!canStop && { 'data-disabled': true })}
            onClick={() => canStop && onStop()}
          >
            {desk.stop}
          </Button>
        ) : (
          <Button variant="default" disabled={!canAsk || query.trim() === ''} onClick={() => ask(query)}>
            {chat.send}
          </Button>
        )}
      </div>
    </footer>
  )
}
