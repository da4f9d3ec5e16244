import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Application, ExportFormat } from '#features/letters/contract.ts'
import { download } from '#web/download.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { type OpenErrors, openErrorsOf } from './open-errors.ts'
import { applicationExportPath } from './queries.ts'
import type { useErrorsFirst } from './use-errors-first.tsx'

interface ApplicationExportOptions {
  application: Application
  ask: ReturnType<typeof useErrorsFirst>['ask']
  /** The letter on the desk: how many errors are open in its text as it is on the page, and what saves it, since the server exports what it has. */
  here?: { letterId: string; count: number; flush(): Promise<void> } | undefined
}

/** Exports all letters of an application as one file, after a question when errors are open in any. */
export function useApplicationExport({ application, ask, here }: ApplicationExportOptions): (format: ExportFormat) => void {
  const words = useWords()
  const queries = useQueryClient()
  const notify = useNotice()
  const onError = (error: unknown) => notify(messageOf(error, words), 'error')
  const exporting = useMutation({
    async mutationFn(format: ExportFormat) {
      await here?.flush()
      await download(applicationExportPath(application.id, format), `${application.company}.${format}`)
    },
    onError,
  })
  const looking = useMutation({
    mutationFn: (_: ExportFormat): Promise<OpenErrors[]> => openErrorsOf({ application, queries, desk: words.desk, here }),
    onSuccess: (letters, format) => ask({ action: 'export', letters, go: () => exporting.mutate(format) }),
    onError,
  })
  return looking.mutate
}
