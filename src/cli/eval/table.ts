// Evaluations as text for a terminal.
import type { CaseResult, Comparison, EvaluationReport, Summary } from '#features/operations/evaluation/contract.ts'

const percent = (share: number | null) => (share === null ? '-' : `${Math.round(share * 100)} %`)
const seconds = (ms: number | null) => (ms === null ? '-' : ms < 995 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`)
const money = (cost: Readonly<Record<string, number>>) =>
  Object.entries(cost)
    .map(([currency, amount]) => `${amount.toFixed(4)} ${currency}`)
    .join(', ') || '-'

const COLUMNS: readonly [head: string, cell: (summary: Summary) => string][] = [
  ['cases', ({ cases }) => String(cases)],
  ['first', ({ firstShare }) => percent(firstShare)],
  ['kept', ({ keptShare }) => percent(keptShare)],
  ['rules', ({ rulesShare }) => percent(rulesShare)],
  ['expected', ({ expectedShare }) => percent(expectedShare)],
  ['in limit', ({ withinLimitShare }) => percent(withinLimitShare)],
  ['errors', ({ errorsPerCase }) => errorsPerCase.toFixed(2)],
  ['warnings', ({ warningsPerCase }) => warningsPerCase.toFixed(2)],
  ['invented', ({ invented }) => String(invented)],
  ['length', ({ charactersMedian }) => (charactersMedian === null ? '-' : String(Math.round(charactersMedian)))],
  ['first token', ({ firstTokenMsMedian }) => seconds(firstTokenMsMedian)],
  ['median', ({ totalMsMedian }) => seconds(totalMsMedian)],
  ['95 %', ({ totalMsP95 }) => seconds(totalMsP95)],
  ['tokens in/out', ({ tokensIn, tokensOut }) => `${tokensIn}/${tokensOut}`],
  ['cost', ({ cost }) => money(cost)],
]

const EXPLAINED = `first: kept the contract at the first answer; kept: in the end; rules: the rules had to stand in; expected: what has to stand in it does, and
nothing that must not; errors, warnings: what the checks found, for each case; invented: figures, dates and names from nowhere.`

/** Lines of equal columns, the first to the left. */
function aligned(rows: readonly string[][]): string {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export function tableOf({ source, models, promptVersions, tasks, total }: EvaluationReport): string {
  const versions = Object.entries(promptVersions).filter(([, version]) => version !== 'file')
  const head = source === 'rules' ? 'Measured: the rules, without a model.' : `Model: ${models.join(', ') || 'none answered'}`
  const used =
    versions.length > 0
      ? `\nPrompts that are not the product’s own: ${versions.map(([name, version]) => `${name}=${version}`).join(', ')}`
      : ''
  const rows = [
    ['task', ...COLUMNS.map(([name]) => name)],
    ...[...tasks, { ...total, task: 'all' }].map((one) => [one.task, ...COLUMNS.map(([, cell]) => cell(one))]),
  ]
  return `${head}${used}\n\n${aligned(rows)}\n\n${EXPLAINED}`
}

/** What was wrong, case by case. */
export function missesOf({ cases }: EvaluationReport): string {
  return cases
    .filter(isWrong)
    .map(({ task, id, time, outcome, problems, missing, forbidden, measures }) =>
      [
        `${task} ${id}${time > 1 ? ` (${time})` : ''}: ${outcome}`,
        ...problems.map((problem) => `    contract: ${problem}`),
        ...missing.map((wanted) => `    missing: ${wanted}`),
        ...forbidden.map((found) => `    must not be there: ${found}`),
        ...measures.invented.map((claim) => `    from nowhere: ${claim}`),
      ].join('\n'),
    )
    .join('\n')
}

function isWrong({ outcome, problems, missing, forbidden, measures }: CaseResult): boolean {
  return outcome !== 'first' || [problems, missing, forbidden, measures.invented].some((list) => list.length > 0)
}

export function comparisonTable({ before, after, shared, unshared, total, tasks, better, worse, chance, changes }: Comparison): string {
  const name = ({ label, createdAt, source, models }: Comparison['before']) =>
    `${label || createdAt.slice(0, 16)} (${source === 'rules' ? 'rules' : models.join(', ')})`
  const rows = [
    ['task', ...COLUMNS.map(([head]) => head)],
    ...[...tasks, { task: 'all', ...total }].map((one) => [
      one.task,
      ...COLUMNS.map(([, cell]) => {
        const [a, b] = [cell(one.before), cell(one.after)]
        return a === b ? a : `${a} > ${b}`
      }),
    ]),
  ]
  const list = changes.map(
    ({ task, id, direction, before: a, after: b }) => `  ${direction === 'worse' ? '-' : '+'} ${task} ${id}: ${changesOf(a, b)}`,
  )
  return [
    `${name(before)}  >  ${name(after)}`,
    `${shared} cases that both have${unshared > 0 ? `; ${unshared} that only one has are left out` : ''}`,
    '',
    aligned(rows),
    '',
    `${better} better, ${worse} worse; so uneven by chance alone: ${percent(chance)}`,
    ...list,
  ].join('\n')
}

function changesOf(before: CaseResult, after: CaseResult): string {
  const counts: [string, (result: CaseResult) => number | string][] = [
    ['outcome', ({ outcome }) => outcome],
    ['missing', ({ missing }) => missing.length],
    ['must not be there', ({ forbidden }) => forbidden.length],
    ['from nowhere', ({ measures }) => measures.invented.length],
    ['errors', ({ measures }) => measures.errors],
  ]
  return counts
    .filter(([, read]) => read(before) !== read(after))
    .map(([name, read]) => `${name} ${read(before)} > ${read(after)}`)
    .join(', ')
}
