// Starting and stopping: from settings to a server that answers, and back.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { type Bus, createNoBus } from '#platform/bus/bus.ts'
import { type Database, openDatabase } from '#platform/database/database.ts'
import { createDiskFiles } from '#platform/files/disk.ts'
import type { Files } from '#platform/files/files.ts'
import { createPages } from '#platform/http/pages.ts'
import { endEventStreams } from '#platform/http/sse.ts'
import { createLog, type Log } from '#platform/log.ts'
import { createTelemetry, type Telemetry } from '#platform/telemetry/telemetry.ts'
import { createApp } from './app.ts'
import { type Config, isLoopback } from './config.ts'
import { createHealth } from './health.ts'
import { readEndpoints, watchKeys } from './models.ts'

const { version: VERSION } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

export interface Server {
  url: string
  database: Database
  /** Whether nobody has signed up yet: the first who does becomes the operator. */
  isNew: boolean
  /** The code for the first sign-up, when others than this machine can reach the server. */
  firstCode: string | undefined
  modelAvailable: boolean
  /** Ends streams and work without losing any; both go on at the next server. */
  stop(): Promise<void>
}

/** Opens the database, makes the app and listens. @throws ConfigError, or an Error with a sentence for the operator. */
export async function startServer(
  config: Config,
  environment: Readonly<Record<string, string | undefined>>,
  { log: given, seed }: { log?: Log; seed?: string } = {},
): Promise<Server> {
  const endpoints = readEndpoints(config, environment)
  const telemetry = await openTelemetry(config)
  const log = given ?? createLog(config.LOG_LEVEL, telemetry.fields)
  mkdirSync(config.JIWON_DATA, { recursive: true, mode: 0o700 })
  const database = await openDatabase({
    url: config.DATABASE_URL,
    folder: config.JIWON_DATA,
    poolSize: config.DATABASE_POOL,
    seed,
    log: (message) => log.info(message),
  })
  let bus: Bus | undefined
  let files: OpenFiles | undefined
  try {
    bus = await openBus(config, log)
    files = await openFiles(config)
    const secret = config.JIWON_SECRET ?? keptSecret(config.JIWON_DATA)
    const app = createApp({ config, database, bus, files, endpoints, secret, log, telemetry })
    const state = { ready: false }
    app.http.route('/', createHealth({ database, metrics: app.metrics, token: config.METRICS_TOKEN, state }))
    app.http.route('/', createPages())
    await app.runs.open()
    await app.chores.start()
    const isNew = await app.account.isEmpty()
    const { server, port } = await listen(app.http.fetch, config)
    const keys = watchKeys(app.llm, { config, environment, log })
    state.ready = true

    const openBusHandle = bus
    const openFilesHandle = files
    return {
      database,
      url: config.PORT === 0 ? `http://${config.HOST}:${port}` : config.publicUrl,
      isNew,
      firstCode: app.firstCode,
      modelAvailable: app.llm.available,
      async stop() {
        state.ready = false
        keys.stop()
        const closed = new Promise<void>((resolve) => server.close(() => resolve()))
        // Order: work is given up (and with it the answers that wait for it), readers are sent away, the rest may finish.
        await app.runs.close()
        endEventStreams()
        await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 5_000).unref())])
        if ('closeAllConnections' in server) server.closeAllConnections()
        await app.chores.stop()
        await app.llm.close()
        await openBusHandle.close()
        openFilesHandle.close?.()
        await database.close()
        await telemetry.close()
      },
    }
  } catch (error) {
    files?.close?.()
    await bus?.close()
    await database.close()
    throw error
  }
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], { PORT, HOST }: Config) {
  return new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve, reject) => {
    const server = serve({ fetch, port: PORT, hostname: HOST }, (info: AddressInfo) => resolve({ server, port: info.port }))
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`PORT: ${PORT} is taken by another program; stop it or set another PORT`, { cause: error })
          : error,
      ),
    )
  })
}

async function openTelemetry(config: Config): Promise<Telemetry> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: headers } = config
  if (!endpoint) return createTelemetry()
  const { createOtlp } = await import('#platform/telemetry/otlp.ts')
  const tracing = createOtlp({
    endpoint,
    headers,
    service: config.OTEL_SERVICE_NAME,
    version: VERSION,
    ratio: config.OTEL_TRACES_SAMPLER_ARG,
  })
  return createTelemetry({ tracing, capturesContent: config.OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT })
}

async function openBus({ DATABASE_URL, REDIS_URL }: Config, log: Log): Promise<Bus> {
  const warn = (message: string, error: unknown) => log.warn({ error }, message)
  if (REDIS_URL) return (await import('#platform/bus/redis.ts')).createRedisBus(REDIS_URL, warn)
  if (DATABASE_URL) return (await import('#platform/bus/postgres.ts')).createPostgresBus(DATABASE_URL, warn)
  return createNoBus()
}

export interface OpenFiles extends Files {
  close?: () => void
}

/** Where files of people are kept: the bucket of the settings, or the data folder. */
export async function openFiles({
  S3_URL,
  S3_BUCKET = '',
  S3_KEY = '',
  S3_SECRET = '',
  S3_REGION,
  JIWON_DATA,
}: Config): Promise<OpenFiles> {
  if (!S3_URL) return createDiskFiles(join(JIWON_DATA, 'files'))
  const { openS3Files } = await import('#platform/files/s3.ts')
  return openS3Files({ url: S3_URL, bucket: S3_BUCKET, key: S3_KEY, secret: S3_SECRET, region: S3_REGION })
}

/** Made once, then kept beside the data, readable by the server alone. */
function keptSecret(folder: string): string {
  const file = join(folder, 'secret')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const secret = randomBytes(32).toString('base64url')
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}

/** Warnings that an operator should see at start, a sentence each. */
export function warnings({ HOST, publicUrl, JIWON_URL, DATABASE_URL }: Config): string[] {
  const found: string[] = []
  if (!isLoopback(HOST) && !publicUrl.startsWith('https:'))
    found.push(
      `People reach this server without https${JIWON_URL ? '' : ' (JIWON_URL is not set)'}: passwords and letters travel in the clear. Put a proxy with https in front and set JIWON_URL.`,
    )
  if (!isLoopback(HOST) && !DATABASE_URL)
    found.push('The embedded database survives the death of the process, but not a power cut. For a group, set DATABASE_URL.')
  return found
}
