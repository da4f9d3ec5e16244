import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FilePicker } from '#web/ui/file-picker.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import classes from '../console.module.css'
import { importPostings, importsQuery } from '../queries.ts'
import { ImportRow } from './import-row.tsx'

const TYPES = '.csv,.jsonl,.ndjson,.zip'

/** Files of many postings, with how far each is and what it refused. */
export function ImportsPage() {
  const { imports: t, parts } = useWords().operations
  usePageTitle(parts.imports)
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(importsQuery)
  const sending = useMutation({
    mutationFn: importPostings,
    onSuccess: () => queries.invalidateQueries({ queryKey: importsQuery.queryKey }),
  })
  return (
    <div className={classes.page}>
      <PageHead
        title={t.title}
        text={t.text}
        action={
          <FilePicker accept={TYPES} onFile={sending.mutate}>
            {(props) => (
              <Button {...props} loading={sending.isPending} leftSection={<IconUpload aria-hidden />}>
                {t.choose}
              </Button>
            )}
          </FilePicker>
        }
      />
      <p className={classes.note}>{t.chooseText}</p>
      {sending.error && <ErrorNotice error={sending.error} />}
      {error && !data && <ErrorNotice error={error} onAgain={refetch} />}
      {!data && !error && <Skeletons lines={4} />}
      {data?.items.length === 0 && <Empty title={t.empty} text={t.emptyText} />}
      <ul className={classes.list}>
        {data?.items.map((row) => (
          <ImportRow key={row.id} row={row} />
        ))}
      </ul>
    </div>
  )
}
