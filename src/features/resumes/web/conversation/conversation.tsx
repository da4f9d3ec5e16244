import { Text, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { AgentSession } from '#features/resumes/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Sentences } from '#web/ui/sentences.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import classes from './conversation.module.css'
import { ConversationBar } from './conversation-bar.tsx'
import { ConversationScreen } from './conversation-screen.tsx'
import { QuestionForm } from './question-form.tsx'
import { type Talk, useConversation } from './use-conversation.ts'

/** One question at a time, large and quiet; between two of them what is being done. */
export function Conversation({ session }: { session: AgentSession }) {
  const talk = useConversation(session)
  // Another question is another form: what is typed belongs to one of them.
  return session.open ? (
    <Asking key={session.open.turn} session={session} open={session.open} talk={talk} />
  ) : (
    <Working session={session} talk={talk} />
  )
}

interface AskingProps {
  session: AgentSession
  open: NonNullable<AgentSession['open']>
  talk: Talk
}

function Asking({ session, open, talk }: AskingProps) {
  const { conversation } = useWords().resumes
  const [answer, setAnswer] = useState(() => talk.begun(open.turn))
  const heading = useRef<HTMLHeadingElement>(null)
  // A screen reader goes on at the new question, not at the button that was pressed in the one before.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const asked = session.turns.filter(({ given }) => !given).length
  const send = () => talk.answer(open.turn, answer)
  const type = (text: string) => {
    setAnswer(text)
    talk.type(open.turn, text)
  }
  const bar = (
    <ConversationBar
      talk={talk}
      ways={{
        canSend: answer.trim() !== '',
        canGoBack: asked > 0,
        send,
        skip: () => talk.skip(open.turn),
        back: () => talk.back(open.turn),
      }}
    />
  )
  return (
    <ConversationScreen session={session} unsent={talk.unsent} bar={bar}>
      <div className={classes.question}>
        <Text size="sm" c="dimmed">
          {conversation.question(asked + 1)}
        </Text>
        <Title order={1} ref={heading} tabIndex={-1}>
          <Sentences>{open.question}</Sentences>
        </Title>
      </div>
      <QuestionForm answer={answer} onType={type} onSend={send} talk={talk} />
    </ConversationScreen>
  )
}

function Working({ session, talk }: { session: AgentSession; talk: Talk }) {
  const { conversation } = useWords().resumes
  return (
    <ConversationScreen session={session} unsent={talk.unsent} bar={<ConversationBar talk={talk} />}>
      <section className={classes.question} aria-busy>
        <Title order={1}>
          <Sentences>{session.isWriting ? conversation.writing : conversation.asking}</Sentences>
        </Title>
        <Text c="dimmed">{talk.run?.connected === false ? conversation.lost : conversation.away}</Text>
      </section>
      <Skeletons lines={3} height="var(--mantine-spacing-lg)" />
    </ConversationScreen>
  )
}
