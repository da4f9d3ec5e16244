import { ActionIcon } from '@mantine/core'
import { IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useWords } from '#web/i18n/use-words.tsx'
import type { Entry, Mistakes } from './draft.ts'
import classes from './editor.module.css'
import { FieldInput } from './field-input.tsx'
import type { Field } from './fields.ts'

interface EntryFormProps {
  entry: Entry
  fields: readonly Field[]
  mistakes: Mistakes
  onChange(values: Record<string, string>): void
  onRemove(): void
  onUp?: (() => void) | undefined
}

/** One job, project or school. */
export function EntryForm({ entry, fields, mistakes, onChange, onRemove, onUp }: EntryFormProps) {
  const { edit } = useWords().resumes
  const name = entry.values[fields[0]?.name ?? '']?.trim() || edit.untitled
  return (
    <fieldset className={classes.entry}>
      <legend>{name}</legend>
      <div className={classes.tools}>
        {onUp && (
          <ActionIcon variant="subtle" color="gray" aria-label={edit.up(name)} onClick={onUp}>
            <IconArrowUp className="small-icon" />
          </ActionIcon>
        )}
        <ActionIcon variant="subtle" color="gray" aria-label={edit.removeLabel(name)} onClick={onRemove}>
          <IconTrash className="small-icon" />
        </ActionIcon>
      </div>
      <div className={classes.fields}>
        {fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            value={entry.values[field.name] ?? ''}
            mistake={mistakes[`${entry.key}.${field.name}`]}
            onChange={(value) => onChange({ ...entry.values, [field.name]: value })}
          />
        ))}
      </div>
    </fieldset>
  )
}
