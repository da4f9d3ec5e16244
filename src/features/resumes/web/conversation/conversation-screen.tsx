import { Text } from '@mantine/core'
import type { AgentSession } from '#features/resumes/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Cells } from '#web/ui/cells.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { AnswersSoFar } from './answers-so-far.tsx'
import { Checklist } from './checklist.tsx'
import classes from './conversation.module.css'
import { LeaveButtons } from './leave-buttons.tsx'

interface ConversationScreenProps {
  session: AgentSession
  /** What was typed here when another window or device was first. */
  unsent: string | undefined
  bar: React.ReactNode
  children: React.ReactNode
}

/** The frame of a conversation: how far it is, what is asked, what was answered, what is still needed, and the ways on at the bottom. */
export function ConversationScreen({ session, unsent, bar, children }: ConversationScreenProps) {
  const { conversation } = useWords().resumes
  const { turns, checklist } = session
  const progress = conversation.progress(checklist.filter((item) => item.done).length, checklist.length)
  return (
    <div className={classes.screen} data-own-bar>
      <div className={classes.scroll}>
        <div className={classes.room}>
          <header className={classes.bar}>
            <Cells filled={checklist.filter((item) => item.done).length} total={checklist.length} label={progress} />
            <b className="figures" aria-hidden>
              {progress}
            </b>
            <LeaveButtons session={session} />
          </header>
          <div className={classes.main}>
            {children}
            {unsent !== undefined && (
              <Fold name={conversation.unsent} state="" startsOpen>
                <Text size="sm" c="dimmed">
                  {conversation.unsentText}
                </Text>
                <p className={classes.unsent}>{unsent}</p>
              </Fold>
            )}
            {turns.length > 0 && <AnswersSoFar session={session} />}
          </div>
          <Checklist items={checklist} />
        </div>
      </div>
      {bar}
    </div>
  )
}
