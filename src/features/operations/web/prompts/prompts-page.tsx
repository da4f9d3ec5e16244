import { Button } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { download } from '#web/download.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import type { PromptSummary } from '../../contract.ts'
import classes from '../console.module.css'
import { promptsQuery } from '../queries.ts'
import { ImportDialog } from './import-dialog.tsx'

/** All prompts, each in each language. */
export function PromptsPage() {
  const { prompts: t, tasks, parts } = useWords().operations
  usePageTitle(parts.prompts)
  const [importing, setImporting] = useState(false)
  const { data, error, refetch } = useQuery(promptsQuery)
  const exporting = useMutation({ mutationFn: () => download('/admin/prompts/export', 'prompts.zip') })
  const names = [...new Set((data?.items ?? []).map(({ name }) => name))]
  return (
    <div className={classes.page}>
      <PageHead
        title={t.title}
        text={t.text}
        action={
          <div>
            <div className={classes.buttons}>
              <Button variant="default" leftSection={<IconUpload aria-hidden />} onClick={() => setImporting(true)}>
                {t.import}
              </Button>
              <Button
                variant="default"
                leftSection={<IconDownload aria-hidden />}
                loading={exporting.isPending}
                onClick={() => exporting.mutate()}
              >
                {t.export}
              </Button>
            </div>
          </div>
        }
      />
      {(error ?? exporting.error) && <ErrorNotice error={error ?? exporting.error} onAgain={error ? refetch : undefined} />}
      {!data && !error && <Skeletons lines={10} />}
      <ul className={classes.list}>
        {names.map((name) => (
          <li key={name} className={classes.prompt}>
            <b>{tasks[name] ?? name}</b>
            <code>{name}</code>
            <span className={classes.buttons}>
              {data?.items
                .filter((item) => item.name === name)
                .map((item) => (
                  <LanguageLink key={item.language} prompt={item} />
                ))}
            </span>
          </li>
        ))}
      </ul>
      <ImportDialog opened={importing} onClose={() => setImporting(false)} />
    </div>
  )
}

function LanguageLink({ prompt: { name, language, version, versions } }: { prompt: PromptSummary }) {
  const { prompts: t, languages, tasks } = useWords().operations
  const used = version === 0 ? t.own : t.version(version)
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={`${tasks[name] ?? name}, ${languages[language]}: ${used}, ${t.versions(versions)}`}
      renderRoot={(props) => <Link {...props} to="/admin/prompts/$name" params={{ name }} search={{ language }} />}
    >
      {languages[language]} · {used}
    </Button>
  )
}
