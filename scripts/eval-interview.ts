// How well the rules judge answers: key points against labels, with 95 % intervals. `npm run eval:interview`, or `node scripts/eval-interview.ts [--misses]`.
// The labels (eval-interview/*.jsonl) were written from the statements of the points, without a look at the terms by which the rules find them. The rules
// were tuned on `dev` alone. Answers of other people are better judges than these; more lines of the same form can be added at any time.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { readQuestions, type TechnicalQuestion } from '#features/interviews/bank/questions.ts'
import { createTextIndex } from '#features/interviews/bank/text-index.ts'
import { readAnswer } from '#features/interviews/rules/answer.ts'
import { judgePoints } from '#features/interviews/rules/points.ts'

const Label = z.object({
  id: z.string(),
  questionId: z.string(),
  language: z.enum(['ko', 'en']),
  kind: z.enum(['good', 'partial', 'wrong', 'off-topic', 'ignorant', 'copied', 'empty']),
  answer: z.string(),
  /** The ids of the points that a careful reader finds in the answer. */
  covered: z.array(z.string()),
  /** The places of the misconceptions that it holds. */
  wrong: z.array(z.number().int()),
})
type Label = z.infer<typeof Label>

const showMisses = process.argv.includes('--misses')
const { technical } = readQuestions()
const byId = new Map(technical.map((question) => [question.id, question]))

for (const split of ['dev', 'heldout']) {
  const lines = readFileSync(new URL(`eval-interview/${split}.jsonl`, import.meta.url), 'utf8').split('\n')
  const labels = lines.filter(Boolean).map((line) => Label.parse(JSON.parse(line)))
  report(split, labels)
}
reportNearest()

interface Counts {
  hits: number
  alarms: number
  misses: number
}

function judge({ answer, language }: Label, question: TechnicalQuestion) {
  const subject = [question.answer.ko, question.answer.en, ...question.points.flatMap(({ ko, en }) => [ko, en])].join('\n')
  const read = readAnswer({ question: question.question[language], answer, language, subject })
  return { kind: read.kind, ...judgePoints(read.kind === 'answer' ? read.statements : [], question) }
}

function report(split: string, labels: readonly Label[]) {
  const points: Counts = { hits: 0, alarms: 0, misses: 0 }
  const wrong: Counts = { hits: 0, alarms: 0, misses: 0 }
  const perAnswer: Counts[] = []
  let kinds = 0
  for (const label of labels) {
    const question = byId.get(label.questionId)
    if (!question) throw new Error(`${label.id}: no question ${label.questionId}`)
    const unknown = label.covered.filter((id) => !question.points.some((point) => point.id === id))
    if (unknown.length > 0) throw new Error(`${label.id}: no points ${unknown.join(', ')}`)
    const judged = judge(label, question)
    const found = judged.covered.map(({ point }) => point.id)
    const own = compare(found, label.covered)
    perAnswer.push(own)
    add(points, own)
    add(
      wrong,
      compare(
        judged.wrong.map(({ belief }) => question.misconceptions.indexOf(belief)),
        label.wrong,
      ),
    )
    const expected = ['good', 'partial', 'wrong'].includes(label.kind) ? 'answer' : label.kind
    if (judged.kind === expected) kinds++
    if (showMisses) {
      const missed = label.covered.filter((id) => !found.includes(id))
      const alarms = found.filter((id) => !label.covered.includes(id))
      if (missed.length + alarms.length > 0 || judged.kind !== expected)
        console.log(`  ${label.id} ${label.questionId} ${judged.kind}: missed ${missed.join(' ') || '-'}, false ${alarms.join(' ') || '-'}`)
    }
  }
  const [low, high] = bootstrap(perAnswer)
  const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(3))
  console.log(`${split}: ${labels.length} answers, ${points.hits + points.misses} labelled points`)
  console.log(
    `  key points: precision ${share(points.hits, points.hits + points.alarms)}, recall ${share(points.hits, points.hits + points.misses)}, F1 ${f1(points).toFixed(3)} (95 %: ${low.toFixed(3)} to ${high.toFixed(3)})`,
  )
  console.log(`  misconceptions: ${wrong.hits} found, ${wrong.misses} missed, ${wrong.alarms} false`)
  console.log(`  kind of answer (answer, empty, copied, not knowing, off the subject): ${kinds} of ${labels.length}`)
}

function compare<T>(found: readonly T[], labelled: readonly T[]): Counts {
  const hits = found.filter((one) => labelled.includes(one)).length
  return { hits, alarms: found.length - hits, misses: labelled.length - hits }
}

function add(into: Counts, { hits, alarms, misses }: Counts) {
  into.hits += hits
  into.alarms += alarms
  into.misses += misses
}

function f1({ hits, alarms, misses }: Counts): number {
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + alarms + misses)
}

/** The middle 95 % of F1 over 2,000 drawings of answers with replacement (Efron's percentile bootstrap), from a fixed seed. */
function bootstrap(perAnswer: readonly Counts[]): [low: number, high: number] {
  let state = 20_270_101
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const values = Array.from({ length: 2000 }, () => {
    const sum: Counts = { hits: 0, alarms: 0, misses: 0 }
    for (let at = 0; at < perAnswer.length; at++) add(sum, perAnswer[Math.floor(random() * perAnswer.length)] ?? sum)
    return f1(sum)
  }).sort((a, b) => a - b)
  return [values[50] ?? 0, values[1949] ?? 0]
}

/** How like each other different questions of the bank are: a question of a caller must be nearer than that to be taken for one of them. */
function reportNearest() {
  const index = createTextIndex(technical.flatMap(({ id, question }) => [question.ko, question.en].map((text) => ({ id, text }))))
  const others = technical
    .flatMap(({ id, question }) => [question.ko, question.en].map((text) => index.similar(text).find((hit) => hit.id !== id)?.score ?? 0))
    .sort((a, b) => a - b)
  const at = (share: number) => others[Math.floor(share * (others.length - 1))]?.toFixed(2)
  console.log(`nearest other question of the bank: median ${at(0.5)}, 95 % ${at(0.95)}, 99 % ${at(0.99)}, most ${at(1)}`)
}
