// What stands beside the database, as far as it is configured.
import { createClient } from 'redis'
import type { Config } from '../../config.ts'
import { openFiles } from '../../server.ts'
import type { Finding } from './finding.ts'

const CONNECT_MS = 5000
/** A key that no file has. */
const NO_FILE = `documents/00/${'0'.repeat(48)}`

/** What is to be said about Redis, the store of files, the collector of traces and the running server. */
export async function checkServices(config: Config): Promise<Finding[]> {
  const findings: Finding[] = []
  if (config.REDIS_URL) findings.push(await checkRedis(config.REDIS_URL))
  if (config.S3_URL) findings.push(await checkFiles(config))
  if (config.OTEL_EXPORTER_OTLP_ENDPOINT) findings.push(await checkCollector(config.OTEL_EXPORTER_OTLP_ENDPOINT))
  if (findings.length === 0) findings.push({ level: 'ok', say: 'None is configured, and none is needed.' })
  return findings
}

async function checkRedis(url: string): Promise<Finding> {
  const client = createClient({ url, socket: { connectTimeout: CONNECT_MS, reconnectStrategy: false } })
  // The failure is told by the rejection; without a listener it would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.ping()
    return { level: 'ok', say: 'Redis answers.' }
  } catch (error) {
    const advice = ['Jiwon works without it: watchers on other servers hear by the database instead.']
    return { level: 'note', say: `REDIS_URL: no answer: ${nameOf(error)}.`, advice }
  } finally {
    if (client.isOpen) client.destroy()
  }
}

async function checkFiles(config: Config): Promise<Finding> {
  const files = await openFiles(config)
  try {
    await files.get(NO_FILE)
    return { level: 'ok', say: 'The store of files answers.' }
  } catch (error) {
    const advice = ['Look at S3_URL, S3_BUCKET, S3_KEY and S3_SECRET; the bucket has to exist.']
    return { level: 'wrong', say: `S3_URL: files cannot be read: ${nameOf(error)}.`, advice }
  } finally {
    files.close?.()
  }
}

async function checkCollector(endpoint: string): Promise<Finding> {
  try {
    await fetch(endpoint, { method: 'HEAD', signal: AbortSignal.timeout(CONNECT_MS) })
    return { level: 'ok', say: `Something answers at ${endpoint}, where spans are sent.` }
  } catch (error) {
    return { level: 'note', say: `OTEL_EXPORTER_OTLP_ENDPOINT: nothing answers: ${nameOf(error)}. Spans are lost.` }
  }
}

/** A class or code of an error; messages may hold addresses with passwords. */
function nameOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return String((cause as { code?: unknown }).code ?? (cause instanceof Error ? cause.name : cause))
}
