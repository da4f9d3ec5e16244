// The machine: the Node that runs this, the disk, the folder of the data, and the programs that read scans.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Finding } from './finding.ts'

const GB = 1_000_000_000
/** Less than this and the embedded database may stop in the middle of a write. */
const SCARCE_BYTES = 0.5 * GB
const COMFORTABLE_BYTES = 2 * GB

/** What is to be said about the machine. `folder`: of the data. `pages`: of the built web app. */
export function checkMachine({ folder, pages, version = process.version }: { folder: string; pages: string; version?: string }): Finding[] {
  return [checkNode(version), ...checkFolder(folder), checkPages(pages), ...checkPrograms()]
}

function checkNode(version: string): Finding {
  const major = Number(/^v(\d+)/.exec(version)?.[1])
  if (major >= 24) return { level: 'ok', say: `Node ${version}` }
  return {
    level: 'wrong',
    say: `Node ${version} is too old.`,
    advice: ['Start it by `npm start` or `bin/jiwon`: these use the Node 24 that comes with the packages.'],
  }
}

function checkFolder(folder: string): Finding[] {
  const path = resolve(folder)
  const findings: Finding[] = []
  const there = existsSync(path)
  const nearest = there ? path : firstExisting(path)
  try {
    accessSync(nearest, constants.R_OK | constants.W_OK | constants.X_OK)
    findings.push({ level: 'ok', say: there ? `JIWON_DATA is ${path}` : `JIWON_DATA will be made at ${path}` })
  } catch {
    findings.push({
      level: 'wrong',
      say: `JIWON_DATA: ${nearest} cannot be written.`,
      advice: ['Let the user that runs Jiwon own it, or set JIWON_DATA.'],
    })
  }
  for (const [name, allowed] of [
    ['.', 0o700],
    ['secret', 0o600],
  ] as const) {
    const file = join(path, name)
    if (existsSync(file) && (statSync(file).mode & 0o777 & ~allowed) !== 0)
      findings.push({
        level: 'note',
        say: `${file} can be read by others on this machine.`,
        advice: [`chmod ${allowed.toString(8)} ${file}`],
      })
  }
  const { bavail, bsize } = statfsSync(nearest)
  const free = bavail * bsize
  const say = `${(free / GB).toFixed(1)} GB are free on the disk of JIWON_DATA.`
  if (free >= COMFORTABLE_BYTES) findings.push({ level: 'ok', say })
  else
    findings.push({
      level: free < SCARCE_BYTES ? 'wrong' : 'note',
      say,
      advice: ['Make room: a database that cannot write stops, and may be damaged.'],
    })
  return findings
}

function firstExisting(path: string): string {
  return existsSync(path) ? path : firstExisting(dirname(path))
}

function checkPages(pages: string): Finding {
  if (existsSync(join(pages, 'index.html'))) return { level: 'ok', say: 'The web app is built.' }
  return {
    level: 'note',
    say: 'The web app is not built; the API works without it.',
    advice: ['npm run build, or npm start, which does it'],
  }
}

function checkPrograms(): Finding[] {
  const missing = ['tesseract', 'pdftoppm'].filter((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined)
  if (missing.length > 0)
    return [
      {
        level: 'note',
        say: `Text in scans and pictures cannot be read: ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not installed.`,
        advice: ['apt-get install tesseract-ocr tesseract-ocr-kor poppler-utils'],
      },
    ]
  const languages = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout ?? ''
  if (!/^kor$/m.test(languages))
    return [
      { level: 'note', say: 'Scans in Korean cannot be read: tesseract lacks Korean.', advice: ['apt-get install tesseract-ocr-kor'] },
    ]
  return [{ level: 'ok', say: 'Scans and pictures can be read.' }]
}
