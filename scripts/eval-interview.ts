// How well the rules judge answers: key points against labels, with 95 % intervals. `npm run eval:interview`, or `node scripts/eval-interview.ts [--misses]`.
// `dev` and `dev-second` are by who wrote the bank; the `independent` ones (240 answers) are by somebody who has not seen the rules, before they were tuned to
// them. The rules are tuned on the development files alone: of the held-out half only counts are printed, its answers are not to be read.
import { readQuestions, type TechnicalQuestion } from '#features/interviews/bank/questions.ts'
import { createTextIndex } from '#features/interviews/bank/text-index.ts'
import { readAnswer } from '#features/interviews/rules/answer.ts'
import { judgePoints } from '#features/interviews/rules/points.ts'
import { type Label, type LabelFile, readLabels } from './eval-interview/labels.ts'
import { type Counts, compare, f1, interval, sum, wilson } from './eval-interview/score.ts'

const showMisses = process.argv.includes('--misses')
const { technical } = readQuestions()
const byId = new Map(technical.map((question) => [question.id, question]))

interface Judged {
  label: Label
  points: Counts
  wrong: Counts
  /** Of the points of the question, how many the rules and the label say the same of. */
  agreed: number
  asked: number
  taken: string
  kindRight: boolean
}

for (const file of readLabels()) report(file)
reportNearest()

function judge(label: Label): Judged & { line: string } {
  const question = byId.get(label.questionId)
  if (!question) throw new Error(`${label.id}: no question ${label.questionId}`)
  const unknown = label.covered.filter((id) => !question.points.some((point) => point.id === id))
  if (unknown.length > 0) throw new Error(`${label.id}: no points ${unknown.join(', ')}`)
  const read = readAnswer({
    question: question.question[label.language],
    answer: label.answer,
    language: label.language,
    subject: subjectOf(question),
  })
  const judged = judgePoints(read.kind === 'answer' ? read.statements : [], question.question[label.language], question)
  const found = judged.covered.map(({ point }) => point.id)
  const beliefs = judged.wrong.map(({ belief }) => question.misconceptions.indexOf(belief))
  const points = compare(found, label.covered)
  const wrong = compare(beliefs, label.wrong)
  const expected = ['good', 'partial', 'wrong'].includes(label.kind) ? 'answer' : label.kind
  const missed = label.covered.filter((id) => !found.includes(id))
  const alarms = found.filter((id) => !label.covered.includes(id))
  const faults = [
    ...(missed.length > 0 ? [`missed ${missed.join(' ')}`] : []),
    ...(alarms.length > 0 ? [`false ${alarms.join(' ')}`] : []),
    ...(wrong.misses + wrong.alarms > 0
      ? [`misconceptions labelled ${label.wrong.join(' ') || '-'}, found ${beliefs.join(' ') || '-'}`]
      : []),
    ...(read.kind === expected ? [] : [`taken for ${read.kind}`]),
  ]
  return {
    label,
    points,
    wrong,
    agreed: question.points.length - points.alarms - points.misses,
    asked: question.points.length,
    taken: read.kind,
    kindRight: read.kind === expected,
    line: faults.length === 0 ? '' : `  ${label.id} ${label.questionId} (${label.kind}): ${faults.join('; ')}`,
  }
}

function subjectOf(question: TechnicalQuestion): string {
  return [question.answer.ko, question.answer.en, ...question.points.flatMap(({ ko, en }) => [ko, en])].join('\n')
}

function report({ name, labels, heldOut }: LabelFile) {
  const judged = labels.map(judge)
  console.log(`\n${name}${heldOut ? ' (held out)' : ''}: ${labels.length} answers`)
  if (showMisses && !heldOut) for (const { line } of judged) if (line) console.log(line)
  console.log('  answers       n  labelled  precision  recall  F1 (95 %)              agreement on points (95 %)  kind of answer')
  row('all', judged)
  for (const language of ['ko', 'en'] as const)
    row(
      language,
      judged.filter(({ label }) => label.language === language),
    )
  for (const kind of ['good', 'partial', 'wrong', 'off-topic', 'ignorant', 'copied', 'empty'] as const)
    row(
      kind,
      judged.filter(({ label }) => label.kind === kind),
    )
  const { hits, misses, alarms } = sum(judged.map(({ wrong }) => wrong))
  console.log(`  misconceptions: ${hits} found, ${misses} missed, ${alarms} false`)
}

function row(name: string, judged: readonly Judged[]) {
  if (judged.length === 0) return
  const counts = judged.map(({ points }) => points)
  const total = sum(counts)
  const labelled = total.hits + total.misses
  const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(3))
  const range = ([low, high]: [number, number]) => `(${low.toFixed(3)} to ${high.toFixed(3)})`
  const agreed = judged.reduce((all, one) => all + one.agreed, 0)
  const asked = judged.reduce((all, one) => all + one.asked, 0)
  const cells = [
    name.padEnd(10),
    String(judged.length).padStart(4),
    String(labelled).padStart(9),
    share(total.hits, total.hits + total.alarms).padStart(10),
    share(total.hits, labelled).padStart(7),
    ` ${labelled === 0 ? `-  (${total.alarms} false points)` : `${f1(total).toFixed(3)} ${range(interval(counts))}`}`.padEnd(24),
    `${share(agreed, asked)} ${range(wilson(agreed, asked))}`.padEnd(26),
    `${judged.filter(({ kindRight }) => kindRight).length} of ${judged.length}${otherwise(judged)}`,
  ]
  console.log(`  ${cells.join(' ')}`)
}

/** What those are taken for whose kind is not seen. */
function otherwise(judged: readonly Judged[]): string {
  const taken = judged.filter(({ kindRight }) => !kindRight).map((one) => one.taken)
  const kinds = [...new Set(taken)].map((kind) => `${kind} ${taken.filter((one) => one === kind).length}`)
  return kinds.length === 0 ? '' : ` (taken for ${kinds.join(', ')})`
}

/** How like each other different questions of the bank are: a question of a caller must be nearer than that to be taken for one of them. */
function reportNearest() {
  const index = createTextIndex(technical.flatMap(({ id, question }) => [question.ko, question.en].map((text) => ({ id, text }))))
  const others = technical
    .flatMap(({ id, question }) => [question.ko, question.en].map((text) => index.similar(text).find((hit) => hit.id !== id)?.score ?? 0))
    .sort((a, b) => a - b)
  const at = (share: number) => others[Math.floor(share * (others.length - 1))]?.toFixed(2)
  console.log(`\nnearest other question of the bank: median ${at(0.5)}, 95 % ${at(0.95)}, 99 % ${at(0.99)}, most ${at(1)}`)
}
