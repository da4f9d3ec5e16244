import sharp, { type Sharp } from 'sharp'
import { Refusal } from './errors.ts'

/** One byte per pixel, 0 is black, row by row. */
export interface GrayImage {
  levels: Uint8Array
  width: number
  height: number
  /** How many pixels make one of a page that is 860 wide, the usual width of a posting; distances are given for such a page. */
  scale: number
}

/** A scanned A3 page at 300 dpi has 17 million pixels, a very long posting 20 million. */
const mostPixels = 40_000_000
/** Narrower pictures have letters too small for recognition: at twice the size the error rate falls from above 20 % to below 6 %. */
const wideEnough = 1400
const enlargement = 2
const usualWidth = 860
/** Skew is measured on a small copy, in degrees. */
const skewWidth = 800
const mostSkew = 3
/** Rows must line up so much better than without turning, else the picture is left as it is. */
const skewGain = 1.15

/**
 * Decodes a picture: upright, on white, grey, straightened, and large enough for text recognition.
 * @throws Refusal `tooComplex` for too many pixels, `broken` when it cannot be decoded
 */
export async function loadGrayImage(bytes: Uint8Array): Promise<GrayImage> {
  try {
    const { width = 0, height = 0 } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > mostPixels) throw new Refusal('tooComplex', `${width} x ${height} pixels`)
    const angle = await skewOf(bytes)
    const straight =
      angle === 0
        ? decode(bytes)
        : decode(await decode(bytes).rotate(-angle, { background: '#fff' }).png({ compressionLevel: 1 }).toBuffer())
    const flat = await straight.png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true })
    const room = Math.sqrt(mostPixels / (flat.info.width * flat.info.height))
    const enlarged = flat.info.width < wideEnough ? Math.max(1, Math.min(enlargement, room)) : 1
    const target = Math.round(flat.info.width * enlarged)
    const { data, info } = await sharp(flat.data)
      .resize({ width: target, kernel: 'lanczos3' })
      .grayscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    return { levels: data, width: info.width, height: info.height, scale: Math.max(1, info.width / usualWidth) }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('broken', String(error), { cause: error })
  }
}

/** Turned as its camera says, transparent parts white, without colour. */
function decode(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: mostPixels * 2 })
    .rotate()
    .flatten({ background: '#fff' })
    .grayscale()
}

/**
 * The angle of the lines of text in degrees, by projection profiles (Postl, 1986): at the right angle the lower edges of letters fall into few rows,
 * so the sum of the squared counts per row is highest.
 */
async function skewOf(bytes: Uint8Array): Promise<number> {
  const { data, info } = await decode(bytes).resize({ width: skewWidth }).raw().toBuffer({ resolveWithObject: true })
  const points = lowerEdges(data, info.width, info.height)
  const sharpness = (degrees: number) => {
    const slope = Math.tan((degrees * Math.PI) / 180)
    const counts = new Float64Array(info.height + 2 * 60)
    for (let index = 0; index < points.length; index += 2) {
      const row = Math.round((points[index + 1] ?? 0) - (points[index] ?? 0) * slope) + 60
      const bounded = Math.max(0, Math.min(counts.length - 1, row))
      counts[bounded] = (counts[bounded] ?? 0) + 1
    }
    return counts.reduce((sum, count) => sum + count * count, 0)
  }
  const coarse = sharpest(range(-mostSkew, mostSkew, 0.25), sharpness)
  const fine = sharpest(range(coarse - 0.2, coarse + 0.2, 0.05), sharpness)
  return sharpness(fine) > skewGain * sharpness(0) ? fine : 0
}

/** Places where dark turns to light below, as x, y, x, y. */
function lowerEdges(levels: Uint8Array, width: number, height: number): number[] {
  const points: number[] = []
  for (let y = 1; y < height; y += 1) {
    for (let x = 0; x < width; x += 2) {
      const above = levels[(y - 1) * width + x] ?? 0
      const here = levels[y * width + x] ?? 0
      if (above - here > 40) points.push(x, y)
    }
  }
  return points
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step)
}

function sharpest(angles: readonly number[], sharpness: (degrees: number) => number): number {
  const scored = angles.map((angle) => ({ angle, score: sharpness(angle) }))
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).angle
}
