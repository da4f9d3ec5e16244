import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import type { PromptDetail } from '../../contract.ts'
import classes from '../console.module.css'
import { templateOf, versionChoices } from './choices.ts'
import { DiffView } from './diff-view.tsx'

/** Any two versions beside each other, what is being written among them. */
export function CompareTab({ prompt, draft }: { prompt: PromptDetail; draft: string }) {
  const { prompts: t } = useWords().operations
  const choices = versionChoices(prompt, t, draft)
  const [before, setBefore] = useState(String(prompt.version))
  const [after, setAfter] = useState(choices[0]?.value ?? '0')
  return (
    <div className={classes.page}>
      <div className={classes.filters}>
        <NativeSelect label={t.diff.before} value={before} onChange={(event) => setBefore(event.currentTarget.value)} data={choices} />
        <NativeSelect label={t.diff.after} value={after} onChange={(event) => setAfter(event.currentTarget.value)} data={choices} />
      </div>
      <DiffView before={templateOf(prompt, before, draft)} after={templateOf(prompt, after, draft)} />
    </div>
  )
}
