import { Anchor, Button, Switch, Text, Title } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { meQuery } from '#features/account/web/queries.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FilePicker } from '#web/ui/file-picker.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { importsQuery, startImport } from '../queries.ts'
import { ImportItem } from './import-item.tsx'
import classes from './imports-page.module.css'

const TYPES = '.csv,.tsv,.jsonl,.ndjson,.zip'

/** Files of many postings: how far each is, and what of it was refused. What an operator takes in is for everyone, unless they say otherwise. */
export function ImportsPage() {
  const { imports: t, links } = useWords().postings
  usePageTitle(links.imports)
  const queries = useQueryClient()
  const notify = useNotice()
  const isOperator = useQuery(meQuery).data?.role === 'operator'
  const [forAll, setForAll] = useState(true)
  const { data, error, refetch } = useQuery(importsQuery)
  const starting = useMutation({
    mutationFn: (file: File) => startImport({ file, shared: isOperator && forAll }),
    onSuccess({ name }) {
      notify(t.started(name))
      return queries.invalidateQueries({ queryKey: importsQuery.queryKey })
    },
  })
  return (
    <div className={classes.page}>
      <PageHead title={t.title} text={t.text} />
      <div className={classes.start}>
        <FilePicker accept={TYPES} onFile={starting.mutate}>
          {(props) => (
            <Button {...props} loading={starting.isPending} leftSection={<IconUpload aria-hidden />}>
              {t.file}
            </Button>
          )}
        </FilePicker>
        {isOperator && (
          <Switch
            size="sm"
            label={t.shared}
            description={t.sharedText}
            checked={forAll}
            onChange={(event) => setForAll(event.currentTarget.checked)}
          />
        )}
        <Text size="sm" c="dimmed">
          {t.columns}
        </Text>
      </div>
      {starting.error && <ErrorNotice error={starting.error} />}
      {error && <ErrorNotice error={error} onAgain={refetch} />}
      {!data && !error && <Skeletons lines={6} />}
      {data?.items.length === 0 && <Empty title={t.none.title} text={t.none.text} />}
      {data && data.items.length > 0 && (
        <section aria-labelledby="imports">
          <Title order={2} id="imports">
            {t.list}
          </Title>
          <ul className={classes.list}>
            {data.items.map((one) => (
              <ImportItem key={one.id} item={one} />
            ))}
          </ul>
        </section>
      )}
      <Anchor renderRoot={(props) => <Link {...props} to="/postings" />}>{t.back}</Anchor>
    </div>
  )
}
