import { Anchor, Button, Group, Modal, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { useFocusHome } from '#web/ui/use-focus-home.ts'
import classes from './errors-first.module.css'
import type { OpenErrors } from './open-errors.ts'

interface Asked {
  action: 'export' | 'finish'
  letters: readonly OpenErrors[]
  go(): void
}

interface ErrorsFirstOptions {
  applicationId: string
  /** The letter on the desk, where its errors are shown without going anywhere. */
  here?: { letterId: string; look(): void } | undefined
}

/**
 * Letters with open errors are not exported or finished without a word; without errors one press stays one press. The dialog has to stand
 * outside of the menu that was pressed, which is gone by then.
 */
export function useErrorsFirst({ applicationId, here }: ErrorsFirstOptions) {
  const { app, desk } = useWords()
  const words = desk.errorsFirst
  const [asked, setAsked] = useState<Asked>()
  const [opened, setOpened] = useState(false)
  const focusHome = useFocusHome(opened)
  const close = () => setOpened(false)
  const ask = (asking: Asked) => {
    if (asking.letters.length === 0) return asking.go()
    setAsked(asking)
    setOpened(true)
  }
  const letters = asked?.letters ?? []
  const look = ({ letterId }: OpenErrors) =>
    letterId === here?.letterId ? (
      <Anchor
        component="button"
        type="button"
        onClick={() => {
          close()
          here.look()
        }}
      >
        {words.look}
      </Anchor>
    ) : (
      <Anchor
        onClick={close}
        renderRoot={(props) => (
          <Link {...props} to="/applications/$applicationId" params={{ applicationId }} search={{ letter: letterId, part: 'checks' }} />
        )}
      >
        {words.look}
      </Anchor>
    )

  const dialog = (
    <Modal
      opened={opened}
      onClose={close}
      onExitTransitionEnd={focusHome}
      title={words.title(letters.reduce((sum, { count }) => sum + count, 0))}
      closeButtonProps={{ 'aria-label': app.close }}
    >
      <Text size="sm">{words.text}</Text>
      <ul className={classes.letters}>
        {letters.map((one) => (
          <li key={one.letterId}>
            <span>
              {one.name} <b className="figures">{words.count(one.count)}</b>
            </span>
            {look(one)}
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={close} data-autofocus>
          {app.cancel}
        </Button>
        <Button
          onClick={() => {
            close()
            asked?.go()
          }}
        >
          {asked?.action === 'finish' ? words.finish : words.export}
        </Button>
      </Group>
    </Modal>
  )
  return { ask, dialog }
}
