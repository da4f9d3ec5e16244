import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import type { CallTrace, ModelCall } from '../../calls/contract.ts'
import classes from '../console.module.css'
import { duration, moment } from '../format.ts'
import { traceQuery } from '../queries.ts'
import { TableFrame } from '../table-frame.tsx'
import { CallCells, CallOutcome } from './call-cells.tsx'
import trace from './trace.module.css'

/** One run on a time line: what was waited for, what was asked and how it ended. Not a word of what was said. */
export function TracePage() {
  const { words, language } = useLanguage()
  const { trace: t, calls: names, tasks, noPersonal } = words.operations
  usePageTitle(names.trace)
  const { runId } = useParams({ from: '/inside/admin/calls/$runId' })
  const { data, error, refetch } = useQuery(traceQuery(runId))
  if (!data)
    return (
      <div className={classes.page}>
        <PageHead title={error ? words.app.error.title : names.trace} />
        {error ? <ErrorNotice error={error} onAgain={refetch} /> : <Skeletons lines={6} />}
      </div>
    )
  const { run, calls } = data
  const kind = run?.kind ?? calls[0]?.task ?? ''
  const { from, ms } = spanOf(data)
  const about = run
    ? [
        moment(run.createdAt, language),
        t.status[run.status] ?? run.status,
        ...(run.source ? [t.by[run.source] ?? run.source] : []),
        ...(run.errorCode ? [run.errorCode] : []),
        ...(run.takeovers > 0 ? [t.takeovers(run.takeovers)] : []),
      ]
    : [t.gone]

  return (
    <div className={classes.page}>
      <PageHead
        above={about.join(' · ')}
        title={t.title(tasks[kind] ?? kind)}
        text={`${t.summary(calls.length, duration(ms, language))} ${noPersonal}`}
      />
      <ol className={classes.list}>
        {calls.map((call, at) => (
          <li key={call.id} className={trace.call}>
            <p>
              <b>{t.number(at + 1)}</b>
              <span>{call.endpoint}</span>
              <CallOutcome call={call} />
              {call.continuation && <span>{t.continuation}</span>}
              {call.promptVersion && <span>{t.prompt(call.promptVersion)}</span>}
            </p>
            <Bar call={call} from={from} ms={ms} />
          </li>
        ))}
      </ol>
      <p className={trace.legend} aria-hidden>
        {(['queue', 'connect', 'first', 'write'] as const).map((part) => (
          <span key={part}>
            <i data-part={part} /> {t.parts[part]}
          </span>
        ))}
      </p>
      <TableFrame label={names.trace}>
        <thead>
          <tr>
            <th scope="col">{names.when}</th>
            <th scope="col" data-words>
              {names.task}
            </th>
            <CallCells.Heads />
          </tr>
        </thead>
        <tbody>
          {calls.map((call) => (
            <tr key={call.id}>
              <td>{moment(call.at, language)}</td>
              <td data-words>{tasks[call.task] ?? call.task}</td>
              <CallCells.Row call={call} />
            </tr>
          ))}
        </tbody>
      </TableFrame>
      <div className={classes.buttons}>
        <Link className={classes.link} to="/admin/calls">
          {t.back}
        </Link>
      </div>
    </div>
  )
}

/** From the start of the run, or of the first call's waiting, to the end of the last. */
function spanOf({ run, calls }: CallTrace): { from: number; ms: number } {
  const starts = calls.map(({ at, queueMs }) => Date.parse(at) - queueMs)
  const ends = calls.map(({ at, totalMs }) => Date.parse(at) + totalMs)
  const from = Math.min(...starts, ...(run ? [Date.parse(run.createdAt)] : []))
  const to = Math.max(...ends, ...(run?.endedAt ? [Date.parse(run.endedAt)] : []))
  return { from, ms: Math.max(1, to - from) }
}

function Bar({ call, from, ms }: { call: ModelCall; from: number; ms: number }) {
  const { words, language } = useLanguage()
  const { trace: t } = words.operations
  const { at, queueMs, connectMs, firstTokenMs, totalMs } = call
  const start = Date.parse(at) - from
  const first = firstTokenMs ?? totalMs
  const connect = Math.min(connectMs ?? 0, first)
  const parts = [
    { part: 'queue', ms: queueMs },
    { part: 'connect', ms: connect },
    { part: 'first', ms: first - connect },
    { part: 'write', ms: totalMs - first },
  ] as const
  return (
    <div className={trace.track} role="img" aria-label={t.label(duration(start, language), duration(totalMs, language))}>
      <div
        style={{
          marginLeft: `${(100 * Math.max(0, start - queueMs)) / ms}%`,
          width: `${Math.min(100, (100 * (queueMs + totalMs)) / ms)}%`,
        }}
      >
        {parts.map(({ part, ms: lasted }) => lasted > 0 && <i key={part} data-part={part} style={{ flexGrow: lasted }} />)}
      </div>
    </div>
  )
}
