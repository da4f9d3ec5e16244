import { Badge, Button, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PostingImport } from '#features/postings/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { ErrorNotice, messageOf } from '#web/ui/error-notice.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { deleteImport, importQuery, importsQuery } from '../queries.ts'
import classes from './imports-page.module.css'

/** One file: how far it is, what became of its rows, and why some were refused. */
export function ImportItem({ item }: { item: PostingImport }) {
  const { imports: t } = useWords().postings
  const queries = useQueryClient()
  const { id, name, status, total, processed, added, merged, refused, shared, failure } = item
  const isAtWork = status === 'queued' || status === 'running'
  useEffect(() => {
    // What is new has to show in the list of postings, too.
    if (status === 'done') void queries.invalidateQueries({ queryKey: ['postings'], refetchType: 'none' })
  }, [status, queries])
  return (
    <li>
      <div className={classes.head}>
        <b>{name}</b>
        {shared && (
          <Badge size="sm" variant="outline" color="gray">
            {t.sharedMark}
          </Badge>
        )}
        <Text size="sm" c="dimmed" className="figures" role={isAtWork ? undefined : 'status'}>
          {t.statuses[status]}
          {isAtWork && ` · ${total === null ? t.counting : t.progress(processed, total)}`}
        </Text>
        <RemoveImport item={item} isAtWork={isAtWork} />
      </div>
      {isAtWork && <progress aria-label={name} max={total ?? 1} {...(total !== null && { value: processed })} />}
      {failure ? (
        <Text size="sm" c="var(--jw-error)">
          {failure.message}
        </Text>
      ) : (
        processed > 0 && (
          <Text size="sm" className="figures">
            {t.counts(added, merged, refused)}
          </Text>
        )
      )}
      {refused > 0 && (
        <Fold name={t.refusals(refused)} state="">
          <Refusals id={id} refused={refused} />
        </Fold>
      )}
    </li>
  )
}

function Refusals({ id, refused }: { id: string; refused: number }) {
  const { imports: t } = useWords().postings
  const { data, error, refetch } = useQuery(importQuery(id, refused))
  if (error) return <ErrorNotice error={error} onAgain={refetch} />
  if (!data) return <Skeletons lines={3} />
  return (
    <>
      <ul className={classes.refusals}>
        {data.refusals.map(({ line, name, message }) => (
          <li key={line}>
            <span className="figures">{name ?? t.line(line)}</span>
            <span>{message}</span>
          </li>
        ))}
      </ul>
      {data.refusals.length < refused && (
        <Text size="xs" c="dimmed">
          {t.firstRefusals(data.refusals.length, refused)}
        </Text>
      )}
    </>
  )
}

/** Stops one that is at work, or forgets one that is done. */
function RemoveImport({ item: { id, name }, isAtWork }: { item: PostingImport; isAtWork: boolean }) {
  const words = useWords()
  const { imports: t } = words.postings
  const queries = useQueryClient()
  const notify = useNotice()
  const [asking, setAsking] = useState(false)
  const removing = useMutation({
    mutationFn: () => deleteImport(id),
    onSuccess: () => {
      notify(t.forgotten)
      return queries.invalidateQueries({ queryKey: importsQuery.queryKey })
    },
    onError: (error) => notify(messageOf(error, words), 'error'),
  })
  const label = isAtWork ? t.stopLabel(name) : t.forgetLabel(name)
  return (
    <>
      <Button variant="subtle" color="gray" aria-label={label} onClick={() => setAsking(true)}>
        {isAtWork ? t.stop : t.forget}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={label}
        text={isAtWork ? t.stopAsk : t.forgetAsk}
        action={isAtWork ? t.stop : t.forget}
        isPending={removing.isPending}
        onConfirm={() => removing.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
