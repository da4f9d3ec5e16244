import { Button, Group, Modal, Text } from '@mantine/core'
import { useWords } from '#web/i18n/use-words.tsx'

interface ConsentDialogProps {
  opened: boolean
  title: string
  /** Where the sound or the words go. */
  text: string
  action: string
  onAgree(): void
  onClose(): void
}

/** Says where speech goes before it goes anywhere. */
export function ConsentDialog({ opened, title, text, action, onAgree, onClose }: ConsentDialogProps) {
  const { app } = useWords()
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': app.close }}>
      <Text size="sm">{text}</Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {app.cancel}
        </Button>
        <Button onClick={onAgree} data-autofocus>
          {action}
        </Button>
      </Group>
    </Modal>
  )
}
