import { Button, NumberInput, Switch } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Quota, QuotaFeature } from '#features/account/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import classes from '../console.module.css'
import { personQuotasQuery, setQuotas } from '../queries.ts'
import form from './quota-form.module.css'

type Limits = Partial<Record<QuotaFeature, number | null>>
const MOST = 100_000

/** How often a day this person may use what is limited. */
export function QuotaForm({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(personQuotasQuery(id))
  if (!data) return error ? <ErrorNotice error={error} onAgain={refetch} /> : <Skeletons lines={2} />
  // What is used goes on while an operator types; only other limits begin the form anew.
  const limits = data.items.map(({ feature, limit }) => [feature, limit])
  return <Fields key={JSON.stringify(limits)} id={id} quotas={data.items} />
}

function Fields({ id, quotas }: { id: string; quotas: readonly Quota[] }) {
  const { operations, app } = useWords()
  const t = operations.people
  const queries = useQueryClient()
  const notify = useNotice()
  const before: Limits = Object.fromEntries(quotas.map(({ feature, limit }) => [feature, limit]))
  const [limits, setLimits] = useState<Limits>(before)
  const saving = useMutation({
    mutationFn: setQuotas,
    onSuccess(reply) {
      queries.setQueryData(personQuotasQuery(id).queryKey, reply)
      notify(t.saved)
    },
  })
  const hasChanged = quotas.some(({ feature, limit }) => limits[feature] !== limit)
  return (
    <form
      className={form.quotas}
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate({ id, limits })
      }}
    >
      <fieldset>
        <legend>{t.quotas}</legend>
        {quotas.map(({ feature, used, limit }) => {
          const name = t.quotaNames[feature] ?? feature
          const value = limits[feature] ?? null
          return (
            <div key={feature}>
              <NumberInput
                size="sm"
                label={name}
                description={t.used(used)}
                min={0}
                max={MOST}
                allowDecimal={false}
                allowNegative={false}
                clampBehavior="strict"
                value={value ?? ''}
                placeholder={t.unlimited}
                disabled={value === null}
                onChange={(next) => setLimits({ ...limits, [feature]: Number(next) || 0 })}
              />
              <Switch
                aria-label={`${name}: ${t.unlimited}`}
                label={t.unlimited}
                labelPosition="right"
                checked={value === null}
                onChange={(event) => setLimits({ ...limits, [feature]: event.currentTarget.checked ? null : (limit ?? 5) })}
              />
            </div>
          )
        })}
      </fieldset>
      {saving.error && <ErrorNotice error={saving.error} />}
      <div className={classes.buttons}>
        <Button type="submit" variant="default" disabled={!hasChanged} loading={saving.isPending}>
          {app.save}
        </Button>
      </div>
    </form>
  )
}
