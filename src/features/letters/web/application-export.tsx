import { useMutation } from '@tanstack/react-query'
import type { Application, ExportFormat } from '#features/letters/contract.ts'
import { download } from '#web/download.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { ExportMenu } from './export-menu.tsx'
import { applicationExportPath } from './queries.ts'

interface ApplicationExportProps {
  application: Application
  /** Whether there is anything to export. */
  hasText: boolean
  /** Saves what was typed: the server exports what it has. */
  flush?(): Promise<void>
}

/** All letters of an application as one file. */
export function ApplicationExport({ application, hasText, flush }: ApplicationExportProps) {
  const words = useWords()
  const notify = useNotice()
  const { mutate } = useMutation({
    async mutationFn(format: ExportFormat) {
      await flush?.()
      await download(applicationExportPath(application.id, format), `${application.company}.${format}`)
    },
    onError: (error) => notify(messageOf(error, words), 'error'),
  })
  return <ExportMenu label={words.desk.actions.exportAll} disabled={!hasText} onExport={(format) => mutate(format)} />
}
