import { IconAlertTriangle, IconCheck, IconPlayerStop } from '@tabler/icons-react'
import { useLanguage, useWords } from '#web/i18n/use-words.tsx'
import type { ModelCall } from '../../calls/contract.ts'
import classes from '../console.module.css'
import { count, duration, money } from '../format.ts'

/** The cells that every list of calls has: endpoint, outcome, times, tokens, cost. */
function Heads() {
  const { calls: t } = useWords().operations
  return (
    <>
      <th scope="col" data-words>
        {t.endpoint}
      </th>
      <th scope="col" data-words>
        {t.outcome}
      </th>
      <th scope="col">{t.queue}</th>
      <th scope="col">{t.firstToken}</th>
      <th scope="col">{t.total}</th>
      <th scope="col">{t.tokens}</th>
      <th scope="col">{t.cost}</th>
    </>
  )
}

function Row({ call }: { call: ModelCall }) {
  const { language } = useLanguage()
  const { endpoint, model, queueMs, firstTokenMs, totalMs, tokensIn, tokensOut, cost, currency } = call
  const tokens = tokensIn === null && tokensOut === null ? '–' : `${count(tokensIn ?? 0, language)} / ${count(tokensOut ?? 0, language)}`
  return (
    <>
      <td data-words>{endpoint === model ? endpoint : `${endpoint} · ${model}`}</td>
      <td data-words>
        <CallOutcome call={call} />
      </td>
      <td>{duration(queueMs, language)}</td>
      <td>{duration(firstTokenMs, language)}</td>
      <td>{duration(totalMs, language)}</td>
      <td>{tokens}</td>
      <td>{money(cost, currency, language)}</td>
    </>
  )
}

/** How a call ended: by shape and word first, by colour second. */
export function CallOutcome({ call: { outcome, status } }: { call: Pick<ModelCall, 'outcome' | 'status'> }) {
  const { failures } = useWords().operations
  const Icon = outcome === 'ok' ? IconCheck : outcome === 'aborted' ? IconPlayerStop : IconAlertTriangle
  return (
    <span className={classes.state} data-tone={outcome === 'ok' ? 'good' : outcome === 'aborted' ? undefined : 'bad'}>
      <Icon className="small-icon" aria-hidden />
      {failures[outcome] ?? outcome}
      {status !== null && ` ${status}`}
    </span>
  )
}

export const CallCells = { Heads, Row }
