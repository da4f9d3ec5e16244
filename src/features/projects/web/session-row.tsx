import type { SessionSummary } from '#features/projects/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Row } from '#web/ui/row.tsx'
import { deleteSession } from './queries.ts'
import { RemoveButton } from './remove-button.tsx'
import { timeLeft } from './time-left.ts'

/** One search for subjects: how many it has shown, and how long it is kept. */
export function SessionRow({ session }: { session: SessionSummary }) {
  const { projects } = useWords()
  const { sessions: t } = projects
  const { sessionId, desiredPosition, status, shown, expiresAt } = session
  const name = t.name(desiredPosition)
  const left = timeLeft(expiresAt, new Date(), t)
  return (
    <Row
      lead={shown > 0 ? shown : '–'}
      title={<b>{name}</b>}
      text={status === 'ready' ? `${t.shown(shown)} · ${left}` : status === 'working' ? t.working : t.failed}
      action={t.action}
      link={{ to: '/projects/sessions/$sessionId', params: { sessionId } }}
      beside={
        <RemoveButton
          label={t.removeLabel(name)}
          text={t.removeAsk}
          action={t.remove}
          removed={t.removed}
          remove={() => deleteSession(sessionId)}
        />
      }
    />
  )
}
