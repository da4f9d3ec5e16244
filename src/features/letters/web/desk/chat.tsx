import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Letter } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice, messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { rememberLetter } from '../letter-cache.ts'
import { messagesQuery, selectVersion } from '../queries.ts'
import type { KeptText } from '../use-kept-text.ts'
import type { Writing } from '../use-writing.ts'
import classes from './chat.module.css'
import { ChatForm } from './chat-form.tsx'
import { ChatTurn } from './chat-turn.tsx'
import { stepWords } from './draft-status.tsx'

interface ChatProps {
  letter: Letter
  text: string
  writing: Writing
  modelAvailable: boolean
  /** What is typed and not yet asked for. */
  request: KeptText
  onAsk(query: string): void
  /** Shows the present text against an earlier one. */
  onCompare(text: string): void
  onChosen(letter: Letter): void
  flush(): Promise<void>
}

/** The conversation that revises: each answer is a version of its own, and any of them can be the one in use. */
export function Chat({ letter, text, writing, modelAvailable, request, onAsk, onCompare, onChosen, flush }: ChatProps) {
  const t = useWords()
  const { chat } = t.desk
  const queries = useQueryClient()
  const notify = useNotice()
  const list = useRef<HTMLOListElement>(null)
  const { data } = useQuery(messagesQuery(letter.id, letter.versionId))
  const turns = (data?.items ?? []).toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
  const choosing = useMutation({
    async mutationFn(versionId: string) {
      await flush()
      return selectVersion(letter.id, versionId)
    },
    onSuccess(chosen) {
      rememberLetter(queries, chosen)
      onChosen(chosen)
    },
    onError: (error) => notify(messageOf(error, t), 'error'),
  })
  const isRevising = writing.isWriting && writing.kind === 'revision'
  const failure = writing.last?.kind === 'revision' && !writing.isWriting && writing.last.status !== 'done' ? writing.last : undefined

  // The newest turn is the one that is read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the list that has grown.
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [turns.length, isRevising])

  return (
    <section className={classes.chat} aria-label={chat.label}>
      <ol className={classes.turns} ref={list}>
        {turns.length === 0 && !isRevising && <li className={classes.hint}>{text === '' ? chat.noText : chat.empty}</li>}
        {turns.map((message, index) => (
          <ChatTurn
            key={message.id}
            message={message}
            before={turns[index - 1]?.content}
            isCurrent={message.versionId === letter.versionId}
            isBusy={writing.isWriting || choosing.isPending}
            onUse={() => choosing.mutate(message.versionId)}
            onLook={onCompare}
          />
        ))}
        {isRevising && (
          <>
            {writing.query && <li className={classes.mine}>{writing.query}</li>}
            <li className={classes.step} aria-current="step">
              {stepWords(writing.run?.progress, t.desk)}
            </li>
          </>
        )}
        {failure && (
          <li className={classes.hint}>
            <p role="alert">{failure.status === 'stopped' ? chat.stopped : (failure.error?.message ?? chat.failed)}</p>
          </li>
        )}
        {writing.reviseError !== null && writing.reviseError !== undefined && !writing.isWriting && (
          <li>
            <ErrorNotice error={writing.reviseError} />
          </li>
        )}
      </ol>
      <ChatForm
        letter={letter}
        hasText={text !== ''}
        isRevising={isRevising}
        isBusy={writing.isWriting}
        canStop={writing.canStop}
        modelAvailable={modelAvailable}
        request={request}
        onAsk={onAsk}
        onStop={writing.stop}
      />
    </section>
  )
}
