/** The value below which a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** A row of a table in Markdown. */
export function row(...cells: (string | number)[]): string {
  return `| ${cells.join(' | ')} |`
}

export function table(head: string[], rows: string[]): string {
  return [row(...head), row(...head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows].join('\n')
}
