import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { forget, keep, kept } from '#web/kept.ts'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { ApplicationFields, toInput, toValues, type Values } from './application-fields.tsx'
import { limitOf, problemOf, toFields } from './limit-fields.tsx'
import classes from './new-application-page.module.css'
import { applicationQuery, applicationsQuery, createApplication } from './queries.ts'
import { QuestionFields, type QuestionValues } from './question-fields.tsx'

/** What is typed here survives a closed tab; it is forgotten once it is on the server. */
const KEPT = 'new-application'
const MOST_QUESTIONS = 20

interface Draft {
  values: Values
  questions: QuestionValues[]
}

const blankQuestion = (): QuestionValues => ({ question: '', title: '', limit: toFields(null) })
const blank = (): Draft => ({ values: toValues({ company: '', position: '', dueDate: null }), questions: [blankQuestion()] })

/** A company, what it asks, and how long the answers may be. */
export function NewApplicationPage() {
  const { applications, home } = useWords()
  const words = applications.new
  usePageTitle(home.add)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [{ values, questions }, setDraft] = useState<Draft>(() => kept<Draft>(KEPT) ?? blank())
  const [asked, setAsked] = useState(false)
  const change = (changes: Partial<Draft>) => {
    const next = { values, questions, ...changes }
    setDraft(next)
    keep(KEPT, next)
  }
  const creating = useMutation({
    mutationFn: createApplication,
    async onSuccess(made) {
      forget(KEPT)
      queries.setQueryData(applicationQuery(made.id).queryKey, made)
      await queries.invalidateQueries({ queryKey: applicationsQuery.queryKey })
      await navigate({ to: '/applications/$applicationId', params: { applicationId: made.id }, search: { part: 'question' } })
    },
  })

  // The first question is needed; further ones that were left blank are not meant.
  const meant = questions.filter(({ question }, index) => index === 0 || question.trim() !== '')
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const isWhole =
      values.company.trim() &&
      values.position.trim() &&
      meant.every(({ question, limit }) => question.trim() && problemOf(limit, applications) === undefined)
    if (!isWhole) return
    creating.mutate({
      ...toInput(values),
      letters: meant.map(({ question, title, limit }) => ({ question: question.trim(), title: title.trim(), limit: limitOf(limit) })),
    })
  }

  return (
    <div className={classes.page}>
      <PageHead title={words.title} text={words.text} />
      <form className={classes.form} onSubmit={submit} noValidate>
        <ApplicationFields values={values} onChange={(next) => change({ values: next })} asked={asked} />
        {questions.map((question, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: questions have no identity yet but their place.
          <fieldset key={index} className={classes.question}>
            <legend>{words.question(index + 1)}</legend>
            <QuestionFields
              label={words.question(index + 1)}
              values={question}
              onChange={(next) => change({ questions: questions.map((before, at) => (at === index ? next : before)) })}
              asked={asked && index === 0}
            />
            {questions.length > 1 && (
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                onClick={() => change({ questions: questions.filter((_, at) => at !== index) })}
              >
                {words.removeQuestion(index + 1)}
              </Button>
            )}
          </fieldset>
        ))}
        {questions.length < MOST_QUESTIONS && (
          <Button
            variant="default"
            leftSection={<IconPlus aria-hidden />}
            onClick={() => change({ questions: [...questions, blankQuestion()] })}
          >
            {words.addQuestion}
          </Button>
        )}
        {creating.error && <ErrorNotice error={creating.error} />}
        <Button type="submit" size="md" loading={creating.isPending}>
          {words.create}
        </Button>
      </form>
    </div>
  )
}
