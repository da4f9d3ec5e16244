import { Button, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { newKey } from '#web/api.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { type Draft, type Entry, emptyEntry, isMistaken } from './draft.ts'
import classes from './editor.module.css'
import { EntryForm } from './entry-form.tsx'
import { FieldInput } from './field-input.tsx'
import { BASICS, BIRTH_DATE, type Field, LIST_NAMES, LISTS, type ListName, SUMMARY } from './fields.ts'
import type { Drafting } from './use-draft.ts'

/** The résumé as a form; it saves itself as soon as every field can be saved. */
export function Editor({ drafting }: { drafting: Pick<Drafting, 'draft' | 'mistakes' | 'change'> }) {
  const { edit } = useWords().resumes
  const { draft, mistakes, change } = drafting
  const setBasics = (values: Record<string, string>) => change({ ...draft, basics: { ...draft.basics, values } })
  const setList = (name: ListName, entries: Entry[]) =>
    change({ ...draft, lists: { ...draft.lists, [name]: entries } satisfies Draft['lists'] })

  const basic = (field: Field) => (
    <FieldInput
      key={field.name}
      field={field}
      value={draft.basics.values[field.name] ?? ''}
      mistake={mistakes[`basics.${field.name}`]}
      onChange={(value) => setBasics({ ...draft.basics.values, [field.name]: value })}
    />
  )
  return (
    <div className={classes.editor}>
      {Object.keys(mistakes).length > 0 && (
        <Text size="sm" c="var(--jw-warning)" role="status">
          {edit.waiting}
        </Text>
      )}
      <section aria-labelledby="edit-basics">
        <Title order={2} id="edit-basics">
          {edit.sections.basics}
        </Title>
        <div className={classes.fields}>
          {BASICS.map((field) => basic(field))}
          <FieldInput
            field={BIRTH_DATE}
            value={draft.birthDate}
            mistake={mistakes['basics.birthDate']}
            onChange={(birthDate) => change({ ...draft, birthDate })}
          />
          {basic(SUMMARY)}
        </div>
      </section>
      {LIST_NAMES.map((name) => {
        const entries = draft.lists[name]
        const hasMistake = entries.some((entry) => isMistaken(entry, mistakes))
        const replace = (at: number, ...put: Entry[]) => setList(name, entries.toSpliced(at, 1, ...put))
        return (
          <Fold
            key={name}
            name={edit.sections[name]}
            state={hasMistake ? `${edit.count(entries.length)} · ${edit.toMend}` : edit.count(entries.length)}
            startsOpen={name === 'work' || name === 'projects' || hasMistake}
          >
            <div className={classes.entries}>
              {entries.map((entry, at) => (
                <EntryForm
                  key={entry.key}
                  entry={entry}
                  fields={LISTS[name]}
                  mistakes={mistakes}
                  onChange={(values) => replace(at, { ...entry, values })}
                  onRemove={() => replace(at)}
                  onUp={at === 0 ? undefined : () => setList(name, entries.toSpliced(at - 1, 2, entry, ...entries.slice(at - 1, at)))}
                />
              ))}
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconPlus aria-hidden />}
                onClick={() => setList(name, [...entries, emptyEntry(name, newKey())])}
              >
                {edit.add(edit.sections[name])}
              </Button>
            </div>
          </Fold>
        )
      })}
    </div>
  )
}
