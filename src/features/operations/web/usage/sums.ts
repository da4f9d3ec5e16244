// Rows of usage added up in the ways in which the console shows them.
import type { UsageRow } from '../../contract.ts'

const DAY_MS = 86_400_000

export type Measure = 'calls' | 'tokens' | 'cost'

export function measureOf(
  { calls, tokensIn, tokensOut, cost }: Pick<UsageRow, 'calls' | 'tokensIn' | 'tokensOut' | 'cost'>,
  measure: Measure,
) {
  return measure === 'calls' ? calls : measure === 'tokens' ? tokensIn + tokensOut : cost
}

/** By currency. */
export function costOf(rows: readonly Pick<UsageRow, 'cost' | 'currency'>[]): Record<string, number> {
  const cost: Record<string, number> = {}
  for (const row of rows) if (row.currency !== null) cost[row.currency] = (cost[row.currency] ?? 0) + row.cost
  return cost
}

/** A value for each day up to the last one, the oldest first; days without a call are there with nothing. */
export function byDay(rows: readonly UsageRow[], measure: Measure, days: number, today: string): { day: string; value: number }[] {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(row.day, (sums.get(row.day) ?? 0) + measureOf(row, measure))
  const end = Date.parse([today, ...sums.keys()].sort().at(-1) ?? today)
  return Array.from({ length: days }, (_, at) => {
    const day = new Date(end - (days - 1 - at) * DAY_MS).toISOString().slice(0, 10)
    return { day, value: sums.get(day) ?? 0 }
  })
}

export interface TaskSum {
  task: string
  model: string
  calls: number
  failures: number
  tokensIn: number
  tokensOut: number
  cost: Record<string, number>
}

/** A line for each task and model, the one with most tokens first. */
export function byTask(rows: readonly UsageRow[]): TaskSum[] {
  const groups = new Map<string, UsageRow[]>()
  for (const row of rows) {
    const key = `${row.task}\n${row.model}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const sum = (list: readonly UsageRow[], read: (row: UsageRow) => number) => list.reduce((total, row) => total + read(row), 0)
  return [...groups.values()]
    .map((list) => ({
      task: list[0]?.task ?? '',
      model: list[0]?.model ?? '',
      calls: sum(list, ({ calls }) => calls),
      failures: sum(list, ({ failures }) => failures),
      tokensIn: sum(list, ({ tokensIn }) => tokensIn),
      tokensOut: sum(list, ({ tokensOut }) => tokensOut),
      cost: costOf(list),
    }))
    .sort((a, b) => b.tokensIn + b.tokensOut - a.tokensIn - a.tokensOut || b.calls - a.calls)
}
