import { Badge, Text, Title } from '@mantine/core'
import { IconCheck, IconMinus, IconQuestionMark } from '@tabler/icons-react'
import type { MatchedLine, OneMatch } from '#features/postings/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import classes from './matching.module.css'

/** Line by line: what the CV shows and where, what it does not, and what a person has to judge. */
export function MatchLines({ fits, lacks, unjudged }: Pick<OneMatch, 'fits' | 'lacks' | 'unjudged'>) {
  const { matches: t } = useWords().postings
  return (
    <div className={classes.lines}>
      <Lines title={t.fits} empty={t.noFits} icon={<IconCheck className="small-icon" aria-hidden />} lines={fits} />
      <Lines title={t.lacks} empty={t.noLacks} icon={<IconMinus className="small-icon" aria-hidden />} lines={lacks} />
      {unjudged.length > 0 && (
        <section>
          <Title order={3}>{t.unjudged}</Title>
          <ul>
            {unjudged.map((text) => (
              <li key={text}>
                <IconQuestionMark className="small-icon" aria-hidden />
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Lines({ title, empty, icon, lines }: { title: string; empty: string; icon: React.ReactNode; lines: readonly MatchedLine[] }) {
  const { matches: t } = useWords().postings
  return (
    <section>
      <Title order={3}>{title}</Title>
      {lines.length === 0 && (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      )}
      <ul>
        {lines.map(({ text, kind, evidence, missing }) => (
          <li key={kind + text}>
            {icon}
            <span>
              {text}{' '}
              {kind === 'preferred' && (
                <Badge size="sm" variant="outline" color="gray">
                  {t.preferred}
                </Badge>
              )}
              {evidence && <small>{t.evidence(evidence.line, evidence.text)}</small>}
              {missing.length > 0 && <small>{t.missing(missing.join(', '))}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
