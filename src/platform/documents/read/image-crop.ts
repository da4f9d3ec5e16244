import sharp from 'sharp'
import type { GrayImage } from './gray-image.ts'
import { boundedTo, inkProfile, leastContrast, type Run, runsOf, type Tones, tonesOf } from './image-ink.ts'
import type { Box } from './image-table.ts'

const leastSide = 8
/** In pixels of a page 860 wide. */
const lineGap = 2
/** Lower ink is a dot, a dash or a ruling. */
const leastLine = 5
const inkMargin = 6
const whiteMargin = 14

/**
 * Cuts a piece out for text recognition: dark on light, full contrast, with a white margin.
 * @returns false when there was nothing to recognise and no file is written
 */
export async function writeCrop(image: GrayImage, box: Box, file: string): Promise<boolean> {
  const { left, top, right, bottom } = boundedTo(image, box)
  const [width, height] = [right - left, bottom - top]
  if (width < leastSide || height < leastSide) return false
  const tones = tonesOf(image, { left, top, right, bottom })
  if (tones.lightest - tones.darkest < leastContrast) return false
  const piece = Buffer.alloc(width * height)
  const toned = darkOnLight(tones)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) piece[y * width + x] = toned[image.levels[(top + y) * image.width + left + x] ?? 0] ?? 0
  }
  const margins = { top: whiteMargin, bottom: whiteMargin, left: whiteMargin, right: whiteMargin, background: '#fff' }
  await sharp(piece, { raw: { width, height, channels: 1 } })
    .extend(margins)
    .toColourspace('b-w')
    .withDensity(192)
    .png({ compressionLevel: 1 })
    .toFile(file)
  return true
}

/**
 * The lines of text in a table cell, from top to bottom, each cut down to its ink: that was measured to halve the errors.
 * Dots and accents stand so near to their letters that they belong to them.
 */
export function inkLines(image: GrayImage, box: Box): Box[] {
  const profile = inkProfile(image, box)
  if (!profile) return []
  const { box: whole, rows, columns } = profile
  const runs: Run[] = []
  for (const run of runsOf(rows, true)) {
    const last = runs.at(-1)
    if (last && run.from - last.to <= lineGap * image.scale) last.to = run.to
    else runs.push(run)
  }
  const [left, right] = [columns.indexOf(true), columns.lastIndexOf(true) + 1]
  return withoutSpecks(runs, leastLine * image.scale).map(({ from, to }) => ({
    left: Math.max(whole.left, whole.left + left - inkMargin),
    right: Math.min(whole.right, whole.left + right + inkMargin),
    top: Math.max(whole.top, whole.top + from - inkMargin),
    bottom: Math.min(whole.bottom, whole.top + to + inkMargin),
  }))
}

/** What is too low for letters belongs to the nearest line: the line under a word, a dot above one. */
function withoutSpecks(runs: readonly Run[], least: number): Run[] {
  const lines = runs.filter(({ from, to }) => to - from >= least).map((run) => ({ ...run }))
  for (const speck of runs.filter(({ from, to }) => to - from < least)) {
    const distance = (line: Run) => Math.max(line.from - speck.to, speck.from - line.to)
    const [nearest] = [...lines].sort((a, b) => distance(a) - distance(b))
    if (!nearest || distance(nearest) > least) continue
    nearest.from = Math.min(nearest.from, speck.from)
    nearest.to = Math.max(nearest.to, speck.to)
  }
  return lines
}

/**
 * For each level its new one: the background becomes white and the ink that differs most from it black.
 * Stretching by percentiles instead would blacken the grain of a page that is nearly empty.
 */
function darkOnLight({ background, darkest, lightest }: Tones): Uint8Array {
  const ink = background < 128 ? lightest : darkest
  return Uint8Array.from({ length: 256 }, (_, level) =>
    Math.max(0, Math.min(255, Math.round((255 * (level - ink)) / (background - ink || 1)))),
  )
}
