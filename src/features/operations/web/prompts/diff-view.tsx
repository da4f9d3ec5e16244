import { useWords } from '#web/i18n/use-words.tsx'
import { lineDiff } from './line-diff.ts'
import classes from './prompt.module.css'

/** What changed between two texts, line by line: by sign and word first, by colour second. */
export function DiffView({ before, after }: { before: string; after: string }) {
  const t = useWords().operations.prompts.diff
  const parts = lineDiff(before, after)
  if (parts.every((part) => 'skipped' in part || part.lines.every(({ kind }) => kind === 'same')))
    return <p className={classes.same}>{t.same}</p>
  return (
    <pre className={classes.diff}>
      {parts.map((part, at) =>
        'skipped' in part ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a difference have no identity but their place.
          <span key={at} data-kind="skipped">
            {t.skipped(part.skipped)}
          </span>
        ) : (
          part.lines.map(({ kind, text }, line) => {
            const Line = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span'
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <Line key={`${at} ${line}`} data-kind={kind}>
                {kind !== 'same' && <b className="visually-hidden">{kind === 'added' ? t.added : t.removed} </b>}
                {text || ' '}
              </Line>
            )
          })
        ),
      )}
    </pre>
  )
}
