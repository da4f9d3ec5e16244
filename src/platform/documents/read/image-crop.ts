import sharp from 'sharp'
import type { GrayImage } from './gray-image.ts'
import type { Box } from './image-table.ts'

/** Less contrast than this is paper. */
const leastContrast = 25
/** Ink differs from its background by this. */
const inkContrast = 60
const leastSide = 8
/** In pixels of a page 860 wide. */
const lineGap = 2
const inkMargin = 6
const whiteMargin = 14

/**
 * Cuts a piece out for text recognition: dark on light, full contrast, with a white margin.
 * @param trim cut down to the ink: in table cells this halves the errors (DOCUMENTS.md B1), in running text it would lose the indent
 * @returns how many lines of ink the piece has; 0 when there was nothing to recognise and no file is written
 */
export async function writeCrop(image: GrayImage, box: Box, file: string, { trim }: { trim: boolean }): Promise<number> {
  const whole = boundedTo(image, box)
  if (whole.right - whole.left < leastSide || whole.bottom - whole.top < leastSide) return 0
  const tones = tonesOf(image, whole)
  if (tones.lightest - tones.darkest < leastContrast) return 0
  const { left, top, right, bottom } = (trim ? inkOf(image, whole, tones.background) : undefined) ?? whole
  const [width, height] = [right - left, bottom - top]
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
  return countLines(piece, width, height, image.scale)
}

/** Rows with ink, apart by blank ones. Dots and accents stand so near to their letters that they do not count. */
function countLines(piece: Uint8Array, width: number, height: number, scale: number): number {
  let lines = 0
  let lastInk = Number.NEGATIVE_INFINITY
  for (let y = 0; y < height; y += 1) {
    if (!piece.subarray(y * width, (y + 1) * width).some((level) => level < 255 - inkContrast)) continue
    if (y - lastInk > lineGap * scale) lines += 1
    lastInk = y
  }
  return lines
}

interface Tones {
  background: number
  darkest: number
  lightest: number
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

function boundedTo({ width, height }: GrayImage, { left, top, right, bottom }: Box): Box {
  return {
    left: Math.max(0, Math.round(left)),
    top: Math.max(0, Math.round(top)),
    right: Math.min(width, Math.round(right)),
    bottom: Math.min(height, Math.round(bottom)),
  }
}

/** The most frequent level is the background. */
function tonesOf({ levels, width }: GrayImage, { left, top, right, bottom }: Box): Tones {
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

/** The least box around all ink; rulings at the very rim do not count. */
function inkOf({ levels, width }: GrayImage, box: Box, background: number): Box | undefined {
  const ink = { left: box.right, top: box.bottom, right: box.left, bottom: box.top }
  for (let y = box.top + 2; y < box.bottom - 2; y += 1) {
    for (let x = box.left + 2; x < box.right - 2; x += 1) {
      if (Math.abs((levels[y * width + x] ?? 0) - background) <= inkContrast) continue
      if (x < ink.left) ink.left = x
      if (x > ink.right) ink.right = x
      if (y < ink.top) ink.top = y
      if (y > ink.bottom) ink.bottom = y
    }
  }
  if (ink.right <= ink.left || ink.bottom <= ink.top) return undefined
  return {
    left: Math.max(box.left, ink.left - inkMargin),
    top: Math.max(box.top, ink.top - inkMargin),
    right: Math.min(box.right, ink.right + inkMargin + 1),
    bottom: Math.min(box.bottom, ink.bottom + inkMargin + 1),
  }
}
