import { Anchor, Button, Text, TextInput, Title, UnstyledButton } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { postingsQuery } from '#features/postings/web/queries.ts'
import type { ResumeDetail } from '#features/resumes/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { Coverage } from './coverage.tsx'
import classes from './fit.module.css'
import { Proposals } from './proposals.tsx'

/** So many postings are a choice, more are a list. */
const SHOWN = 8

interface FitPanelProps {
  detail: ResumeDetail
  postingId: string | undefined
  flush(): Promise<void>
}

/** The résumé against one posting: what it answers, and what could be put differently. */
export function FitPanel({ detail, postingId, flush }: FitPanelProps) {
  const { fit } = useWords().resumes
  if (postingId === undefined) return <PostingChoice detail={detail} />
  return (
    <div className={classes.fit}>
      <Anchor renderRoot={(props) => <Link {...props} to="/resumes/$resumeId" params={{ resumeId: detail.id }} search={{ part: 'fit' }} />}>
        {fit.another}
      </Anchor>
      <Coverage detail={detail} postingId={postingId} />
      <Proposals key={postingId} detail={detail} postingId={postingId} flush={flush} />
    </div>
  )
}

function PostingChoice({ detail }: { detail: ResumeDetail }) {
  const { resumes, postings } = useWords()
  const { fit } = resumes
  // The résumé's own words find the nearest postings until something else is looked for.
  const [q, setQ] = useState(detail.resume.basics.label)
  const [sought, setSought] = useState('')
  const seek = useDebouncedCallback((text: string) => setQ(text.trim() || detail.resume.basics.label), 300)
  const { data, error, refetch } = useInfiniteQuery(postingsQuery({ q }))
  const items = (data?.pages.flatMap((page) => page.items) ?? []).slice(0, SHOWN)
  return (
    <section className={classes.fit} aria-labelledby="fit">
      <div>
        <Title order={2} id="fit">
          {fit.title}
        </Title>
        <Text size="sm" c="dimmed">
          {fit.text}
        </Text>
      </div>
      <TextInput
        type="search"
        label={fit.search}
        placeholder={fit.searchExample}
        leftSection={<IconSearch className="small-icon" aria-hidden />}
        value={sought}
        maxLength={1000}
        onChange={(event) => {
          setSought(event.currentTarget.value)
          seek(event.currentTarget.value)
        }}
      />
      {error && <ErrorNotice error={error} onAgain={refetch} />}
      {!data && !error && <Skeletons lines={5} />}
      {data && items.length === 0 && (
        <>
          <Text size="sm">{fit.none}</Text>
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/postings" />}>
            {fit.add}
          </Button>
        </>
      )}
      <ul className={classes.postings}>
        {items.map(({ id, company, title }) => (
          <li key={id}>
            <UnstyledButton
              renderRoot={(props) => (
                <Link {...props} to="/resumes/$resumeId" params={{ resumeId: detail.id }} search={{ part: 'fit', posting: id }} />
              )}
            >
              <b>{title || postings.untitled}</b>
              <small>{company || postings.unnamed}</small>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
