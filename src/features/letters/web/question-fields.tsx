import { Textarea, TextInput } from '@mantine/core'
import { useWords } from '#web/i18n/use-words.tsx'
import { type Fields, LimitFields } from './limit-fields.tsx'

export interface QuestionValues {
  question: string
  title: string
  limit: Fields
}

interface QuestionFieldsProps {
  values: QuestionValues
  onChange(values: QuestionValues): void
  asked: boolean
  label: string
}

/** A question of a company, and how long the answer may be. */
export function QuestionFields({ values, onChange, asked, label }: QuestionFieldsProps) {
  const words = useWords().applications.new
  return (
    <>
      <Textarea
        label={label}
        placeholder={words.questionExample}
        size="md"
        minRows={3}
        value={values.question}
        onChange={(event) => onChange({ ...values, question: event.currentTarget.value })}
        maxLength={1000}
        error={asked && !values.question.trim() && words.needsQuestion}
      />
      <TextInput
        label={words.shortName}
        placeholder={words.shortNameText}
        value={values.title}
        onChange={(event) => onChange({ ...values, title: event.currentTarget.value })}
        maxLength={40}
      />
      <LimitFields fields={values.limit} onChange={(limit) => onChange({ ...values, limit })} />
    </>
  )
}
