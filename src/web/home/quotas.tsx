import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { quotasQuery } from '#features/account/web/queries.ts'
import { clock } from '../dates.ts'
import { useWords } from '../i18n/use-words.tsx'
import { Cells } from '../ui/cells.tsx'
import { Skeletons } from '../ui/skeletons.tsx'
import classes from './home-page.module.css'

/** What is left of today, and when it returns. Without an answer there is nothing to say; the page goes on without it. */
export function Quotas() {
  const { home } = useWords()
  const { data, isPending } = useQuery(quotasQuery)
  if (isPending) return <Skeletons lines={2} />
  const items = (data?.items ?? []).filter(({ feature }) => feature in home.quotas.names)
  const limited = items.find(({ limit }) => limit !== null)
  if (items.length === 0) return null

  return (
    <section aria-labelledby="quotas">
      <Title order={2} id="quotas">
        {home.quotas.title}
      </Title>
      <dl className={classes.quotas}>
        {items.map(({ feature, limit, remaining }) => (
          <div key={feature}>
            <dt>{home.quotas.names[feature]}</dt>
            <dd>
              {limit === null || remaining === null ? (
                home.quotas.unlimited
              ) : (
                <>
                  <Cells filled={remaining} total={limit} label={home.quotas.label(remaining, limit)} />
                  <span className="figures" aria-hidden>
                    {home.quotas.left(remaining)}
                  </span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {limited && (
        <Text c="dimmed" size="xs">
          {home.quotas.returns(clock(limited.resetsAt))}
        </Text>
      )}
    </section>
  )
}
