// What the router adds to a call, beside the same call made directly, in the same run. See ../README.md.
import { type ChildProcess, fork } from 'node:child_process'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Model, startModel } from '../model/model.ts'
import { median, percentile, row, table } from '../statistics.ts'
import type { Told, Way, Work } from './client.ts'

const { values: flags } = parseArgs({
  options: {
    concurrent: { type: 'string', default: '1,100,1000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'direct,router,budget' },
  },
})
const TOKENS = 40
const rounds = Number(flags.rounds)
const ways = flags.only.split(',') as Way[]
const NAMES: Record<Way, string> = { direct: 'direct', router: 'router', budget: 'router with a cap' }
const say = (line: string) => process.stdout.write(`${line}\n`)

/** A pace at which about fifty calls begin each second, however many are open, and enough of them for percentiles. */
function loadOf(concurrency: number) {
  const paceMs = Math.max(5, concurrency / 2)
  return { paceMs, work: { concurrency, calls: Math.max(40, Math.min(concurrency * 2, 1000)), spreadMs: TOKENS * paceMs } satisfies Work }
}

const model = await startModel()
const clients = new Map<Way, Client>()
try {
  for (const way of ways) clients.set(way, await startClient(way, model))
  // A first round makes the code hot; it is not counted.
  await model.script({ tokens: TOKENS, paceMs: 2 })
  for (const { work } of clients.values()) await work({ concurrency: 20, calls: 400, spreadMs: 100 })
  for (const concurrency of flags.concurrent.split(',').map(Number)) await measure(concurrency)
} finally {
  for (const { stop } of clients.values()) await stop()
  await model.stop()
}

interface Client {
  work(work: Work): Promise<Told>
  stop(): Promise<void>
}

async function startClient(way: Way, { url }: Model): Promise<Client> {
  const child: ChildProcess = fork(fileURLToPath(new URL('client.ts', import.meta.url)), [way, url], { stdio: 'inherit' })
  const next = <T>() =>
    new Promise<T>((told, failed) => {
      const ended = (code: number | null) => failed(new Error(`the client of ${way} ended with ${code}`))
      child.once('exit', ended)
      child.once('message', (message: T) => {
        child.off('exit', ended)
        told(message)
      })
    })
  await next()
  return {
    async work(work) {
      const told = next<Told>()
      child.send(work)
      return await told
    },
    async stop() {
      if (!child.connected) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.disconnect()
      await ended
    },
  }
}

/** The rounds are interleaved, so that what else the machine does meets all ways alike. */
async function measure(concurrency: number): Promise<void> {
  const { paceMs, work } = loadOf(concurrency)
  await model.script({ tokens: TOKENS, paceMs })
  const told = new Map<Way, Told[]>()
  for (let round = 1; round <= rounds; round++)
    for (const [way, client] of clients) {
      const one = await client.work(work)
      if (one.firstTextMs.length !== work.calls) throw new Error(`${way}: ${one.firstTextMs.length} of ${work.calls} calls gave text`)
      told.set(way, [...(told.get(way) ?? []), one])
    }
  const whole = new Set([...told.values()].flat().map(({ characters }) => characters))
  if (whole.size !== 1) throw new Error(`the texts differ: ${[...whole].join(', ')} characters`)
  say(
    `\n${concurrency} at a time: ${rounds} rounds of ${work.calls} calls, a token each ${paceMs} ms, load average ${loadavg()[0]?.toFixed(1)}`,
  )
  say(resultTable(told))
}

function signed(ms: number): string {
  return `${ms < 0 ? '−' : '+'}${Math.abs(ms).toFixed(2)}`
}

function resultTable(told: ReadonlyMap<Way, Told[]>): string {
  const first = (way: Way, share: number) => median((told.get(way) ?? []).map(({ firstTextMs }) => percentile(firstTextMs, share)))
  const processor = (way: Way) => (told.get(way) ?? []).map(({ processorMs, firstTextMs }) => processorMs / firstTextMs.length)
  const [base] = ways
  const rows = ways.map((way) => {
    const added = (share: number) => (base && way !== base ? signed(first(way, share) - first(base, share)) : '')
    const each = processor(way)
    const more = base && way !== base ? signed(median(each) - median(processor(base))) : ''
    return row(
      NAMES[way],
      first(way, 0.5).toFixed(2),
      added(0.5),
      first(way, 0.95).toFixed(2),
      added(0.95),
      median(each).toFixed(2),
      `${Math.min(...each).toFixed(2)}..${Math.max(...each).toFixed(2)}`,
      more,
    )
  })
  return table(['', 'first text p50 ms', 'added', 'p95 ms', 'added', 'CPU ms / call', 'range', 'added'], rows)
}
