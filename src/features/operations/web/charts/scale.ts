/** The least round number that is not below a value: 1, 2 or 5 times a power of ten, so that the top of a chart can be read. */
export function roundUp(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 2, 5, 10].find((one) => one * power >= value * (1 - 1e-9)) ?? 10
  return step * power
}

/** A line in pieces: where nothing was measured it has a gap. `x` and `y` are shares from 0 to 1, `y` upwards. */
export function linesOf(points: readonly { x: number; y: number | null }[]): string[] {
  const pieces: string[][] = [[]]
  for (const { x, y } of points) {
    if (y === null) pieces.push([])
    else pieces.at(-1)?.push(`${(x * 100).toFixed(2)},${((1 - y) * 100).toFixed(2)}`)
  }
  return pieces.filter((piece) => piece.length > 0).map((piece) => (piece.length === 1 ? dash(piece[0] ?? '') : piece.join(' ')))
}

/** A single point as a short line, so that it can be seen. */
function dash(point: string): string {
  const [x = '0', y = '0'] = point.split(',')
  return `${Math.max(0, Number(x) - 1).toFixed(2)},${y} ${Math.min(100, Number(x) + 1).toFixed(2)},${y}`
}
