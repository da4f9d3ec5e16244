import { Button, Text, Title } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FilePicker } from '#web/ui/file-picker.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import classes from './document-list.module.css'
import { DocumentRow } from './document-row.tsx'
import { documentsQuery } from './queries.ts'
import { DOCUMENT_TYPES, useAddDocument } from './use-add-document.ts'

/** The CVs that were uploaded; a file may also be dropped anywhere on the list. */
export function DocumentList() {
  const { documents } = useWords()
  const { data, error, refetch } = useQuery(documentsQuery)
  const { add, addSample, isPending, error: failure } = useAddDocument()
  const [isOver, setIsOver] = useState(false)
  const items = data?.items ?? []

  const upload = (
    <FilePicker accept={DOCUMENT_TYPES} onFile={add}>
      {(props) => (
        <Button {...props} variant={items.length === 0 ? 'filled' : 'default'} loading={isPending} leftSection={<IconUpload aria-hidden />}>
          {isPending ? documents.uploading : documents.upload}
        </Button>
      )}
    </FilePicker>
  )
  return (
    <section
      aria-labelledby="documents"
      className={classes.documents}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        const file = event.dataTransfer.files[0]
        if (file) add(file)
      }}
    >
      <div className={classes.heading}>
        <Title order={2} id="documents">
          {documents.title}
        </Title>
        {items.length > 0 && upload}
      </div>
      {error && <ErrorNotice error={error} onAgain={refetch} />}
      {failure && <ErrorNotice error={failure} />}
      {!data && !error && <Skeletons lines={3} />}
      {data && items.length === 0 && (
        <Empty title={documents.none.title} text={documents.none.text}>
          {upload}
          <Button variant="default" disabled={isPending} onClick={addSample}>
            {documents.sample.try}
          </Button>
        </Empty>
      )}
      {items.length > 0 && (
        <ul>
          {items.map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </ul>
      )}
      <Text size="xs" c="dimmed">
        {documents.text}
      </Text>
    </section>
  )
}
