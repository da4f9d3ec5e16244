import { Button, Group, Modal, Text } from '@mantine/core'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import classes from './conflict-dialog.module.css'
import { Revised } from './revised.tsx'

interface ConflictDialogProps {
  words: Record<'title' | 'text' | 'mine' | 'theirs' | 'useMine' | 'useTheirs', string>
  /** Undefined while there is none. */
  conflict: { mine: string; theirs: string } | undefined
  settle(whose: 'mine' | 'theirs'): void
  isSettling?: boolean
  /** Why the last choice has not gone through. */
  settleError?: unknown
}

/** Two devices have written to one text. Which one goes on is for the person to say, who sees both. */
export function ConflictDialog({ words, conflict, settle, isSettling = false, settleError = null }: ConflictDialogProps) {
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
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key. */}
            <section aria-label={words.theirs} tabIndex={0}>
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
