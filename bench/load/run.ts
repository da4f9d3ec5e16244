// How many people one server carries: virtual users who have letters written and changed by a model of human pace. See ../README.md.
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { inTurns, type Jiwon, type Person, startJiwon } from '../jiwon.ts'
import { type Model, startModel } from '../model/model.ts'
import { processorMs } from '../processes.ts'
import { percentile, row, table } from '../statistics.ts'
import { createSampler } from './sampler.ts'
import { type Answer, visit } from './user.ts'

const { values: flags } = parseArgs({
  options: {
    users: { type: 'string', default: '100,500,1000,2000' },
    /** Seconds over which they arrive. */
    ramp: { type: 'string', default: '30' },
    mean: { type: 'string', default: '40' },
    deviation: { type: 'string', default: '10' },
    rate: { type: 'string', default: '12.5' },
  },
})
const counts = flags.users.split(',').map(Number)
const paceMs = 1000 / Number(flags.rate)
const say = (line: string) => process.stdout.write(`${line}\n`)
/** Hashing a password takes a core for 80 ms on purpose; more at once would only wait for each other. */
const SIGN_UPS_AT_ONCE = 4
const SIGN_INS = 40

const model = await startModel()
const server = await startJiwon({ modelUrl: model.url, databaseUrl: process.env.DATABASE_URL })
try {
  await model.script({ tokens: 0, paceMs, seconds: { mean: Number(flags.mean), deviation: Number(flags.deviation) } })
  const people = await enterAll(Math.max(...counts))
  for (const count of counts) await runWith(people.slice(0, count), { server, model })
} finally {
  await server.stop()
  await model.stop()
}

/** Everyone signs up before the measurement, a few at a time; that and signing in are measured by themselves. */
async function enterAll(count: number): Promise<Person[]> {
  const phase = async <T>(name: string, times: number, work: (number: number) => Promise<T>) => {
    const [before, begun] = [server.used().server, performance.now()]
    const results = await inTurns(times, SIGN_UPS_AT_ONCE, work)
    const [cpuMs, seconds] = [server.used().server - before, (performance.now() - begun) / 1000]
    say(`${name}: ${times} in ${seconds.toFixed(0)} s, ${(cpuMs / times).toFixed(0)} ms of a processor each, ${SIGN_UPS_AT_ONCE} at once`)
    return results
  }
  const people = await phase('sign-up', count, server.signUp)
  await phase('sign-in', Math.min(SIGN_INS, count), server.signIn)
  return people
}

async function runWith(people: readonly Person[], { server, model }: { server: Jiwon; model: Model }): Promise<void> {
  const sampler = createSampler(() => ({ used: server.used(), memory: server.memory() }))
  const [modelBefore, ownBefore] = [processorMs(model.pid).server, processorMs(process.pid).server]
  const rampMs = Number(flags.ramp) * 1000
  const answers = (
    await Promise.all(people.map((person, at) => visit({ base: server.url, person, arrivesMs: (rampMs * at) / people.length, paceMs })))
  ).flat()
  const { seconds, cpuSeconds, peak, busiest } = sampler.end()
  const tokens = answers.reduce((sum, answer) => sum + answer.tokens, 0)

  say(`\n${people.length} users who arrive over ${flags.ramp} s, ${seconds.toFixed(0)} s in all, load average ${loadavg()[0]?.toFixed(1)}`)
  const kinds = (['draft', 'chat'] as const).map((kind) =>
    rowOf(
      kind,
      answers.filter((answer) => answer.kind === kind),
      people.length,
    ),
  )
  say(table(['', 'whole within 120 s', 'first text p50 / p95 s', 'answer p50 / p95 s', 'later than the model p50 / p95 s'], kinds))
  const used = (name: string, part: 'server' | 'database') =>
    row(
      name,
      cpuSeconds[part].toFixed(1),
      ((cpuSeconds[part] * 1_000_000) / tokens).toFixed(0),
      busiest[part].toFixed(2),
      peak[part] > 0 ? (peak[part] / 1e6).toFixed(0) : 'in the server',
    )
  const others = (name: string, pid: number, before: number) =>
    row(name, ((processorMs(pid).server - before) / 1000).toFixed(1), '', '', '')
  say('')
  say(
    table(
      ['process', 'CPU s', 'CPU ms / 1,000 tokens', 'processors in the busiest second', 'memory peak MB'],
      [
        used('server', 'server'),
        used('database', 'database'),
        others('(the model)', model.pid, modelBefore),
        others('(the users)', process.pid, ownBefore),
      ],
    ),
  )
  for (const [failure, times] of countsOf(answers)) say(`failed ${times} times: ${failure}`)
}

function rowOf(kind: string, answers: readonly Answer[], asked: number): string {
  const good = answers.filter(({ failure }) => failure === undefined)
  const both = (values: number[]) => `${(percentile(values, 0.5) / 1000).toFixed(1)} / ${(percentile(values, 0.95) / 1000).toFixed(1)}`
  return row(
    kind,
    `${good.length} of ${asked} (${((good.length / asked) * 100).toFixed(1)} %)`,
    both(good.map(({ firstTextMs }) => firstTextMs ?? Number.NaN)),
    both(good.map(({ totalMs }) => totalMs)),
    both(good.map(({ lateMs }) => lateMs)),
  )
}

function countsOf(answers: readonly Answer[]): [string, number][] {
  const times = new Map<string, number>()
  for (const { kind, failure } of answers) if (failure) times.set(`${kind}: ${failure}`, (times.get(`${kind}: ${failure}`) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1]).slice(0, 5)
}
