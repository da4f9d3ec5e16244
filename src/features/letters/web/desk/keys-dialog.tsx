import { Kbd, Modal } from '@mantine/core'
import { sendKeyName } from '#web/composition.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import classes from './keys-dialog.module.css'

export function KeysDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { app, desk } = useWords()
  const { keys } = desk
  const all = [
    [sendKeyName(), keys.make],
    ['Esc', keys.stop],
    [sendKeyName().replace('Enter', 'S'), keys.save],
    ['F8', keys.finding],
    ['?', keys.list],
  ] as const
  return (
    <Modal opened={opened} onClose={onClose} title={keys.title} size="sm" closeButtonProps={{ 'aria-label': app.close }}>
      <dl className={classes.keys}>
        {all.map(([key, words]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
