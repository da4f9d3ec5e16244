import { Button, NativeSelect, Textarea, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import type { PromptDetail } from '../../contract.ts'
import classes from '../console.module.css'
import { addVersion, promptsQuery } from '../queries.ts'
import { versionChoices } from './choices.ts'
import { Problems, problemsIn } from './problems.tsx'
import styles from './prompt.module.css'
import { PublishButton } from './publish-button.tsx'

interface EditTabProps {
  prompt: PromptDetail
  base: number
  draft: string
  onDraft(draft: string): void
  /** Begins anew from a version. */
  onBase(version: number): void
  onSaved(version: number): void
}

/** A prompt is written as a new version; nothing that was ever used is changed. */
export function EditTab({ prompt, base, draft, onDraft, onBase, onSaved }: EditTabProps) {
  const { prompts: t } = useWords().operations
  const queries = useQueryClient()
  const notify = useNotice()
  const [note, setNote] = useState('')
  const saving = useMutation({
    mutationFn: addVersion,
    async onSuccess({ version }) {
      notify(t.saved(version))
      setNote('')
      await queries.invalidateQueries({ queryKey: promptsQuery.queryKey })
      onSaved(version)
    },
  })
  const { name, language, required, history, version } = prompt
  const shown = history.find((one) => one.version === base)
  const isUnchanged = shown?.template === draft
  const problems = problemsIn(saving.error)
  return (
    <form
      className={classes.page}
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate({ name, language, template: draft, note: note.trim() })
      }}
    >
      <section className={styles.editor}>
        <NativeSelect
          label={t.from}
          value={String(base)}
          onChange={(event) => onBase(Number(event.currentTarget.value))}
          data={versionChoices(prompt, t)}
        />
        <Textarea
          label={t.template}
          value={draft}
          maxLength={50_000}
          minRows={14}
          maxRows={32}
          spellCheck={false}
          onChange={(event) => onDraft(event.currentTarget.value)}
        />
      </section>
      <section aria-labelledby="variables">
        <Title order={2} id="variables">
          {t.variables}
        </Title>
        <p className={classes.note}>{t.variablesText}</p>
        <ul className={styles.variables}>
          {required.map((variable) => {
            const isThere = new RegExp(`\\{\\{\\s*[#^]?\\s*${variable}\\s*\\}\\}`).test(draft)
            return (
              <li key={variable} data-missing={!isThere || undefined}>
                <code>{variable}</code> {isThere ? t.isUsed : t.isMissing}
              </li>
            )
          })}
        </ul>
      </section>
      {problems.length > 0 ? <Problems problems={problems} /> : saving.error && <ErrorNotice error={saving.error} />}
      <section>
        <TextInput
          label={t.note}
          placeholder={t.noteExample}
          value={note}
          maxLength={500}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button type="submit" disabled={isUnchanged} loading={saving.isPending}>
            {t.save}
          </Button>
          {isUnchanged && base !== version && <PublishButton prompt={prompt} version={base} />}
          {isUnchanged && <span className={classes.note}>{t.unchanged}</span>}
        </div>
      </section>
    </form>
  )
}
