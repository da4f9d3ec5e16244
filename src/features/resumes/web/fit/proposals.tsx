import { Button, Switch, Text, Title } from '@mantine/core'
import { IconPlayerStopFilled } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { ResumeDetail } from '#features/resumes/contract.ts'
import type { Tailoring } from '#features/resumes/tailoring/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { useRun } from '#web/use-run.ts'
import { acceptTailoring, resumeQuery, resumesQuery, startTailoring, tailoringsQuery } from '../queries.ts'
import { ChangeCard } from './change-card.tsx'
import classes from './fit.module.css'

interface ProposalsProps {
  detail: ResumeDetail
  postingId: string
  flush(): Promise<void>
}

/** The newest proposal for this posting, and the way to ask for one. It is on the server: another device sees the same. */
export function Proposals({ detail, postingId, flush }: ProposalsProps) {
  const { fit, conversation } = useWords().resumes
  const queries = useQueryClient()
  const { queryKey } = tailoringsQuery(detail.id)
  const { data, error, refetch } = useQuery(tailoringsQuery(detail.id))
  const newest = data?.items.find((tailoring) => tailoring.postingId === postingId)
  const ended = useCallback(() => void queries.invalidateQueries({ queryKey }), [queries, queryKey])
  const { run, stop } = useRun(newest?.status === 'working' ? newest.runId : null, ended)
  const asking = useMutation({
    async mutationFn() {
      await flush()
      return startTailoring(detail.id, postingId, newest?.id)
    },
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  })
  if (error && !data) return <ErrorNotice error={error} onAgain={refetch} />
  if (newest?.status === 'working')
    return (
      <section className={classes.fit} aria-busy>
        <Title order={2}>{fit.working}</Title>
        <Text size="sm" c="dimmed">
          {run?.connected === false ? conversation.lost : conversation.away}
        </Text>
        <Skeletons lines={4} />
        <Button variant="default" leftSection={<IconPlayerStopFilled aria-hidden />} onClick={stop}>
          {conversation.stop}
        </Button>
      </section>
    )
  return (
    <>
      {newest?.status === 'failed' && <Text role="alert">{fit.failed}</Text>}
      {newest?.status === 'ready' && <Choice key={newest.id} detail={detail} tailoring={newest} flush={flush} />}
      {asking.error && <ErrorNotice error={asking.error} />}
      <Button variant={newest ? 'default' : 'filled'} loading={asking.isPending} onClick={() => asking.mutate()}>
        {newest ? fit.proposeAgain : fit.propose}
      </Button>
    </>
  )
}

/** Changes that only move things are taken unless one says no; those that take away or reword wait for a yes. */
const isSafe = (kind: Tailoring['changes'][number]['kind']) => kind === 'order' || kind === 'add'

function Choice({ detail, tailoring, flush }: { detail: ResumeDetail; tailoring: Tailoring; flush(): Promise<void> }) {
  const { fit } = useWords().resumes
  const queries = useQueryClient()
  const navigate = useNavigate()
  const notify = useNotice()
  const { changes, company, title, source } = tailoring
  const [accepted, setAccepted] = useState(() => new Set(changes.filter(({ kind }) => isSafe(kind)).map(({ id }) => id)))
  const [isCopy, setCopy] = useState(false)
  const applying = useMutation({
    async mutationFn() {
      await flush()
      const copyTitle = fit.copyTitle(company, title).slice(0, 200)
      return acceptTailoring(detail.id, tailoring.id, { accepted: [...accepted], ...(isCopy && { copyTitle }) })
    },
    async onSuccess(changed) {
      queries.setQueryData(resumeQuery(changed.id).queryKey, changed)
      void queries.invalidateQueries({ queryKey: resumesQuery.queryKey, exact: true })
      notify(fit.applied)
      await navigate({ to: '/resumes/$resumeId', params: { resumeId: changed.id }, search: {} })
    },
  })
  const toggle = (id: string) =>
    setAccepted((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  if (changes.length === 0) return <Text>{fit.nothing}</Text>
  return (
    <section className={classes.fit} aria-labelledby="proposals">
      <div>
        <Title order={2} id="proposals">
          {fit.proposals}
        </Title>
        <Text size="sm" c="dimmed">
          {fit.proposalsText}
        </Text>
      </div>
      <ul className={classes.changes}>
        {changes.map((change) => (
          <ChangeCard key={change.id} change={change} isAccepted={accepted.has(change.id)} onToggle={() => toggle(change.id)} />
        ))}
      </ul>
      {source === 'rules' && (
        <Text size="xs" c="dimmed">
          {fit.rules}
        </Text>
      )}
      <Switch
        size="sm"
        labelPosition="right"
        label={fit.asCopy}
        checked={isCopy}
        onChange={(event) => setCopy(event.currentTarget.checked)}
      />
      {applying.error && <ErrorNotice error={applying.error} />}
      <Button loading={applying.isPending} disabled={accepted.size === 0} onClick={() => applying.mutate()}>
        {fit.apply(accepted.size)}
      </Button>
    </section>
  )
}
