import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { useRoom } from '#web/use-media.ts'
import type { Ties } from '../checking/use-ties.ts'
import { piecesOf } from '../parts/findings-in-order.ts'
import { replaceIn } from '../parts/replace-in.ts'
import type { Findings } from '../use-findings.ts'
import classes from './editor.module.css'
import { FindingCard } from './finding-card.tsx'
import { SentenceMarks } from './sentence-marks.tsx'
import { useFollow } from './use-follow.ts'
import { markAt, useMarkHover } from './use-mark-hover.ts'

interface EditorProps {
  text: string
  onChange(text: string): void
  isWriting: boolean
  /** Whether any of the new text is there; until then the old one waits in its place. */
  hasArrived: boolean
  findings: Findings
  ties: Ties
  /** The text field, for who mends the text from elsewhere. */
  field: React.RefObject<HTMLTextAreaElement | null>
  scroller: React.RefObject<HTMLDivElement | null>
}

/**
 * A plain text field, since nothing else gets the input of Hangul right everywhere; behind it a mirror of the same text
 * carries the underlines. Both wrap alike: same font, width and white space.
 */
export function Editor({ text, onChange, isWriting, hasArrived, findings, ties, field, scroller }: EditorProps) {
  const { desk } = useWords()
  const room = useRoom()
  const mirror = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const { all, opened, open } = findings
  const pieces = useMemo(() => piecesOf(text, all), [text, all])
  const { point, putCaret } = ties
  const overFinding = useMarkHover(mirror, open)
  const overSentence = useMarkHover(
    layer,
    useCallback((start: string) => point(Number(start)), [point]),
    useCallback(() => point(undefined), [point]),
  )
  useFollow(scroller, isWriting, text)

  // An opened finding comes into sight, and its words become the selection, so that typing replaces them.
  useLayoutEffect(() => {
    if (!opened) return
    const mark = mirror.current?.querySelector(`[data-mark="${CSS.escape(opened.id)}"]`)
    mark?.scrollIntoView({ block: 'nearest' })
  }, [opened])

  const card = room !== 'narrow' && opened
  const openUnderCaret = () => {
    const at = field.current?.selectionStart
    if (at === undefined || at !== field.current?.selectionEnd) return
    open(all.find(({ start, end }) => start <= at && at <= end)?.id)
  }

  return (
    <div className={classes.editor} data-waiting={(isWriting && !hasArrived) || undefined}>
      <SentenceMarks layer={layer} text={text} ties={ties} />
      <div className={classes.mirror} ref={mirror} aria-hidden>
        {pieces.map(({ text: words, finding }, index) =>
          finding ? (
            <mark key={finding.id} data-mark={finding.id} data-tone={finding.severity} data-open={finding.id === opened?.id || undefined}>
              {words}
            </mark>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: plain pieces have no identity but their place.
            <span key={`plain-${index}`}>{words}</span>
          ),
        )}
        {isWriting && hasArrived && <i className={classes.caret} />}
        {/* A line break at the end makes a line only when something follows it. */}
        {'\u200b'}
      </div>
      <textarea
        ref={field}
        className={classes.field}
        value={text}
        aria-label={desk.page}
        aria-busy={isWriting}
        readOnly={isWriting}
        placeholder={isWriting ? undefined : room === 'narrow' ? desk.pagePlaceholderNarrow : desk.pagePlaceholder}
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onClick={openUnderCaret}
        onSelect={(event) => putCaret(event.currentTarget.selectionStart)}
        onBlur={() => putCaret(undefined)}
        onPointerMove={(event) => {
          overFinding.onPointerMove(event)
          overSentence.onPointerMove(event)
          event.currentTarget.style.cursor = markAt(mirror.current, event.clientX, event.clientY) ? 'pointer' : ''
        }}
        onPointerLeave={() => {
          overFinding.onPointerLeave()
          overSentence.onPointerLeave()
        }}
      />
      {card && (
        <FindingCard
          anchor={mirror}
          findings={findings}
          text={text}
          onChange={(next, start, end, words) => replaceIn(field.current, { start, end, words }) || onChange(next)}
        />
      )}
    </div>
  )
}
