import { Text, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Experience } from '#features/profile/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import classes from './coverage.module.css'
import { useCoverage } from './use-coverage.ts'

interface CoverageProps {
  cards: readonly Experience[]
  onOpen(id: string): void
}

/** Cards by answers: what was chosen where, and what of it stands in the present text. */
export function Coverage({ cards, onOpen }: CoverageProps) {
  const { coverage: t } = useWords().profile
  const { coverage, error, again } = useCoverage(cards)
  if (!coverage) return error ? <ErrorNotice error={error} onAgain={again} /> : <Skeletons lines={6} />
  const { letters, rows, unused, twice } = coverage
  if (letters.length === 0) return <Empty title={t.noLetters.title} text={t.noLetters.text} />

  return (
    <div className={classes.coverage}>
      <Text size="sm" c="dimmed">
        {t.text}
      </Text>
      {error && <ErrorNotice error={error} onAgain={again} />}
      {twice.map(({ company, title }) => (
        <p key={company + title} className={classes.warning}>
          <IconAlertTriangle className="small-icon" aria-hidden />
          {t.twice(company, title)}
        </p>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key. */}
      <section className={classes.frame} aria-label={t.title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.card}</th>
              {letters.map(({ id, applicationId, company, question, title }) => (
                <th key={id} scope="col" title={question}>
                  <Link to="/applications/$applicationId" params={{ applicationId }} search={{ letter: id }}>
                    <b>{company}</b>
                    <span>{title || question}</span>
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ card, cells }) => (
              <tr key={card.id}>
                <th scope="row">
                  <UnstyledButton onClick={() => onOpen(card.id)}>{card.title}</UnstyledButton>
                </th>
                {cells.map((count, at) => (
                  <td key={letters[at]?.id} data-state={count === undefined ? undefined : count ? 'used' : 'chosen'}>
                    {count === undefined ? (
                      <span className="visually-hidden">{t.nowhere}</span>
                    ) : (
                      // That it was chosen is known at once; that no sentence comes from it only later.
                      <span className="figures" title={count ? t.sentencesText(count) : count === 0 ? t.chosenText : undefined}>
                        {count ? t.sentences(count) : t.chosen}
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {unused > 0 && (
        <Text size="sm" c="dimmed">
          {t.unusedCards(unused)}
        </Text>
      )}
    </div>
  )
}
