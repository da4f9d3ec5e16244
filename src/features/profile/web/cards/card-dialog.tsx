import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Experience } from '#features/profile/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { forget, keep, kept } from '#web/kept.ts'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FormDialog } from '#web/ui/form-dialog.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { addExperience, changeExperience, removeExperience } from '../queries.ts'
import classes from './cards-page.module.css'

const STORIES = ['situation', 'task', 'action', 'result'] as const
type Values = Record<'title' | 'period' | 'tags' | (typeof STORIES)[number], string>
const NOTHING: Values = { title: '', period: '', situation: '', task: '', action: '', result: '', tags: '' }

interface CardDialogProps {
  /** The card to be changed; without one a new card is made. */
  card: Experience | undefined
  opened: boolean
  onClose(): void
}

interface Typed {
  values: Values
  /** Of the card that was typed into: a newer one is not covered by older words. */
  updatedAt: string | undefined
}

/** A card by hand. What is typed and neither saved nor cancelled stays in the browser. */
export function CardDialog({ card, opened, onClose }: CardDialogProps) {
  const { cards: t } = useWords().profile
  // While the dialog closes it still shows the card that it was open for.
  const [shown, setShown] = useState(card)
  if (opened && shown !== card) setShown(card)
  return (
    <FormDialog opened={opened} onClose={onClose} size="lg" title={shown ? t.openLabel(shown.title) : t.add}>
      <CardForm key={shown?.id ?? 'new'} card={shown} onClose={onClose} />
    </FormDialog>
  )
}

function CardForm({ card, onClose }: Omit<CardDialogProps, 'opened'>) {
  const { cards: t } = useWords().profile
  const { app } = useWords()
  const queries = useQueryClient()
  const notify = useNotice()
  const name = `card.${card?.id ?? 'new'}`
  const [values, setValues] = useState<Values>(() => {
    const typed = kept<Typed>(name)
    if (typed && typed.updatedAt === card?.updatedAt) return typed.values
    return card ? valuesOf(card) : NOTHING
  })
  const [tried, setTried] = useState(false)
  const [isRemoving, setIsRemoving] = useState(false)
  const change = (changes: Partial<Values>) => {
    const next = { ...values, ...changes }
    setValues(next)
    keep(name, { values: next, updatedAt: card?.updatedAt } satisfies Typed)
  }
  const cancel = () => {
    forget(name)
    onClose()
  }
  const done = (words: string) => {
    forget(name)
    notify(words)
    onClose()
    return queries.invalidateQueries({ queryKey: ['experiences'] })
  }
  const saving = useMutation({
    mutationFn() {
      const { title, period, situation, task, action, result, tags } = values
      const input = { title, period, situation, task, action, result, tags: listOf(tags) }
      return card ? changeExperience(card.id, input) : addExperience(input)
    },
    onSuccess: () => done(card ? t.saved : t.created),
  })
  const removing = useMutation({ mutationFn: () => removeExperience(card?.id ?? ''), onSuccess: () => done(t.removed) })
  const field = (part: keyof Values) => ({
    label: t.fields[part],
    value: values[part],
    onChange: (event: { currentTarget: { value: string } }) => change({ [part]: event.currentTarget.value }),
  })

  return (
    <>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (values.title.trim()) saving.mutate()
        }}
      >
        <div className={classes.pair}>
          <TextInput {...field('title')} size="sm" maxLength={200} data-autofocus error={tried && !values.title.trim() && t.needsTitle} />
          <TextInput {...field('period')} size="sm" maxLength={100} placeholder={t.periodExample} />
        </div>
        {STORIES.map((part) => (
          <Textarea key={part} {...field(part)} maxLength={3000} {...(part === 'result' && { placeholder: t.resultExample })} />
        ))}
        <TextInput {...field('tags')} size="sm" maxLength={500} />
        {saving.error && <ErrorNotice error={saving.error} />}
        <Group justify="space-between" gap="xs">
          {card ? (
            <Button variant="subtle" color="red" onClick={() => setIsRemoving(true)}>
              {t.remove}
            </Button>
          ) : (
            <span />
          )}
          <Group gap="xs">
            <Button variant="default" onClick={cancel}>
              {app.cancel}
            </Button>
            <Button type="submit" loading={saving.isPending}>
              {card ? t.save : t.create}
            </Button>
          </Group>
        </Group>
      </form>
      {card && (
        <ConfirmDialog
          opened={isRemoving}
          title={t.remove}
          text={t.removeAsk(card.usedIn.length)}
          action={t.remove}
          isPending={removing.isPending}
          onConfirm={() => removing.mutate()}
          onClose={() => setIsRemoving(false)}
        >
          {removing.error && <ErrorNotice error={removing.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}

function valuesOf({ title, period, situation, task, action, result, tags }: Experience): Values {
  return { title, period, situation, task, action, result, tags: tags.join(', ') }
}

function listOf(text: string): string[] {
  const words = text.split(/[,\n]/).map((word) => word.trim().slice(0, 50))
  return [...new Set(words.filter(Boolean))].slice(0, 20)
}
