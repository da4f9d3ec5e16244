import type { DraftReply } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Fold } from '#web/ui/fold.tsx'
import type { Writing } from '../use-writing.ts'
import classes from './left-out.module.css'

/** What the draft that was just made has no room for, and what there was nothing to write of: no sentence of a person vanishes unsaid. */
export function LeftOut({ writing: { last, isWriting } }: { writing: Writing }) {
  const { desk } = useWords()
  if (isWriting || last?.kind !== 'draft' || last.status !== 'done') return null
  const { dropped = [], unanswered = [] } = last.result as Partial<DraftReply>
  if (dropped.length === 0 && unanswered.length === 0) return null
  return (
    <div className={classes.left}>
      {dropped.length > 0 && (
        <Fold name={desk.dropped(dropped.length)} state={null}>
          <ul>
            {dropped.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Fold>
      )}
      {unanswered.length > 0 && <p>{desk.unanswered(unanswered.join(' '))}</p>}
    </div>
  )
}
