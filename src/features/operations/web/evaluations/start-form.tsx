import { Button, NativeSelect, Switch, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError } from '#web/api.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { useKeptRun } from '#web/use-kept-run.ts'
import { Language } from '#wire/language.ts'
import type { EvaluationList } from '../../evaluation/contract.ts'
import classes from '../console.module.css'
import { evaluationsQuery, promptQuery, startEvaluation } from '../queries.ts'

/** Chooses what to measure, and shows how far it is. */
export function StartForm({ list: { tasks, endpoints } }: { list: EvaluationList }) {
  const { operations } = useWords()
  const { evaluations: t, languages } = operations
  const queries = useQueryClient()
  const notify = useNotice()
  const [label, setLabel] = useState('')
  const [task, setTask] = useState('')
  const [language, setLanguage] = useState<Language | ''>('')
  const [endpoint, setEndpoint] = useState('')
  const [version, setVersion] = useState('')
  const [times, setTimes] = useState('1')
  const [rulesOnly, setRulesOnly] = useState(false)
  const { run, stop, begin } = useKeptRun('evaluation-run', ({ status }) => {
    if (status === 'done') notify(t.made)
    void queries.invalidateQueries({ queryKey: evaluationsQuery.queryKey })
  })
  const starting = useMutation({ mutationFn: startEvaluation, onSuccess: ({ runId }) => begin(runId) })
  const isWorking = starting.isPending || run?.status === 'running'
  const hasModel = endpoints.length > 0

  return (
    <section aria-labelledby="start">
      <Title order={2} id="start">
        {t.startTitle}
      </Title>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          starting.mutate({
            label: label.trim(),
            tasks: task ? [task] : [],
            languages: language ? [language] : [],
            ...(endpoint && { endpoint }),
            versions: task && language && version ? { [`${task}.${language}`]: Number(version) } : {},
            times: Number(times),
            rulesOnly,
          })
        }}
      >
        <div className={classes.filters}>
          <TextInput
            label={t.label}
            placeholder={t.labelExample}
            size="sm"
            value={label}
            maxLength={100}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <NativeSelect
            label={t.tasks}
            value={task}
            onChange={(event) => {
              setTask(event.currentTarget.value)
              setVersion('')
            }}
            data={[
              { value: '', label: operations.all },
              ...tasks.map(({ task: value, cases }) => ({ value, label: `${operations.tasks[value] ?? value} (${cases})` })),
            ]}
          />
          <NativeSelect
            label={t.language}
            value={language}
            onChange={(event) => {
              setLanguage(event.currentTarget.value as Language | '')
              setVersion('')
            }}
            data={[{ value: '', label: operations.all }, ...Language.options.map((value) => ({ value, label: languages[value] }))]}
          />
          {task && language && <VersionSelect task={task} language={language} value={version} onChange={setVersion} />}
        </div>
        <div className={classes.filters}>
          <NativeSelect
            label={t.times}
            value={times}
            onChange={(event) => setTimes(event.currentTarget.value)}
            data={['1', '2', '3', '5']}
          />
          {endpoints.length > 1 && (
            <NativeSelect
              label={t.endpoint}
              value={endpoint}
              onChange={(event) => setEndpoint(event.currentTarget.value)}
              data={[{ value: '', label: t.anyEndpoint }, ...endpoints.map((value) => ({ value, label: value }))]}
            />
          )}
          {hasModel && (
            <Switch
              labelPosition="right"
              label={t.rulesOnly}
              checked={rulesOnly}
              onChange={(event) => setRulesOnly(event.currentTarget.checked)}
            />
          )}
        </div>
        {!hasModel && <p className={classes.note}>{t.noModel}</p>}
        {starting.error && <ErrorNotice error={starting.error} />}
        {run?.error && <ErrorNotice error={new ApiError(run.error.code, 0, run.error.message)} />}
        {(run?.status === 'stopped' || run?.status === 'interrupted') && <p className={classes.note}>{t.lost}</p>}
        <div className={classes.buttons}>
          {isWorking ? (
            <Button variant="default" onClick={stop}>
              {t.stop}
            </Button>
          ) : (
            <Button type="submit">{t.start}</Button>
          )}
          {isWorking && (
            <Text size="sm" c="dimmed" role="status" className="figures">
              {t.working(run?.progress?.step ?? 0, run?.progress?.steps ?? 0)}
            </Text>
          )}
        </div>
      </form>
    </section>
  )
}

interface VersionSelectProps {
  task: string
  language: Language
  value: string
  onChange(version: string): void
}

function VersionSelect({ task, language, value, onChange }: VersionSelectProps) {
  const { evaluations: t, prompts } = useWords().operations
  const versions = useQuery(promptQuery(task, language)).data?.history ?? []
  return (
    <NativeSelect
      label={t.versions}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t.published },
        ...versions.map(({ version, note }) => ({
          value: String(version),
          label: [version === 0 ? prompts.own : prompts.version(version), ...(note ? [note] : [])].join(' · '),
        })),
      ]}
    />
  )
}
