import { Anchor, Button, Input, Text, TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconLink, IconSearch } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PostingSummary } from '#features/postings/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import type { Words } from '#web/i18n/words.ts'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import classes from './posting-field.module.css'
import { postingQuery, postingsQuery } from './queries.ts'

/** The best ones; who finds none among them searches with more words. */
const MOST_SHOWN = 5

interface PostingFieldProps {
  value: string | null
  onChange(postingId: string | null): void
}

/** The posting that something belongs to: found among the postings, and let go again. */
export function PostingField({ value, onChange }: PostingFieldProps) {
  const { postings } = useWords()
  const t = postings.field
  const attached = useQuery({ ...postingQuery(value ?? ''), enabled: value !== null, retry: false })
  if (value === null) return <Search onChoose={onChange} />
  return (
    <Input.Wrapper label={t.label} labelElement="div">
      <div className={classes.attached}>
        <IconLink className="small-icon" aria-hidden />
        {attached.data ? (
          <Anchor renderRoot={(props) => <Link {...props} to="/postings/$postingId" params={{ postingId: value }} />}>
            {nameOf(attached.data, postings)}
          </Anchor>
        ) : (
          <Text size="sm" c="dimmed">
            {attached.error ? t.gone : t.loading}
          </Text>
        )}
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange(null)}>
          {t.detach}
        </Button>
      </div>
    </Input.Wrapper>
  )
}

function Search({ onChoose }: { onChoose(postingId: string): void }) {
  const { postings } = useWords()
  const t = postings.field
  const [sought, setSought] = useState('')
  const [q] = useDebouncedValue(sought.trim(), 200)
  const { data, error, refetch } = useInfiniteQuery({ ...postingsQuery({ q }), enabled: q !== '' })
  const found = q === '' ? undefined : data?.pages[0]?.items.slice(0, MOST_SHOWN)
  return (
    <div>
      <TextInput
        type="search"
        label={t.label}
        description={t.text}
        placeholder={t.example}
        leftSection={<IconSearch className="small-icon" aria-hidden />}
        value={sought}
        maxLength={200}
        onChange={(event) => setSought(event.currentTarget.value)}
        // Enter would send the form around the field.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {error && q !== '' && <ErrorNotice error={error} onAgain={() => void refetch()} />}
      {found && found.length === 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t.none}
        </Text>
      )}
      {found && found.length > 0 && (
        <ul className={classes.found} aria-label={t.found}>
          {found.map((posting) => (
            <li key={posting.id}>
              <UnstyledButton onClick={() => onChoose(posting.id)}>{nameOf(posting, postings)}</UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const nameOf = ({ company, title }: Pick<PostingSummary, 'company' | 'title'>, { unnamed, untitled }: Words['postings']) =>
  `${company || unnamed} · ${title || untitled}`
