import { ActionIcon } from '@mantine/core'
import { IconFileCv, IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResumeSummary } from '#features/resumes/contract.ts'
import { whenWritten } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { Row } from '#web/ui/row.tsx'
import { removeResume, resumesQuery } from './queries.ts'

export function ResumeRow({ resume }: { resume: ResumeSummary }) {
  const { words, language } = useLanguage()
  const { list } = words.resumes
  const { id, title, updatedAt } = resume
  const queries = useQueryClient()
  const notify = useNotice()
  const [asking, setAsking] = useState(false)
  const removing = useMutation({
    mutationFn: () => removeResume(id),
    onSuccess: () => {
      notify(list.removed)
      return queries.invalidateQueries({ queryKey: resumesQuery.queryKey, exact: true })
    },
    onError: (error) => notify(messageOf(error, words), 'error'),
  })
  return (
    <>
      <Row
        lead={<IconFileCv aria-hidden />}
        title={<b>{title}</b>}
        text={list.changed(whenWritten(updatedAt, language, new Date()))}
        action={list.open}
        link={{ to: '/resumes/$resumeId', params: { resumeId: id } }}
        beside={
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={list.removeLabel(title)}
            loading={removing.isPending}
            onClick={() => setAsking(true)}
          >
            <IconTrash />
          </ActionIcon>
        }
      />
      <ConfirmDialog
        opened={asking}
        title={list.removeLabel(title)}
        text={list.removeAsk}
        action={list.remove}
        isPending={removing.isPending}
        onConfirm={() => removing.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
