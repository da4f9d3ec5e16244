import { Button, Menu } from '@mantine/core'
import { IconDownload, IconSquare, IconSquareCheckFilled } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import type { ResumeBlock, ResumeDetail, ResumeFileQuery } from '#features/resumes/contract.ts'
import { download } from '#web/download.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { resumeFilePath } from '../queries.ts'
import classes from './download-menu.module.css'

/** What public offices forbid on a first application. */
const BLIND: readonly ResumeBlock[] = ['photo', 'birth', 'address', 'education', 'score']
const TEMPLATES = ['standard-ko', 'plain'] as const
type Choice = Pick<ResumeFileQuery, 'format' | 'template'>

interface DownloadMenuProps {
  detail: ResumeDetail
  /** What is typed goes to the server first: a file of yesterday's text would be a trap. */
  flush(): Promise<void>
}

/** Files in two templates, and what other programs read. */
export function DownloadMenu({ detail, flush }: DownloadMenuProps) {
  const t = useWords()
  const { document } = t.resumes
  const notify = useNotice()
  const [isBlind, setBlind] = useState(false)
  const getting = useMutation({
    async mutationFn(choice: Choice) {
      await flush()
      await download(resumeFilePath(detail.id, { ...choice, omit: isBlind ? BLIND : [] }), `${detail.title}.${choice.format}`)
    },
    onError: (error) => notify(messageOf(error, t), 'error'),
  })
  const item = (choice: Choice) => (
    <Menu.Item
      key={choice.format}
      // Heard alone, "PDF" would not say in which template.
      aria-label={choice.template && `${document.formats[choice.format]}, ${document.templates[choice.template]}`}
      onClick={() => getting.mutate(choice)}
    >
      {document.formats[choice.format]}
    </Menu.Item>
  )
  return (
    <Menu>
      <Menu.Target>
        <Button leftSection={<IconDownload aria-hidden />} loading={getting.isPending}>
          {document.download}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {TEMPLATES.map((template) => (
          <Fragment key={template}>
            <Menu.Label>
              {document.templates[template]}
              <small className={classes.text}>{document.templateTexts[template]}</small>
            </Menu.Label>
            {(['docx', 'pdf'] as const).map((format) => item({ format, template }))}
          </Fragment>
        ))}
        <Menu.Divider />
        <Menu.Label>{document.data}</Menu.Label>
        {(['md', 'json'] as const).map((format) => item({ format }))}
        <Menu.Divider />
        <Menu.Item
          closeMenuOnClick={false}
          role="menuitemcheckbox"
          aria-checked={isBlind}
          leftSection={
            isBlind ? <IconSquareCheckFilled className="small-icon" aria-hidden /> : <IconSquare className="small-icon" aria-hidden />
          }
          onClick={() => setBlind(!isBlind)}
        >
          {document.blind}
          <small className={classes.text}>{document.blindText}</small>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
