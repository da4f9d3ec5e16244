import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Question, QuestionDetail } from '#features/interviews/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { questionQuery } from '../queries.ts'
import classes from './questions-page.module.css'

/** One question; what a good answer holds is fetched when it is opened. */
export function QuestionRow({ question }: { question: Question }) {
  const { interviews, positions } = useWords()
  const t = interviews.bank
  const { id, position, topic, difficulty, kind } = question
  const about = [
    position ? positions[position] : t.kinds[kind],
    t.topics[topic] ?? topic,
    ...(difficulty === null ? [] : [t.difficulty(difficulty)]),
  ]
  return (
    <li>
      <Fold name={question.question} state={about.join(' · ')}>
        <Detail id={id} />
      </Fold>
    </li>
  )
}

function Detail({ id }: { id: string }) {
  const t = useWords().interviews.bank
  const { data, error, refetch } = useQuery(questionQuery(id))
  if (!data) return error ? <ErrorNotice error={error} onAgain={refetch} /> : <Skeletons lines={4} />
  return (
    <div className={classes.detail}>
      <h2>{data.kind === 'technical' ? t.answer : t.looksFor}</h2>
      <p>{data.answer}</p>
      <Lines title={t.points} items={data.points} />
      <Lines title={t.misconceptions} items={data.misconceptions} />
      <Lines title={t.levels} items={data.levels} isOrdered />
      <Button variant="default" renderRoot={(props) => <Link {...props} to="/feedback" search={{ question: data.question }} />}>
        {t.practise}
      </Button>
    </div>
  )
}

function Lines({ title, items, isOrdered = false }: { title: string; items: QuestionDetail['points']; isOrdered?: boolean }) {
  if (items.length === 0) return null
  const List = isOrdered ? 'ol' : 'ul'
  return (
    <>
      <h2>{title}</h2>
      <List>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </List>
    </>
  )
}
