import { Text, Title } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ResumeDetail } from '#features/resumes/contract.ts'
import type { CoveredLine } from '#features/resumes/tailoring/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { coverageQuery } from '../queries.ts'
import classes from './fit.module.css'

/** How far the résumé shows what the posting asks for, each with the line that it rests on. */
export function Coverage({ detail, postingId }: { detail: ResumeDetail; postingId: string }) {
  const { resumes, postings } = useWords()
  const { fit } = resumes
  const { data, error, refetch } = useQuery(coverageQuery(detail.id, detail.versionId, postingId))
  if (!data) return error ? <ErrorNotice error={error} onAgain={refetch} /> : <Skeletons lines={6} />
  const { company, title, score, covered, missing, unjudged } = data
  return (
    <section className={classes.fit} aria-labelledby="coverage">
      <div>
        <Text size="sm" c="dimmed">
          {company || postings.unnamed} · {title || postings.untitled}
        </Text>
        <Title order={2} id="coverage">
          {score === null ? fit.noScore : fit.score(score)}
        </Title>
        <Text size="sm" c="dimmed">
          {fit.scoreText}
        </Text>
      </div>
      {covered.length > 0 && (
        <div>
          <Title order={3}>{fit.covered(covered.length)}</Title>
          <ul className={classes.lines}>
            {covered.map((line) => (
              <CoverageLine key={line.text} line={line} isCovered />
            ))}
          </ul>
        </div>
      )}
      {missing.length > 0 && (
        <div>
          <Title order={3}>{fit.missing(missing.length)}</Title>
          <Text size="sm" c="dimmed">
            {fit.missingText}
          </Text>
          <ul className={classes.lines}>
            {missing.map((line) => (
              <CoverageLine key={line.text} line={line} isCovered={false} />
            ))}
          </ul>
        </div>
      )}
      {unjudged.length > 0 && (
        <Fold name={fit.unjudged} state={unjudged.length}>
          <ul className={classes.plain}>
            {unjudged.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  )
}

function CoverageLine({ line, isCovered }: { line: CoveredLine; isCovered: boolean }) {
  const { fit } = useWords().resumes
  const shown = line.skills.flatMap(({ name, line: from }) => (from ? [{ name, from }] : []))
  const lacking = line.skills.filter((skill) => skill.line === null).map(({ name }) => name)
  return (
    <li data-covered={isCovered || undefined}>
      {isCovered ? <IconCheck className="small-icon" aria-hidden /> : <IconMinus className="small-icon" aria-hidden />}
      <div>
        <p>
          {line.text}
          {line.kind === 'preferred' && <small> · {fit.preferred}</small>}
        </p>
        {shown.map(({ name, from }) => (
          <p key={name} className={classes.from}>
            <b>{fit.shownBy(name)}</b> {from.text} <span>({fit.where(fit.sections[from.section], from.of ?? '')})</span>
          </p>
        ))}
        {lacking.length > 0 && <p className={classes.from}>{fit.notShown(lacking.join(', '))}</p>}
      </div>
    </li>
  )
}
