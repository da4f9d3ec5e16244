import { Button, Switch, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { whenWritten } from '#web/dates.ts'
import { download } from '#web/download.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import classes from '../console.module.css'
import { evaluationQuery, evaluationsQuery, removeEvaluation } from '../queries.ts'
import { CaseDetail, isWrong } from './case-detail.tsx'
import { SummaryTable } from './summary-table.tsx'

/** One evaluation: by task, then case by case. */
export function EvaluationPage() {
  const { words, language } = useLanguage()
  const { evaluations: t, prompts, tasks, parts } = words.operations
  const { id } = useParams({ from: '/inside/admin/evaluations/$id' })
  usePageTitle(parts.evaluations)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const notify = useNotice()
  const [onlyWrong, setOnlyWrong] = useState(true)
  const [asking, setAsking] = useState(false)
  const { data, error, refetch } = useQuery(evaluationQuery(id))
  const removing = useMutation({
    mutationFn: () => removeEvaluation(id),
    async onSuccess() {
      notify(t.removed)
      await navigate({ to: '/admin/evaluations' })
      await queries.invalidateQueries({ queryKey: evaluationsQuery.queryKey, exact: true })
    },
  })
  const saving = useMutation({ mutationFn: () => download(`/admin/evaluations/${id}`, `evaluation-${id.slice(0, 8)}.json`) })
  const failure = saving.error ?? (asking ? null : removing.error)
  if (!data)
    return (
      <div className={classes.page}>
        <PageHead title={error ? words.app.error.title : t.back} />
        {error ? <ErrorNotice error={error} onAgain={refetch} /> : <Skeletons lines={8} />}
      </div>
    )
  const cases = data.cases.filter((one) => !onlyWrong || isWrong(one))
  const versions = Object.entries(data.promptVersions).filter(([, version]) => version !== '0' && version !== 'file')
  const about = [
    whenWritten(data.createdAt, language, new Date()),
    data.source === 'rules' ? t.byRules : data.models.join(', '),
    ...versions.map(([name, version]) => `${name}: ${prompts.version(Number(version))}`),
  ]
  return (
    <div className={classes.page}>
      <PageHead
        above={about.join(' · ')}
        title={data.label || t.back}
        action={
          <div>
            <div className={classes.buttons}>
              <Button
                variant="default"
                leftSection={<IconDownload aria-hidden />}
                loading={saving.isPending}
                onClick={() => saving.mutate()}
              >
                {t.json}
              </Button>
              <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
                {t.remove}
              </Button>
            </div>
          </div>
        }
      />
      {failure && <ErrorNotice error={failure} />}
      <SummaryTable label={data.label || t.back} lines={data.tasks.map((now) => ({ task: now.task, now }))} sum={{ now: data.total }} />
      <section aria-labelledby="cases">
        <div className={classes.buttons}>
          <Title order={2} id="cases">
            {t.cases}
          </Title>
          <Switch label={t.onlyWrong} checked={onlyWrong} onChange={(event) => setOnlyWrong(event.currentTarget.checked)} />
        </div>
        {cases.length === 0 && <p className={classes.note}>{t.allRight}</p>}
        <div className={classes.folds}>
          {cases.map((one) => (
            <Fold
              key={`${one.task} ${one.id} ${one.time}`}
              name={`${tasks[one.task] ?? one.task} · ${one.id}${one.time > 1 ? ` (${one.time})` : ''}`}
              state={prompts.try.outcomes[one.outcome]}
            >
              <CaseDetail result={one} />
            </Fold>
          ))}
        </div>
      </section>
      <ConfirmDialog
        opened={asking}
        title={t.remove}
        text={t.removeAsk}
        action={t.remove}
        isPending={removing.isPending}
        error={removing.error}
        onConfirm={() => removing.mutate()}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}
