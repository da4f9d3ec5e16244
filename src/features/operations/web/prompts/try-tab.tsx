import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import type { PromptDetail } from '../../contract.ts'
import type { NewTrial, Sample } from '../../trials/contract.ts'
import classes from '../console.module.css'
import { evaluationsQuery, samplesQuery, startTrial } from '../queries.ts'
import { DRAFT, versionChoices } from './choices.ts'
import { fieldsOf, inputOf } from './input-fields.ts'
import { Problems, problemsIn } from './problems.tsx'
import styles from './prompt.module.css'
import { TrialSide } from './trial-side.tsx'

/** Two prompts on the same input, side by side, each with what its contract says. */
export function TryTab({ prompt, draft }: { prompt: PromptDetail; draft: string }) {
  const { data, error, refetch } = useQuery(samplesQuery(prompt.name, prompt.language))
  if (!data) return error ? <ErrorNotice error={error} onAgain={refetch} /> : <Skeletons lines={6} />
  return <Trial prompt={prompt} draft={draft} samples={data.items} />
}

function Trial({ prompt, draft, samples }: { prompt: PromptDetail; draft: string; samples: readonly Sample[] }) {
  const { prompts } = useWords().operations
  const t = prompts.try
  const choices = versionChoices(prompt, prompts, draft)
  const [left, setLeft] = useState(String(prompt.version))
  const [right, setRight] = useState(choices[0]?.value ?? '0')
  const [sampleId, setSampleId] = useState(samples[0]?.id ?? '')
  const sample = samples.find(({ id }) => id === sampleId)
  const [fields, setFields] = useState(() => fieldsOf(sample?.input ?? {}))
  const [endpoint, setEndpoint] = useState('')
  const endpoints = useQuery(evaluationsQuery).data?.endpoints ?? []
  const made = inputOf(fields)
  const isChanged = sample !== undefined && JSON.stringify(fields) !== JSON.stringify(fieldsOf(sample.input))

  const trying = useMutation({
    async mutationFn(): Promise<[string, string]> {
      if ('wrong' in made) throw new Error(t.wrongJson(made.wrong))
      const given: Partial<NewTrial> = isChanged || !sample ? { input: made.input } : { sample: sample.id }
      const start = async (choice: string) => {
        const chosen = choice === DRAFT ? { template: draft } : { version: Number(choice) }
        const { name, language } = prompt
        return (await startTrial({ name, language, ...given, ...chosen, ...(endpoint && { endpoint }) })).runId
      }
      // What is being written is the one that may be refused: it goes first, so that nothing runs in vain.
      return right === DRAFT ? start(right).then(async (runId) => [await start(left), runId]) : [await start(left), await start(right)]
    },
  })
  const [leftRun, rightRun] = trying.data ?? []
  const labelOf = (choice: string) => choices.find(({ value }) => value === choice)?.label ?? choice
  const problems = problemsIn(trying.error)

  return (
    <div className={classes.page}>
      <p className={classes.note}>{t.text}</p>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          trying.mutate()
        }}
      >
        <div className={classes.filters}>
          <NativeSelect label={t.left} value={left} onChange={(event) => setLeft(event.currentTarget.value)} data={choices} />
          <NativeSelect label={t.right} value={right} onChange={(event) => setRight(event.currentTarget.value)} data={choices} />
        </div>
        <div className={classes.filters}>
          <NativeSelect
            label={t.sample}
            value={sampleId}
            onChange={(event) => {
              const next = samples.find(({ id }) => id === event.currentTarget.value)
              setSampleId(next?.id ?? '')
              setFields(fieldsOf(next?.input ?? {}))
            }}
            data={samples.map(({ id, about }) => ({ value: id, label: about }))}
          />
          {endpoints.length > 1 && (
            <NativeSelect
              label={t.endpoint}
              value={endpoint}
              onChange={(event) => setEndpoint(event.currentTarget.value)}
              data={[{ value: '', label: t.anyEndpoint }, ...endpoints.map((value) => ({ value, label: value }))]}
            />
          )}
        </div>
        <Fold name={t.input} state={isChanged ? t.own : (sample?.id ?? '')}>
          <div className={styles.input}>
            <p className={classes.note}>{t.inputText}</p>
            {fields.map(({ name, kind, value }, at) => (
              <Textarea
                key={name}
                label={name}
                value={value}
                minRows={1}
                maxRows={12}
                spellCheck={false}
                className={kind === 'json' ? styles.editor : undefined}
                error={'wrong' in made && made.wrong === name ? t.wrongJson(name) : undefined}
                onChange={(event) => setFields(fields.with(at, { name, kind, value: event.currentTarget.value }))}
              />
            ))}
          </div>
        </Fold>
        {problems.length > 0 ? (
          <Problems problems={problems} />
        ) : (
          trying.error &&
          (trying.error.name === 'ApiError' ? <ErrorNotice error={trying.error} /> : <p role="alert">{trying.error.message}</p>)
        )}
        <div className={classes.buttons}>
          <Button type="submit" loading={trying.isPending}>
            {t.start}
          </Button>
          {endpoints.length === 0 && <span className={classes.note}>{t.noModel}</span>}
        </div>
      </form>
      <div className={styles.pair}>
        <TrialSide key={`left ${leftRun}`} title={labelOf(left)} runId={leftRun} />
        <TrialSide key={`right ${rightRun}`} title={labelOf(right)} runId={rightRun} />
      </div>
    </div>
  )
}
