/** The ruling lines of a page. They tell a table, which is read row by row, from text in columns. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import type { Gutter } from './pdf-order.ts'

/** A horizontal line from `left` to `right` at height `y`, in points, y downwards. */
interface Rule {
  left: number
  right: number
  y: number
}

/** A matrix of PDF: x' = a x + c y + e, y' = b x + d y + f (ISO 32000-1, 8.3.3). */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

const identity: Matrix = [1, 0, 0, 1, 0, 0]
const shortestRule = 20
/** A box thinner than this is one line, not two edges. */
const thinBox = 3
const rulesOfTable = 3

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
  const { fnArray, argsArray } = await page.getOperatorList()
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let current = identity
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown[] = argsArray[index] ?? []
    if (operator === OPS.save) saved.push(current)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) current = saved.pop() ?? identity
    else if (operator === OPS.transform) current = multiply(current, matrixOf(args) ?? identity)
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(current)
      current = multiply(current, matrixOf(args[0]) ?? identity)
    } else if (operator === OPS.constructPath) rules.push(...edgesOf(args[2], multiply(toDevice, current)))
  }
  return rules
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
