import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CorpusImport as Report } from '#features/corpus/contract.ts'
import { ApiError } from '#web/api.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FilePicker } from '#web/ui/file-picker.tsx'
import { useKeptRun } from '#web/use-kept-run.ts'
import classes from '../console.module.css'
import { importLetters } from '../queries.ts'
import { TableFrame } from '../table-frame.tsx'

/** Takes letters in from a file, with its progress and the rows that were refused. */
export function CorpusImport() {
  const { corpus: t } = useWords().operations
  const queries = useQueryClient()
  const { run, stop, begin } = useKeptRun('corpus-import-run', () => void queries.invalidateQueries({ queryKey: ['admin', 'corpus'] }))
  const sending = useMutation({ mutationFn: importLetters, onSuccess: ({ runId }) => begin(runId) })
  const isWorking = sending.isPending || run?.status === 'running'
  const report = run?.status === 'done' ? (run.result as Report) : undefined
  const failure = run?.error ? new ApiError(run.error.code, 0, run.error.message) : sending.error
  return (
    <section>
      <p className={classes.note}>{t.importText}</p>
      {failure && !isWorking && <ErrorNotice error={failure} />}
      <div className={classes.buttons}>
        <FilePicker accept=".csv,.jsonl,.ndjson" onFile={sending.mutate}>
          {(props) => (
            <Button {...props} loading={isWorking} leftSection={<IconUpload aria-hidden />}>
              {t.import}
            </Button>
          )}
        </FilePicker>
        {run?.status === 'running' && (
          <Button variant="default" onClick={stop}>
            {t.stop}
          </Button>
        )}
        {(run?.status === 'stopped' || run?.status === 'interrupted') && (
          <span className={classes.note} role="status">
            {t.lost}
          </span>
        )}
        {isWorking && (
          <span className={`${classes.note} figures`} role="status">
            {t.working(run?.progress?.step ?? 0, run?.progress?.steps ?? 0)}
          </span>
        )}
        {report && <span role="status">{t.result(report.added, report.known, report.refused)}</span>}
      </div>
      {report && report.refusals.length > 0 && (
        <TableFrame label={t.reason}>
          <thead>
            <tr>
              <th scope="col">{t.line}</th>
              <th scope="col" data-words>
                {t.reason}
              </th>
            </tr>
          </thead>
          <tbody>
            {report.refusals.map(({ line, message }) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                <td data-words>{message}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </section>
  )
}
