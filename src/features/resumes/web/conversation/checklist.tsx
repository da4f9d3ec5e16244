import { Title } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import type { AgentSession } from '#features/resumes/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import classes from './conversation.module.css'

/** What a résumé needs, and what of it is there: this decides when the questions end. */
export function Checklist({ items }: { items: AgentSession['checklist'] }) {
  const { conversation, kinds, kindNumber } = useWords().resumes
  const isNumbered = (kind: string) => items.filter((item) => item.kind === kind).length > 1
  return (
    <aside className={classes.checklist} aria-labelledby="needed">
      <Title order={2} id="needed">
        {conversation.needed}
      </Title>
      <ul>
        {items.map(({ kind, number, done }) => (
          <li key={`${kind} ${number}`} data-done={done || undefined}>
            {done ? <IconCircleCheckFilled className="small-icon" aria-hidden /> : <IconCircle className="small-icon" aria-hidden />}
            {isNumbered(kind) ? kindNumber(kinds[kind], number) : kinds[kind]}
            <span className="visually-hidden">{done ? conversation.done : conversation.open}</span>
          </li>
        ))}
      </ul>
    </aside>
  )
}
