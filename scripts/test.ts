// The whole suite: format and lint, types, unit and HTTP tests, browser tests. Counts everything, and says what was skipped and why.
//   node scripts/test.ts [--only check,unit,browser]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

interface VitestFile {
  name: string
  status: string
  message: string
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
}
interface Spec {
  ok: boolean
  file: string
  title: string
}
interface Suite {
  specs?: Spec[]
  suites?: Suite[]
}
interface PlaywrightReport {
  stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>
  suites: Suite[]
}
interface Count {
  passed: number
  failed: number
  skipped: number
}
const total: Count = { passed: 0, failed: 0, skipped: 0 }
const add = ({ passed, failed, skipped }: Count) => {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}
/** Told again at the end, where nobody has to look for them: what failed, and what passed only when it was tried again. */
const remarks: string[] = []
const folder = mkdtempSync(join(tmpdir(), 'jiwon-suite-'))
const only = process.argv.includes('--only') ? (process.argv[process.argv.indexOf('--only') + 1] ?? '').split(',') : undefined
const wanted = (name: string) => !only || only.includes(name)

/** Runs one of the project's tools. @returns whether it ended well */
function run(title: string, tool: string, args: string[], environment: Record<string, string> = {}): boolean {
  console.log(`\n== ${title}`)
  const { status } = spawnSync(process.execPath, [join('node_modules', tool), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  return status === 0
}
const one = (well: boolean, name: string): Count => {
  if (!well) remarks.push(`FAILED  ${name}`)
  return { passed: well ? 1 : 0, failed: well ? 0 : 1, skipped: 0 }
}

if (wanted('check')) {
  add(one(run('format and lint', '@biomejs/biome/bin/biome', ['check', '.', '--diagnostic-level=error']), 'format and lint'))
  add(one(run('types of the server', 'typescript/bin/tsc', ['-p', 'tsconfig.json']), 'types of the server'))
  add(one(run('types of the web app', 'typescript/bin/tsc', ['-p', 'tsconfig.web.json']), 'types of the web app'))
}

if (wanted('unit')) {
  const file = join(folder, 'unit.json')
  const well = run('unit and HTTP tests', 'vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  add(countVitest(file, well))
}

if (wanted('browser')) {
  if (existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium')) {
    const file = join(folder, 'browser.json')
    const well = run('browser tests', '@playwright/test/cli.js', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file })
    add(countPlaywright(file, well))
  } else {
    console.log('\n== browser tests: SKIPPED, there is no Chromium.')
    console.log(
      '   Install it (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium) or set CHROMIUM to its path.',
    )
    add({ passed: 0, failed: 0, skipped: countTests('test/browser') })
  }
}

rmSync(folder, { recursive: true, force: true })
if (remarks.length > 0) console.log(`\n${remarks.join('\n')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)

function countVitest(file: string, well: boolean): Count {
  if (!existsSync(file)) return one(false, 'unit and HTTP tests')
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(file, 'utf8'))
  for (const { name, status, message, assertionResults } of testResults as VitestFile[]) {
    for (const test of assertionResults) {
      if (test.status === 'failed') remarks.push(`FAILED  ${relative('.', name)} › ${test.fullName}`)
      else if (test.failureMessages.length > 0) remarks.push(`PASSED AT THE SECOND TRY  ${relative('.', name)} › ${test.fullName}`)
    }
    if (status === 'failed' && assertionResults.every((test) => test.status !== 'failed'))
      remarks.push(`FAILED  ${relative('.', name)}: ${message.split('\n')[0]}`)
  }
  // A file that cannot even be loaded has no failed test in it.
  const failed = Math.max(numFailedTests, well ? 0 : Math.max(1, numFailedTestSuites))
  if (failed > 0 && !remarks.some((remark) => remark.startsWith('FAILED')))
    remarks.push('FAILED  unit and HTTP tests: an error outside of any test')
  return { passed: numPassedTests, failed, skipped: numPendingTests }
}

function countPlaywright(file: string, well: boolean): Count {
  if (!existsSync(file)) return one(false, 'browser tests')
  const { stats, suites } = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport
  const { expected, unexpected, flaky, skipped } = stats
  for (const spec of suites.flatMap(specsOf)) if (!spec.ok) remarks.push(`FAILED  ${spec.file} › ${spec.title}`)
  return { passed: expected + flaky, failed: Math.max(unexpected, well ? 0 : 1), skipped }
}

function specsOf({ specs = [], suites = [] }: Suite): Spec[] {
  return [...specs, ...suites.flatMap(specsOf)]
}

function countTests(where: string): number {
  const { stdout } = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--list', where], { encoding: 'utf8' })
  return Number(/Total: (\d+) test/.exec(stdout)?.[1] ?? 1)
}
