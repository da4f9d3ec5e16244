import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Experience } from '#features/profile/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { forget, keep, kept } from '#web/kept.ts'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
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

/** A card by hand. What is typed and not yet kept stays in the browser. */
export function CardDialog({ card, opened, onClose }: CardDialogProps) {
  const { cards: t } = useWords().profile
  const { app } = useWords()
  const queries = useQueryClient()
  const notify = useNotice()
  const name = `card.${card?.id ?? 'new'}`
  const [values, setValues] = useState<Values>(() => ({
    ...(card ? { ...NOTHING, ...card, tags: card.tags.join(', ') } : NOTHING),
    ...kept<Values>(name),
  }))
  const [tried, setTried] = useState(false)
  const [isRemoving, setIsRemoving] = useState(false)
  const change = (changes: Partial<Values>) => {
    const next = { ...values, ...changes }
    setValues(next)
    keep(name, next)
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
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={card ? t.openLabel(card.title) : t.add}
      closeButtonProps={{ 'aria-label': app.close }}
    >
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
            <Button variant="default" onClick={onClose}>
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
    </Modal>
  )
}

function listOf(text: string): string[] {
  const words = text.split(/[,\n]/).map((word) => word.trim().slice(0, 50))
  return [...new Set(words.filter(Boolean))].slice(0, 20)
}
