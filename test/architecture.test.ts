// The rules of docs/architecture.md, made executable: who may import whom, who may speak SQL, and that nothing answers a stranger.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, it } from 'vitest'
import { startTestServer } from './server.ts'

const isTest = (file: string) => /\.test\.tsx?$/.test(file)
const files = globSync('src/**/*.{ts,tsx}').filter((file) => !isTest(file))
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))
const resolved = (file: string, target: string) =>
  target.startsWith('#') ? `src/${target.slice(1)}`.replace('src/src/', 'src/') : normalize(join(dirname(file), target))
const links = [...sources].flatMap(([file, source]) =>
  [...source.matchAll(/^(?:import|export)( type)?\s[^'";]*?from '([#.][^']+)'|^import '([#.][^']+)'|import\('([#.][^']+)'\)/gm)].map(
    (match) => ({
      file,
      path: resolved(file, (match[2] ?? match[3] ?? match[4]) as string),
      typeOnly: Boolean(match[1]),
    }),
  ),
)
type Link = (typeof links)[number]
const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1]
const isWeb = (path: string) => path.startsWith('src/web/') || /^src\/features\/[^/]+\/web\//.test(path)
const isWire = (path: string) => path.startsWith('src/wire/') || /\/contract\.ts$/.test(path)
const breaking = (rule: (link: Link) => boolean) => links.filter(rule).map(({ file, path }) => `${file} -> ${path}`)

it('there is something to look at', () => {
  expect(links.length).toBeGreaterThan(100)
})

it('platform knows no feature', () => {
  expect(
    breaking(({ file, path }) => file.startsWith('src/platform/') && !path.startsWith('src/platform/') && !path.startsWith('src/wire/')),
  ).toEqual([])
})

it('the wire imports the wire only', () => {
  expect(breaking(({ file, path }) => isWire(file) && !isWire(path))).toEqual([])
})

it('the browser sees the wire and contracts only', () => {
  expect(breaking(({ file, path }) => isWeb(file) && !isWeb(path) && !isWire(path))).toEqual([])
})

it('the server never imports the browser', () => {
  expect(breaking(({ file, path }) => !isWeb(file) && isWeb(path))).toEqual([])
})

it('a feature meets another only by type, by contract, or by a foreign key', () => {
  expect(
    breaking(({ file, path, typeOnly }) => {
      const [from, to] = [featureOf(file), featureOf(path)]
      const foreignKey = file.endsWith('/tables.ts') && path.endsWith('/tables.ts')
      return (
        from !== undefined && to !== undefined && from !== to && !typeOnly && !isWire(path) && !foreignKey && !(isWeb(file) && isWeb(path))
      )
    }),
  ).toEqual([])
})

it('in features only stores and tables speak SQL', () => {
  const speakers = [...sources]
    .filter(([file, source]) => file.startsWith('src/features/') && /from 'drizzle-orm/.test(source))
    .map(([file]) => file)
  expect(speakers.filter((file) => !/(^|[/-])(store|tables)\.ts$/.test(file))).toEqual([])
})

it('only main.ts reads the environment', () => {
  // Children that the server starts are given a minimal one; that is no reading of settings.
  const readers = [...sources].filter(([file, source]) => file !== 'src/main.ts' && /process\.env\b/.test(source)).map(([file]) => file)
  expect(readers.filter((file) => !/\/(guard|ocr|demo)\.ts$/.test(file))).toEqual([])
})

it('nothing that the browser loads comes from another host', () => {
  const loaders = [...sources]
    .filter(([file, source]) => isWeb(file) && /(src|href)=["'{`]+https?:|import\(["']https?:|fetch\(["']https?:/.test(source))
    .map(([file]) => file)
  expect(loaders).toEqual([])
})

it('every route but the public ones answers a stranger with 401, also one that does not exist', async () => {
  const server = await startTestServer()
  try {
    const document = (await server.stranger.call('GET', '/api/openapi.json')).body as { paths: Record<string, Record<string, unknown>> }
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => [method.toUpperCase(), path] as const),
    )
    expect(routes.length).toBeGreaterThan(20)
    const answers: unknown[] = []
    for (const [method, path] of [...routes, ['GET', '/api/v1/no-such-path'] as const]) {
      const { status } = await server.stranger.call(method, path.replaceAll(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000'))
      if (status !== 401) answers.push([method, path, status])
    }
    expect(answers).toEqual([])
    expect(routes.every(([, path]) => path.startsWith('/api/v1/'))).toBe(true)
  } finally {
    await server.stop()
  }
})
