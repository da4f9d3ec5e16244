// What the checks of a letter cost, by its length. See ../README.md.
import { parseArgs } from 'node:util'
import { readSampleLetters } from '#features/letters/samples.ts'
import { checkText } from '#wire/checks/check.ts'
import type { ChecksInput } from '#wire/checks/input.ts'
import { type TieSource, tieSentences } from '#wire/checks/sources.ts'
import { sentencesOf } from '#wire/text/sentences.ts'
import { median, row, table } from '../statistics.ts'

const { values } = parseArgs({
  options: { lengths: { type: 'string', default: '500,1000,2000,3000,5000,7000,10000' }, rounds: { type: 'string', default: '15' } },
})
const lengths = values.lengths.split(',').map(Number)
const rounds = Number(values.rounds)
/** So much CPU time at least is measured at once, since the clock of a process is coarse. */
const LEAST_MS = 60
const BUDGET_MS = 16
const BUDGET_AT = 1000

const samples = readSampleLetters().filter(({ language }) => language === 'ko')
const sentences = samples.flatMap(({ content }) => sentencesOf(content).map(({ text }) => text))
// The letter is made of every third sentence, so that what it is compared with shares some of them and not all.
const own = sentences.filter((_, at) => at % 3 === 0)
const others = sentences.filter((_, at) => at % 3 !== 0)

/** A letter of about so many characters. Of a long one the sentences are numbered, so that it is no repetition of itself. */
function letterOf(length: number): string {
  const parts: string[] = []
  for (let at = 0, size = 0; size < length; at++) {
    const turn = Math.floor(at / own.length)
    const sentence = `${turn === 0 ? '' : `${turn + 1}년 차에는 `}${own[at % own.length]}`
    parts.push(sentence)
    size += sentence.length + 1
  }
  return parts.join(' ').slice(0, length)
}

const pieceOf = (from: number, count: number) => Array.from({ length: count }, (_, at) => others[(from + at) % others.length]).join(' ')
const said = Array.from({ length: 6 }, (_, at) => pieceOf(at * 5, 5))
const input = (text: string): ChecksInput => ({
  text,
  company: '가온커머스',
  otherCompanies: ['나루페이', '푸른바다소프트', '한빛물류', '소담식품', '이음교육'],
  limit: { unit: 'characters', max: text.length },
  sources: said,
  examples: [0, 1].map((at) => ({ id: `example-${at}`, text: pieceOf(at * 20, 20) })),
  otherLetters: Array.from({ length: 10 }, (_, at) => ({ id: `letter-${at}`, text: pieceOf(at * 7, 20) })),
  blind: true,
  names: ['김하늘'],
})
const sources: TieSource[] = said.map((text, at) => ({ id: `answer-${at}`, kind: 'answer', label: '', text }))

/** CPU milliseconds: user and system time of the process. */
function cpuOnce(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** CPU milliseconds of one call. */
function cpuOf(work: () => void): number {
  for (let times = 1; ; times *= 2) {
    const spent = cpuOnce(() => {
      for (let at = 0; at < times; at++) work()
    })
    if (spent >= LEAST_MS) return spent / times
  }
}

const ways = {
  'as one types': (text: string) => checkText({ ...input(text), examples: [], otherLetters: [] }),
  'all checks': (text: string) => checkText(input(text)),
  sources: (text: string) => tieSentences(text, sources),
}
const names = Object.keys(ways) as (keyof typeof ways)[]
const letters = lengths.map(letterOf)
// The engine compiles each pattern when it is first used: what a server that has just started, or a page that has just opened, waits for.
const first = cpuOnce(() => ways['all checks'](letterOf(BUDGET_AT)))
for (const letter of letters) for (const name of names) ways[name](letter)

const measured = new Map(names.map((name) => [name, letters.map(() => [] as number[])]))
for (let round = 0; round < rounds; round++)
  for (const name of names)
    letters.forEach((letter, at) => {
      measured.get(name)?.[at]?.push(cpuOf(() => ways[name](letter)))
    })

const medians = new Map(names.map((name) => [name, (measured.get(name) ?? []).map(median)]))
const rows = letters.map((letter, at) => {
  const cells = names.map((name) => {
    const all = measured.get(name)?.[at] ?? []
    return `${medians.get(name)?.[at]?.toFixed(2)} (${Math.min(...all).toFixed(2)} to ${Math.max(...all).toFixed(2)})`
  })
  return row(letter.length, checkText(input(letter)).findings.length, ...cells)
})
console.log(table(['characters', 'findings', ...names.map((name) => `${name}, CPU ms (least to most)`)], rows))

/** The power of the length by which the cost grows: the slope of the least squares line through the logarithms. */
function growthOf(costs: readonly number[]): number {
  const points = costs.map((cost, at) => [Math.log(lengths[at] ?? 1), Math.log(cost)] as const)
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const along = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0)
  return along / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
}
console.log()
for (const name of names) console.log(`${name}: grows with the length to the power of ${growthOf(medians.get(name) ?? []).toFixed(2)}`)
console.log(`first check of a process, at ${BUDGET_AT} characters: ${first.toFixed(0)} ms`)
const at = lengths.indexOf(BUDGET_AT)
const most = medians.get('all checks')?.[at]
if (most !== undefined) {
  console.log(`all checks at ${BUDGET_AT} characters: ${most.toFixed(2)} ms of ${BUDGET_MS} ms`)
  if (most > BUDGET_MS) process.exitCode = 1
}
