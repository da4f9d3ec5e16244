import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconCopyPlus, IconDots } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Application, Stage } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { DuplicateDialog } from './duplicate-dialog.tsx'
import { ExportMenu } from './export-menu.tsx'
import { applicationQuery, applicationsQuery, updateApplication } from './queries.ts'
import { useApplicationExport } from './use-application-export.ts'
import { useErrorsFirst } from './use-errors-first.tsx'

/** What can be done with an application from outside: say what has become of it, copy it for another company, or take it home. */
export function ApplicationMenu({ application }: { application: Application }) {
  const words = useWords()
  const { applications } = words
  const queries = useQueryClient()
  const notify = useNotice()
  const [copying, setCopying] = useState(false)
  const errorsFirst = useErrorsFirst({ applicationId: application.id })
  const exportAll = useApplicationExport({ application, ask: errorsFirst.ask })
  const { mutate: setStage } = useMutation({
    mutationFn: (stage: Stage) => updateApplication(application.id, { stage }),
    onSuccess(saved) {
      queries.setQueryData(applicationQuery(saved.id).queryKey, saved)
      return queries.invalidateQueries({ queryKey: applicationsQuery.queryKey })
    },
    onError: (error) => notify(messageOf(error, words), 'error'),
  })
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={applications.menu.label(application.company)}>
            <IconDots className="small-icon" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{applications.menu.stage}</Menu.Label>
          {Stage.options.map((stage) => {
            const isNow = application.stage === stage
            return (
              <Menu.Item
                key={stage}
                aria-current={isNow || undefined}
                rightSection={isNow && <IconCheck className="small-icon" aria-hidden />}
                onClick={() => setStage(stage)}
              >
                {applications.stages[stage]}
              </Menu.Item>
            )
          })}
          <Menu.Divider />
          <Menu.Item leftSection={<IconCopyPlus className="small-icon" aria-hidden />} onClick={() => setCopying(true)}>
            {applications.duplicate.action}
          </Menu.Item>
          <ExportMenu
            label={words.desk.actions.exportAll}
            disabled={application.letters.every(({ count }) => count === 0)}
            onExport={exportAll}
          />
        </Menu.Dropdown>
      </Menu>
      <DuplicateDialog application={application} opened={copying} onClose={() => setCopying(false)} />
      {errorsFirst.dialog}
    </>
  )
}
