import { Badge, Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CorpusLetterSummary } from '#features/corpus/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import classes from '../console.module.css'
import { withdrawLetters } from '../queries.ts'
import styles from './letter-row.module.css'

/** One accepted letter: what it answers, where it comes from, who agreed, and the way to take it out. */
export function LetterRow({ letter }: { letter: CorpusLetterSummary }) {
  const { operations, positions } = useWords()
  const t = operations.corpus
  const queries = useQueryClient()
  const notify = useNotice()
  const [asking, setAsking] = useState<'one' | 'all'>()
  const [reason, setReason] = useState('')
  const { id, question, excerpt, company, position, characters, source, licence, consent, sample } = letter
  const withdrawing = useMutation({
    mutationFn: () =>
      withdrawLetters({
        ...(asking === 'all' ? { consentBy: consent.by } : { letterId: id }),
        ...(reason.trim() && { reason: reason.trim() }),
      }),
    async onSuccess({ withdrawn }) {
      setAsking(undefined)
      notify(t.withdrawn(withdrawn))
      await queries.invalidateQueries({ queryKey: ['admin', 'corpus'] })
    },
  })
  const word = asking === 'all' ? t.withdrawAll(consent.by) : t.withdraw
  return (
    <li className={styles.letter}>
      <div>
        <b>{question}</b> {sample && <Badge variant="outline">{t.sample}</Badge>}
        <p>{excerpt}</p>
        <small className="figures">
          {[company, positions[position], `${operations.prompts.try.measures.characters} ${characters}`].filter(Boolean).join(' · ')}
        </small>
      </div>
      <dl>
        <dt>{t.source}</dt>
        <dd>{source}</dd>
        <dt>{t.licence}</dt>
        <dd>{licence}</dd>
        <dt>{t.consent}</dt>
        <dd className="figures">{[consent.by, consent.on, consent.how].filter(Boolean).join(' · ') || t.noConsent}</dd>
      </dl>
      <div className={classes.buttons}>
        <Button variant="default" size="compact-sm" aria-label={`${question}: ${t.withdraw}`} onClick={() => setAsking('one')}>
          {t.withdraw}
        </Button>
        {consent.by !== '' && (
          <Button variant="default" size="compact-sm" onClick={() => setAsking('all')}>
            {t.withdrawAll(consent.by)}
          </Button>
        )}
      </div>
      <ConfirmDialog
        opened={asking !== undefined}
        title={word}
        text={t.withdrawAsk}
        action={word}
        isPending={withdrawing.isPending}
        onConfirm={() => withdrawing.mutate()}
        onClose={() => setAsking(undefined)}
      >
        <TextInput
          size="sm"
          label={t.withdrawReason}
          value={reason}
          maxLength={300}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {withdrawing.error && <ErrorNotice error={withdrawing.error} />}
      </ConfirmDialog>
    </li>
  )
}
