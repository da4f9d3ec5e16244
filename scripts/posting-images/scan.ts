// From a printed PDF file to one that holds its pages as pictures.
import { execFileSync } from 'node:child_process'
import { globSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

/** The side of a tile of grain, in pixels. */
const GRAIN = 128

/** Pages as an office scanner leaves them: 150 dpi, half a degree askew, grain, JPEG. @param work a folder for what is made on the way */
export async function scanned(pdf: Uint8Array, work: string): Promise<Uint8Array> {
  const source = path.join(work, 'page.pdf')
  writeFileSync(source, pdf)
  execFileSync('pdftoppm', ['-r', '150', '-png', source, path.join(work, 'page')])
  const pages = globSync('page-*.png', { cwd: work }).sort()
  return pdfOfPictures(await Promise.all(pages.map((page) => pictureOf(path.join(work, page)))))
}

async function pictureOf(file: string): Promise<Picture> {
  const picture = sharp(file).rotate(0.5, { background: '#fff' })
  const tile = await sharp(grain(), { raw: { width: GRAIN, height: GRAIN, channels: 3 } })
    .png()
    .toBuffer()
  const { data, info } = await picture
    .composite([{ input: tile, tile: true, blend: 'multiply' }])
    .jpeg({ quality: 70 })
    .toBuffer({ resolveWithObject: true })
  return { jpeg: data, width: info.width, height: info.height }
}

/** Light grey specks, the same each time (a linear congruential generator). */
function grain(): Uint8Array {
  let state = 1
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  const specks = Uint8Array.from({ length: GRAIN * GRAIN }, () => Math.min(255, 250 + Math.round(8 * (next() + next() + next() - 1.5))))
  return Uint8Array.from({ length: 3 * GRAIN * GRAIN }, (_, at) => specks[Math.floor(at / 3)] ?? 255)
}

interface Picture {
  jpeg: Uint8Array
  width: number
  height: number
}

/** The least PDF file with one picture on each A4 page. */
function pdfOfPictures(pictures: readonly Picture[]): Uint8Array {
  const parts: Buffer[] = []
  const offsets: number[] = []
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  const add = (text: string) => parts.push(Buffer.from(text, 'latin1'))
  const object = (number: number, dictionary: string, stream?: Uint8Array) => {
    offsets[number] = length()
    add(`${number} 0 obj\n${dictionary}\n`)
    if (stream) {
      add('stream\n')
      parts.push(Buffer.from(stream))
      add('\nendstream\n')
    }
    add('endobj\n')
  }
  const drawing = Buffer.from('q 595 0 0 842 0 0 cm /P Do Q')
  const first = (page: number) => 3 + 3 * page
  add('%PDF-1.4\n')
  object(1, '<< /Type /Catalog /Pages 2 0 R >>')
  object(2, `<< /Type /Pages /Kids [${pictures.map((_, page) => `${first(page)} 0 R`).join(' ')}] /Count ${pictures.length} >>`)
  for (const [page, { jpeg, width, height }] of pictures.entries()) {
    const own = first(page)
    const resources = `<< /XObject << /P ${own + 2} 0 R >> >>`
    object(own, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${own + 1} 0 R /Resources ${resources} >>`)
    object(own + 1, `<< /Length ${drawing.length} >>`, drawing)
    const kind = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`
    object(own + 2, `<< ${kind} /Length ${jpeg.length} >>`, jpeg)
  }
  const table = length()
  const entries = offsets.slice(1).map((at) => `${String(at).padStart(10, '0')} 00000 n \n`)
  add(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${entries.join('')}`)
  add(`trailer << /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`)
  return Buffer.concat(parts)
}
