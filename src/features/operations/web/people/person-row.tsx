import { Badge, Button, Code } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { meQuery } from '#features/account/web/queries.ts'
import { whenWritten } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import type { AdminUser, AdminUserPatch } from '../../contract.ts'
import classes from '../console.module.css'
import { changePerson, makeResetLink } from '../queries.ts'
import { GroupSelect } from './group-select.tsx'
import styles from './person-row.module.css'
import { QuotaForm } from './quota-form.tsx'

/** One person: what an operator sees is when they came, not what they write. */
export function PersonRow({ person }: { person: AdminUser }) {
  const { words, language } = useLanguage()
  const t = words.operations.people
  const { data: me } = useSuspenseQuery(meQuery)
  const { id, name, email, role, disabledAt, createdAt, seenAt } = person
  const isMe = id === me.id
  const when = (moment: string) => whenWritten(moment, language, new Date())
  const state = (
    <>
      {isMe && <Badge variant="outline">{t.you}</Badge>} {role === 'operator' && <Badge variant="light">{t.roles.operator}</Badge>}{' '}
      {disabledAt && (
        <Badge color="red" variant="light">
          {t.disabled}
        </Badge>
      )}{' '}
      {email}
    </>
  )
  return (
    <li>
      <Fold name={name} state={state}>
        <div className={`${classes.form} ${styles.person}`}>
          <p className={`${classes.note} figures`}>
            {t.joined(when(createdAt))} · {seenAt ? t.seen(when(seenAt)) : t.unseen} ·{' '}
            <Link className={classes.link} to="/admin/calls" search={{ userId: id }}>
              {t.calls}
            </Link>
          </p>
          <Belonging person={person} />
          <QuotaForm id={id} />
          {isMe ? <p className={classes.note}>{t.yourself}</p> : <Changes person={person} />}
        </div>
      </Fold>
    </li>
  )
}

/** The group whose limits this person has. */
function Belonging({ person: { id, groupId } }: { person: AdminUser }) {
  const { groups: t, people } = useLanguage().words.operations
  const queries = useQueryClient()
  const notify = useNotice()
  const moving = useMutation({
    mutationFn: (next: string | null) => changePerson({ id, groupId: next }),
    async onSuccess() {
      notify(people.changed)
      await queries.invalidateQueries({ queryKey: ['admin', 'people'] })
      await queries.invalidateQueries({ queryKey: ['admin', 'groups'] })
      await queries.invalidateQueries({ queryKey: ['admin', 'quotas', id] })
    },
  })
  return (
    <>
      <GroupSelect label={t.group} none={t.none} value={groupId} disabled={moving.isPending} onChange={(next) => moving.mutate(next)} />
      {moving.error && <ErrorNotice error={moving.error} />}
    </>
  )
}

type Change = 'disable' | 'enable' | 'makeOperator' | 'makeUser'
const PATCHES: Record<Change, AdminUserPatch> = {
  disable: { disabled: true },
  enable: { disabled: false },
  makeOperator: { role: 'operator' },
  makeUser: { role: 'user' },
}

function Changes({ person: { id, name, role, disabledAt } }: { person: AdminUser }) {
  const { words } = useLanguage()
  const t = words.operations.people
  const queries = useQueryClient()
  const notify = useNotice()
  const [asking, setAsking] = useState<Exclude<Change, 'enable'>>()
  const changing = useMutation({
    mutationFn: (change: Change) => changePerson({ id, ...PATCHES[change] }),
    async onSuccess() {
      setAsking(undefined)
      notify(t.changed)
      await queries.invalidateQueries({ queryKey: ['admin', 'people'] })
    },
  })
  const linking = useMutation({ mutationFn: () => makeResetLink(id) })
  const error = (asking ? null : changing.error) ?? linking.error
  const ask = (change: typeof asking) => {
    changing.reset()
    setAsking(change)
  }
  const texts = { disable: t.disableAsk(name), makeOperator: t.operatorAsk(name), makeUser: t.userAsk(name) }
  return (
    <div className={classes.buttons}>
      {error && <ErrorNotice error={error} />}
      {linking.data && <ResetLinkNote url={linking.data.url} />}
      <Button variant="default" onClick={() => ask(role === 'operator' ? 'makeUser' : 'makeOperator')}>
        {role === 'operator' ? t.makeUser : t.makeOperator}
      </Button>
      <Button variant="default" loading={linking.isPending} onClick={() => linking.mutate()}>
        {t.resetLink}
      </Button>
      {disabledAt ? (
        <Button variant="default" loading={changing.isPending} onClick={() => changing.mutate('enable')}>
          {t.enable}
        </Button>
      ) : (
        <Button variant="default" c="red" onClick={() => ask('disable')}>
          {t.disable}
        </Button>
      )}
      <ConfirmDialog
        opened={asking !== undefined}
        title={asking ? t[asking] : ''}
        text={asking ? texts[asking] : ''}
        action={asking ? t[asking] : ''}
        isPending={changing.isPending}
        error={changing.error}
        onConfirm={() => asking && changing.mutate(asking)}
        onClose={() => setAsking(undefined)}
      />
    </div>
  )
}

/** Shown once: it opens the account of the person it is for, so it goes to nobody else. */
function ResetLinkNote({ url }: { url: string }) {
  const { words } = useLanguage()
  const t = words.operations.people
  return (
    <div className={styles.link} role="status">
      <p className={classes.note}>{t.resetLinkText}</p>
      <Code block className={styles.url}>
        {url}
      </Code>
      <CopyButton variant="default" text={url} label={t.copy} copied={t.copied} />
    </div>
  )
}
