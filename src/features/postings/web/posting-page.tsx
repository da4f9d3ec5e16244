import { Button, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { meQuery } from '#features/account/web/queries.ts'
import { ReadingNotes } from '#features/documents/web/reading-notes.tsx'
import { applicationsQuery, createApplication } from '#features/letters/web/queries.ts'
import { FitResumes } from '#features/resumes/web/fit/fit-resumes.tsx'
import { deadline } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { MarkdownStream } from '#web/markdown/markdown-stream.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PageSkeleton } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { CompanyDialog } from './company-dialog.tsx'
import { inSeoul, leadOf } from './deadline-words.ts'
import { EditDialog } from './edit-dialog.tsx'
import { BesideCv } from './matching/beside-cv.tsx'
import { positionOf } from './position-of.ts'
import classes from './postings-page.module.css'
import { deletePosting, postingQuery } from './queries.ts'

const LISTS = ['responsibilities', 'requirements', 'preferred'] as const

/** A posting by its fields, beside its own words, and the way from it to an application. */
export function PostingPage() {
  const { words, language } = useLanguage()
  const { postings, positions, app } = words
  const t = postings.detail
  const { postingId } = useParams({ from: '/inside/postings/$postingId' })
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const [editing, setEditing] = useState(false)
  const [naming, setNaming] = useState(false)
  const isOperator = useQuery(meQuery).data?.role === 'operator'
  const { data: posting, error, refetch } = useQuery(postingQuery(postingId))
  usePageTitle(posting?.title ?? postings.place)
  const applying = useMutation({
    mutationFn: createApplication,
    async onSuccess({ id }) {
      await queries.invalidateQueries({ queryKey: applicationsQuery.queryKey })
      await navigate({ to: '/applications/$applicationId', params: { applicationId: id } })
    },
  })
  const removing = useMutation({
    mutationFn: () => deletePosting(postingId),
    async onSuccess() {
      await navigate({ to: '/postings' })
      await queries.invalidateQueries({ queryKey: ['postings'] })
    },
  })
  if (!posting)
    return error ? (
      <div className={classes.page}>
        <PageHead title={app.error.title} />
        <ErrorNotice error={error} onAgain={refetch} />
      </div>
    ) : (
      <PageSkeleton />
    )
  const { title, company, position, origin, originName, shared, body, source, readingNotes } = posting
  const mayChange = !shared || isOperator
  const fixed = posting.deadline?.kind === 'fixed' ? inSeoul(posting.deadline.at) : undefined
  const { lead } = leadOf(posting.deadline, new Date(), postings)
  const applyTo = (name: string) =>
    applying.mutate({ company: name, position: positionOf(posting, positions), dueDate: fixed ?? null, postingId, letters: [] })

  return (
    <div className={classes.page}>
      <PageHead
        above={`${company || postings.unnamed} · ${positions[position]}`}
        title={title || postings.untitled}
        text={fixed ? `${lead} · ${postings.due(deadline(fixed, language))}` : lead}
        action={
          <div className={classes.actions}>
            <Button variant="default" renderRoot={(props) => <Link {...props} to="/projects" search={{ posting: postingId }} />}>
              {postings.links.projects}
            </Button>
            <Button loading={applying.isPending} onClick={() => (company ? applyTo(company) : setNaming(true))}>
              {t.apply}
            </Button>
          </div>
        }
      />
      {applying.error && !naming && <ErrorNotice error={applying.error} />}
      {removing.error && !asking && <ErrorNotice error={removing.error} />}
      <div className={classes.columns}>
        <div className={classes.fields}>
          {LISTS.map((name) => (
            <section key={name} aria-labelledby={name}>
              <Title order={2} id={name}>
                {t[name]}
              </Title>
              {posting[name].length === 0 ? (
                <Text c="dimmed">{t.empty}</Text>
              ) : (
                <ul>
                  {posting[name].map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              )}
            </section>
          ))}
          <Text size="xs" c="dimmed">
            {t.origin}: {t.origins[origin]}
            {originName && origin !== 'sample' && ` · ${originName}`}
            {shared && ` · ${postings.shared}`}
          </Text>
          {source === 'rules' && origin !== 'sample' && (
            <Text size="xs" c="dimmed">
              {t.rules}
            </Text>
          )}
          {mayChange && (
            <div className={classes.actions}>
              <Button variant="default" onClick={() => setEditing(true)}>
                {postings.editing.action}
              </Button>
              <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
                {t.remove}
              </Button>
            </div>
          )}
          <BesideCv postingId={postingId} />
          <FitResumes postingId={postingId} />
        </div>
        <section className={classes.body} aria-labelledby="body">
          <Title order={2} id="body">
            {t.body}
          </Title>
          <ReadingNotes notes={readingNotes} className={classes.note} />
          <MarkdownStream text={body} />
        </section>
      </div>
      <CompanyDialog
        opened={naming}
        isPending={applying.isPending}
        error={applying.error}
        onApply={applyTo}
        onClose={() => setNaming(false)}
      />
      <EditDialog posting={posting} opened={editing} onClose={() => setEditing(false)} />
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
