import { Button, Loader, Text } from '@mantine/core'
import { IconPlayerStopFilled } from '@tabler/icons-react'
import { useWords } from '#web/i18n/use-words.tsx'
import classes from './session.module.css'
import type { Finding } from './use-finding.ts'

/** What is being done, in words, and the way to stop it. */
export function FindingBar({ finding: { run, stop } }: { finding: Finding }) {
  const { session: t } = useWords().projects
  const words = run?.progress && t.steps[run.progress.name]
  return (
    <div className={classes.working}>
      <Loader size="xs" aria-hidden />
      <Text size="sm" role="status">
        {run && !run.connected
          ? t.waiting
          : run?.progress && words
            ? t.step(words, run.progress.step, run.progress.steps)
            : t.working.title}
      </Text>
      <Button variant="default" leftSection={<IconPlayerStopFilled aria-hidden />} disabled={!run} onClick={stop}>
        {t.stop}
      </Button>
    </div>
  )
}
