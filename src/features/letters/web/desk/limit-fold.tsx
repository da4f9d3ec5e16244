import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Letter } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { presetOf } from '#wire/text/limit-presets.ts'
import { rememberLetter } from '../letter-cache.ts'
import { LimitFields, limitOf, problemOf, toFields } from '../limit-fields.tsx'
import { updateLetter } from '../queries.ts'
import classes from './cv-lines.module.css'

/** How the company counts this answer. */
export function LimitFold({ letter }: { letter: Letter }) {
  const { desk, applications } = useWords()
  const { limit } = letter
  const preset = limit && presetOf(limit)
  const way = preset ? applications.limit.presets[preset] : limit ? applications.limit.units[limit.unit] : ''
  const state = limit ? `${limit.max} · ${way}` : desk.limit.none

  return (
    <Fold name={desk.limit.name} state={state}>
      {/* Changed elsewhere, it is begun from what it is now: to apply would bring the former limit back. */}
      <LimitForm key={JSON.stringify(limit)} letter={letter} />
    </Fold>
  )
}

function LimitForm({ letter }: { letter: Letter }) {
  const { desk, applications } = useWords()
  const queries = useQueryClient()
  const [fields, setFields] = useState(() => toFields(letter.limit))
  const saving = useMutation({
    mutationFn: () => updateLetter(letter.id, { limit: limitOf(fields) }),
    onSuccess: (saved) => rememberLetter(queries, saved),
  })
  return (
    <div className={classes.cv}>
      <LimitFields size="sm" fields={fields} onChange={setFields} />
      {saving.error && <ErrorNotice error={saving.error} />}
      <Button
        variant="default"
        size="compact-sm"
        loading={saving.isPending}
        disabled={problemOf(fields, applications) !== undefined}
        onClick={() => saving.mutate()}
      >
        {desk.limit.apply}
      </Button>
    </div>
  )
}
