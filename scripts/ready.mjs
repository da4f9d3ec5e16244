// Runs before the other commands, under whatever Node there is (20.19 or newer): installs what is missing, and with --web builds the web app
// when its sources are newer. Plain JavaScript, since an older Node does not run TypeScript.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const run = (command, args) => {
  // The tools' own output goes to standard error, so that standard output stays for what the command itself says.
  const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}

const installed = 'node_modules/.package-lock.json'
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  console.error('Installing packages (once, about half a minute)…')
  run('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'])
}

const own = path.resolve('node_modules/.bin/node')
const [major, minor] = process.versions.node.split('.').map(Number)
if (!existsSync(own) && (major < 24 || (major === 24 && minor < 12))) {
  console.error(`Node 24.12 or newer is needed, and there is no package of it for this platform; this is ${process.versions.node}.`)
  process.exit(1)
}

if (process.argv.includes('--web')) {
  const built = 'dist/web/index.html'
  const features = readdirSync('src/features').map((name) => `src/features/${name}`)
  const sources = [
    'src/web',
    'src/wire',
    'package-lock.json',
    'vite.config.ts',
    ...features.flatMap((name) => [`${name}/web`, `${name}/contract.ts`]),
  ]
  if (!existsSync(built) || Math.max(...sources.map(newest)) > statSync(built).mtimeMs) {
    console.error('Building the web app…')
    run(existsSync(own) ? own : process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'])
  }
}

function newest(name) {
  if (!existsSync(name)) return 0
  const { mtimeMs } = statSync(name)
  if (!statSync(name).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(name).map((inner) => newest(path.join(name, inner))))
}
