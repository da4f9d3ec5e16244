import { Button, Kbd } from '@mantine/core'
import { IconPlayerStopFilled } from '@tabler/icons-react'
import { sendKeyName } from '#web/composition.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import classes from './make-button.module.css'

interface MakeButtonProps {
  /** What is being written now, if anything. */
  writing: 'draft' | 'revision' | undefined
  isFirst: boolean
  canMake: boolean
  canStop: boolean
  onMake(): void
  onStop(): void
}

/** Begins a draft; while it is written, the same place stops it. Filled only while there is no draft: it is then what the page is for. */
export function MakeButton({ writing, isFirst, canMake: hasInput, canStop, onMake, onStop }: MakeButtonProps) {
  const { desk } = useWords()
  const canMake = hasInput && writing === undefined
  if (writing === 'draft')
    return (
      <Button
        variant="default"
        size="md"
        fullWidth
        leftSection={<IconPlayerStopFilled aria-hidden />}
        rightSection={<Kbd visibleFrom="lg">Esc</Kbd>}
        aria-disabled={!canStop}
        {...(!canStop && { 'data-disabled': true })}
        onClick={() => canStop && onStop()}
      >
        {desk.stop}
      </Button>
    )
  return (
    <div className={classes.make}>
      <Button
        variant={isFirst ? 'filled' : 'default'}
        size="md"
        fullWidth
        // Not `disabled`, which would take the focus away and explain nothing.
        aria-disabled={!canMake}
        {...(!hasInput && { 'aria-describedby': 'needs-answer' })}
        {...(!canMake && { 'data-disabled': true })}
        rightSection={<Kbd visibleFrom="lg">{sendKeyName()}</Kbd>}
        onClick={onMake}
      >
        {isFirst ? desk.make : desk.remake}
      </Button>
      {!hasInput && <p id="needs-answer">{desk.needsAnswer}</p>}
    </div>
  )
}
