import { Button, FileButton, Text, UnstyledButton } from '@mantine/core'
import { IconPlus, IconUpload } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { documentQuery, documentsQuery, uploadDocument } from '#features/documents/web/queries.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import classes from './cv-lines.module.css'

export const CV_TYPES = '.pdf,.docx,.hwp,.hwpx,.txt,.md'

/** The latest CV beside the answers: a line that is pressed becomes part of what the draft is made from. */
export function CvLines({ onAdd }: { onAdd(line: string): void }) {
  const { desk, documents } = useWords()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const { data } = useQuery(documentsQuery)
  const latest = data?.items[0]
  const { data: cv } = useQuery({ ...documentQuery(latest?.id ?? ''), enabled: latest !== undefined })
  const upload = useMutation({
    mutationFn: uploadDocument,
    onSuccess: (added) => {
      queries.setQueryData(documentQuery(added.id).queryKey, added)
      announce(documents.uploaded(added.name))
      return queries.invalidateQueries({ queryKey: documentsQuery.queryKey, exact: true })
    },
  })
  const lines = (cv?.text ?? '').split('\n').filter((line) => line.trim().length > 1)

  return (
    <Fold name={desk.cv.name} state={latest?.name ?? desk.cv.empty}>
      <div className={classes.cv}>
        {upload.error && <ErrorNotice error={upload.error} />}
        <FileButton accept={CV_TYPES} onChange={(file) => file && upload.mutate(file)}>
          {(props) => (
            <Button {...props} variant="default" size="compact-sm" loading={upload.isPending} leftSection={<IconUpload aria-hidden />}>
              {desk.cv.choose}
            </Button>
          )}
        </FileButton>
        {latest && !cv && <Skeletons lines={4} />}
        {cv && (
          <>
            <Text size="xs" c="dimmed">
              {desk.cv.text}
            </Text>
            <ul>
              {lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file never move.
                <li key={index}>
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
