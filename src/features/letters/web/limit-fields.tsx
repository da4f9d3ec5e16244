import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import type { Words } from '#web/i18n/words.ts'
import type { LengthLimit, LengthUnit } from '#wire/text/limit.ts'
import { LIMIT_PRESETS, type LimitPreset, presetOf } from '#wire/text/limit-presets.ts'
import classes from './limit-fields.module.css'

/** A limit as it is typed: every field may be empty or wrong for a while. */
export interface Fields {
  unit: LengthUnit
  max: string
  min: string
  newline: string
}

const MOST = 20_000
/** The choice that is none of the named ways of counting. */
const OWN = 'own'

export const toFields = (limit: LengthLimit | null): Fields => ({
  unit: limit?.unit ?? 'characters',
  max: limit ? String(limit.max) : '',
  min: limit?.min === undefined ? '' : String(limit.min),
  newline: String(limit?.newline ?? 1),
})

/** The limit that the fields mean; an empty maximum means none. */
export function limitOf({ unit, max, min, newline }: Fields): LengthLimit | null {
  if (max.trim() === '') return null
  return {
    unit,
    max: Number(max),
    ...(min.trim() !== '' && { min: Number(min) }),
    ...(newline !== '1' && { newline: Number(newline) as 0 | 2 }),
  }
}

export function problemOf({ max, min }: Fields, { limit, new: words }: Words['applications']): string | undefined {
  const isWhole = (text: string) => /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MOST
  if (max.trim() !== '' && !isWhole(max)) return words.needsLimit
  if (min.trim() === '') return undefined
  if (!/^\d+$/.test(min.trim())) return words.needsLimit
  return Number(min) > Number(max) ? limit.minTooBig : undefined
}

interface LimitFieldsProps {
  fields: Fields
  onChange(fields: Fields): void
  size?: 'sm' | 'md'
}

export function LimitFields({ fields, onChange, size = 'md' }: LimitFieldsProps) {
  const { applications } = useWords()
  const { limit } = applications
  const set = (name: keyof Fields) => (event: React.ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
    onChange({ ...fields, [name]: event.currentTarget.value })
  const problem = problemOf(fields, applications)
  const preset = presetOf({ unit: fields.unit, newline: Number(fields.newline) as 0 | 1 | 2 })
  const [isOwn, setOwn] = useState(false)
  const own = isOwn || preset === undefined
  const choose = (name: string) => {
    setOwn(name === OWN)
    if (name === OWN) return
    const { unit, newline } = LIMIT_PRESETS[name as LimitPreset]
    onChange({ ...fields, unit, newline: String(newline) })
  }
  return (
    <div className={classes.fields}>
      <TextInput
        size={size}
        label={limit.max}
        inputMode="numeric"
        placeholder={limit.none}
        value={fields.max}
        onChange={set('max')}
        error={problem}
      />
      <TextInput size={size} label={limit.min} inputMode="numeric" placeholder={limit.minText} value={fields.min} onChange={set('min')} />
      <NativeSelect
        size={size}
        label={limit.unit}
        value={own ? OWN : preset}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[...Object.entries(limit.presets).map(([value, label]) => ({ value, label })), { value: OWN, label: limit.own }]}
      />
      {own && (
        <>
          <NativeSelect
            size={size}
            label={limit.ownUnit}
            value={fields.unit}
            onChange={set('unit')}
            data={Object.entries(limit.units).map(([value, label]) => ({ value, label }))}
          />
          <NativeSelect
            size={size}
            label={limit.newline}
            value={fields.newline}
            onChange={set('newline')}
            data={limit.newlines.map((label, value) => ({ value: String(value), label }))}
          />
        </>
      )}
    </div>
  )
}
