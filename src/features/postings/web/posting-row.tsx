import { Badge } from '@mantine/core'
import type { FoundPosting } from '#features/postings/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Row } from '#web/ui/row.tsx'
import { leadOf } from './deadline-words.ts'
import classes from './postings-page.module.css'

/** One posting: how long it is open, who looks for whom, and the words by which it was found. */
export function PostingRow({ posting }: { posting: FoundPosting }) {
  const { postings: t, positions } = useWords()
  const { id, company, title, position, deadline, sample, excerpt, marks, matched, foundBy } = posting
  const { lead, isUrgent } = leadOf(deadline, new Date(), t)
  const about = [company || t.unnamed, positions[position]].join(' · ')
  return (
    <Row
      lead={lead}
      urgent={isUrgent}
      title={
        <>
          <b>{title || t.untitled}</b>{' '}
          {sample && (
            <Badge size="sm" variant="outline" color="gray">
              {t.sample}
            </Badge>
          )}
        </>
      }
      text={
        foundBy === null ? (
          about
        ) : (
          <>
            {about}
            <br />
            <Excerpt text={excerpt} marks={marks} />
            <br />
            <em className={classes.reason}>{matched.length > 0 ? t.reasons.words(matched.join(', ')) : t.reasons.meaning}</em>
          </>
        )
      }
      action={t.look}
      link={{ to: '/postings/$postingId', params: { postingId: id } }}
    />
  )
}

function Excerpt({ text, marks }: { text: string; marks: FoundPosting['marks'] }) {
  const pieces = marks.map(({ start, end }, at) => ({
    start,
    before: text.slice(marks[at - 1]?.end ?? 0, start),
    words: text.slice(start, end),
  }))
  return (
    <>
      {pieces.map(({ start, before, words }) => (
        <span key={start}>
          {before}
          <mark>{words}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}
