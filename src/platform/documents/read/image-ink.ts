/** Where there is ink in a part of a picture. */
import type { GrayImage } from './gray-image.ts'
import type { Box } from './image-table.ts'

/** Less contrast than this is paper. */
export const leastContrast = 25
/** Ink differs from its background by this. */
const inkContrast = 60

/** The lightest, the darkest and the most frequent level, which is the background. */
export interface Tones {
  background: number
  darkest: number
  lightest: number
}

/** The same box in whole pixels, inside the picture. */
export function boundedTo({ width, height }: GrayImage, { left, top, right, bottom }: Box): Box {
  return {
    left: Math.max(0, Math.round(left)),
    top: Math.max(0, Math.round(top)),
    right: Math.min(width, Math.round(right)),
    bottom: Math.min(height, Math.round(bottom)),
  }
}

/** The levels of a box in whole pixels. */
export function tonesOf({ levels, width }: GrayImage, { left, top, right, bottom }: Box): Tones {
  const counts = new Uint32Array(256)
  for (let y = top; y < bottom; y += 1) {
    for (let offset = y * width + left; offset < y * width + right; offset += 1) {
      const level = levels[offset] ?? 0
      counts[level] = (counts[level] ?? 0) + 1
    }
  }
  const background = counts.indexOf(Math.max(...counts))
  return { background, darkest: counts.findIndex((count) => count > 0), lightest: counts.findLastIndex((count) => count > 0) }
}

/** Which rows and columns of a box have ink; `undefined` for one that is blank. Places are counted from the box's own corner. */
export function inkProfile(image: GrayImage, box: Box): { box: Box; rows: boolean[]; columns: boolean[] } | undefined {
  const whole = boundedTo(image, box)
  const [width, height] = [whole.right - whole.left, whole.bottom - whole.top]
  if (width <= 0 || height <= 0) return undefined
  const { background, darkest, lightest } = tonesOf(image, whole)
  if (lightest - darkest < leastContrast) return undefined
  const rows = new Array<boolean>(height).fill(false)
  const columns = new Array<boolean>(width).fill(false)
  for (let y = 0; y < height; y += 1) {
    const offset = (whole.top + y) * image.width + whole.left
    for (let x = 0; x < width; x += 1) {
      if (Math.abs((image.levels[offset + x] ?? 0) - background) <= inkContrast) continue
      rows[y] = true
      columns[x] = true
    }
  }
  return rows.includes(true) ? { box: whole, rows, columns } : undefined
}

/** A run of equal values in a profile. `to` is the first place after it. */
export interface Run {
  from: number
  to: number
}

/** The runs of places with ink, or without. */
export function runsOf(profile: readonly boolean[], ink: boolean): Run[] {
  const runs: Run[] = []
  for (const [place, has] of profile.entries()) {
    if (has !== ink) continue
    const last = runs.at(-1)
    if (last?.to === place) last.to = place + 1
    else runs.push({ from: place, to: place + 1 })
  }
  return runs
}
