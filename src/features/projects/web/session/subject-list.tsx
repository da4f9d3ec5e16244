import { Anchor, Button, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Session } from '#features/projects/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { chooseSubject } from '../queries.ts'
import classes from './session.module.css'

type Shown = Session['subjects'][number]

/** All subjects that were shown, the newest round first. */
export function SubjectList({ session }: { session: Session }) {
  const { session: t, plan } = useWords().projects
  const navigate = useNavigate()
  const announce = useAnnounce()
  const { sessionId, subjects, postings } = session
  const choosing = useMutation({
    mutationFn: (subjectId: string) => chooseSubject(sessionId, subjectId),
    async onSuccess({ runId }) {
      announce(plan.said.started)
      await navigate({ to: '/projects/sessions/$sessionId', params: { sessionId }, search: { plan: runId } })
    },
  })
  const rounds = [...new Set(subjects.map(({ round }) => round))]
  return rounds.map((round) => {
    const shown = subjects.filter((subject) => subject.round === round)
    return (
      <section key={round} className={classes.round} aria-labelledby={`round-${round}`}>
        <Title order={2} id={`round-${round}`} className={rounds.length === 1 ? 'visually-hidden' : ''}>
          {round === rounds[0] ? t.newest : t.round(round)}
        </Title>
        {choosing.error && shown.some(({ id }) => id === choosing.variables) && <ErrorNotice error={choosing.error} />}
        <ul className={classes.subjects}>
          {shown.map((subject) => (
            <li key={subject.id}>
              <Subject subject={subject} postings={postings}>
                {subject.projectId ? (
                  <Button
                    variant="default"
                    renderRoot={(props) => <Link {...props} to="/projects/$projectId" params={{ projectId: subject.projectId ?? '' }} />}
                  >
                    {t.chosen}
                  </Button>
                ) : (
                  <Button
                    variant="light"
                    loading={choosing.isPending && choosing.variables === subject.id}
                    disabled={choosing.isPending}
                    onClick={() => choosing.mutate(subject.id)}
                  >
                    {t.choose}
                  </Button>
                )}
              </Subject>
            </li>
          ))}
        </ul>
        {shown.some(({ source }) => source === 'rules') && (
          <Text size="xs" c="dimmed">
            {t.rules}
          </Text>
        )}
      </section>
    )
  })
}

/** A subject with why, and the postings that say so. */
function Subject({ subject, postings, children }: { subject: Shown; postings: Session['postings']; children: React.ReactNode }) {
  const { projects, postings: names } = useWords()
  const { session: t } = projects
  const cited = postings.filter(({ id }) => subject.postingIds.includes(id))
  return (
    <article className={classes.subject}>
      <Title order={3}>{subject.title}</Title>
      <div className={classes.reason}>
        <p>{subject.reason}</p>
        {children}
      </div>
      {cited.length > 0 && (
        <div className={classes.cites}>
          <Text size="sm" c="dimmed">
            {t.cites}
          </Text>
          <ul>
            {cited.map(({ id, company, title }) => (
              <li key={id}>
                <Anchor renderRoot={(props) => <Link {...props} to="/postings/$postingId" params={{ postingId: id }} />}>
                  {[company || names.unnamed, title].filter(Boolean).join(' · ')}
                </Anchor>
              </li>
            ))}
          </ul>
        </div>
      )}
    </article>
  )
}
