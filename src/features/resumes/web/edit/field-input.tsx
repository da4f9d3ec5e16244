import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import type { Mistake } from './draft.ts'
import classes from './editor.module.css'
import type { Field } from './fields.ts'

interface FieldInputProps {
  field: Field
  value: string
  mistake: Mistake | undefined
  onChange(value: string): void
}

/** A field that says what is wrong with it only after one has left it: half a date is no mistake while it is typed. What is wrong from the start is said at once. */
export function FieldInput({ field, value, mistake, onChange }: FieldInputProps) {
  const { edit } = useWords().resumes
  const [left, setLeft] = useState(mistake !== undefined)
  const { kind, word, wide } = field
  const common = {
    label: edit.fields[word],
    value,
    error: left && mistake ? edit.mistakes[mistake] : undefined,
    onBlur: () => setLeft(true),
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  }
  if (kind === 'text' || kind === 'lines' || kind === 'words')
    return <Textarea {...common} className={classes.whole} minRows={kind === 'words' ? 1 : 2} maxLength={20_000} spellCheck={false} />
  return (
    <TextInput
      {...common}
      size="sm"
      className={wide && classes.whole}
      {...(kind === 'date' && { placeholder: edit.dateExample, inputMode: 'decimal' as const })}
      {...((kind === 'email' || kind === 'url') && { inputMode: kind })}
      maxLength={500}
      autoComplete="off"
    />
  )
}
