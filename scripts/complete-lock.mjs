// npm leaves optional platform packages that a registry does not have out of the lock file, and `npm ci` then refuses it.
// This adds them by name and version, with the platform read from the name, so that the lock file serves every platform.
import { readFileSync, writeFileSync } from 'node:fs'

const file = process.argv[2] ?? 'package-lock.json'
const lock = JSON.parse(readFileSync(file, 'utf8'))
const OS = /(?:^|[-/.])(android|darwin|freebsd|netbsd|openbsd|openharmony|linux|win32|windows|sunos|aix|cygwin)(?=$|[-.])/
const CPU = /(?:^|[-/.])(arm64|arm|x64|ia32|x86|riscv64|ppc64|ppc64le|s390x|loong64|mips64el|wasm32)(?=$|[-.])/
const added = []
for (const [where, pkg] of Object.entries(lock.packages)) {
  for (const [name, spec] of Object.entries(pkg.optionalDependencies ?? {})) {
    if (resolves(where, name)) continue
    const os = OS.exec(name)?.[1]?.replace('windows', 'win32')
    const cpu = CPU.exec(name)?.[1]
    if (!os || !/^\d/.test(spec)) throw new Error(`cannot complete ${name}@${spec} of ${where}`)
    const libc = /musl/.test(name) ? ['musl'] : /linux.*gnu/.test(name) ? ['glibc'] : undefined
    lock.packages[`node_modules/${name}`] = {
      version: spec,
      ...(cpu && { cpu: [cpu] }),
      ...(libc && { libc }),
      ...(pkg.dev && { dev: true }),
      optional: true,
      os: [os],
    }
    added.push(`${name}@${spec}`)
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added.length} added${added.length ? `: ${added.join(' ')}` : ''}`)

function resolves(from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true
    if (!at) return false
  }
}
