import { useLanguage } from '#web/i18n/use-words.tsx'
import type { Summary } from '../../evaluation/contract.ts'
import classes from '../console.module.css'
import { costs, count, duration, percent } from '../format.ts'
import { TableFrame } from '../table-frame.tsx'
import styles from './evaluations.module.css'

interface Line {
  task: string
  /** Of the evaluation, or of the later one. */
  now: Summary
  before?: Summary
}

/** Tasks by what was measured; of two evaluations the earlier figure stands before the later one. */
export function SummaryTable({ label, lines, sum }: { label: string; lines: readonly Line[]; sum: Omit<Line, 'task'> }) {
  const { words, language } = useLanguage()
  const { evaluations: t, tasks } = words.operations
  const columns: [head: string, cell: (summary: Summary) => string][] = [
    [t.columns.cases, ({ cases }) => count(cases, language)],
    [t.columns.first, ({ firstShare }) => percent(firstShare)],
    [t.columns.kept, ({ keptShare }) => percent(keptShare)],
    [t.columns.rules, ({ rulesShare }) => percent(rulesShare)],
    [t.columns.expected, ({ expectedShare }) => percent(expectedShare)],
    [t.columns.limit, ({ withinLimitShare }) => percent(withinLimitShare)],
    [t.columns.errors, ({ errorsPerCase }) => errorsPerCase.toFixed(2)],
    [t.columns.invented, ({ invented }) => count(invented, language)],
    [t.columns.length, ({ charactersMedian }) => (charactersMedian === null ? '–' : count(Math.round(charactersMedian), language))],
    [t.columns.firstToken, ({ firstTokenMsMedian }) => duration(firstTokenMsMedian, language)],
    [t.columns.total, ({ totalMsMedian }) => duration(totalMsMedian, language)],
    [t.columns.tokens, ({ tokensIn, tokensOut }) => count(tokensIn + tokensOut, language)],
    [t.columns.cost, ({ cost }) => costs(cost, language)],
  ]
  const cells = ({ now, before }: Omit<Line, 'task'>) =>
    columns.map(([head, cell]) => {
      const [was, is] = [before && cell(before), cell(now)]
      return (
        <td key={head}>
          {was !== undefined && was !== is && <s className={styles.was}>{was}</s>} {is}
        </td>
      )
    })
  return (
    <>
      <TableFrame label={label}>
        <thead>
          <tr>
            <th scope="col">{t.columns.task}</th>
            {columns.map(([head]) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.task}>
              <th scope="row">{tasks[line.task] ?? line.task}</th>
              {cells(line)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.sum}</th>
            {cells(sum)}
          </tr>
        </tfoot>
      </TableFrame>
      <p className={classes.note}>{t.columnsText}</p>
    </>
  )
}
