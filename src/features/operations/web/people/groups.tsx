import { Button, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Fold } from '#web/ui/fold.tsx'
import classes from '../console.module.css'
import { addGroup, groupsQuery } from '../queries.ts'
import { GroupForm } from './group-form.tsx'

/** Classes and the like: people who share limits. */
export function Groups() {
  const { groups: t } = useWords().operations
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const { data, error, refetch } = useQuery(groupsQuery)
  const adding = useMutation({
    mutationFn: addGroup,
    async onSuccess() {
      setName('')
      await queries.invalidateQueries({ queryKey: groupsQuery.queryKey })
    },
  })
  return (
    <section aria-labelledby="groups">
      <Title order={2} id="groups">
        {t.title}
      </Title>
      <p className={classes.note}>{t.text}</p>
      {error && <ErrorNotice error={error} onAgain={refetch} />}
      {data && data.items.length > 0 && (
        <ul className={classes.folds}>
          {data.items.map((group) => (
            <li key={group.id}>
              <Fold name={group.name} state={t.people(group.people)}>
                <GroupForm group={group} />
              </Fold>
            </li>
          ))}
        </ul>
      )}
      {adding.error && <ErrorNotice error={adding.error} />}
      <form
        className={classes.buttons}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') adding.mutate(name.trim())
        }}
      >
        <TextInput
          size="sm"
          aria-label={t.newName}
          placeholder={t.example}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={adding.isPending} disabled={name.trim() === ''}>
          {t.add}
        </Button>
      </form>
    </section>
  )
}
