import { ActionIcon, Button, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Application } from '#features/letters/contract.ts'
import { media } from '#web/breakpoints.ts'
import { dayInSeoul, monthName, weekdayNames } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { isUrgent, progressOf } from '../application-progress.ts'
import { ApplicationRow } from '../application-row.tsx'
import classes from './application-calendar.module.css'
import { monthAfter, weeksOf } from './month.ts'

interface ApplicationCalendarProps {
  applications: readonly Application[]
  /** `2026-11`; without it the present one. */
  month: string | undefined
  onMonth(month: string | undefined): void
}

/** Deadlines on the days of a month. Where there is no room for names the days are marked, and the list below tells them. */
export function ApplicationCalendar({ applications, month, onMonth }: ApplicationCalendarProps) {
  const { words, language } = useLanguage()
  const { calendar } = words.applications
  const hasRoom = useMediaQuery(media.medium, undefined, { getInitialValueInEffect: false })
  const now = new Date()
  const today = dayInSeoul(now)
  const shown = month ?? today.slice(0, 7)
  const byDay = Map.groupBy(
    applications.filter(({ dueDate }) => dueDate !== null),
    ({ dueDate }) => dueDate?.slice(0, 10) ?? '',
  )
  const inMonth = applications.filter(({ dueDate }) => dueDate?.startsWith(shown))
  const without = applications.filter(({ dueDate }) => dueDate === null)
  const weekdays = weekdayNames(language)

  return (
    <div className={classes.calendar}>
      <header>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={calendar.previous} onClick={() => onMonth(monthAfter(shown, -1))}>
          <IconChevronLeft />
        </ActionIcon>
        <Title order={2} aria-live="polite">
          {monthName(shown, language)}
        </Title>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={calendar.next} onClick={() => onMonth(monthAfter(shown, 1))}>
          <IconChevronRight />
        </ActionIcon>
        {shown !== today.slice(0, 7) && (
          <Button variant="default" size="compact-sm" onClick={() => onMonth(undefined)}>
            {calendar.today}
          </Button>
        )}
      </header>
      <table>
        <caption className="visually-hidden">{calendar.caption(monthName(shown, language))}</caption>
        <thead>
          <tr>
            {weekdays.map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(shown).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const due = byDay.get(day) ?? []
                return (
                  <td key={day} data-outside={!day.startsWith(shown) || undefined} data-today={day === today || undefined}>
                    <span className="figures" aria-current={day === today ? 'date' : undefined}>
                      {Number(day.slice(8))}
                    </span>
                    {hasRoom
                      ? due.map((application) => (
                          <Link
                            key={application.id}
                            to="/applications/$applicationId"
                            params={{ applicationId: application.id }}
                            data-progress={progressOf(application)}
                            data-urgent={isUrgent(application, now) || undefined}
                            title={`${application.company} · ${application.position}`}
                          >
                            {application.company}
                          </Link>
                        ))
                      : due.length > 0 && (
                          <i>
                            <span className="visually-hidden">{calendar.due(due.length)}</span>
                          </i>
                        )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {inMonth.length === 0 && <p>{calendar.none}</p>}
      {!hasRoom && inMonth.length > 0 && <Rows applications={inMonth} />}
      {without.length > 0 && (
        <section>
          <Title order={2}>{calendar.without}</Title>
          <Rows applications={without} />
        </section>
      )}
    </div>
  )
}

const Rows = ({ applications }: { applications: readonly Application[] }) => (
  <ul>
    {applications.map((application) => (
      <ApplicationRow key={application.id} application={application} hasMenu />
    ))}
  </ul>
)
