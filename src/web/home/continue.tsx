import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Application } from '#features/letters/contract.ts'
import { letterName } from '#features/letters/web/letter-name.ts'
import { letterQuery } from '#features/letters/web/queries.ts'
import { whenWritten } from '../dates.ts'
import { useLanguage } from '../i18n/use-words.tsx'
import { Skeletons } from '../ui/skeletons.tsx'
import classes from './home-page.module.css'
import { isTouched, leftOff } from './left-off.ts'

/** About four lines of the page are in sight. */
const LAST_CHARACTERS = 400

/** Where one left off: the last lines of the page itself. */
export function Continue({ applications }: { applications: readonly Application[] }) {
  const { words, language } = useLanguage()
  const { home, desk } = words
  const last = leftOff(applications)
  const { data: letter } = useQuery({ ...letterQuery(last?.id ?? ''), enabled: last !== undefined })
  if (!last) return null
  const text = letter?.content.slice(-LAST_CHARACTERS)

  return (
    <section className={classes.sheet} aria-label={home.continue.label}>
      <div className={classes.lines}>
        {letter ? <p data-blank={text === '' || undefined}>{text || home.continue.empty}</p> : <Skeletons lines={3} />}
      </div>
      <footer>
        <Text size="sm">
          <b>
            {last.company} · {letterName(last, desk)}
          </b>
          <br />
          <Text span c="dimmed" inherit className="figures">
            {last.status === 'drafting'
              ? home.continue.drafting
              : !isTouched(last)
                ? home.continue.untouched
                : home.continue.stoppedAt(whenWritten(last.updatedAt, language, new Date()))}
          </Text>
        </Text>
        <Button
          size="md"
          renderRoot={(props) => (
            <Link
              {...props}
              to="/applications/$applicationId"
              params={{ applicationId: last.applicationId }}
              search={{ letter: last.id }}
            />
          )}
        >
          {last.status === 'empty' ? home.continue.start : home.continue.action}
        </Button>
      </footer>
    </section>
  )
}
