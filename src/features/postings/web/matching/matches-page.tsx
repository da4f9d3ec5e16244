import { Anchor, Button, NativeSelect, Switch, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { PostingMatch } from '#features/postings/contract.ts'
import { usePapers } from '#features/profile/web/use-papers.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Row } from '#web/ui/row.tsx'
import { PageSkeleton, Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { leadOf } from '../deadline-words.ts'
import pageClasses from '../postings-page.module.css'
import { matchesQuery } from '../queries.ts'
import { MatchLines } from './match-lines.tsx'
import classes from './matching.module.css'

/** From a CV to the postings that fit it, each with the lines that it rests on. */
export function MatchesPage() {
  const { postings, positions } = useWords()
  const { matches: t } = postings
  usePageTitle(postings.links.matches)
  const filter = useSearch({ from: '/inside/postings/matches' })
  const navigate = useNavigate()
  const { papers, paper, documentId, error: papersError, refetch: askPapers } = usePapers(filter.document)
  const { data, error, refetch } = useQuery({
    ...matchesQuery({ documentId, position: filter.position, open: filter.open }),
    enabled: paper !== undefined,
  })
  const change = (changes: typeof filter) => void navigate({ to: '/postings/matches', search: { ...filter, ...changes }, replace: true })
  if (!papers && !papersError) return <PageSkeleton />

  return (
    <div className={pageClasses.page}>
      <PageHead title={t.title} text={t.text} />
      {papersError && <ErrorNotice error={papersError} onAgain={askPapers} />}
      {papers?.length === 0 && (
        <Empty title={t.noDocument.title} text={t.noDocument.text}>
          <Button renderRoot={(props) => <Link {...props} to="/me" />}>{t.noDocument.action}</Button>
        </Empty>
      )}
      {papers && papers.length > 0 && (
        <div className={classes.filters}>
          <NativeSelect
            label={t.document}
            value={paper}
            onChange={(event) => change({ document: event.currentTarget.value })}
            data={papers}
          />
          <NativeSelect
            label={postings.position}
            value={filter.position ?? ''}
            onChange={(event) => change({ position: event.currentTarget.value || undefined })}
            data={[{ value: '', label: postings.any }, ...Object.entries(positions).map(([value, label]) => ({ value, label }))]}
          />
          <Switch
            size="sm"
            label={postings.openOnly}
            checked={filter.open ?? false}
            onChange={(event) => change({ open: event.currentTarget.checked || undefined })}
          />
        </div>
      )}
      {error && <ErrorNotice error={error} onAgain={refetch} />}
      {paper && !data && !error && <Skeletons lines={8} />}
      {data && (
        <Text size="sm" c="dimmed" role="status">
          {data.skills.length > 0 ? t.skills(data.skills.join(', ')) : t.noSkills}
        </Text>
      )}
      {data?.items.length === 0 && <Empty title={t.none.title} text={t.none.text} />}
      {data && data.items.length > 0 && (
        <>
          <ul className={classes.matches}>
            {data.items.map((match) => (
              <Match key={match.posting.id} match={match} />
            ))}
          </ul>
          <Text size="xs" c="dimmed">
            {t.rules}
          </Text>
        </>
      )}
      <Anchor renderRoot={(props) => <Link {...props} to="/postings" />}>{postings.imports.back}</Anchor>
    </div>
  )
}

function Match({ match: { posting, score, fits, lacks, unjudged } }: { match: PostingMatch }) {
  const { postings: words, positions } = useWords()
  const { matches: t } = words
  const { lead } = leadOf(posting.deadline, new Date(), words)
  return (
    <li className={classes.match}>
      <ul>
        <Row
          lead={t.score(score)}
          title={<b>{posting.title || words.untitled}</b>}
          text={`${posting.company || words.unnamed} · ${positions[posting.position]} · ${lead}`}
          action={t.open}
          link={{ to: '/postings/$postingId', params: { postingId: posting.id } }}
        />
      </ul>
      <Fold name={t.lines} state={t.counts(fits.length, lacks.length)}>
        <MatchLines fits={fits} lacks={lacks} unjudged={unjudged} />
      </Fold>
    </li>
  )
}
