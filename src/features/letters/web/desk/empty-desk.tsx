import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Application } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import plain from '#web/ui/plain-page.module.css'
import { usePageTitle } from '#web/use-page-title.ts'
import { QuestionDialog } from './question-dialog.tsx'

/** An application without a question yet. */
export function EmptyDesk({ application }: { application: Application }) {
  const { applications, desk } = useWords()
  const [adding, setAdding] = useState(false)
  usePageTitle(application.company)
  return (
    <div className={plain.page}>
      <PageHead title={application.company} text={application.position} />
      <Empty title={applications.new.questions} text={applications.new.text}>
        <Button leftSection={<IconPlus aria-hidden />} onClick={() => setAdding(true)}>
          {desk.addQuestion}
        </Button>
      </Empty>
      <QuestionDialog application={application} opened={adding} onClose={() => setAdding(false)} />
    </div>
  )
}
