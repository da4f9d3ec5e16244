import { Anchor, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, type LinkProps } from '@tanstack/react-router'
import { documentsQuery } from '#features/documents/web/queries.ts'
import type { Application } from '#features/letters/contract.ts'
import { resumesQuery, sessionsQuery } from '#features/resumes/web/queries.ts'
import { useWords } from '../i18n/use-words.tsx'
import type { Words } from '../i18n/words.ts'
import { type Suggestion, suggest } from './suggestion.ts'

/** One suggestion, or none: never a list of things one has not done. */
export function SuggestionNote({ applications }: { applications: readonly Application[] }) {
  const { home } = useWords()
  const { data } = useQuery(documentsQuery)
  const { data: resumes } = useQuery(resumesQuery)
  const { data: sessions } = useQuery(sessionsQuery)
  const suggestion =
    data &&
    resumes &&
    sessions &&
    suggest({ applications, documents: data.items.length, resumes: resumes.items.length + sessions.items.length, now: new Date() })
  if (!suggestion) return null
  const { text, action, link } = wordsOf(suggestion, home)

  return (
    <section aria-labelledby="suggestion">
      <Title order={2} id="suggestion">
        {home.suggestion.title}
      </Title>
      <Text size="sm">{text}</Text>
      <Anchor component={Link} {...(link as { to: '/' })}>
        {action}
      </Anchor>
    </section>
  )
}

function wordsOf(suggestion: Suggestion, { suggestion: words }: Words['home']): { text: string; action: string; link: LinkProps } {
  if (suggestion.kind === 'cv') return { ...words.cv, link: { to: '/me' } }
  if (suggestion.kind === 'resume') return { ...words.resume, link: { to: '/resumes' } }
  if (suggestion.kind === 'likeness') return { ...words.likeness, link: { to: '/applications' } }
  const { application } = suggestion
  const to = { to: '/applications/$applicationId', params: { applicationId: application.id } } as const
  if (suggestion.kind === 'interview') {
    const { letterId } = suggestion
    return {
      ...words.interview(application.company),
      link: { to: '/interviews', search: letterId === undefined ? {} : { letter: letterId } },
    }
  }
  if (suggestion.kind === 'finish') return { ...words.finish(application.company), link: { ...to, search: { part: 'checks' } } }
  return { ...words.blank(application.company, suggestion.count), link: to }
}
