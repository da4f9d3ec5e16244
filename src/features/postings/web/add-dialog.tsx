import { Button, Group, SegmentedControl, Text, Textarea, TextInput } from '@mantine/core'
import { IconPlayerStopFilled, IconUpload } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { DOCUMENT_TYPES } from '#features/documents/web/use-add-document.ts'
import { ApiError } from '#web/api.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { forget, keep, kept } from '#web/kept.ts'
import type { RunState } from '#web/run.ts'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FilePicker } from '#web/ui/file-picker.tsx'
import { FormDialog } from '#web/ui/form-dialog.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { type KeptRun, useKeptRun } from '#web/use-kept-run.ts'
import classes from './postings-page.module.css'
import { addPosting } from './queries.ts'

const TYPES = `${DOCUMENT_TYPES},.html,.htm`
const ways = ['text', 'url', 'file'] as const
type Way = (typeof ways)[number]

const KEPT = 'new-posting'
interface Given {
  way: Way
  text: string
  url: string
}

/**
 * Takes a posting in by its text, its address or a file, and opens it when it is read. What is pasted stays in the browser until then; who
 * closes the dialog meanwhile is told when the posting is there.
 */
export function AddDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { adding: t } = useWords().postings
  const queries = useQueryClient()
  const navigate = useNavigate()
  const notify = useNotice()
  const [isLeaving, setLeaving] = useState(false)
  const ended = useCallback(
    async ({ status, result }: RunState) => {
      if (status !== 'done') return
      forget(KEPT)
      const { id, merged } = result as { id: string; merged: boolean }
      void queries.invalidateQueries({ queryKey: ['postings'] })
      notify(opened && merged ? t.merged : t.added)
      if (!opened) return
      setLeaving(true)
      await navigate({ to: '/postings/$postingId', params: { postingId: id } })
    },
    [notify, t, queries, navigate, opened],
  )
  const reading = useKeptRun('new-posting-run', ended)
  return (
    <FormDialog opened={opened} onClose={onClose} title={t.title} size="lg">
      <AddForm reading={reading} isLeaving={isLeaving} />
    </FormDialog>
  )
}

function AddForm({ reading, isLeaving }: { reading: KeptRun; isLeaving: boolean }) {
  const { adding: t } = useWords().postings
  const [{ way, text, url }, setGiven] = useState<Given>(() => kept<Given>(KEPT) ?? { way: 'text', text: '', url: '' })
  const change = (changes: Partial<Given>) => {
    const next = { way, text, url, ...changes }
    setGiven(next)
    keep(KEPT, next)
  }
  const { run, stop, begin } = reading
  const adding = useMutation({ mutationFn: addPosting, onSuccess: ({ runId }) => begin(runId) })
  const isWorking = adding.isPending || run?.status === 'running' || isLeaving
  const failure = run?.error ? new ApiError(run.error.code, 0, run.error.message) : adding.error
  const given = way === 'text' ? text.trim() : url.trim()

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (given !== '' && !isWorking) adding.mutate(way === 'text' ? { text: given } : { url: given })
      }}
    >
      <SegmentedControl
        aria-label={t.title}
        value={way}
        disabled={isWorking}
        onChange={(next) => change({ way: next as Way })}
        data={ways.map((value) => ({ value, label: t.ways[value] }))}
      />
      {way === 'text' && (
        <Textarea
          label={t.text}
          placeholder={t.textExample}
          minRows={6}
          maxRows={14}
          maxLength={50_000}
          value={text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          data-autofocus
        />
      )}
      {way === 'url' && (
        <TextInput
          type="url"
          label={t.url}
          placeholder={t.urlExample}
          description={t.urlText}
          maxLength={2000}
          value={url}
          onChange={(event) => change({ url: event.currentTarget.value })}
        />
      )}
      {way === 'file' && (
        <Text size="sm" c="dimmed">
          {t.fileText}
        </Text>
      )}
      {failure && !isWorking && <ErrorNotice error={failure} />}
      {(run?.status === 'interrupted' || run?.status === 'stopped') && !isWorking && <Text size="sm">{t[run.status]}</Text>}
      <Group justify="flex-end" gap="sm">
        {isWorking && (
          <Text size="sm" c="dimmed" role="status">
            {t.steps[run?.progress?.name ?? ''] ?? t.working}
          </Text>
        )}
        {run?.status === 'running' ? (
          <Button variant="default" leftSection={<IconPlayerStopFilled aria-hidden />} onClick={stop}>
            {t.stop}
          </Button>
        ) : way === 'file' ? (
          <FilePicker accept={TYPES} onFile={adding.mutate}>
            {(props) => (
              <Button {...props} loading={isWorking} leftSection={<IconUpload aria-hidden />}>
                {t.file}
              </Button>
            )}
          </FilePicker>
        ) : (
          <Button type="submit" loading={isWorking} disabled={given === ''}>
            {t.send}
          </Button>
        )}
      </Group>
    </form>
  )
}
