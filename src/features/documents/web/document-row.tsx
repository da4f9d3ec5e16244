import { ActionIcon, Anchor, Badge } from '@mantine/core'
import { IconFileText, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentSummary } from '#features/documents/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { ErrorNotice, messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import classes from './document-list.module.css'
import { deleteDocument, documentQuery, documentsQuery } from './queries.ts'
import { ReadingNotes } from './reading-notes.tsx'

/** A CV: what was read from it, and the way to be rid of it. The sample goes without being asked for. */
export function DocumentRow({ document }: { document: DocumentSummary }) {
  const t = useWords()
  const { documents } = t
  const { id, name, pages, characters, ocr, readingNotes, sample } = document
  const queries = useQueryClient()
  const notify = useNotice()
  const [shown, setShown] = useState(false)
  const [asking, setAsking] = useState(false)
  const { data: whole, error, refetch } = useQuery({ ...documentQuery(id), enabled: shown })
  const removing = useMutation({
    mutationFn: () => deleteDocument(id),
    onSuccess: () => {
      notify(documents.removed(name))
      return queries.invalidateQueries({ queryKey: documentsQuery.queryKey, exact: true })
    },
    onError: (error) => notify(messageOf(error, t), 'error'),
  })

  return (
    <li>
      <div className={classes.row}>
        <IconFileText aria-hidden />
        <span>
          <b>{name}</b>{' '}
          {sample && (
            <Badge size="sm" variant="outline" color="gray">
              {documents.sample.mark}
            </Badge>
          )}
          <small className="figures">{documents.pages(pages, characters)}</small>
          <ReadingNotes notes={readingNotes} />
          {/* Read before there were notes. */}
          {ocr && readingNotes.length === 0 && <small>{documents.ocr}</small>}
        </span>
        <Anchor component="button" type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? documents.hide : documents.show}
        </Anchor>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={documents.removeLabel(name)}
          loading={removing.isPending}
          onClick={() => (sample ? removing.mutate() : setAsking(true))}
        >
          <IconTrash />
        </ActionIcon>
      </div>
      {shown &&
        (whole ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
          <section className={classes.text} aria-label={name} tabIndex={0}>
            {whole.text}
          </section>
        ) : error ? (
          <ErrorNotice error={error} onAgain={refetch} />
        ) : (
          <Skeletons lines={4} />
        ))}
      <ConfirmDialog
        opened={asking}
        title={documents.removeLabel(name)}
        text={documents.removeAsk(name)}
        action={documents.remove}
        isPending={removing.isPending}
        onConfirm={() => removing.mutate()}
        onClose={() => setAsking(false)}
      />
    </li>
  )
}
