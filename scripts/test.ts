// The whole suite: format and lint, types, unit and HTTP tests, browser tests. Counts everything, and says what was skipped and why.
//   node scripts/test.ts [--only check,unit,browser]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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
const one = (well: boolean): Count => ({ passed: well ? 1 : 0, failed: well ? 0 : 1, skipped: 0 })

if (wanted('check')) {
  add(one(run('format and lint', '@biomejs/biome/bin/biome', ['check', '.', '--diagnostic-level=error'])))
  add(one(run('types of the server', 'typescript/bin/tsc', ['-p', 'tsconfig.json'])))
  add(one(run('types of the web app', 'typescript/bin/tsc', ['-p', 'tsconfig.web.json'])))
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
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)

function countVitest(file: string, well: boolean): Count {
  if (!existsSync(file)) return one(false)
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(readFileSync(file, 'utf8'))
  // A file that cannot even be loaded has no failed test in it.
  const failed = Math.max(numFailedTests, well ? 0 : Math.max(1, numFailedTestSuites))
  return { passed: numPassedTests, failed, skipped: numPendingTests }
}

function countPlaywright(file: string, well: boolean): Count {
  if (!existsSync(file)) return one(false)
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(file, 'utf8')).stats
  return { passed: expected + flaky, failed: Math.max(unexpected, well ? 0 : 1), skipped }
}

function countTests(where: string): number {
  const { stdout } = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--list', where], { encoding: 'utf8' })
  return Number(/Total: (\d+) test/.exec(stdout)?.[1] ?? 1)
}
