// Writes the documents that are made from code: `npm run docs`. With --check it writes nothing and fails when one of them is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import { createNoBus } from '#platform/bus/bus.ts'
import { createDiskFiles } from '#platform/files/disk.ts'
import { createLog } from '#platform/log.ts'
import { createApp } from '#src/app.ts'
import { readConfig } from '#src/config.ts'
import { licenceMistakes, shippedPackages } from './licences.ts'
import { renderNotices } from './notices.ts'
import { renderConfiguration, renderEnvExample } from './settings-docs.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Each generated document with what it should hold. */
export async function generatedDocuments(): Promise<Record<string, string>> {
  return {
    '.env.example': renderEnvExample(),
    'docs/configuration.md': renderConfiguration(),
    'docs/openapi.json': await openApi(),
    'THIRD_PARTY_NOTICES.md': renderNotices(shippedPackages()),
  }
}

/** The documents whose file holds something else. */
export async function staleDocuments(): Promise<string[]> {
  const isStale = ([name, content]: [string, string]) => {
    const file = path.join(root, name)
    return !existsSync(file) || readFileSync(file, 'utf8') !== content
  }
  return Object.entries(await generatedDocuments())
    .filter(isStale)
    .map(([name]) => name)
}

/** As the server gives it at /api/openapi.json. The app asks its database nothing before a request does, so none is opened. */
async function openApi(): Promise<string> {
  const pool = new Pool({ connectionString: 'postgres://127.0.0.1:1/none' })
  const app = createApp({
    config: readConfig({}),
    database: {
      db: drizzle(pool),
      pool,
      kind: 'server',
      snapshot: async () => undefined,
      lastSnapshot: () => undefined,
      close: () => pool.end(),
    },
    bus: createNoBus(),
    files: createDiskFiles('none'),
    endpoints: [],
    secret: 'only-for-the-description-of-the-api',
    log: createLog('silent'),
  })
  const reply = await app.http.request('/api/openapi.json')
  await app.llm.close()
  await pool.end()
  return `${JSON.stringify(await reply.json(), null, 2)}\n`
}

if (import.meta.main) {
  const mistakes = licenceMistakes(shippedPackages())
  for (const mistake of mistakes) console.error(mistake)
  if (process.argv.includes('--check')) {
    const stale = await staleDocuments()
    for (const name of stale) console.error(`${name} is stale: run \`npm run docs\``)
    process.exitCode = stale.length + mistakes.length > 0 ? 1 : 0
  } else {
    for (const [name, content] of Object.entries(await generatedDocuments())) {
      writeFileSync(path.join(root, name), content)
      console.log(`${name}: ${content.length} characters`)
    }
    process.exitCode = mistakes.length > 0 ? 1 : 0
  }
}
