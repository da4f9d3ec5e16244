import { NativeSelect, Title } from '@mantine/core'
import { IconArrowRight, IconCircleCheck, IconCircleDashed, IconTool } from '@tabler/icons-react'
import { useState } from 'react'
import type { Attempt, Evaluation } from '#features/interviews/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { compareAttempts } from './compare-attempts.ts'
import classes from './compared.module.css'

interface ComparedProps {
  /** Earlier answers that were looked at, oldest first. */
  earlier: readonly Attempt[]
  now: Evaluation
}

/** The answer beside an earlier one to the same question. */
export function Compared({ earlier, now }: ComparedProps) {
  const { evaluation: words, comparison: t } = useWords().interviews
  const [chosen, setChosen] = useState<string>()
  const other = earlier.find(({ id }) => id === chosen) ?? earlier.at(-1)
  if (!other?.evaluation) return null
  const { before, now: score, gained, lost, mended, criteria } = compareAttempts(other.evaluation, now)
  const lists = [
    { title: t.gained, items: gained, icon: IconCircleCheck },
    { title: t.mended, items: mended, icon: IconTool },
    { title: t.lost, items: lost, icon: IconCircleDashed },
  ].filter(({ items }) => items.length > 0)
  return (
    <section className={classes.compared} aria-labelledby="compared">
      <header>
        <Title order={3} id="compared">
          {t.title}
        </Title>
        {earlier.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t.choose}
            value={other.id}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={earlier.map(({ id, number }) => ({ value: id, label: words.attempt(number) }))}
          />
        )}
      </header>
      <p className="figures">
        {words.score(before)} <IconArrowRight className="small-icon" aria-label={t.to} /> <b>{words.score(score)}</b>
      </p>
      {lists.map(({ title, items, icon: Icon }) => (
        <div key={title}>
          <small>
            <Icon className="small-icon" aria-hidden />
            {title}
          </small>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
      {criteria.length > 0 && (
        <dl>
          {criteria.map(({ id, name, before: from, now: to }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd className="figures" data-down={to < from || undefined}>
                {t.moved(from, to)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {lists.length + criteria.length === 0 && <p>{t.same}</p>}
    </section>
  )
}
