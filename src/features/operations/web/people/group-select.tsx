import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '#web/i18n/use-words.tsx'
import { groupsQuery } from '../queries.ts'

interface GroupSelectProps {
  label: string
  value: string | null
  /** What no group is called here. */
  none: string
  disabled?: boolean
  onChange(groupId: string | null): void
}

/** A choice of the groups there are; nothing where there are none. */
export function GroupSelect({ label, value, none, disabled = false, onChange }: GroupSelectProps) {
  const { groups } = useWords().operations
  const { data } = useQuery(groupsQuery)
  if (!data || (data.items.length === 0 && value === null)) return null
  const known = data.items.map(({ id, name }) => ({ value: id, label: name }))
  // A group that was removed a moment ago is still the person's until the list is read again.
  const gone = value !== null && !known.some((group) => group.value === value) ? [{ value, label: groups.gone }] : []
  return (
    <NativeSelect
      size="sm"
      label={label}
      value={value ?? ''}
      disabled={disabled}
      data={[{ value: '', label: none }, ...known, ...gone]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}
