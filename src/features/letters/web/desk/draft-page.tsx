import { Button } from '@mantine/core'
import { useRef } from 'react'
import type { Letter } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { LengthBar } from '#web/ui/length-bar.tsx'
import { Revised } from '../parts/revised.tsx'
import type { useDraft } from '../use-draft.ts'
import type { Findings } from '../use-findings.ts'
import classes from './draft-page.module.css'
import { DraftStatus } from './draft-status.tsx'
import { Editor } from './editor.tsx'

interface DraftPageProps {
  letter: Letter
  text: string
  onChange(text: string): void
  draft: ReturnType<typeof useDraft>
  findings: Findings
  /** An earlier text that is shown against the present one. */
  comparedTo: string | undefined
  onEndCompare(): void
  modelAvailable: boolean
  /** Stands here when the question's side, where it belongs, is not in sight. */
  makeButton: React.ReactNode
}

/** The draft as a page that one can type on. What streams in appears where it will stay. */
export function DraftPage({
  letter,
  text,
  onChange,
  draft,
  findings,
  comparedTo,
  onEndCompare,
  modelAvailable,
  makeButton,
}: DraftPageProps) {
  const { desk } = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const { run, isWriting } = draft
  const arriving = run?.text ?? ''
  const shown = isWriting && arriving !== '' ? arriving : text

  return (
    <section className={classes.page} aria-label={desk.page}>
      <div className={classes.scroll} ref={scroller}>
        <div className={classes.tools}>
          <DraftStatus letter={letter} draft={draft} modelAvailable={modelAvailable} />
          {comparedTo !== undefined && (
            <Button variant="transparent" size="compact-xs" px={0} onClick={onEndCompare}>
              {desk.versions.stopCompare}
            </Button>
          )}
        </div>
        {comparedTo !== undefined && !isWriting ? (
          <Revised before={comparedTo} after={text} />
        ) : (
          <Editor
            text={shown}
            onChange={onChange}
            isWriting={isWriting}
            hasArrived={arriving !== ''}
            findings={findings}
            scroller={scroller}
          />
        )}
      </div>
      <footer>
        <LengthBar text={shown} limit={letter.limit} />
        {makeButton}
      </footer>
    </section>
  )
}
