import { Anchor, Button, Text, TextInput, Title } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Revised } from '#features/letters/web/parts/revised.tsx'
import type { ResumeDetail, ResumeVersion } from '#features/resumes/contract.ts'
import { whenWritten } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { changeResume, resumeQuery, resumeVersionsQuery, selectResumeVersion } from '../queries.ts'
import classes from './lists.module.css'

interface VersionsProps {
  detail: ResumeDetail
  /** Saves what was typed first, so that choosing an old version loses nothing. */
  flush(): Promise<void>
}

/** Everything that this résumé has said: to look at against the present, and to go back to. */
export function Versions({ detail, flush }: VersionsProps) {
  const { words, language } = useLanguage()
  const { versions } = words.resumes
  const queries = useQueryClient()
  const notify = useNotice()
  const [comparedId, setComparedId] = useState<string>()
  const { data, error, refetch } = useQuery(resumeVersionsQuery(detail.id, detail.versionId))
  const choosing = useMutation({
    async mutationFn(versionId: string) {
      await flush()
      return selectResumeVersion(detail.id, versionId)
    },
    onSuccess(chosen) {
      queries.setQueryData(resumeQuery(detail.id).queryKey, chosen)
      setComparedId(undefined)
      notify(versions.chosen)
    },
  })
  const nameOf = ({ name, origin }: ResumeVersion) =>
    name === null ? versions.origins[origin] : origin === 'tailored' ? versions.fitted(name) : name

  return (
    <section aria-labelledby="versions">
      <Title order={2} id="versions">
        {versions.title}
      </Title>
      <KeepForm detail={detail} flush={flush} />
      {(error ?? choosing.error) && <ErrorNotice error={error ?? choosing.error} onAgain={error ? refetch : undefined} />}
      {!data && !error && <Skeletons lines={4} />}
      <ol className={classes.list}>
        {data?.items.map((version) => (
          <li key={version.id} aria-current={version.isCurrent || undefined}>
            <p className={classes.name}>
              <b>{nameOf(version)}</b>
              <small className="figures">{whenWritten(version.updatedAt, language, new Date())}</small>
            </p>
            {version.isCurrent ? (
              <Text size="sm" c="dimmed">
                {versions.current}
              </Text>
            ) : (
              <p className={classes.ways}>
                <Anchor component="button" type="button" disabled={choosing.isPending} onClick={() => choosing.mutate(version.id)}>
                  {versions.choose}
                </Anchor>
                <Anchor
                  component="button"
                  type="button"
                  aria-expanded={comparedId === version.id}
                  onClick={() => setComparedId(comparedId === version.id ? undefined : version.id)}
                >
                  {comparedId === version.id ? versions.stopCompare : versions.compare}
                </Anchor>
              </p>
            )}
            {comparedId === version.id && (
              <section className={classes.compared} aria-label={versions.compared(nameOf(version))}>
                <Revised before={version.markdown} after={detail.markdown} />
              </section>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Keeps what the résumé says now under a name. */
function KeepForm({ detail, flush }: VersionsProps) {
  const { versions } = useLanguage().words.resumes
  const queries = useQueryClient()
  const notify = useNotice()
  const [name, setName] = useState('')
  const keeping = useMutation({
    async mutationFn() {
      await flush()
      const { resume } = queries.getQueryData(resumeQuery(detail.id).queryKey) ?? detail
      return changeResume(detail.id, { resume, versionName: name.trim() })
    },
    onSuccess(saved) {
      queries.setQueryData(resumeQuery(detail.id).queryKey, saved)
      setName('')
      notify(versions.kept)
    },
  })
  return (
    <form
      className={classes.keep}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) keeping.mutate()
      }}
    >
      <TextInput size="sm" label={versions.name} value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={100} />
      <Button
        type="submit"
        variant="default"
        leftSection={<IconBookmark aria-hidden />}
        loading={keeping.isPending}
        disabled={!name.trim()}
      >
        {versions.keep}
      </Button>
      {keeping.error && <ErrorNotice error={keeping.error} />}
    </form>
  )
}
