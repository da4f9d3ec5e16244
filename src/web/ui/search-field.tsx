import { TextInput, type TextInputProps } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'

const QUIET_MS = 250

interface SearchFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  /** What is searched for by now, as the address has it. */
  q: string | undefined
  /** Told a moment after the last key; undefined when nothing is searched for any more. */
  onSeek(q: string | undefined): void
}

/** Words to search by, which stand in the address. A link or a button that changes them there changes them here, too. */
export function SearchField({ q = '', onSeek, ...props }: SearchFieldProps) {
  const [typed, setTyped] = useState(q)
  // What this field has asked for comes back by the address, when more may have been typed.
  const asked = useRef(q)
  const seek = useDebouncedCallback((words: string) => {
    asked.current = words.trim()
    onSeek(asked.current || undefined)
  }, QUIET_MS)
  useEffect(() => {
    if (q === asked.current) return
    asked.current = q
    setTyped(q)
  }, [q])
  return (
    <TextInput
      type="search"
      leftSection={<IconSearch className="small-icon" aria-hidden />}
      maxLength={200}
      {...props}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        seek(event.currentTarget.value)
      }}
    />
  )
}
