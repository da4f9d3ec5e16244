import { useMemo } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import classes from './revised.module.css'
import { wordDiff } from './word-diff.ts'

interface RevisedProps {
  before: string
  after: string
  /** The new text is still being written. */
  arriving?: boolean
}

/** A text against another: what is new is marked, what is gone is struck, what is not reached yet stays faint in its place. */
export function Revised({ before, after, arriving = false }: RevisedProps) {
  const { versions } = useWords().desk
  const parts = useMemo(() => wordDiff(before, after, { arriving }), [before, after, arriving])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
    <article className={classes.text} aria-busy={arriving} tabIndex={0}>
      {parts.map(({ kind, text }, index) => {
        const key = `${index}-${kind}`
        if (kind === 'added')
          return (
            <ins key={key} className={classes.added}>
              <span className="visually-hidden">[{versions.added}] </span>
              {text}
              {arriving && index >= parts.length - 2 && <i className={classes.caret} />}
            </ins>
          )
        if (kind === 'removed')
          return (
            <del key={key} className={classes.removed}>
              <span className="visually-hidden">[{versions.removed}] </span>
              {text}
            </del>
          )
        return (
          <span key={key} className={kind === 'waiting' ? classes.waiting : undefined}>
            {text}
          </span>
        )
      })}
    </article>
  )
}
