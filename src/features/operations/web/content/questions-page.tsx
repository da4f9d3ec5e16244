import { Button, Title } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { QuestionImport } from '#features/interviews/contract.ts'
import { useLanguage, useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FilePicker } from '#web/ui/file-picker.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { Position } from '#wire/positions.ts'
import classes from '../console.module.css'
import { count } from '../format.ts'
import { importQuestions, questionCountQuery } from '../queries.ts'
import { TableFrame } from '../table-frame.tsx'

/** How much the bank holds, and the way to add to it. */
export function AdminQuestionsPage() {
  const { words, language } = useLanguage()
  const { questions: t, parts } = words.operations
  usePageTitle(parts.questions)
  const queries = useQueryClient()
  const asked = [
    ...Position.options.map((position) => ({ position, kind: 'technical' as const })),
    { position: undefined, kind: 'behavioural' as const },
  ]
  const counts = useQueries({ queries: asked.map(({ kind, position }) => questionCountQuery(kind, position)) })
  const failed = counts.find(({ error }) => error)
  const total = counts.reduce((sum, { data = 0 }) => sum + data, 0)
  const adding = useMutation({
    mutationFn: importQuestions,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['admin', 'questions'] }),
  })
  return (
    <div className={classes.page}>
      <PageHead
        title={t.title(total)}
        text={t.text}
        action={
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/questions" />}>
            {t.look}
          </Button>
        }
      />
      {failed?.error && (
        <ErrorNotice error={failed.error} onAgain={() => void queries.invalidateQueries({ queryKey: ['admin', 'questions'] })} />
      )}
      <section aria-labelledby="counts">
        <Title order={2} id="counts">
          {t.counts}
        </Title>
        <dl className={`${classes.figures} figures`}>
          {asked.map(({ position, kind }, at) => {
            const found = counts[at]?.data ?? 0
            // Positions without a question of their own say nothing.
            if (found === 0) return null
            return (
              <div key={position ?? kind}>
                <dt>{position ? words.positions[position] : t.behavioural}</dt>
                <dd>{count(found, language)}</dd>
              </div>
            )
          })}
        </dl>
      </section>
      <section aria-labelledby="import">
        <Title order={2} id="import">
          {t.import}
        </Title>
        <p className={classes.note}>{t.importText}</p>
        {adding.error && <ErrorNotice error={adding.error} />}
        <div className={classes.buttons}>
          <FilePicker accept=".csv,text/csv" onFile={adding.mutate}>
            {(props) => (
              <Button {...props} loading={adding.isPending} leftSection={<IconUpload aria-hidden />}>
                {t.choose}
              </Button>
            )}
          </FilePicker>
        </div>
        {adding.data && <Report report={adding.data} />}
      </section>
    </div>
  )
}

function Report({ report: { accepted, known, refused } }: { report: QuestionImport }) {
  const t = useWords().operations.questions
  return (
    <>
      <p role="status">
        {t.accepted(accepted)} · {t.known(known)} · {t.refused(refused.length)}
      </p>
      {refused.length > 0 && (
        <TableFrame label={t.refused(refused.length)}>
          <thead>
            <tr>
              <th scope="col">{t.row}</th>
              <th scope="col" data-words>
                {t.reason}
              </th>
            </tr>
          </thead>
          <tbody>
            {refused.map(({ row, reason }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                <td data-words>{reason}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </>
  )
}
