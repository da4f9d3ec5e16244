import { Button } from '@mantine/core'
import { useRef } from 'react'
import type { Letter } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { LengthBar } from '#web/ui/length-bar.tsx'
import type { Ties } from '../checking/use-ties.ts'
import { Revised } from '../parts/revised.tsx'
import { withWaiting } from '../parts/word-diff.ts'
import type { Findings } from '../use-findings.ts'
import type { Writing } from '../use-writing.ts'
import classes from './draft-page.module.css'
import { DraftStatus } from './draft-status.tsx'
import { Editor } from './editor.tsx'
import { LeftOut } from './left-out.tsx'
import { SourceLine } from './source-line.tsx'

interface DraftPageProps {
  letter: Letter
  text: string
  onChange(text: string): void
  writing: Writing
  findings: Findings
  ties: Ties
  field: React.RefObject<HTMLTextAreaElement | null>
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
  writing,
  findings,
  ties,
  field,
  comparedTo,
  onEndCompare,
  modelAvailable,
  makeButton,
}: DraftPageProps) {
  const { desk } = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const { run, isWriting, kind } = writing
  const arriving = run?.text ?? ''
  const isRevising = isWriting && kind === 'revision'
  const shown = isWriting && arriving !== '' ? arriving : text
  const measured = isRevising ? withWaiting(text, arriving) : shown

  return (
    <section className={classes.page} aria-label={desk.page}>
      <div className={classes.scroll} ref={scroller}>
        <div className={classes.tools}>
          <DraftStatus letter={letter} writing={writing} modelAvailable={modelAvailable} />
          {comparedTo !== undefined && (
            <Button variant="transparent" size="compact-xs" px={0} onClick={onEndCompare}>
              {desk.versions.stopCompare}
            </Button>
          )}
        </div>
        <LeftOut writing={writing} />
        {isRevising ? (
          <Revised before={text} after={arriving} arriving />
        ) : comparedTo !== undefined && !isWriting ? (
          <Revised before={comparedTo} after={text} />
        ) : (
          <Editor
            text={shown}
            onChange={onChange}
            isWriting={isWriting}
            hasArrived={arriving !== ''}
            findings={findings}
            ties={ties}
            field={field}
            scroller={scroller}
          />
        )}
      </div>
      <footer>
        {comparedTo === undefined && !isWriting && <SourceLine ties={ties} text={text} />}
        <LengthBar text={measured} limit={letter.limit} />
        {makeButton}
      </footer>
    </section>
  )
}
