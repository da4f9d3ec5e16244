import { Progress, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import classes from '../console.module.css'
import { count, money } from '../format.ts'
import { budgetQuery } from '../queries.ts'

/** From here on a cap is shown as one that will soon be reached. */
const NEAR = 0.8

/** The caps on what models may cost all together, and what is left of them. */
export function Budget() {
  const { words, language } = useLanguage()
  const { budget: t } = words.operations
  const { data, error, refetch } = useQuery(budgetQuery)
  if (!data) return error ? <ErrorNotice error={error} onAgain={refetch} /> : null
  const caps = data.items.flatMap(({ span, period, currency, money: cost, tokens }) => [
    ...(cost ? [{ key: `${span} money`, span, period, ...cost, show: (value: number) => money(value, currency, language) }] : []),
    ...(tokens ? [{ key: `${span} tokens`, span, period, ...tokens, show: (value: number) => t.tokens(count(value, language)) }] : []),
  ])
  return (
    <section aria-labelledby="budget">
      <Title order={2} id="budget">
        {t.title}
      </Title>
      {caps.length === 0 && <p className={classes.note}>{t.none}</p>}
      {caps.map(({ key, span, period, cap, spent, reserved, show }) => {
        const used = spent + reserved
        const name = `${t.spans[span]} (${period})`
        return (
          <div key={key}>
            <p className="figures">
              {name}: {t.of(show(used), show(cap))} {reserved > 0 && <small>{t.reserved(show(reserved))}</small>}
            </p>
            <Progress
              value={cap > 0 ? Math.min(100, (100 * used) / cap) : 100}
              {...(used >= NEAR * cap && { color: used >= cap ? 'red' : 'yellow' })}
              bg="var(--jw-hairline)"
              aria-label={name}
            />
          </div>
        )
      })}
    </section>
  )
}
