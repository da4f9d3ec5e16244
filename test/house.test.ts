// What must hold of the repository as a whole: documents that fit the code, licences that may ship, and nothing that belongs to one machine.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { staleDocuments } from '../scripts/docs.ts'
import { isAllowed, licenceMistakes, shippedPackages } from '../scripts/licences.ts'
import { settings } from '../scripts/settings-docs.ts'

const ignored = ['.git', ...readFileSync('.gitignore', 'utf8').split('\n')].map((name) => name.replace(/\/$/, '')).filter(Boolean)
const isIgnored = (place: string) => ignored.some((name) => path.matchesGlob(place, name) || path.matchesGlob(path.basename(place), name))
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name)
    if (isIgnored(place)) return []
    return entry.isDirectory() ? filesIn(place) : [place]
  })
const files = filesIn('.')
const texts = new Map(
  files.filter((file) => !readFileSync(file).subarray(0, 8000).includes(0)).map((file) => [file, readFileSync(file, 'utf8')] as const),
)
/** Where a pattern stands in the repository, as `file: what`. */
const finds = (pattern: RegExp) =>
  [...texts].flatMap(([file, text]) => (text.match(pattern) ?? []).map((found) => `${file}: ${found.trim().slice(0, 60)}`))

it('there is something to look at', () => {
  expect(files).toEqual(expect.arrayContaining(['.ci/run', '.gitignore', 'README.md', 'src/main.ts']))
  expect(files.filter((file) => /^(node_modules|\.git|dist)\//.test(file))).toEqual([])
})

it('the documents that are made from code fit the code (else: npm run docs)', async () => {
  expect(await staleDocuments()).toEqual([])
})

it('every package that ships has a licence that may', () => {
  const packages = shippedPackages()
  expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['hono', 'pg', 'react', 'pretendard']))
  expect(licenceMistakes(packages)).toEqual([])
})

it('a licence outside the list is told', () => {
  expect(['MIT', '(MIT OR GPL-3.0-or-later)', 'Apache-2.0 AND MIT', '0BSD'].filter((one) => !isAllowed(one))).toEqual([])
  expect(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'unknown', 'SEE LICENSE IN x', '(MIT OR ISC) AND AGPL-3.0'].filter(isAllowed)).toEqual([])
  const one = { name: 'x', version: '1.0.0', licence: 'AGPL-3.0', exception: undefined }
  expect(licenceMistakes([one])).toEqual(['x@1.0.0 has the licence AGPL-3.0, which is not on the list in scripts/licences.ts'])
})

it('the lock file names no host that packages come from', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/)
})

it('no file names the registry or a folder of the machine it was written on', () => {
  expect(finds(/https?:\/\/[^\s"'/]*(registry|artifactory|nexus|verdaccio)[^\s"']*/gi)).toEqual([])
  expect(finds(/(?<![\w.*/}$-])\/(?:root|work|home\/\w+|Users\/\w+)\/[\w.-]+/g)).toEqual([])
  expect(finds(/(?<![\w.*/}$-])\/tmp\/[\w.-]+/g).filter((found) => !/\.test\.tsx?: /.test(found))).toEqual([])
})

it('no file holds a key, a token or a private key', () => {
  expect(
    finds(
      /\bsk-[A-Za-z0-9_-]{20,}|\bAKIA[A-Z0-9]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,}|\bxox[abpr]-[A-Za-z0-9-]{10,}|\beyJ[\w-]{20,}\.[\w-]{20,}\.|-----BEGIN [A-Z ]*PRIVATE KEY-----/g,
    ),
  ).toEqual([])
})

it('every setting has its sentence', () => {
  const all = settings()
  expect(all.length).toBeGreaterThan(15)
  expect(all.filter(({ says }) => !/^[A-Z].{10,}\.$/.test(says)).map(({ name }) => name)).toEqual([])
})

it('what the documents refer to is there: files, and commands of package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const documents = [...texts].filter(([file]) => file.endsWith('.md') && file !== 'THIRD_PARTY_NOTICES.md')
  const lost = documents.flatMap(([file, text]) => [
    ...[...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g), ...text.matchAll(/\bsrc(?:set)?="([^":]+)"/g)]
      .map(([, target = '']) => path.join(path.dirname(file), target))
      .filter((target) => !existsSync(target)),
    ...[...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name).filter((name) => !(name in scripts)),
  ])
  expect(lost).toEqual([])
})
