import { withEnvFile } from '#platform/environment.ts'
import { readConfig } from '../config.ts'
import { startServer, warnings } from '../server.ts'

/** Starts the server and says what to do next. SIGTERM and SIGINT drain it; a second one ends it at once. */
export async function serveCommand(_args: string[], outside: Readonly<Record<string, string | undefined>>) {
  const environment = withEnvFile(outside)
  const config = readConfig(environment)
  const server = await startServer(config, environment)
  console.log(`\n  Jiwon is ready: ${server.url}\n`)
  if (server.isNew && server.firstCode) console.log(`  The first account becomes the operator. It needs this code: ${server.firstCode}\n`)
  else if (server.isNew) console.log('  The first account that signs up becomes the operator.')
  if (!server.modelAvailable)
    console.log(
      '  No model is configured: everything is made by rules, and says so. To add one, see docs/configuration.md (OPENAI_BASE_URL).',
    )
  for (const warning of warnings(config)) console.log(`  ! ${warning}`)
  console.log('  Stop with Ctrl+C.\n')

  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
