import { useLanguage } from '#web/i18n/use-words.tsx'
import type { CaseResult } from '../../evaluation/contract.ts'
import { duration } from '../format.ts'
import styles from './evaluations.module.css'

/** Whether something is wrong with a case, so that it is worth a look. */
export function isWrong({ outcome, problems, missing, forbidden, measures }: CaseResult): boolean {
  return outcome !== 'first' || [problems, missing, forbidden, measures.invented].some((list) => list.length > 0)
}

/** What came of one case, and what is wrong with it. */
export function CaseDetail({ result }: { result: CaseResult }) {
  const { words, language } = useLanguage()
  const { evaluations: t, prompts } = words.operations
  const { problems, missing, forbidden, measures, cost, text, outcome } = result
  const rows: [string, readonly string[]][] = [
    [t.contract, problems],
    [t.missing, missing],
    [t.forbidden, forbidden],
    [t.invented, measures.invented],
  ]
  return (
    <div className={styles.detail}>
      <dl>
        <dt>{prompts.try.outcomes[outcome]}</dt>
        <dd className="figures">{duration(cost.totalMs, language)}</dd>
        {rows
          .filter(([, list]) => list.length > 0)
          .map(([name, list]) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{list.join(' · ')}</dd>])}
      </dl>
      {text !== '' && <pre>{text}</pre>}
    </div>
  )
}
