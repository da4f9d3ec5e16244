import { Button, NativeSelect, Text, Title } from '@mantine/core'
import { IconPlayerStopFilled, IconUpload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { documentsQuery } from '#features/documents/web/queries.ts'
import { DOCUMENT_TYPES, useAddDocument } from '#features/documents/web/use-add-document.ts'
import type { Profile, ProfileProposal } from '#features/profile/contract.ts'
import { ApiError } from '#web/api.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import type { RunState } from '#web/run.ts'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FilePicker } from '#web/ui/file-picker.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { useKeptRun } from '#web/use-kept-run.ts'
import { startExtract } from '../queries.ts'
import classes from './profile-page.module.css'
import { Proposal } from './proposal.tsx'
import type { ProposalPart } from './proposal-parts.ts'

interface FromCvProps {
  profile: Profile
  onTake(parts: readonly ProposalPart[]): void
}

/** A CV is read and sorted; the person says what of it comes into the profile. */
export function FromCv({ profile, onTake }: FromCvProps) {
  const { fromCv } = useWords().profile
  const { data: documents } = useQuery(documentsQuery)
  const [chosen, setChosen] = useState<string>()
  const adding = useAddDocument()
  const papers = documents?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []
  const documentId = (papers.find(({ value }) => value === chosen) ?? papers[0])?.value
  const announce = useAnnounce()
  const ended = useCallback(
    ({ status }: RunState) => announce(status === 'done' ? fromCv.said.done : status === 'stopped' ? fromCv.stopped : fromCv.said.failed),
    [announce, fromCv],
  )
  const { runId, run, stop, begin, clear } = useKeptRun('profile-from-cv', ended, { waits: true })
  const reading = useMutation({ mutationFn: startExtract, onSuccess: (started) => begin(started.runId) })
  const isReading = reading.isPending || run?.status === 'running'

  return (
    <section className={classes.from} aria-labelledby="from-cv">
      <Title order={2} id="from-cv">
        {fromCv.title}
      </Title>
      <Text size="sm" c="dimmed">
        {documents && papers.length === 0 ? fromCv.none : fromCv.text}
      </Text>
      {adding.error && <ErrorNotice error={adding.error} />}
      <div className={classes.read}>
        {papers.length > 0 && (
          <NativeSelect
            label={fromCv.document}
            value={documentId}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={papers}
          />
        )}
        {run?.status === 'running' ? (
          <Button variant="default" leftSection={<IconPlayerStopFilled aria-hidden />} onClick={stop}>
            {fromCv.stop}
          </Button>
        ) : (
          documentId && (
            <Button loading={isReading} onClick={() => reading.mutate(documentId)}>
              {fromCv.read}
            </Button>
          )
        )}
        <FilePicker accept={DOCUMENT_TYPES} onFile={adding.add}>
          {(props) => (
            <Button
              {...props}
              variant={papers.length === 0 ? 'filled' : 'default'}
              loading={adding.isPending}
              leftSection={<IconUpload aria-hidden />}
            >
              {fromCv.upload}
            </Button>
          )}
        </FilePicker>
      </div>
      {reading.error && <ErrorNotice error={reading.error} />}
      {isReading && (
        <div>
          <Text size="sm" c="dimmed" role="status">
            {fromCv.reading}
          </Text>
          <Skeletons lines={5} />
        </div>
      )}
      {run?.error && <ErrorNotice error={new ApiError(run.error.code, 0, run.error.message)} />}
      {(run?.status === 'stopped' || run?.status === 'interrupted') && (
        <Text size="sm" c="dimmed">
          {fromCv[run.status]}
        </Text>
      )}
      {run?.status === 'done' && (
        <Proposal
          key={runId}
          proposal={run.result as ProfileProposal}
          source={run.source}
          profile={profile}
          onTake={(parts) => {
            clear()
            onTake(parts)
          }}
          onDismiss={clear}
        />
      )}
    </section>
  )
}
