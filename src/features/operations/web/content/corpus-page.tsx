import { Button, NativeSelect, Title } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { CorpusAuditEntry } from '#features/corpus/contract.ts'
import { whenWritten } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { SearchField } from '#web/ui/search-field.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import classes from '../console.module.css'
import { type CorpusSearch, corpusAuditQuery, corpusQuery } from '../queries.ts'
import { CorpusImport } from './corpus-import.tsx'
import { LetterRow } from './letter-row.tsx'

/** The letters that drafts learn from, each with its source, licence and consent; withdrawn here as soon as somebody asks. */
export function CorpusPage() {
  const { words } = useLanguage()
  const { corpus: t, parts, all } = words.operations
  usePageTitle(parts.corpus)
  const filter = useSearch({ from: '/inside/admin/corpus' })
  const navigate = useNavigate()
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(corpusQuery(filter))
  const change = (changes: CorpusSearch) => void navigate({ to: '/admin/corpus', search: { ...filter, ...changes }, replace: true })
  const items = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className={classes.page}>
      {data ? <PageHead title={t.title(data.pages[0]?.total ?? 0)} text={t.text} /> : <PageHead title={parts.corpus} text={t.text} />}
      <CorpusImport />
      <section>
        <search className={classes.filters}>
          <NativeSelect
            label={t.position}
            value={filter.position ?? ''}
            onChange={(event) => change({ position: event.currentTarget.value || undefined })}
            data={[{ value: '', label: all }, ...Object.entries(words.positions).map(([value, label]) => ({ value, label }))]}
          />
          <SearchField size="sm" label={t.consentBy} q={filter.consentBy} onSeek={(consentBy) => change({ consentBy })} />
        </search>
        {error && <ErrorNotice error={error} onAgain={refetch} />}
        {!data && !error && <Skeletons lines={8} />}
        {data && items.length === 0 && <Empty title={t.empty} text={t.emptyText} />}
        <ul className={classes.list}>
          {items.map((letter) => (
            <LetterRow key={letter.id} letter={letter} />
          ))}
        </ul>
        {hasNextPage && (
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.app.more}
          </Button>
        )}
      </section>
      <Audit />
    </div>
  )
}

function Audit() {
  const { words, language } = useLanguage()
  const { corpus: t, leftPerson, prompts } = words.operations
  const { data, error, refetch } = useQuery(corpusAuditQuery)
  const who = ({ by, via }: CorpusAuditEntry) => (via === 'command' ? prompts.history.cli : (by?.email ?? leftPerson))
  const what = ({ counts, letterId, fileName, reason }: CorpusAuditEntry) =>
    [fileName, counts && t.auditCounts(counts.added, counts.known, counts.refused), letterId, reason].filter(Boolean).join(' · ')
  return (
    <section aria-labelledby="audit">
      <Title order={2} id="audit">
        {t.audit}
      </Title>
      {error && !data && <ErrorNotice error={error} onAgain={refetch} />}
      {data?.items.length === 0 && <p className={classes.note}>{t.noAudit}</p>}
      <ul className={classes.list}>
        {data?.items.map((entry) => (
          <li key={entry.id} className={classes.prompt}>
            <b>{t.actions[entry.action] ?? entry.action}</b>
            <span className={classes.note}>{what(entry)}</span>
            <span className={`${classes.note} figures`}>{prompts.history.by(who(entry), whenWritten(entry.at, language, new Date()))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
