import { Anchor } from '@mantine/core'
import type { Message } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { countCharacters } from '#wire/text/count.ts'
import classes from './chat.module.css'

interface ChatTurnProps {
  message: Message
  /** The text of the turn before, to say what has become of it. */
  before: string | undefined
  isCurrent: boolean
  isBusy: boolean
  onUse(): void
  onLook(before: string): void
}

/** One request and the version that answered it. */
export function ChatTurn({ message, before, isCurrent, isBusy, onUse, onLook }: ChatTurnProps) {
  const { chat, characters } = useWords().desk
  const { query, content } = message
  const count = countCharacters(content)
  return (
    <>
      <li className={classes.mine}>{query}</li>
      <li className={classes.answer}>
        <p className={classes.start}>{content}</p>
        <p className={classes.version}>
          <span className="figures">{before === undefined ? characters(count) : chat.change(countCharacters(before), count)}</span>
          {isCurrent ? (
            <span>{chat.inUse}</span>
          ) : (
            <Anchor component="button" type="button" fz="xs" disabled={isBusy} onClick={onUse}>
              {chat.use}
            </Anchor>
          )}
          {isCurrent && before !== undefined && (
            <Anchor component="button" type="button" fz="xs" onClick={() => onLook(before)}>
              {chat.look}
            </Anchor>
          )}
        </p>
      </li>
    </>
  )
}
