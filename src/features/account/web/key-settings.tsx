import { Button, Code, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ApiKey } from '#features/account/contract.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FormDialog } from '#web/ui/form-dialog.tsx'
import classes from './me-page.module.css'
import { keysQuery, makeKey, removeKey } from './queries.ts'

const PERIODS = ['30', '90', '365', ''] as const

/** Keys for programs that work for one: made, seen once, taken back. */
export function KeySettings() {
  const { words, language } = useLanguage()
  const { keys } = words.account.me
  const queries = useQueryClient()
  const list = useQuery(keysQuery)
  const [making, setMaking] = useState(false)
  const [leaving, setLeaving] = useState<ApiKey>()
  const ask = (key: ApiKey) => {
    removing.reset()
    setLeaving(key)
  }
  const refresh = () => queries.invalidateQueries({ queryKey: keysQuery.queryKey })
  const removing = useMutation({
    mutationFn: (id: string) => removeKey(id),
    onSuccess: async () => {
      setLeaving(undefined)
      await refresh()
    },
  })
  const error = list.error ?? (leaving ? null : removing.error)
  const day = (at: string) => new Date(at).toLocaleDateString(language, { dateStyle: 'medium' })

  return (
    <>
      <p className={classes.text}>{keys.text}</p>
      <dl className={classes.lines}>
        {(list.data?.items ?? []).map((key) => (
          <div key={key.id}>
            <dt>
              {key.name}
              <span>
                {keys.ending(key.ending)} · {key.lastUsedAt ? keys.used(day(key.lastUsedAt)) : keys.unused} ·{' '}
                {key.expiresAt ? keys.until(day(key.expiresAt)) : keys.forever}
              </span>
            </dt>
            <dd>
              <Button variant="default" aria-label={keys.removeOf(key.name)} onClick={() => ask(key)}>
                {keys.remove}
              </Button>
            </dd>
          </div>
        ))}
        <div>
          <dt>{list.data?.items.length === 0 && <span>{keys.none}</span>}</dt>
          <dd>
            <Button variant="default" onClick={() => setMaking(true)}>
              {keys.make}
            </Button>
          </dd>
        </div>
      </dl>
      {error && <ErrorNotice error={error} />}
      <FormDialog opened={making} onClose={() => setMaking(false)} title={keys.make}>
        <MakeKey onMade={refresh} />
      </FormDialog>
      <ConfirmDialog
        opened={leaving !== undefined}
        title={keys.removeTitle}
        text={leaving ? keys.removeAsk(leaving.name) : ''}
        action={keys.remove}
        isPending={removing.isPending}
        error={removing.error}
        onConfirm={() => leaving && removing.mutate(leaving.id)}
        onClose={() => setLeaving(undefined)}
      />
    </>
  )
}

function MakeKey({ onMade }: { onMade: () => Promise<void> }) {
  const { words } = useLanguage()
  const { keys } = words.account.me
  const [name, setName] = useState('')
  const [days, setDays] = useState<string>(PERIODS[1])
  const making = useMutation({
    mutationFn: () => makeKey({ name: name.trim(), ...(days !== '' && { days: Number(days) }) }),
    onSuccess: onMade,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) making.mutate()
  }
  return making.data ? (
    <div className={classes.form}>
      <p className={classes.text}>{keys.once}</p>
      <Code block className={classes.key}>
        {making.data.key}
      </Code>
      <CopyButton text={making.data.key} label={keys.copy} copied={keys.copied} />
    </div>
  ) : (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={keys.name}
        description={keys.nameText}
        value={name}
        maxLength={60}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={keys.period}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
        data={PERIODS.map((value) => ({ value, label: value === '' ? keys.forever : keys.days(Number(value)) }))}
      />
      {making.error && <ErrorNotice error={making.error} />}
      <Button type="submit" loading={making.isPending} disabled={!name.trim()}>
        {keys.make}
      </Button>
    </form>
  )
}
