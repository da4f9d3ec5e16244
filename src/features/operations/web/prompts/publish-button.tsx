import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import type { PromptDetail } from '../../contract.ts'
import { promptQuery, promptsQuery, publishPrompt } from '../queries.ts'
import { versionName } from './choices.ts'
import { Problems, problemsIn } from './problems.tsx'

interface PublishButtonProps {
  prompt: PromptDetail
  version: number
  size?: 'compact-sm'
}

/** Uses a version from the next call on, on every server; one that was used before is gone back to. */
export function PublishButton({ prompt: { name, language, publications }, version, size }: PublishButtonProps) {
  const t = useWords().operations.prompts
  const queries = useQueryClient()
  const notify = useNotice()
  const [asking, setAsking] = useState(false)
  const named = versionName(version, t)
  const wasUsed = version === 0 || publications.some((one) => one.version === version)
  const publishing = useMutation({
    mutationFn: publishPrompt,
    async onSuccess(detail) {
      setAsking(false)
      notify(t.published(named))
      queries.setQueryData(promptQuery(name, language).queryKey, detail)
      await queries.invalidateQueries({ queryKey: promptsQuery.queryKey })
    },
  })
  const problems = problemsIn(publishing.error)
  const word = wasUsed ? t.rollBack : t.publish
  return (
    <>
      <Button variant="default" {...(size && { size })} onClick={() => setAsking(true)}>
        {word}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t.publishTitle(named)}
        text={t.publishAsk(named)}
        action={t.publish}
        isPending={publishing.isPending}
        onConfirm={() => publishing.mutate({ name, language, version })}
        onClose={() => setAsking(false)}
      >
        {problems.length > 0 ? <Problems problems={problems} /> : publishing.error && <ErrorNotice error={publishing.error} />}
      </ConfirmDialog>
    </>
  )
}
