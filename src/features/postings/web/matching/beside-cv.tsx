import { Anchor, NativeSelect, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { usePapers } from '#features/profile/web/use-papers.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { matchQuery } from '../queries.ts'
import { MatchLines } from './match-lines.tsx'
import classes from './matching.module.css'

/** One posting beside a CV: what of it the CV shows, and what it lacks. */
export function BesideCv({ postingId }: { postingId: string }) {
  const { matches: t } = useWords().postings
  const [chosen, setChosen] = useState<string>()
  const { papers, paper, documentId } = usePapers(chosen)
  const { data, error, refetch } = useQuery({ ...matchQuery(postingId, documentId), enabled: paper !== undefined })
  if (!papers) return null
  return (
    <section className={classes.beside} aria-labelledby="beside">
      <Title order={2} id="beside">
        {t.beside} {data?.score != null && <span className="figures">{t.score(data.score)}</span>}
      </Title>
      {papers.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.noDocument.text} <Anchor renderRoot={(props) => <Link {...props} to="/me" />}>{t.noDocument.action}</Anchor>
        </Text>
      )}
      {papers.length > 1 && (
        <NativeSelect aria-label={t.document} value={paper} onChange={(event) => setChosen(event.currentTarget.value)} data={papers} />
      )}
      {error && <ErrorNotice error={error} onAgain={refetch} />}
      {paper && !data && !error && <Skeletons lines={4} />}
      {data && (data.score === null ? <Text size="sm">{t.notJudged}</Text> : <MatchLines {...data} />)}
      {data && (
        <Text size="xs" c="dimmed">
          {t.rules}
        </Text>
      )}
    </section>
  )
}
