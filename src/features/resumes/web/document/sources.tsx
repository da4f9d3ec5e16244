import { Text, Title } from '@mantine/core'
import type { GivenAnswer, ResumeDetail } from '#features/resumes/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import classes from './lists.module.css'

interface Origin {
  answers: GivenAnswer[]
  lines: string[]
}

/** Which answer each line was made from: nothing of the résumé was made up. */
export function Sources({ detail }: { detail: ResumeDetail }) {
  const { sources } = useWords().resumes
  const origins = originsOf(detail)
  if (origins.length === 0) return <Empty title={sources.title} text={sources.none} />
  return (
    <section aria-labelledby="sources">
      <Title order={2} id="sources">
        {sources.title}
      </Title>
      <Text size="sm" c="dimmed">
        {sources.text}
      </Text>
      <ol className={classes.list}>
        {origins.map(({ answers, lines }) => (
          <li key={answers.map(({ turn }) => turn).join(' ')}>
            {answers.map(({ turn, question, answer }) => (
              <details key={turn} className={classes.source}>
                <summary>{question}</summary>
                <p>{answer}</p>
              </details>
            ))}
            <ul className={classes.made}>
              {lines.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Lines that rest on the same answers stand together, in the order of the conversation. */
function originsOf({ lines, answers }: ResumeDetail): Origin[] {
  const known = new Map(answers.map((answer) => [answer.turn, answer]))
  const origins = new Map<string, Origin>()
  for (const { text, turns } of lines) {
    const from = turns.toSorted((a, b) => a - b).flatMap((turn) => known.get(turn) ?? [])
    if (from.length === 0) continue
    const key = from.map(({ turn }) => turn).join(' ')
    const origin = origins.get(key) ?? { answers: from, lines: [] }
    if (!origin.lines.includes(text)) origin.lines.push(text)
    origins.set(key, origin)
  }
  return [...origins.values()].sort((a, b) => (a.answers[0]?.turn ?? 0) - (b.answers[0]?.turn ?? 0))
}
