import { Button, NumberInput, Switch, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { QuotaFeature } from '#features/account/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import type { Group } from '../../contract.ts'
import classes from '../console.module.css'
import { changeGroup, groupsQuery, removeGroup } from '../queries.ts'
import form from './quota-form.module.css'

const MOST = 100_000
/** undefined: as configured; null: unlimited. */
type Limits = Partial<Record<QuotaFeature, number | null>>

/** The name and the limits of a group. An empty field is the configured limit. */
export function GroupForm({ group }: { group: Group }) {
  const { operations, app } = useWords()
  const { people: t, groups } = operations
  const queries = useQueryClient()
  const notify = useNotice()
  const [name, setName] = useState(group.name)
  const [limits, setLimits] = useState<Limits>(group.limits)
  const [asking, setAsking] = useState(false)
  const refresh = () =>
    queries.invalidateQueries({
      queryKey: ['admin'],
      predicate: ({ queryKey }) => ['groups', 'people', 'quotas'].includes(String(queryKey[1])),
    })
  const saving = useMutation({
    mutationFn: () =>
      changeGroup({
        id: group.id,
        name: name.trim(),
        quotas: limits,
        unset: QuotaFeature.options.filter((feature) => limits[feature] === undefined),
      }),
    async onSuccess() {
      notify(t.saved)
      await refresh()
    },
  })
  const removing = useMutation({
    mutationFn: () => removeGroup(group.id),
    async onSuccess() {
      queries.setQueryData(groupsQuery.queryKey, (before) => before && { items: before.items.filter(({ id }) => id !== group.id) })
      await refresh()
    },
  })
  const error = saving.error ?? (asking ? null : removing.error)
  const set = (feature: QuotaFeature, limit: number | null | undefined) => {
    const { [feature]: _, ...others } = limits
    setLimits(limit === undefined ? others : { ...others, [feature]: limit })
  }
  return (
    <form
      className={form.quotas}
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <TextInput
        size="sm"
        label={groups.name}
        value={name}
        maxLength={100}
        required
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <fieldset>
        <legend>{t.quotas}</legend>
        {QuotaFeature.options.map((feature) => {
          const label = t.quotaNames[feature] ?? feature
          const limit = limits[feature]
          return (
            <div key={feature}>
              <NumberInput
                size="sm"
                label={label}
                min={0}
                max={MOST}
                allowDecimal={false}
                allowNegative={false}
                clampBehavior="strict"
                value={limit ?? ''}
                placeholder={limit === null ? t.unlimited : groups.configured}
                disabled={limit === null}
                onChange={(next) => set(feature, next === '' ? undefined : Number(next) || 0)}
              />
              <Switch
                aria-label={`${label}: ${t.unlimited}`}
                label={t.unlimited}
                labelPosition="right"
                checked={limit === null}
                onChange={(event) => set(feature, event.currentTarget.checked ? null : undefined)}
              />
            </div>
          )
        })}
      </fieldset>
      <p className={classes.note}>{groups.order}</p>
      {error && <ErrorNotice error={error} />}
      <div className={classes.buttons}>
        <Button type="submit" variant="default" loading={saving.isPending} disabled={name.trim() === ''}>
          {app.save}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
          {groups.remove}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={groups.remove}
        text={groups.removeAsk(group.people)}
        action={groups.remove}
        isPending={removing.isPending}
        error={removing.error}
        onConfirm={() => removing.mutate()}
        onClose={() => setAsking(false)}
      />
    </form>
  )
}
