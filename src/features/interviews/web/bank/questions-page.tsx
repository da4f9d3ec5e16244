import { Button, NativeSelect, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { SearchField } from '#web/ui/search-field.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { type BankFilter, questionsQuery } from '../queries.ts'
import { QuestionRow } from './question-row.tsx'
import classes from './questions-page.module.css'

/** The question bank: what it is searched by stands in the address. */
export function QuestionsPage() {
  const { interviews, positions } = useWords()
  const t = interviews.bank
  usePageTitle(t.title)
  const filter = useSearch({ from: '/inside/questions' })
  const navigate = useNavigate()
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(questionsQuery(filter))
  const change = (changes: BankFilter) => void navigate({ to: '/questions', search: { ...filter, ...changes }, replace: true })
  const [first] = data?.pages ?? []
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const option = (value: string, label: string) => ({ value, label })

  return (
    <div className={classes.page}>
      <PageHead title={t.title} text={t.text} />
      <search className={classes.filters}>
        <SearchField label={t.search} q={filter.q} onSeek={(q) => change({ q })} />
        <NativeSelect
          label={t.position}
          value={filter.position ?? ''}
          onChange={(event) => change({ position: event.currentTarget.value || undefined, topic: undefined })}
          data={[option('', t.any), ...Object.entries(positions).map(([value, label]) => option(value, label))]}
        />
        <NativeSelect
          label={t.kind}
          value={filter.kind ?? ''}
          onChange={(event) => change({ kind: (event.currentTarget.value || undefined) as BankFilter['kind'], topic: undefined })}
          data={[option('', t.any), option('technical', t.kinds.technical), option('behavioural', t.kinds.behavioural)]}
        />
        <NativeSelect
          label={t.topic}
          value={filter.topic ?? ''}
          onChange={(event) => change({ topic: event.currentTarget.value || undefined })}
          data={[option('', t.any), ...(first?.topics ?? []).map((topic) => option(topic, t.topics[topic] ?? topic))]}
        />
      </search>
      {error && <ErrorNotice error={error} onAgain={refetch} />}
      {!data && !error && <Skeletons lines={8} />}
      {first && (
        <Text size="sm" c="dimmed" role="status">
          {t.found(first.total)}
        </Text>
      )}
      {first && items.length === 0 && (
        <Empty title={t.none.title} text={t.none.text}>
          <Button variant="default" onClick={() => void navigate({ to: '/questions', search: {}, replace: true })}>
            {t.none.action}
          </Button>
        </Empty>
      )}
      <ul className={classes.list}>
        {items.map((question) => (
          <QuestionRow key={question.id} question={question} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </div>
  )
}
