import type { GrayImage } from './gray-image.ts'

/** A straight line or edge: `at` is its place across, `from` and `to` are its ends along, in pixels. */
export interface Line {
  at: number
  from: number
  to: number
}

/** In pixels of a page 860 wide. Shorter runs are strokes of letters. */
const shortestRun = 46
/** Light grey rulings differ from white by little more than this. */
const leastStep = 10
/** The two sides of a thick line, and its pieces, lie so near to each other. */
const mergeAcross = 5
const mergeAlong = 8
const thickestLine = 8
const largestMiss = 2

/**
 * Finds long straight edges: rulings, and borders of filled areas. An edge is where grey changes in the same sense along many pixels.
 * @param direction of the lines that are looked for
 */
export function findLines(image: GrayImage, direction: 'horizontal' | 'vertical'): Line[] {
  const { levels, width, height, scale } = image
  const isHorizontal = direction === 'horizontal'
  const across = isHorizontal ? height : width
  const along = isHorizontal ? width : height
  const stepAcross = isHorizontal ? width : 1
  const stepAlong = isHorizontal ? 1 : width
  const runs: Line[] = []
  for (let at = 2; at < across - 2; at += 1) runs.push(...runsAt(levels, at, along, stepAcross, stepAlong, shortestRun * scale))
  return mergeRuns(runs, scale)
}

function runsAt(levels: Uint8Array, at: number, along: number, stepAcross: number, stepAlong: number, leastLength: number): Line[] {
  const runs: Line[] = []
  let from = -1
  let to = -1
  let sense = 0
  const end = () => {
    if (from >= 0 && to - from >= leastLength) runs.push({ at, from, to })
    from = -1
    sense = 0
  }
  for (let place = 0; place < along; place += 1) {
    const offset = at * stepAcross + place * stepAlong
    const change = (levels[offset + stepAcross] ?? 0) - (levels[offset - stepAcross] ?? 0)
    const isEdge = Math.abs(change) >= leastStep && (sense === 0 || Math.sign(change) === sense)
    if (isEdge) {
      if (from < 0) {
        from = place
        sense = Math.sign(change)
      }
      to = place
    } else if (from >= 0 && place - to > largestMiss) end()
  }
  end()
  return runs
}

/** Both sides of a ruling and its touching pieces become one line in their middle; what is too thick is a filled area, whose sides are lines of their own. */
function mergeRuns(runs: readonly Line[], scale: number): Line[] {
  const merged: { first: number; last: number; from: number; to: number }[] = []
  for (const { at, from, to } of [...runs].sort((a, b) => a.at - b.at)) {
    const touching = findLast(
      merged,
      (line) => from <= line.to + mergeAlong * scale && to >= line.from - mergeAlong * scale,
      (line) => at - line.last <= mergeAcross * scale,
    )
    if (touching) {
      touching.last = Math.max(touching.last, at)
      touching.from = Math.min(touching.from, from)
      touching.to = Math.max(touching.to, to)
    } else merged.push({ first: at, last: at, from, to })
  }
  return merged
    .filter(({ first, last }) => last - first <= thickestLine * scale)
    .map(({ first, last, from, to }) => ({ at: (first + last) / 2, from, to }))
}

/** The last element that matches, looked for only as long as `isNear` holds. */
function findLast<T>(items: readonly T[], matches: (item: T) => boolean, isNear: (item: T) => boolean): T | undefined {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index]
    if (item === undefined || !isNear(item)) return undefined
    if (matches(item)) return item
  }
  return undefined
}
