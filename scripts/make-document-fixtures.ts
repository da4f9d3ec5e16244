/**
 * Makes the small files under test/fixtures/documents. All people and companies in them are invented.
 * Run by hand when a fixture must change: `node scripts/make-document-fixtures.ts`. It needs LibreOffice, Chromium, qpdf, poppler-utils and the Nanum fonts;
 * tests do not, since the results are kept in the repository. The two .hwp files come from elsewhere (see the README beside them).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import * as docx from 'docx'
import iconv from 'iconv-lite'
import { markdownToHwpx } from 'kordoc'
import sharp from 'sharp'
import { assemblePdf } from '#test/fixtures/documents/hostile.ts'

const folder = path.resolve(import.meta.dirname, '../test/fixtures/documents')
const work = mkdtempSync(path.join(tmpdir(), 'jiwon-fixtures-'))
const keep = (name: string, content: Uint8Array | string) => writeFileSync(path.join(folder, name), content)
const font = 'NanumGothic'

type Line = { heading: string } | { bullet: string } | { text: string }

const korean: Line[] = [
  { text: '이서준' },
  { text: 'seojun.lee@example.com / 010-0000-1234' },
  { heading: '자기소개' },
  { text: '물류 창고의 재고 화면을 빠르고 정확하게 만드는 일을 해 온 3년 차 프런트엔드 개발자입니다.' },
  { heading: '경력' },
  { text: '주식회사 가람물류 (2021.03 ~ 현재)' },
  { bullet: '재고 화면의 첫 응답 시간을 2.1초에서 0.4초로 줄였습니다.' },
  { bullet: '현장 직원 12명을 만나 잦은 실수를 정리하고 입력 절차를 7단계에서 3단계로 바꿨습니다.' },
  { heading: '학력' },
  { text: '한강대학교 산업공학과 학사 (2014.03 ~ 2018.02)' },
]

const english: Line[] = [
  { text: 'Jordan Reed' },
  { text: 'jordan.reed@example.com' },
  { heading: 'Experience' },
  { text: 'Maple Freight, Frontend Engineer (2021 - present)' },
  { bullet: 'Cut the first response of the stock screen from 2.1 s to 0.4 s.' },
  { bullet: 'Interviewed twelve warehouse workers and reduced the input from seven steps to three.' },
  { heading: 'Education' },
  { text: 'BSc Industrial Engineering, Riverside University (2014 - 2018)' },
]

function paragraphOf(line: Line): docx.Paragraph {
  if ('heading' in line)
    return new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_1, children: [new docx.TextRun({ text: line.heading, font })] })
  if ('bullet' in line) return new docx.Paragraph({ bullet: { level: 0 }, children: [new docx.TextRun({ text: line.bullet, font })] })
  return new docx.Paragraph({ children: [new docx.TextRun({ text: line.text, font })] })
}

function cell(text: string, span: { columnSpan?: number; rowSpan?: number; width?: number } = {}): docx.TableCell {
  const { width = 2400, ...spans } = span
  return new docx.TableCell({
    ...spans,
    width: { size: width, type: docx.WidthType.DXA },
    children: [new docx.Paragraph({ children: [new docx.TextRun({ text, font })] })],
  })
}

/** A form as Korean companies send it: the left cells are merged over rows, the last over columns. */
function form(): docx.Table {
  const row = (...children: docx.TableCell[]) => new docx.TableRow({ children })
  return new docx.Table({
    columnWidths: [1600, 3000, 4000],
    rows: [
      row(cell('구분', { width: 1600 }), cell('기간', { width: 3000 }), cell('내용', { width: 4000 })),
      row(
        cell('학력', { rowSpan: 2, width: 1600 }),
        cell('2014.03 ~ 2018.02', { width: 3000 }),
        cell('한강대학교 산업공학과', { width: 4000 }),
      ),
      row(cell('2011.03 ~ 2014.02', { width: 3000 }), cell('나래고등학교', { width: 4000 })),
      row(cell('자격', { width: 1600 }), cell('정보처리기사 (2020.06)', { columnSpan: 2, width: 7000 })),
    ],
  })
}

const plainSection = (children: (docx.Paragraph | docx.Table)[]): docx.ISectionOptions => ({ children })

function pack(section: docx.ISectionOptions): Promise<Buffer> {
  return docx.Packer.toBuffer(new docx.Document({ creator: 'sample', title: 'sample', sections: [section] }))
}

async function printed(section: docx.ISectionOptions, options: { tagged: boolean }): Promise<Buffer> {
  writeFileSync(path.join(work, 'source.docx'), await pack(section))
  const filter = `pdf:writer_pdf_Export:${JSON.stringify({ UseTaggedPDF: { type: 'boolean', value: String(options.tagged) } })}`
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${work}/office`, '--headless', '--convert-to', filter, '--outdir', work, path.join(work, 'source.docx')],
    {
      stdio: 'ignore',
    },
  )
  return readFileSync(path.join(work, 'source.pdf'))
}

/** The page as a scanner gives it: one bit per pixel, 200 dots per inch, no text. */
async function scanned(pdf: Buffer): Promise<Buffer> {
  writeFileSync(path.join(work, 'page.pdf'), pdf)
  execFileSync('pdftoppm', ['-r', '200', '-gray', '-png', '-singlefile', path.join(work, 'page.pdf'), path.join(work, 'page')])
  const { data, info } = await sharp(path.join(work, 'page.png')).grayscale().raw().toBuffer({ resolveWithObject: true })
  const rowBytes = Math.ceil(info.width / 8)
  const bits = Buffer.alloc(rowBytes * info.height)
  data.forEach((level, index) => {
    const x = index % info.width
    const place = Math.floor(index / info.width) * rowBytes + (x >> 3)
    if (level > 140) bits[place] = (bits[place] ?? 0) | (0x80 >> (x & 7))
  })
  const stream = (head: string, content: Buffer) =>
    Buffer.concat([Buffer.from(`<< ${head} /Length ${content.length} >>\nstream\n`), content, Buffer.from('\nendstream')])
  return assemblePdf([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Count 1 /Kids [3 0 R] >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im1 5 0 R >> >> >>'),
    stream('', Buffer.from('q 595 0 0 842 0 0 cm /Im1 Do Q')),
    stream(
      `/Type /XObject /Subtype /Image /Width ${info.width} /Height ${info.height} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode`,
      deflateSync(bits, { level: 9 }),
    ),
  ])
}

function locked(pdf: Buffer, userPassword: string): Buffer {
  writeFileSync(path.join(work, 'open.pdf'), pdf)
  const restrictions = ['--encrypt', userPassword, 'owner-sample', '256', '--extract=n', '--modify=none', '--']
  execFileSync('qpdf', [...restrictions, path.join(work, 'open.pdf'), path.join(work, 'locked.pdf')])
  return readFileSync(path.join(work, 'locked.pdf'))
}

/** A posting as recruiting sites publish it: one picture, with a white title on colour and a table with merged cells. */
async function postingPicture(): Promise<Buffer> {
  const style = `body { margin: 0; width: 860px; font: 15px/1.6 ${font}; color: #222 } header { background: #1f4e8c; color: #fff; padding: 28px 30px }
    h1 { margin: 0; font-size: 28px } h2 { font-size: 19px; margin: 24px 30px 8px } p { margin: 6px 30px } table { border-collapse: collapse; margin: 10px 30px; width: 800px }
    td, th { border: 1px solid #bbb; padding: 7px 9px; text-align: left } th { background: #eef2f7 }`
  const html = `<!doctype html><meta charset="utf-8"><style>${style}</style><header><h1>가람물류 2026년 신입 공개채용</h1>현장을 이해하는 개발자를 찾습니다</header>
    <h2>모집 부문</h2><table><tr><th>부문</th><th>담당 업무</th><th>자격 요건</th><th>인원</th></tr>
    <tr><td rowspan="2">개발</td><td>재고 화면 프런트엔드 개발</td><td>TypeScript 사용 경험 1년 이상</td><td>3명</td></tr>
    <tr><td>배송 경로 계산 서버 운영</td><td>PostgreSQL 사용 경험</td><td>2명</td></tr>
    <tr><td>공통</td><td colspan="3">해외여행에 결격 사유가 없는 분</td></tr></table>
    <h2>전형 절차</h2><p>서류 접수는 2026년 3월 20일 18시까지이며, 면접은 4월 6일에 진행합니다.</p>`
  writeFileSync(path.join(work, 'posting.html'), html)
  const picture = path.join(work, 'posting.png')
  execFileSync(
    'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--window-size=860,520',
      `--screenshot=${picture}`,
      `file://${work}/posting.html`,
    ],
    {
      stdio: 'ignore',
    },
  )
  return await sharp(picture).png({ palette: true, colours: 32, compressionLevel: 9 }).toBuffer()
}

const koreanLines = korean.map(paragraphOf)
const koreanPdf = await printed(plainSection(koreanLines), { tagged: false })
const englishPdf = await printed(plainSection(english.map(paragraphOf)), { tagged: false })
keep('cv-ko.pdf', koreanPdf)
keep('cv-en.pdf', englishPdf)
keep('cv-en-tagged.pdf', await printed(plainSection([...english.map(paragraphOf), form()]), { tagged: true }))
keep(
  'cv-ko-columns.pdf',
  await printed(
    { properties: { column: { count: 2, space: 700 } }, children: [...koreanLines, ...korean.slice(2).map(paragraphOf), ...koreanLines] },
    { tagged: false },
  ),
)
keep('locked-user.pdf', locked(englishPdf, 'user-sample'))
keep('locked-owner.pdf', locked(englishPdf, ''))
keep('scan-ko.pdf', await scanned(koreanPdf))
const [name, contact, ...rest] = koreanLines
keep(
  'cv-header.docx',
  await pack({
    headers: { default: new docx.Header({ children: [name, contact].filter((line) => line !== undefined) }) },
    footers: {
      default: new docx.Footer({
        children: [new docx.Paragraph({ children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT] })] })],
      }),
    },
    children: [...rest, form()],
  }),
)
const markdown = korean
  .map((line) => ('heading' in line ? `## ${line.heading}` : 'bullet' in line ? `- ${line.bullet}` : line.text))
  .join('\n\n')
keep(
  'cv-ko.hwpx',
  Buffer.from(await markdownToHwpx(`${markdown}\n\n| 구분 | 기간 |\n| --- | --- |\n| 학력 | 2014.03 ~ 2018.02 |\n| 자격 | 2020.06 |`)),
)
keep('cv-ko-cp949.txt', iconv.encode(markdown.replaceAll('\n', '\r\n'), 'cp949'))
keep('posting.png', await postingPicture())
rmSync(work, { recursive: true })
