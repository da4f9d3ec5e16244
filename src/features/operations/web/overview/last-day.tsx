import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#web/i18n/use-words.tsx'
import type { UsageRow } from '../../contract.ts'
import classes from '../console.module.css'
import { costs, count } from '../format.ts'
import { usageQuery } from '../queries.ts'
import { costOf } from '../usage/sums.ts'

/** What the last 24 hours came to. Without any call there is nothing to say. */
export function LastDay() {
  const { words, language } = useLanguage()
  const { overview: t } = words.operations
  const rows = useQuery(usageQuery(1)).data?.items ?? []
  if (rows.length === 0) return null
  const total = (read: (row: UsageRow) => number) =>
    count(
      rows.reduce((sum, row) => sum + read(row), 0),
      language,
    )
  return (
    <section aria-labelledby="last-day">
      <Title order={2} id="last-day">
        {t.today}
      </Title>
      <dl className={`${classes.figures} figures`}>
        <div>
          <dt>{t.calls}</dt>
          <dd>{total(({ calls }) => calls)}</dd>
        </div>
        <div>
          <dt>{t.failed}</dt>
          <dd>{total(({ failures }) => failures)}</dd>
        </div>
        <div>
          <dt>{t.tokens}</dt>
          <dd>
            {total(({ tokensIn }) => tokensIn)} / {total(({ tokensOut }) => tokensOut)}
          </dd>
        </div>
        <div>
          <dt>{t.cost}</dt>
          <dd>{costs(costOf(rows), language)}</dd>
        </div>
      </dl>
    </section>
  )
}
