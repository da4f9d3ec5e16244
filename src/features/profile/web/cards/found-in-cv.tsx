import { Anchor, Button, NativeSelect, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { documentsQuery } from '#features/documents/web/queries.ts'
import type { Experience, ExperienceProposal } from '#features/profile/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice, messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { addExperience, proposedExperiencesQuery } from '../queries.ts'
import classes from './cards-page.module.css'

/** Lines of a CV that could become cards; nothing is kept until the person takes one. */
export function FoundInCv({ cards }: { cards: readonly Experience[] }) {
  const { found: t, fromCv } = useWords().profile
  const { data: documents } = useQuery(documentsQuery)
  const [chosen, setChosen] = useState<string>()
  const [looked, setLooked] = useState<string>()
  const papers = documents?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []
  const documentId = (papers.find(({ value }) => value === chosen) ?? papers[0])?.value
  const isOpen = documentId !== undefined && looked === documentId
  const { data, error, refetch } = useQuery({ ...proposedExperiencesQuery(documentId ?? ''), enabled: isOpen })

  return (
    <section className={classes.found} aria-labelledby="found">
      <Title order={2} id="found">
        {t.title}
      </Title>
      <Text size="sm" c="dimmed">
        {documents && papers.length === 0 ? t.noDocument : t.text}{' '}
        {documents && papers.length === 0 && <Anchor renderRoot={(props) => <Link {...props} to="/me" />}>{t.toDocuments}</Anchor>}
      </Text>
      {documentId && (
        <div className={classes.find}>
          {papers.length > 1 && (
            <NativeSelect
              label={fromCv.document}
              value={documentId}
              onChange={(event) => setChosen(event.currentTarget.value)}
              data={papers}
            />
          )}
          {!isOpen && (
            <Button variant="default" onClick={() => setLooked(documentId)}>
              {t.find}
            </Button>
          )}
        </div>
      )}
      {error && <ErrorNotice error={error} onAgain={refetch} />}
      {isOpen && !data && !error && <Skeletons lines={4} />}
      {isOpen && data?.length === 0 && (
        <Text size="sm" role="status">
          {t.none}
        </Text>
      )}
      {isOpen && data && data.length > 0 && (
        <ul>
          {data.map((proposal) => (
            <Proposed
              key={`${proposal.lineNumber} ${proposal.line}`}
              proposal={proposal}
              isKept={cards.some((card) => isFrom(card, proposal))}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function isFrom({ action, result }: Experience, proposal: ExperienceProposal): boolean {
  return action === proposal.action && result === proposal.result
}

function Proposed({ proposal, isKept }: { proposal: ExperienceProposal; isKept: boolean }) {
  const words = useWords()
  const { found: t } = words.profile
  const queries = useQueryClient()
  const notify = useNotice()
  const { line, lineNumber, ...card } = proposal
  const adding = useMutation({
    mutationFn: () => addExperience(card),
    onSuccess: () =>
      queries.invalidateQueries({ queryKey: ['experiences'], exact: false, predicate: ({ queryKey }) => queryKey[1] !== 'proposed' }),
    onError: (error) => notify(messageOf(error, words), 'error'),
  })
  return (
    <li>
      <span>
        {card.title}
        <small className="figures">{t.line(lineNumber, line)}</small>
      </span>
      {isKept ? (
        <Text size="sm" c="dimmed">
          {t.taken}
        </Text>
      ) : (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t.takeLabel(card.title)}
          loading={adding.isPending}
          onClick={() => adding.mutate()}
        >
          {t.take}
        </Button>
      )}
    </li>
  )
}
