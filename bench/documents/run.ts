// Whether hostile files harm those who are not their senders: other requests are timed alone and beside the files. See ../README.md.
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs, promisify } from 'node:util'
import { deflateSync } from 'node:zlib'
import { docxOf, nestedBomb, pdfOf, streamBomb, textStream, whitePng, zipOf } from '../../test/fixtures/documents/hostile.ts'
import { type Person, startJiwon } from '../jiwon.ts'
import { residentBytes } from '../processes.ts'
import { percentile, row, table } from '../statistics.ts'

const { values: flags } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    rate: { type: 'string', default: '20' },
    'at-once': { type: 'string', default: '4' },
  },
})
const seconds = Number(flags.seconds)
const everyMs = 1000 / Number(flags.rate)
const mebibyte = 1024 * 1024

const FILES: [name: string, content: () => Buffer][] = [
  ['bomb.docx', () => docxOf('a'.repeat(200_000_000))],
  ['liar.docx', () => docxOf('a'.repeat(100_000_000), [], 5000)],
  ['many.docx', () => zipOf(Array.from({ length: 2001 }, (_, at) => ({ name: `${at}.xml`, content: Buffer.from('a') })))],
  ['stream.pdf', streamBomb],
  ['nested.pdf', nestedBomb],
  ['pages.pdf', () => pdfOf(Array.from({ length: 301 }, () => textStream([])))],
  [
    'busy.pdf',
    () =>
      pdfOf([{ content: deflateSync(Buffer.from(`BT /F1 9 Tf ${'(ab) Tj 0 -1 Td '.repeat(8_000_000)} ET`)), filters: ['FlateDecode'] }]),
  ],
  ['white.png', () => whitePng(20_000, 20_000)],
  ['long.txt', () => Buffer.alloc(8 * mebibyte, 'a')],
  [
    'noise.pdf',
    () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(Array.from({ length: 500_000 }, (_, at) => (at * 7919) % 251))]),
  ],
  ['deep.docx', () => docxOf(`${'<w:p><w:r>'.repeat(50_000)}x${'</w:r></w:p>'.repeat(50_000)}`)],
]

const folder = mkdtempSync(join(tmpdir(), 'jiwon-bench-documents-'))
const jiwon = await startJiwon({ modelUrl: 'http://127.0.0.1:9/v1', databaseUrl: process.env.DATABASE_URL })
try {
  const [reader, sender] = [await jiwon.signUp(0), await jiwon.signUp(1)]
  for (let at = 0; at < 50; at += 1) await timed(reader, '/applications')
  const end = performance.now() + seconds * 1000
  const alone = await askWhile(reader, () => performance.now() < end)
  const files = FILES.map(([name, make]) => {
    const file = { name, content: make(), path: join(folder, name) }
    writeFileSync(file.path, file.content)
    return file
  })
  const children = watchChildren(jiwon.pid)
  let sending = true
  const beside = askWhile(reader, () => sending)
  // Again and again, so that as many other requests are timed as before; each file is told as it was at its slowest.
  const until = performance.now() + seconds * 1000
  const sent: Awaited<ReturnType<typeof sendAll>> = []
  do sent.push(...(await sendAll(sender, files, Number(flags['at-once']))))
  while (performance.now() < until)
  sending = false
  const besideMs = await beside
  const memory = children.stop()

  console.log(
    table(
      ['file', 'bytes', 'answer', 's'],
      slowestOfEach(sent).map(({ name, bytes, answer, ms }) => row(name, bytes, answer, (ms / 1000).toFixed(1))),
    ),
  )
  const p95 = { alone: percentile(alone, 0.95), beside: percentile(besideMs, 0.95) }
  console.log(`\n${alone.length} other requests alone: p50 ${percentile(alone, 0.5).toFixed(1)} ms, p95 ${p95.alone.toFixed(1)} ms`)
  console.log(
    `${besideMs.length} beside the files: p50 ${percentile(besideMs, 0.5).toFixed(1)} ms, p95 ${p95.beside.toFixed(1)} ms, ${(p95.beside / p95.alone).toFixed(2)} times`,
  )
  console.log(
    `largest child: ${(memory / mebibyte).toFixed(0)} MiB; slowest answer: ${(Math.max(...sent.map(({ ms }) => ms)) / 1000).toFixed(1)} s`,
  )
} finally {
  await jiwon.stop()
  rmSync(folder, { recursive: true })
}

async function timed({ token }: Person, path: string): Promise<number> {
  const begin = performance.now()
  const reply = await fetch(`${jiwon.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })
  await reply.arrayBuffer()
  if (!reply.ok) throw new Error(`${path}: ${reply.status}`)
  return performance.now() - begin
}

/** At a steady pace, whatever the answers take: who waits for answers asks less just when they are slow. */
async function askWhile(reader: Person, goesOn: () => boolean): Promise<number[]> {
  const asked: Promise<number>[] = []
  while (goesOn()) {
    asked.push(timed(reader, '/applications'))
    await wait(everyMs)
  }
  return Promise.all(asked)
}

async function sendAll({ token }: Person, files: readonly { name: string; content: Buffer; path: string }[], atOnce: number) {
  const left = [...files]
  const results: { name: string; bytes: number; answer: string; ms: number }[] = []
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let file = left.shift(); file; file = left.shift()) {
        const begin = performance.now()
        const { status, body } = await upload(token, file.path)
        results.push({
          name: file.name,
          bytes: file.content.length,
          answer: `${status} ${body.error?.code ?? 'read'}`,
          ms: performance.now() - begin,
        })
      }
    }),
  )
  return results
}

/** The most that one process below this one has had in memory. */
function watchChildren(parent: number) {
  let most = 0
  const look = () => {
    for (const pid of below(parent)) {
      try {
        most = Math.max(most, residentBytes(pid))
      } catch (error) {
        // It has ended meanwhile.
        if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
      }
    }
  }
  const timer = setInterval(look, 20)
  return {
    stop() {
      clearInterval(timer)
      return most
    },
  }
}

function below(pid: number): number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
    )
    return children.flatMap((child) => [child, ...below(child)])
  } catch (error) {
    if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    return []
  }
}

function slowestOfEach<T extends { name: string; ms: number }>(sent: readonly T[]): T[] {
  const slowest = new Map<string, T>()
  for (const one of sent) if (one.ms > (slowest.get(one.name)?.ms ?? 0)) slowest.set(one.name, one)
  return [...slowest.values()]
}

/** By a process of its own: what a sender does for eight megabytes would hold up the clock of the other requests. */
async function upload(token: string, path: string): Promise<{ status: number; body: { error?: { code: string } } }> {
  const args = [
    '-s',
    '-w',
    '\n%{http_code}',
    '-H',
    `authorization: Bearer ${token}`,
    '-F',
    `file=@${path}`,
    `${jiwon.url}/api/v1/documents`,
  ]
  const { stdout } = await promisify(execFile)('curl', args, { maxBuffer: 16 * mebibyte })
  const end = stdout.lastIndexOf('\n')
  return { status: Number(stdout.slice(end + 1)), body: JSON.parse(stdout.slice(0, end)) }
}
