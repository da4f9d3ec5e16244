import { Button, Text, UnstyledButton } from '@mantine/core'
import { IconPlus, IconUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { documentQuery, documentsQuery } from '#features/documents/web/queries.ts'
import { DOCUMENT_TYPES, useAddDocument } from '#features/documents/web/use-add-document.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FilePicker } from '#web/ui/file-picker.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import classes from './cv-lines.module.css'

/** As the server leaves it out of a line that a sentence is tied to. */
const LIST_MARK = /^[-•▪]\s+/

interface CvLinesProps {
  onAdd(line: string): void
  /** The line that the sentence under the pointer or caret came from, without the mark of its list. */
  markedLine: string | undefined
}

/** The latest CV beside the answers: a line that is pressed becomes part of what the draft is made from. */
export function CvLines({ onAdd, markedLine }: CvLinesProps) {
  const { desk } = useWords()
  const announce = useAnnounce()
  const documents = useQuery(documentsQuery)
  const latest = documents.data?.items[0]
  const paper = useQuery({ ...documentQuery(latest?.id ?? ''), enabled: latest !== undefined })
  const cv = paper.data
  const unread = [documents, paper].find(({ data, error: failure }) => failure && !data)
  const { add, isPending, error } = useAddDocument()
  const list = useRef<HTMLUListElement>(null)
  const lines = (cv?.text ?? '').split('\n').filter((line) => line.trim().length > 1)

  const markedAt = markedLine === undefined ? -1 : lines.findIndex((line) => line.trim().replace(LIST_MARK, '') === markedLine)

  // Only the list scrolls to it: what stands around stays under the eye.
  useEffect(() => {
    const line = list.current?.children[markedAt]
    if (line instanceof HTMLElement) list.current?.scrollTo({ top: line.offsetTop - list.current.clientHeight / 2 })
  }, [markedAt])

  return (
    <Fold name={desk.cv.name} state={latest?.name ?? desk.cv.empty} marked={markedAt >= 0}>
      <div className={classes.cv}>
        {error && <ErrorNotice error={error} />}
        {unread && <ErrorNotice error={unread.error} onAgain={() => void unread.refetch()} />}
        <FilePicker accept={DOCUMENT_TYPES} onFile={add}>
          {(props) => (
            <Button {...props} variant="default" size="compact-sm" loading={isPending} leftSection={<IconUpload aria-hidden />}>
              {desk.cv.choose}
            </Button>
          )}
        </FilePicker>
        {latest && !cv && !unread && <Skeletons lines={4} />}
        {cv && (
          <>
            <Text size="xs" c="dimmed">
              {desk.cv.text}
            </Text>
            <ul ref={list}>
              {lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file never move.
                <li key={index} data-marked={index === markedAt || undefined}>
                  <UnstyledButton
                    onClick={() => {
                      onAdd(line.trim())
                      announce(desk.cv.added)
                    }}
                  >
                    {line}
                    <IconPlus className="small-icon" aria-label={desk.cv.add} />
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Fold>
  )
}
