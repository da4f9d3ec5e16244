import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'

interface RemoveButtonProps {
  label: string
  /** What will be gone. */
  text: string
  action: string
  removed: string
  remove(): Promise<void>
}

/** Removes a line of a list, after asking. */
export function RemoveButton({ label, text, action, removed, remove }: RemoveButtonProps) {
  const words = useWords()
  const queries = useQueryClient()
  const notify = useNotice()
  const [asking, setAsking] = useState(false)
  const removing = useMutation({
    mutationFn: remove,
    onSuccess: () => {
      notify(removed)
      return queries.invalidateQueries({ queryKey: ['projects'] })
    },
    onError: (error) => notify(messageOf(error, words), 'error'),
  })
  return (
    <>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} loading={removing.isPending} onClick={() => setAsking(true)}>
        <IconTrash />
      </ActionIcon>
      <ConfirmDialog
        opened={asking}
        title={label}
        text={text}
        action={action}
        isPending={removing.isPending}
        onConfirm={() => removing.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
