// Which packages ship with Jiwon, under which licences, and whether each of them may: `node scripts/licences.ts`.
// What ships is what the server needs to run, and what the built web app holds. Tools that only build and check do not.
import { globSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
/** Licences that ask for no more than to be named, or (MPL-2.0, OFL-1.1) for their own files to stay under them. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
])

/** Packages that are let through by name and by exactly this licence, each for a reason. */
const EXCEPTIONS: readonly {
  name: RegExp
  licence: string
  reason: string /** Of several licence files, those that we take it under. */
  files?: RegExp
}[] = [
  {
    name: /^@img\/sharp-(libvips-.+|wasm32|win32-.+)$/,
    licence: 'LGPL-3.0-or-later',
    reason: 'libvips as a shared library, unchanged and loaded at run time: it can be replaced by another build.',
  },
  { name: /^pako$/, licence: '(MIT AND Zlib)', reason: 'The zlib licence asks for no more than MIT does.' },
  { name: /^duck$/, licence: 'BSD', reason: 'The text in the package is that of BSD-2-Clause.' },
]

interface Locked {
  version?: string
  /** Where an override has put another package in the place of one, that other. */
  name?: string
  optional?: boolean
  license?: string
  os?: unknown
  cpu?: unknown
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
  optionalDependencies?: Record<string, string>
}

export interface ShippedPackage {
  name: string
  version: string
  licence: string
  /** Why a licence outside the list is let through. */
  exception: string | undefined
  /** Whether it is installed on some platforms only. */
  platform: boolean
  /** Licence and notice files, as they are in the package. */
  texts: string[]
}

/** Everything that ships, in the order of names; the same on every platform. */
export function shippedPackages(): ShippedPackage[] {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
  const { dependencies = {}, optionalDependencies = {} } = lock.packages[''] ?? {}
  const names = [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...browserPackages()]
  const found = new Map<string, ShippedPackage>()
  for (const place of closure(lock.packages, names)) {
    const locked = lock.packages[place] as Locked
    const platform = locked.optional === true || locked.os !== undefined || locked.cpu !== undefined
    const name = locked.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const licence = locked.license ?? licenceOfSibling(lock.packages, place) ?? 'unknown'
    const exception = EXCEPTIONS.find((one) => one.name.test(name) && covers(one.licence, licence))
    const version = locked.version ?? ''
    found.set(`${name}@${version}`, {
      name,
      version,
      licence,
      exception: exception?.reason,
      platform,
      texts: platform ? [] : textsIn(path.join(root, place), exception?.files),
    })
  }
  return [...found.values()].sort((a, b) => (a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1))
}

/** A sentence for each package that may not ship. */
export function licenceMistakes(packages: readonly Pick<ShippedPackage, 'name' | 'version' | 'licence' | 'exception'>[]): string[] {
  return packages
    .filter(({ licence, exception }) => !isAllowed(licence) && exception === undefined)
    .map(({ name, version, licence }) => `${name}@${version} has the licence ${licence}, which is not on the list in scripts/licences.ts`)
}

/** Whether an SPDX expression can be kept with allowed licences alone: one of several with OR, every one with AND. */
export function isAllowed(expression: string): boolean {
  const inner = /^\(([^()]*)\)$/.exec(expression.trim())?.[1] ?? expression.trim()
  // An expression with inner brackets is read by a person, not guessed at.
  if (/[()]/.test(inner) || (/ OR /.test(inner) && / AND /.test(inner))) return false
  if (/ OR /.test(inner)) return inner.split(' OR ').some((one) => ALLOWED.has(one.trim()))
  return inner.split(' AND ').every((one) => ALLOWED.has(one.trim()))
}

/** Whether an exception for one licence covers a package that joins it with allowed ones. */
function covers(exception: string, licence: string): boolean {
  return licence === exception || licence.split(' AND ').every((one) => one === exception || ALLOWED.has(one))
}

/** Parts for other platforms may be missing from the registry that made the lock file; then their siblings or their parent speak for them. */
function licenceOfSibling(packages: Record<string, Locked>, place: string): string | undefined {
  const name = place.slice('node_modules/'.length)
  for (const [parentPlace, parent] of Object.entries(packages)) {
    if (!parent.optionalDependencies || !(name in parent.optionalDependencies)) continue
    const siblings = Object.keys(parent.optionalDependencies).filter((one) => parentPlace !== '' || one.startsWith('node-'))
    const known = siblings.map((one) => packages[`node_modules/${one}`]?.license).find((licence) => licence !== undefined)
    return known ?? parent.license
  }
  return undefined
}

/** Packages that files of the web app import. */
function browserPackages(): string[] {
  const names = new Set<string>()
  for (const file of globSync('src/{web,wire,features/*/web}/**/*.{ts,tsx}', { cwd: root })) {
    if (/\.test\.tsx?$/.test(file)) continue
    const source = readFileSync(path.join(root, file), 'utf8')
    for (const [, specifier = ''] of source.matchAll(/(?:from |import |import\()'([^'.#][^']*)'/g)) {
      names.add(
        specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/'),
      )
    }
  }
  return [...names]
}

/** The places of the named packages and of all that they need. */
function closure(packages: Record<string, Locked>, names: readonly string[]): Set<string> {
  const places = new Set<string>()
  const open = names.map((name) => ({ from: '', name }))
  for (let next = open.pop(); next; next = open.pop()) {
    const place = resolvePlace(packages, next.from, next.name)
    if (!place || places.has(place)) continue
    places.add(place)
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = packages[place] as Locked
    const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional)
    for (const name of [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers]) open.push({ from: place, name })
  }
  return places
}

/** Where Node finds a package from a place: in its own node_modules, or in one above. */
function resolvePlace(packages: Record<string, Locked>, from: string, name: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const place = `${at ? `${at}/` : ''}node_modules/${name}`
    if (packages[place]) return place
    if (!at) return undefined
  }
}

function textsIn(folder: string, wanted = /^/): string[] {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name) && !/\.(js|mjs|cjs|ts|json)$/i.test(name) && wanted.test(name))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
}

if (import.meta.main) {
  const packages = shippedPackages()
  const mistakes = licenceMistakes(packages)
  console.log(mistakes.length > 0 ? mistakes.join('\n') : `${packages.length} packages ship, all under licences that may.`)
  process.exitCode = mistakes.length > 0 ? 1 : 0
}
