import { Button, SegmentedControl } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiError } from '#web/api.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { MarkdownStream } from '#web/markdown/markdown-stream.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { useRun } from '#web/use-run.ts'
import type { Trial } from '../../trials/contract.ts'
import classes from '../console.module.css'
import { count, duration, money } from '../format.ts'
import styles from './prompt.module.css'

type Result = Omit<Trial, 'runId' | 'source'>

/** One side of a trial: what is being written, then what its contract and the checks say to it. */
export function TrialSide({ title, runId }: { title: string; runId: string | undefined }) {
  const { words } = useLanguage()
  const { prompts, calls } = words.operations
  const t = prompts.try
  const announce = useAnnounce()
  const [view, setView] = useState<'read' | 'raw'>('read')
  const { run, stop } = useRun(runId, ({ status, result }) => {
    if (status === 'done') announce(`${title}: ${t.outcomes[(result as Result).outcome] ?? ''}`)
  })
  const trial = run?.status === 'done' ? (run.result as Result) : undefined
  const text = trial ? trial.text : (run?.text ?? '')
  const isWriting = run?.status === 'running'
  const isJson = /^\s*[[{]/.test(text)
  return (
    <section className={styles.side} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {isWriting ? (
          <Button variant="default" size="compact-sm" onClick={stop}>
            {t.stop}
          </Button>
        ) : (
          text !== '' &&
          !isJson && (
            <SegmentedControl
              size="xs"
              aria-label={title}
              value={view}
              onChange={(next) => setView(next as 'read' | 'raw')}
              data={[
                { value: 'read', label: t.showMarkdown },
                { value: 'raw', label: t.showRaw },
              ]}
            />
          )
        )}
      </header>
      {trial && <Outcome trial={trial} />}
      <div className={styles.result} aria-busy={isWriting || undefined}>
        {text === '' ? (
          <p className={classes.note}>{isWriting ? t.working : run?.status === 'stopped' ? t.stopped : trial ? '' : t.waiting}</p>
        ) : isJson || view === 'raw' ? (
          <pre>{text}</pre>
        ) : (
          <MarkdownStream text={text} isWriting={isWriting} />
        )}
      </div>
      {run?.error && <ErrorNotice error={new ApiError(run.error.code, 0, run.error.message)} />}
      {trial && runId && (
        <>
          <Measures trial={trial} />
          <Rounds trial={trial} />
          <Link className={classes.link} to="/admin/calls/$runId" params={{ runId }}>
            {calls.trace}
          </Link>
        </>
      )}
    </section>
  )
}

function Outcome({ trial: { outcome, fallback, problems, rounds } }: { trial: Result }) {
  const { words } = useLanguage()
  const { prompts, failures } = words.operations
  const isGood = outcome === 'first' || outcome === 'repaired'
  const Icon = isGood ? IconCheck : IconAlertTriangle
  // What people are shown has its own problems; what was mended had those of the first answer.
  const told = problems.length > 0 ? problems : (rounds[0]?.problems ?? [])
  return (
    <>
      <p className={classes.state} data-tone={isGood ? 'good' : 'bad'}>
        <Icon className="small-icon" aria-hidden />
        {prompts.try.outcomes[outcome]}
        {fallback && ` · ${failures[fallback] ?? fallback}`}
      </p>
      {told.length > 0 && (
        <ul className={styles.problems}>
          {told.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Measures({ trial: { measures, cost, rounds } }: { trial: Result }) {
  const { words, language } = useLanguage()
  const t = words.operations.prompts.try.measures
  const { characters, withinLimit, errors, warnings, invented } = measures
  const tokens =
    cost.tokensIn === null && cost.tokensOut === null
      ? '–'
      : `${count(cost.tokensIn ?? 0, language)} / ${count(cost.tokensOut ?? 0, language)}`
  return (
    <dl className="figures">
      <dt>{t.characters}</dt>
      <dd>
        {count(characters, language)}
        {withinLimit !== null && ` · ${t.limit} ${withinLimit ? t.inLimit : t.outOfLimit}`}
      </dd>
      <dt>{t.findings}</dt>
      <dd data-bad={errors > 0 || undefined}>
        {errors} / {warnings}
      </dd>
      <dt>{t.invented}</dt>
      <dd data-bad={invented.length > 0 || undefined}>{invented.length === 0 ? words.operations.none : invented.join(', ')}</dd>
      <dt>{t.firstToken}</dt>
      <dd>{duration(cost.firstTokenMs, language)}</dd>
      <dt>{t.total}</dt>
      <dd>{duration(cost.totalMs, language)}</dd>
      <dt>{t.tokens}</dt>
      <dd>{tokens}</dd>
      <dt>{t.cost}</dt>
      <dd>{money(cost.cost, cost.currency, language)}</dd>
      <dt>{t.model}</dt>
      <dd>{[...new Set(rounds.flatMap(({ model }) => model ?? []))].join(', ') || words.operations.none}</dd>
    </dl>
  )
}

function Rounds({ trial: { rounds, messages } }: { trial: Result }) {
  const { words } = useLanguage()
  const { prompts, failures } = words.operations
  const t = prompts.try
  return (
    <>
      {rounds.length > 0 && (
        <Fold name={t.rounds} state={rounds.length}>
          {rounds.map(({ text, problems, failure, endpoint }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: answers have no identity but their order.
            <div key={at}>
              <b>
                {t.round(at + 1)} {endpoint}
              </b>
              {failure && <p className={classes.note}>{failures[failure] ?? failure}</p>}
              <ul className={styles.problems}>
                {problems.map(({ message }) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
              <pre>{text}</pre>
            </div>
          ))}
        </Fold>
      )}
      {messages.length > 0 && (
        <Fold name={t.messages} state={messages.length}>
          {messages.map(({ role, content }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <div key={at}>
              <b># {role}</b>
              <pre>{content}</pre>
            </div>
          ))}
        </Fold>
      )}
    </>
  )
}
