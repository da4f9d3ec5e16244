import { Button, FileButton, Group, Modal, SegmentedControl, Text, Textarea, TextInput } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { ApiError } from '#web/api.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import type { RunState } from '#web/run.ts'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { useRun } from '#web/use-run.ts'
import classes from './postings-page.module.css'
import { addPosting } from './queries.ts'

const TYPES = '.pdf,.docx,.hwp,.hwpx,.html,.htm,.txt,.md,.png,.jpg,.jpeg,.webp'
const ways = ['text', 'url', 'file'] as const
type Way = (typeof ways)[number]

/** Takes a posting in by its text, its address or a file, and opens it when it is read. */
export function AddDialog({ onClose }: { onClose(): void }) {
  const { postings, app } = useWords()
  const t = postings.adding
  const queries = useQueryClient()
  const navigate = useNavigate()
  const notify = useNotice()
  const [way, setWay] = useState<Way>('text')
  const [text, setText] = useState('')
  const [url, setUrl] = useState('')
  const adding = useMutation({ mutationFn: addPosting })
  const ended = useCallback(
    async ({ status, result }: RunState) => {
      if (status !== 'done') return
      const { id, merged } = result as { id: string; merged: boolean }
      notify(merged ? t.merged : t.added)
      void queries.invalidateQueries({ queryKey: ['postings'] })
      await navigate({ to: '/postings/$postingId', params: { postingId: id } })
    },
    [notify, t, queries, navigate],
  )
  const { run } = useRun(adding.data?.runId, ended)
  const isWorking = adding.isPending || run?.status === 'running' || run?.status === 'done'
  const failure = run?.error ? new ApiError(run.error.code, 0, run.error.message) : adding.error
  const given = way === 'text' ? text.trim() : url.trim()

  return (
    <Modal opened onClose={onClose} title={t.title} size="lg" closeButtonProps={{ 'aria-label': app.close }}>
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
          onChange={(next) => setWay(next as Way)}
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
            onChange={(event) => setText(event.currentTarget.value)}
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
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
        )}
        {way === 'file' && (
          <Text size="sm" c="dimmed">
            {t.fileText}
          </Text>
        )}
        {failure && !isWorking && <ErrorNotice error={failure} />}
        {run?.status === 'interrupted' && <Text size="sm">{t.interrupted}</Text>}
        <Group justify="flex-end" gap="sm">
          {isWorking && (
            <Text size="sm" c="dimmed" role="status">
              {t.steps[run?.progress?.name ?? ''] ?? t.working}
            </Text>
          )}
          {way === 'file' ? (
            <FileButton accept={TYPES} onChange={(file) => file && adding.mutate(file)}>
              {(props) => (
                <Button {...props} loading={isWorking} leftSection={<IconUpload aria-hidden />}>
                  {t.file}
                </Button>
              )}
            </FileButton>
          ) : (
            <Button type="submit" loading={isWorking} disabled={given === ''}>
              {t.send}
            </Button>
          )}
        </Group>
      </form>
    </Modal>
  )
}
