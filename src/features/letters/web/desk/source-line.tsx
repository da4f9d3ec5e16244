import { Anchor } from '@mantine/core'
import { IconArrowsJoin2, IconLink, IconQuestionMark, IconUserCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import type { Words } from '#web/i18n/words.ts'
import type { TieSource } from '#wire/checks/sources.ts'
import { letterPairs, likenessOf } from '#wire/text/likeness.ts'
import { sentencesOf } from '#wire/text/sentences.ts'
import type { Ties } from '../checking/use-ties.ts'
import classes from './source-line.module.css'

const icons = { sourced: IconLink, connecting: IconArrowsJoin2, unsupported: IconQuestionMark, confirmed: IconUserCheck }

/** One quiet line under the page: what the sentence that one looks at came from, or else how the letter as a whole stands. */
export function SourceLine({ ties, text }: { ties: Ties; text: string }) {
  const { sources: words } = useWords().desk
  const { all, current, confirm } = ties
  const quote = useMemo(
    () => (current?.source ? nearestOf(current.source, text.slice(current.start, current.end)) : undefined),
    [current, text],
  )
  if (all.length === 0) return null
  if (!current) {
    const count = (state: string) => all.filter((tie) => tie.state === state).length
    return (
      <p className={classes.line}>
        <span>{words.whole(all.length, count('sourced'), count('unsupported'))}</span>
      </p>
    )
  }
  const Icon = icons[current.state]
  return (
    <p className={classes.line} data-state={current.state}>
      <Icon className="small-icon" aria-hidden />
      {current.state === 'sourced' && current.source ? (
        <span>
          <b>{wordsOf(current.source, words)}</b> <q>{quote}</q>
        </span>
      ) : (
        <span>{words.states[current.state]}</span>
      )}
      {current.state === 'unsupported' && (
        <Anchor component="button" type="button" fz="xs" onClick={() => confirm(current)}>
          {words.confirm}
        </Anchor>
      )}
    </p>
  )
}

function wordsOf({ kind, label }: TieSource, { from }: Words['desk']['sources']): string {
  const words = from[kind]
  return typeof words === 'string' ? words : words(label)
}

/** The line of a source that is most like the sentence. */
function nearestOf({ text }: TieSource, sentence: string): string {
  const wanted = letterPairs(sentence)
  return sentencesOf(text)
    .map((one) => ({ text: one.text, likeness: likenessOf(wanted, letterPairs(one.text)) }))
    .reduce((best, one) => (one.likeness > best.likeness ? one : best), { text: text.trim(), likeness: -1 }).text
}
