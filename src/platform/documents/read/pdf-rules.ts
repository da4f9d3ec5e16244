/** The ruling lines of a page. They tell a table, which is read row by row, from text in columns. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import type { Line } from './image-lines.ts'
import type { Gutter } from './pdf-order.ts'

/** A horizontal line from `left` to `right` at height `y`, in points, y downwards. */
interface Rule {
  left: number
  right: number
  y: number
}

/** A matrix of PDF: x' = a x + c y + e, y' = b x + d y + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

const identity: Matrix = [1, 0, 0, 1, 0, 0]
const shortestRule = 20
/** A box thinner than this is one line, not two edges. */
const thinBox = 3
const rulesOfTable = 3
/** Shorter sides, in points, are those of dots and letters. */
const shortestSide = 8
const straight = 0.5
const white = '#ffffff'
/** How many coordinates follow each kind of step in a path of pdf.js: move, line, curve, quadratic curve, close. */
const [moveTo, lineTo, closePath] = [0, 1, 4]
const pathArguments: readonly number[] = [2, 2, 6, 4, 0]

/** Whether ruling lines run across one of the gutters, or end on both of its sides at the same heights: then both sides are cells of one table. */
export async function isRuledAcross(page: PDFPageProxy, gutters: readonly Gutter[], toDevice: Matrix): Promise<boolean> {
  const rules = await horizontalRules(page, toDevice)
  return gutters.some((gutter) => {
    const near = rules.filter(({ y }) => y > gutter.top && y < gutter.bottom)
    const across = near.filter(({ left, right }) => left < gutter.x - 2 && right > gutter.x + 2)
    if (heights(across).size >= rulesOfTable) return true
    const fromLeft = heights(near.filter(({ right }) => right <= gutter.x + 3 && right > gutter.x - 40))
    const fromRight = heights(near.filter(({ left }) => left >= gutter.x - 40 && left < gutter.x + 20))
    return [...fromLeft].filter((y) => [-1, 0, 1].some((shift) => fromRight.has(y + shift))).length >= rulesOfTable
  })
}

function heights(rules: readonly Rule[]): Set<number> {
  return new Set(rules.map(({ y }) => Math.round(y / 2)))
}

async function horizontalRules(page: PDFPageProxy, toDevice: Matrix): Promise<Rule[]> {
  return (await pathsOf(page, toDevice)).flatMap(({ bounds, matrix }) => edgesOf(bounds, matrix))
}

/** All straight rulings and borders of filled areas that can be seen, each way. */
export async function rulingsOf(page: PDFPageProxy, toDevice: Matrix): Promise<{ horizontal: Line[]; vertical: Line[] }> {
  const found: { horizontal: Line[]; vertical: Line[] } = { horizontal: [], vertical: [] }
  for (const { data, matrix, isSeen } of await pathsOf(page, toDevice)) {
    if (!isSeen) continue
    for (const [[x0, y0], [x1, y1]] of segmentsOf(data).map((ends) => ends.map(([x, y]) => transform(matrix, x, y)) as [Point, Point])) {
      if (Math.abs(y0 - y1) < straight && Math.abs(x0 - x1) >= shortestSide)
        found.horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
      else if (Math.abs(x0 - x1) < straight && Math.abs(y0 - y1) >= shortestSide)
        found.vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
    }
  }
  return found
}

type Point = readonly [x: number, y: number]

interface Path {
  /** The path in pdf.js's own notation: a number that says what, then its coordinates. */
  data: unknown
  bounds: unknown
  matrix: Matrix
  /** Not for cutting only, and not white on white. */
  isSeen: boolean
}

async function pathsOf(page: PDFPageProxy, toDevice: Matrix): Promise<Path[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const paths: Path[] = []
  const saved: { matrix: Matrix; fill: unknown }[] = []
  let matrix = identity
  let fill: unknown
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown[] = argsArray[index] ?? []
    if (operator === OPS.save) saved.push({ matrix, fill })
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd)
      ({ matrix, fill } = saved.pop() ?? { matrix: identity, fill: undefined })
    else if (operator === OPS.transform) matrix = multiply(matrix, matrixOf(args) ?? identity)
    else if (operator === OPS.setFillRGBColor) fill = args[0]
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push({ matrix, fill })
      matrix = multiply(matrix, matrixOf(args[0]) ?? identity)
    } else if (operator === OPS.constructPath) {
      const [paint, data, bounds] = args
      const isFilled = paint === OPS.fill || paint === OPS.eoFill
      paths.push({ data, bounds, matrix: multiply(toDevice, matrix), isSeen: paint !== OPS.endPath && !(isFilled && fill === white) })
    }
  }
  return paths
}

/** The straight pieces of a path; curves are none. */
function segmentsOf(data: unknown): [Point, Point][] {
  const numbers = Array.isArray(data) && ArrayBuffer.isView(data[0]) ? Array.from(data[0] as unknown as ArrayLike<number>) : []
  const segments: [Point, Point][] = []
  let start: Point = [0, 0]
  let current: Point = start
  for (let at = 0; at < numbers.length; ) {
    const kind = numbers[at] ?? 0
    const length = pathArguments[kind]
    if (length === undefined) return segments
    const next: Point = kind === closePath ? start : [numbers[at + length - 1] ?? 0, numbers[at + length] ?? 0]
    if (kind === moveTo) start = next
    else if (kind === lineTo || kind === closePath) segments.push([current, next])
    current = next
    at += 1 + length
  }
  return segments
}

/** pdf.js gives each path with its bounds: the least x and y, the greatest x and y. */
function edgesOf(bounds: unknown, matrix: Matrix): Rule[] {
  const numbers = numbersOf(bounds, 4)
  if (!numbers) return []
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers
  const corners = [transform(matrix, x0, y0), transform(matrix, x1, y1)]
  const xs = corners.map(([x]) => x).sort((a, b) => a - b)
  const ys = corners.map(([, y]) => y).sort((a, b) => a - b)
  const [left = 0, right = 0] = xs
  const [top = 0, bottom = 0] = ys
  if (right - left < shortestRule) return []
  return bottom - top > thinBox
    ? [
        { left, right, y: top },
        { left, right, y: bottom },
      ]
    : [{ left, right, y: top }]
}

function matrixOf(value: unknown): Matrix | undefined {
  return numbersOf(value, 6) as Matrix | undefined
}

function numbersOf(value: unknown, count: number): number[] | undefined {
  const isList = Array.isArray(value) || ArrayBuffer.isView(value)
  const numbers = isList ? Array.from(value as ArrayLike<unknown>) : []
  return numbers.length >= count && numbers.every((number) => typeof number === 'number') ? (numbers as number[]) : undefined
}

/** Applies `inner` first, then `outer`. */
function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ]
}

function transform(matrix: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
}
