import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useWords } from '../i18n/use-words.tsx'
import { ErrorNotice } from './error-notice.tsx'
import { useFocusHome } from './use-focus-home.ts'

interface ConfirmDialogProps {
  opened: boolean
  title: string
  /** What will be gone, and whether it can come back. */
  text: string
  /** The verb of what happens. */
  action: string
  isPending?: boolean
  disabled?: boolean
  /** Why it has not happened: told here, since the page behind is hidden. */
  error?: unknown
  onConfirm(): void
  onClose(): void
  children?: React.ReactNode
}

/** Asks before something is gone for good. The way out has the focus. */
export function ConfirmDialog({
  opened,
  title,
  text,
  action,
  isPending = false,
  disabled = false,
  error,
  onConfirm,
  onClose,
  children,
}: ConfirmDialogProps) {
  const { app } = useWords()
  const focusHome = useFocusHome(opened)
  return (
    <Modal opened={opened} onClose={onClose} onExitTransitionEnd={focusHome} title={title} closeButtonProps={{ 'aria-label': app.close }}>
      <Text size="sm" mb="md">
        {text}
      </Text>
      <Stack gap="sm">
        {children}
        {error != null && <ErrorNotice error={error} />}
      </Stack>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          {app.cancel}
        </Button>
        <Button color="red" loading={isPending} disabled={disabled} onClick={onConfirm}>
          {action}
        </Button>
      </Group>
    </Modal>
  )
}
