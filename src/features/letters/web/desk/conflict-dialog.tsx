import { Button, Group, Modal, Text } from '@mantine/core'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Revised } from '../parts/revised.tsx'
import type { Conflict } from '../use-text.ts'
import classes from './conflict-dialog.module.css'

interface ConflictDialogProps {
  conflict: Conflict | undefined
  settle(whose: 'mine' | 'theirs'): void
  isSettling: boolean
  /** Why the last choice has not gone through. */
  settleError: unknown
}

/** Two devices have written to one letter. Both texts are kept; which one goes on is for the person to say. */
export function ConflictDialog({ conflict, settle, isSettling, settleError }: ConflictDialogProps) {
  const { desk } = useWords()
  const words = desk.conflict
  return (
    <Modal
      opened={conflict !== undefined}
      onClose={() => settle('theirs')}
      size="xl"
      title={words.title}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      {conflict && (
        <>
          <Text size="sm" mb="md">
            {words.text}
          </Text>
          <div className={classes.texts}>
            <section aria-label={words.mine}>
              <h3>{words.mine}</h3>
              <Revised before={conflict.theirs} after={conflict.mine} />
            </section>
            <section aria-label={words.theirs}>
              <h3>{words.theirs}</h3>
              <p>{conflict.theirs}</p>
            </section>
          </div>
          {settleError !== null && <ErrorNotice error={settleError} />}
          <Group justify="flex-end" mt="lg" gap="xs">
            <Button variant="default" disabled={isSettling} onClick={() => settle('theirs')}>
              {words.useTheirs}
            </Button>
            <Button disabled={isSettling} onClick={() => settle('mine')} data-autofocus>
              {words.useMine}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  )
}
