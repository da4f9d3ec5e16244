import { Anchor, Button, Kbd, Text, Textarea, Title } from '@mantine/core'
import { IconPlayerStopFilled } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { FeedbackInput, FeedbackReply } from '#features/feedback/contract.ts'
import { ApiError } from '#web/api.ts'
import { isSendKey, sendKeyName } from '#web/composition.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { keep, kept } from '#web/kept.ts'
import { startOnce } from '#web/post-once.ts'
import type { RunState } from '#web/run.ts'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { useRun, type WatchedRun } from '#web/use-run.ts'
import classes from './feedback-page.module.css'

const KEPT = 'feedback'
const startFeedback = (input: FeedbackInput) => startOnce<{ runId: string }>('/feedback/create', input)

/** One question and one answer, and a few sentences on it as they are written. The run stands in the address, so that a refresh goes on. */
export function FeedbackPage() {
  const t = useWords().feedback
  usePageTitle(t.page)
  const { question: asked, run: runId } = useSearch({ from: '/inside/feedback' })
  const navigate = useNavigate()
  const announce = useAnnounce()
  const [values, setValues] = useState<FeedbackInput>(() => {
    const before = kept<FeedbackInput>(KEPT) ?? { question: '', answer: '' }
    return asked && asked !== before.question ? { question: asked, answer: '' } : before
  })
  const [tried, setTried] = useState(false)
  const change = (changes: Partial<FeedbackInput>) => {
    const next = { ...values, ...changes }
    setValues(next)
    keep(KEPT, next)
  }
  const ended = useCallback(({ status }: RunState) => announce(status === 'done' ? t.said.done : t.said.failed), [announce, t])
  const { run, stop } = useRun(runId, ended)
  const starting = useMutation({
    mutationFn: startFeedback,
    async onSuccess(started) {
      announce(t.said.started)
      await navigate({ to: '/feedback', search: { run: started.runId }, replace: true })
    },
  })
  const isRunning = starting.isPending || run?.status === 'running'
  const send = () => {
    setTried(true)
    if (!values.question.trim() || isRunning) return
    keep(KEPT, values)
    starting.mutate({ question: values.question.trim(), answer: values.answer })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!isSendKey(event.nativeEvent)) return
    event.preventDefault()
    send()
  }

  return (
    <div className={classes.page}>
      <PageHead title={t.title} text={t.text} />
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Textarea
          label={t.question}
          placeholder={t.questionExample}
          size="md"
          maxLength={1000}
          value={values.question}
          onChange={(event) => change({ question: event.currentTarget.value })}
          onKeyDown={onKeyDown}
          error={tried && !values.question.trim() && t.needsQuestion}
        />
        <Textarea
          label={t.answer}
          placeholder={t.answerExample}
          size="md"
          minRows={6}
          maxLength={10_000}
          spellCheck={false}
          value={values.answer}
          onChange={(event) => change({ answer: event.currentTarget.value })}
          onKeyDown={onKeyDown}
        />
        {starting.error && <ErrorNotice error={starting.error} />}
        <div className={classes.send}>
          <Anchor renderRoot={(props) => <Link {...props} to="/questions" />}>{t.fromBank}</Anchor>
          {isRunning ? (
            <Button size="md" variant="default" leftSection={<IconPlayerStopFilled aria-hidden />} onClick={stop}>
              {t.stop}
            </Button>
          ) : (
            <Button size="md" type="submit" rightSection={<Kbd visibleFrom="lg">{sendKeyName()}</Kbd>}>
              {t.send}
            </Button>
          )}
        </div>
      </form>
      {run && <Result run={run} />}
    </div>
  )
}

function Result({ run }: { run: WatchedRun }) {
  const t = useWords().feedback
  const result = run.result as Pick<FeedbackReply, 'feedback' | 'reference'> | undefined
  const isRunning = run.status === 'running'
  return (
    <section className={classes.result} aria-labelledby="feedback" aria-busy={isRunning}>
      <Title order={2} id="feedback">
        {t.result}
      </Title>
      {isRunning && (
        <Text size="sm" c="dimmed">
          {run.connected ? t.reading : t.waiting}
        </Text>
      )}
      {isRunning && run.text === '' ? <Skeletons lines={3} /> : <p>{result?.feedback ?? run.text}</p>}
      {run.error && <ErrorNotice error={new ApiError(run.error.code, 0, run.error.message)} />}
      {(run.status === 'stopped' || run.status === 'interrupted') && (
        <Text size="sm" c="dimmed">
          {t[run.status]}
        </Text>
      )}
      {result?.reference && (
        <Text size="sm" c="dimmed">
          {t.reference(result.reference.question)}
        </Text>
      )}
      {run.source === 'rules' && (
        <Text size="xs" c="dimmed">
          {t.rules}
        </Text>
      )}
    </section>
  )
}
