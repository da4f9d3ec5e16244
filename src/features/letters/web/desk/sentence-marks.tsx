import type { RefObject } from 'react'
import type { Tie, Ties } from '../checking/use-ties.ts'
import classes from './editor.module.css'

interface SentenceMarksProps {
  layer: RefObject<HTMLDivElement | null>
  text: string
  ties: Ties
}

/** Under the underlines: a wash behind the sentence that is asked about, a fainter one behind those without a source. */
export function SentenceMarks({ layer, text, ties }: SentenceMarksProps) {
  return (
    <div className={classes.sentences} ref={layer} aria-hidden>
      {piecesOf(text, ties.all).map(({ words, tie }, index) =>
        tie ? (
          <span
            key={`sentence-${tie.start}`}
            data-mark={tie.start}
            data-state={tie.state}
            data-current={tie.start === ties.current?.start || undefined}
          >
            {words}
          </span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: what stands between has no identity but its place.
          <span key={`between-${index}`}>{words}</span>
        ),
      )}
    </div>
  )
}

function piecesOf(text: string, ties: readonly Tie[]): { words: string; tie?: Tie }[] {
  const pieces: { words: string; tie?: Tie }[] = []
  let at = 0
  for (const tie of ties) {
    if (tie.start < at) continue
    if (tie.start > at) pieces.push({ words: text.slice(at, tie.start) })
    pieces.push({ words: text.slice(tie.start, tie.end), tie })
    at = tie.end
  }
  return [...pieces, { words: text.slice(at) }]
}
