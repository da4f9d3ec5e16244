import { Anchor, Badge, Button } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Letter } from '#features/letters/contract.ts'
import { whenWritten } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { countCharacters } from '#wire/text/count.ts'
import { rememberLetter } from '../letter-cache.ts'
import { selectVersion, versionsQuery } from '../queries.ts'
import checks from './checks.module.css'
import classes from './versions.module.css'

interface VersionsProps {
  letter: Letter
  text: string
  comparedTo: string | undefined
  onCompare(text: string | undefined): void
  onChosen(letter: Letter): void
  onKeep(): void
  /** Saves what was typed first, so that choosing an old version loses nothing. */
  flush(): Promise<void>
}

/** Every text that this letter has had: to look at against the present one, and to go back to. */
export function Versions({ letter, text, comparedTo, onCompare, onChosen, onKeep, flush }: VersionsProps) {
  const { words, language } = useLanguage()
  const { versions, characters } = words.desk
  const queries = useQueryClient()
  const announce = useAnnounce()
  // The list changes with the current version; so its id is part of the key.
  const { data, error, refetch } = useQuery(versionsQuery(letter.id, letter.versionId))
  const choosing = useMutation({
    async mutationFn(versionId: string) {
      await flush()
      return selectVersion(letter.id, versionId)
    },
    onSuccess(chosen) {
      rememberLetter(queries, chosen)
      onChosen(chosen)
      onCompare(undefined)
      announce(versions.chosen)
    },
  })
  if (!data)
    return error ? (
      <ErrorNotice error={error} onAgain={refetch} />
    ) : (
      <div className={checks.later}>
        <Skeletons lines={5} />
      </div>
    )
  if (data.items.length === 0) return <p className={checks.later}>{versions.empty}</p>

  return (
    <div className={classes.versions}>
      <Button variant="default" size="compact-sm" leftSection={<IconBookmark aria-hidden />} onClick={onKeep} disabled={text === ''}>
        {versions.keep}
      </Button>
      {choosing.error && <ErrorNotice error={choosing.error} />}
      <ol>
        {data.items.map(({ id, name, origin, content, partial, isCurrent, updatedAt }) => (
          <li key={id} aria-current={isCurrent || undefined}>
            <p className={classes.name}>
              <b>{name ?? versions.origins[origin]}</b>
              {partial && (
                <Badge size="sm" variant="outline" color="gray">
                  {versions.partial}
                </Badge>
              )}
            </p>
            <p className="figures">
              {whenWritten(updatedAt, language, new Date())} · {characters(countCharacters(content))}
            </p>
            <p className={classes.actions}>
              {isCurrent ? (
                <span>{versions.current}</span>
              ) : (
                <>
                  <Anchor
                    component="button"
                    type="button"
                    fz="xs"
                    disabled={choosing.isPending || letter.status === 'drafting'}
                    onClick={() => choosing.mutate(id)}
                  >
                    {versions.choose}
                  </Anchor>
                  <Anchor
                    component="button"
                    type="button"
                    fz="xs"
                    aria-pressed={comparedTo === content}
                    onClick={() => onCompare(comparedTo === content ? undefined : content)}
                  >
                    {comparedTo === content ? versions.stopCompare : versions.compare}
                  </Anchor>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}
