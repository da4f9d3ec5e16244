import type { Experience } from '#features/profile/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import classes from './star-parts.module.css'

const PARTS = ['situation', 'task', 'action', 'result'] as const

/** Situation, task, action and result, as far as they are told. */
export function StarParts({ card }: { card: Pick<Experience, (typeof PARTS)[number]> }) {
  const { parts } = useWords().profile.cards
  return (
    <dl className={classes.parts}>
      {PARTS.filter((part) => card[part] !== '').map((part) => (
        <div key={part}>
          <dt>{parts[part]}</dt>
          <dd>{card[part]}</dd>
        </div>
      ))}
    </dl>
  )
}
