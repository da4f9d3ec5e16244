import { Title } from '@mantine/core'
import { whenWritten } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import type { PromptDetail } from '../../contract.ts'
import classes from '../console.module.css'
import { versionName } from './choices.ts'
import { PublishButton } from './publish-button.tsx'

/** Who wrote and who published what, and when. */
export function HistoryTab({ prompt }: { prompt: PromptDetail }) {
  const { words, language } = useLanguage()
  const { prompts: t, leftPerson } = words.operations
  const nameOf = (id: string, name: string | null) => name ?? (id === 'cli' ? t.history.cli : leftPerson)
  const when = (moment: string) => whenWritten(moment, language, new Date())
  return (
    <div className={classes.page}>
      <section aria-labelledby="versions">
        <Title order={2} id="versions">
          {t.history.versions}
        </Title>
        <ul className={classes.list}>
          {prompt.history.map(({ version, note, author, authorName, createdAt, isPublished }) => (
            <li key={version} className={classes.prompt}>
              <b>
                {versionName(version, t)} {isPublished && <span className={classes.state}>· {t.used}</span>}
              </b>
              <span className={`${classes.note} figures`}>
                {author !== null && createdAt ? t.history.by(nameOf(author, authorName), when(createdAt)) : ''} {note}
              </span>
              <span>{!isPublished && <PublishButton prompt={prompt} version={version} size="compact-sm" />}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="publications">
        <Title order={2} id="publications">
          {t.history.publications}
        </Title>
        {prompt.publications.length === 0 && <p className={classes.note}>{t.history.none}</p>}
        <ul className={classes.list}>
          {prompt.publications.map(({ version, publisher, publisherName, publishedAt }) => (
            <li key={`${publishedAt} ${version}`} className={classes.prompt}>
              <b>{t.history.used(versionName(version, t))}</b>
              <span className={`${classes.note} figures`}>{t.history.by(nameOf(publisher, publisherName), when(publishedAt))}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
