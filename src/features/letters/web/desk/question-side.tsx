import { Button, Text, Textarea } from '@mantine/core'
import type { Letter } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { countCharacters } from '#wire/text/count.ts'
import type { Inputs } from '../parts/merge-inputs.ts'
import { useHints } from '../use-hints.ts'
import { CvLines } from './cv-lines.tsx'
import { Favours } from './favours.tsx'
import { LimitFold } from './limit-fold.tsx'
import classes from './question-side.module.css'

interface QuestionSideProps {
  letter: Letter
  inputs: Inputs
  onChange(changes: Partial<Inputs>): void
  /** Why the last draft could not begin. */
  error: unknown
  /** The source that the sentence under the pointer or caret came from. */
  markedId: string | undefined
  /** That source as a line of the CV, where it is one. */
  markedLine: string | undefined
  /** The button that begins and stops. */
  children: React.ReactNode
}

/** What the draft is made from: the question, its intent, three hints with room to answer, and whatever else. */
export function QuestionSide({ letter, inputs, onChange, error, markedId, markedLine, children }: QuestionSideProps) {
  const { desk } = useWords()
  const { guidelines, guidelinesSource, answers, freeAnswer, favorInfo } = inputs
  const hints = useHints(letter, guidelines, onChange)

  const answer = (index: number, text: string) =>
    onChange({
      answers: Array.from({ length: Math.max(guidelines.length, answers.length) }, (_, at) => (at === index ? text : (answers[at] ?? ''))),
    })
  const favours = favorInfo.split(/[\n,;·]/).filter((one) => one.trim() !== '').length

  return (
    <section className={classes.side} aria-label={desk.label}>
      <div className={classes.scroll}>
        <header>
          <h2>{letter.question}</h2>
          <Text c="dimmed" size="sm">
            {desk.intents[letter.intent].text}
          </Text>
        </header>
        {hints.isMaking && (
          <div>
            <Text size="sm" c="dimmed" mb="xs">
              {desk.hints.loading}
            </Text>
            <Skeletons lines={3} height="var(--jw-tap)" />
          </div>
        )}
        {!hints.isMaking && hints.error !== null && (
          <>
            {guidelines.length === 0 && <Text size="sm">{desk.hints.failed}</Text>}
            <ErrorNotice error={hints.error} onAgain={hints.again} />
          </>
        )}
        {!hints.isMaking &&
          guidelines.map((hint, index) => (
            <Textarea
              key={hint}
              label={`${index + 1}. ${hint}`}
              value={answers[index] ?? ''}
              onChange={(event) => answer(index, event.currentTarget.value)}
              placeholder={desk.hints.empty}
              classNames={{ label: classes.label, input: classes.input }}
              data-marked={markedId === `answer-${index + 1}` || undefined}
              maxLength={5000}
            />
          ))}
        {!hints.isMaking && guidelines.length > 0 && (
          <div className={classes.made}>
            {guidelinesSource === 'rules' && <span>{desk.hints.byRules}</span>}
            <Button variant="transparent" size="compact-xs" px={0} onClick={hints.again}>
              {desk.hints.again}
            </Button>
          </div>
        )}
        <div>
          <Fold
            name={desk.free.name}
            state={freeAnswer.trim() ? desk.free.filled(countCharacters(freeAnswer)) : desk.free.empty}
            startsOpen={freeAnswer.trim() !== ''}
            marked={markedId === 'free-answer'}
          >
            <Textarea
              aria-label={desk.free.name}
              minRows={4}
              value={freeAnswer}
              classNames={{ input: classes.input }}
              data-marked={markedId === 'free-answer' || undefined}
              onChange={(event) => onChange({ freeAnswer: event.currentTarget.value })}
              placeholder={desk.free.example}
              maxLength={10_000}
            />
          </Fold>
          <Fold
            name={desk.favor.name}
            state={favours > 0 ? desk.favor.filled(favours) : desk.favor.empty}
            marked={markedId === 'favor-info'}
          >
            <Textarea
              aria-label={desk.favor.name}
              minRows={3}
              value={favorInfo}
              classNames={{ input: classes.input }}
              data-marked={markedId === 'favor-info' || undefined}
              onChange={(event) => onChange({ favorInfo: event.currentTarget.value })}
              placeholder={desk.favor.example}
              maxLength={5000}
            />
            {letter.versionId !== null && <Favours favours={letter.favours} />}
          </Fold>
          <CvLines
            onAdd={(line) => onChange({ freeAnswer: freeAnswer.trim() ? `${freeAnswer.trimEnd()}\n${line}` : line })}
            markedLine={markedLine}
          />
          <LimitFold letter={letter} />
        </div>
        {error !== null && error !== undefined && <ErrorNotice error={error} />}
      </div>
      <footer>{children}</footer>
    </section>
  )
}
