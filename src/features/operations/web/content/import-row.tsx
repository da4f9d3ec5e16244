import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PostingImport } from '#features/postings/contract.ts'
import { ApiError } from '#web/api.ts'
import { whenWritten } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import classes from '../console.module.css'
import { importQuery, importsQuery, removeImport } from '../queries.ts'
import styles from './import-row.module.css'

/** One file: how far it is, what came of it, and the rows that it refused. */
export function ImportRow({ row }: { row: PostingImport }) {
  const { words, language } = useLanguage()
  const t = words.operations.imports
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const removing = useMutation({
    mutationFn: () => removeImport(row.id),
    async onSuccess() {
      setAsking(false)
      await queries.invalidateQueries({ queryKey: importsQuery.queryKey })
    },
  })
  const { name, status, total, processed, added, merged, refused, failure, createdAt } = row
  const isOpen = status === 'queued' || status === 'running'
  const word = isOpen ? t.stop : t.remove
  return (
    <li className={styles.row}>
      <div>
        <b>{name}</b>
        <small className="figures">
          {whenWritten(createdAt, language, new Date())} · {t.status[status] ?? status}
        </small>
      </div>
      <div className={styles.progress}>
        <progress aria-label={name} {...(total !== null && { value: processed, max: Math.max(1, total) })} hidden={!isOpen} />
        <span className="figures">
          {isOpen ? (total === null ? t.counted(processed) : t.progress(processed, total)) : t.result(added, merged, refused)}
        </span>
        {failure && <ErrorNotice error={new ApiError(failure.code, 0, failure.message)} />}
      </div>
      <Button variant="default" size="compact-sm" aria-label={`${name}: ${word}`} onClick={() => setAsking(true)}>
        {word}
      </Button>
      {refused > 0 && (
        <div className={styles.refusals}>
          <Fold name={t.refusals(refused)} state="">
            <Refusals id={row.id} />
          </Fold>
        </div>
      )}
      <ConfirmDialog
        opened={asking}
        title={word}
        text={t.removeAsk}
        action={word}
        isPending={removing.isPending}
        onConfirm={() => removing.mutate()}
        onClose={() => setAsking(false)}
      >
        {removing.error && <ErrorNotice error={removing.error} />}
      </ConfirmDialog>
    </li>
  )
}

function Refusals({ id }: { id: string }) {
  const { words } = useLanguage()
  const t = words.operations.imports
  const { data, error, refetch } = useQuery(importQuery(id))
  if (!data) return error ? <ErrorNotice error={error} onAgain={refetch} /> : <Skeletons lines={3} />
  return (
    <ul className={classes.list}>
      {data.refusals.map(({ line, name, message }) => (
        <li key={`${line} ${name}`}>
          <b className="figures">{t.line(line)}</b> {name} {message}
        </li>
      ))}
    </ul>
  )
}
