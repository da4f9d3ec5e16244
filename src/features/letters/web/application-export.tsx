import { Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { Application, ExportFormat } from '#features/letters/contract.ts'
import { download } from '#web/download.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { EXPORT_FORMATS } from './export-formats.ts'
import { applicationExportPath } from './queries.ts'

interface ApplicationExportProps {
  application: Application
  /** Whether there is anything to export. */
  hasText: boolean
  /** Saves what was typed: the server exports what it has. */
  flush?(): Promise<void>
}

/** All letters of an application as one file: a line of a menu that opens to the formats. */
export function ApplicationExport({ application, hasText, flush }: ApplicationExportProps) {
  const words = useWords()
  const { actions } = words.desk
  const notify = useNotice()
  const { mutate } = useMutation({
    async mutationFn(format: ExportFormat) {
      await flush?.()
      await download(applicationExportPath(application.id, format), `${application.company}.${format}`)
    },
    onError: (error) => notify(messageOf(error, words), 'error'),
  })
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item disabled={!hasText} leftSection={<IconDownload className="small-icon" aria-hidden />}>
          {actions.exportAll}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {EXPORT_FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => mutate(format)}>
            {actions.formats[format]}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}
