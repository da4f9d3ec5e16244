import { Button, FileButton, Switch, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ApiError } from '#web/api.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FormDialog } from '#web/ui/form-dialog.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import classes from '../console.module.css'
import { importPrompts } from '../queries.ts'
import { Problems, type TemplateProblem } from './problems.tsx'

/** Takes prompts from files; what is wrong with which file is told, and then nothing was changed. */
export function ImportDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { prompts: t } = useWords().operations
  return (
    <FormDialog opened={opened} onClose={onClose} title={t.importTitle}>
      <ImportForm onClose={onClose} />
    </FormDialog>
  )
}

function ImportForm({ onClose }: { onClose(): void }) {
  const { prompts: t } = useWords().operations
  const queries = useQueryClient()
  const notify = useNotice()
  const [publish, setPublish] = useState(false)
  const reset = useRef<() => void>(null)
  const taking = useMutation({
    mutationFn: importPrompts,
    async onSuccess({ added, unchanged }) {
      notify(t.imported(added.length, unchanged))
      onClose()
      await queries.invalidateQueries({ queryKey: ['admin', 'prompts'] })
    },
  })
  const refused = refusedOf(taking.error)
  return (
    <div className={classes.form}>
      <Text size="sm">{t.importText}</Text>
      <Switch
        labelPosition="right"
        label={t.importPublish}
        checked={publish}
        onChange={(event) => setPublish(event.currentTarget.checked)}
      />
      {taking.error && <ErrorNotice error={taking.error} />}
      {refused.map(({ file, problems }) => (
        <div key={file}>
          <code>{file}</code>
          <Problems problems={problems} />
        </div>
      ))}
      <div className={classes.buttons}>
        <FileButton
          multiple
          accept=".md,.zip"
          resetRef={reset}
          onChange={(files) => {
            // Without it the same files, mended, could not be chosen again.
            reset.current?.()
            if (files.length > 0) taking.mutate({ files, publish })
          }}
        >
          {(props) => (
            <Button {...props} loading={taking.isPending}>
              {t.importChoose}
            </Button>
          )}
        </FileButton>
      </div>
    </div>
  )
}

function refusedOf(error: unknown): { file: string; problems: TemplateProblem[] }[] {
  return error instanceof ApiError && error.code === 'operations.import_refused' ? (error.details as ReturnType<typeof refusedOf>) : []
}
