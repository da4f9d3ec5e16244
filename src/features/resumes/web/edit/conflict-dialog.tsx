import { Button, Group, Modal, Text } from '@mantine/core'
import { Revised } from '#features/letters/web/parts/revised.tsx'
import { useWords } from '#web/i18n/use-words.tsx'
import type { JsonResume } from '#wire/json-resume.ts'
import type { Conflict } from './use-draft.ts'

interface ConflictDialogProps {
  conflict: Conflict | undefined
  onSettle(whose: 'mine' | 'theirs'): void
}

/** Two devices have changed one résumé. Both are kept; which one goes on is for the person to say. */
export function ConflictDialog({ conflict, onSettle }: ConflictDialogProps) {
  const words = useWords().resumes.edit.conflict
  return (
    <Modal
      opened={conflict !== undefined}
      onClose={() => onSettle('theirs')}
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
          <section aria-label={words.mine}>
            <Revised before={textOf(conflict.theirs)} after={textOf(conflict.mine)} />
          </section>
          <Group justify="flex-end" mt="lg" gap="xs">
            <Button variant="default" onClick={() => onSettle('theirs')}>
              {words.useTheirs}
            </Button>
            <Button onClick={() => onSettle('mine')} data-autofocus>
              {words.useMine}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  )
}

/** Every word of a résumé, a line each: enough to see what differs. */
function textOf(resume: JsonResume): string {
  const textsOf = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
  return textsOf(resume).join('\n')
}
