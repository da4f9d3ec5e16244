// A process with many servers on one database, each with models of its own: so that every fault meets a router that knows nothing yet.
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { createNoBus } from '#platform/bus/bus.ts'
import { openDatabase } from '#platform/database/database.ts'
import { createDiskFiles } from '#platform/files/disk.ts'
import { Endpoint } from '#platform/llm/endpoints.ts'
import { createLog } from '#platform/log.ts'
import { createApp } from '#src/app.ts'
import { readConfig } from '#src/config.ts'

const [folder = '', ...models] = process.argv.slice(2)
const log = createLog('error')
const config = readConfig({ PORT: '0', JIWON_DATA: folder, JIWON_SAMPLES: 'false' })
const database = await openDatabase({ folder })
const ports: number[] = []
for (const list of models) {
  const endpoints = (JSON.parse(list) as unknown[]).map((one) => Endpoint.parse(one))
  const secret = 'the-same-secret-for-all-of-these-servers'
  const app = createApp({ config, database, bus: createNoBus(), files: createDiskFiles(join(folder, 'files')), endpoints, secret, log })
  await app.runs.open()
  const listening = (told: (port: number) => void) =>
    void serve({ fetch: app.http.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => told(port))
  ports.push(await new Promise(listening))
}
// Whoever started this reads where they listen, in the order in which their models were given.
console.log(JSON.stringify(ports))
