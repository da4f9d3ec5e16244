// How many people at once one server gives feedback to, beside a raw relay in the same run. See ../README.md.
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { inTurns, type Person, startJiwon } from '../jiwon.ts'
import { createSampler } from '../load/sampler.ts'
import { startModel } from '../model/model.ts'
import { processorMs, residentBytes, startNode, type Used } from '../processes.ts'
import { type Ask, plainText, runText, type TextOf } from '../reader.ts'
import { percentile, row, table } from '../statistics.ts'
import { type Asked, ask, PATIENCE_MS } from './user.ts'

const { values: flags } = parseArgs({
  options: {
    users: { type: 'string', default: '2000' },
    /** Seconds over which they arrive. */
    ramp: { type: 'string', default: '30' },
    mean: { type: 'string', default: '40' },
    deviation: { type: 'string', default: '10' },
    rate: { type: 'string', default: '12.5' },
    only: { type: 'string', default: 'relay,jiwon' },
  },
})
const users = Number(flags.users)
const rampMs = Number(flags.ramp) * 1000
const paceMs = 1000 / Number(flags.rate)
const seconds = { mean: Number(flags.mean), deviation: Number(flags.deviation) }
const say = (line: string) => process.stdout.write(`${line}\n`)
/** What the contract of feedback allows is three to five. */
const SENTENCES = 4
/** Hashing a password takes a core for 80 ms on purpose; more at once would only wait for each other. */
const SIGN_UPS_AT_ONCE = 4
const QUESTION = 'TCP와 UDP의 차이를 설명해 주세요.'
const ANSWER = 'TCP는 연결을 맺고 순서를 지키며 잃은 것을 다시 보냅니다. UDP는 그렇게 하지 않아서 빠르고, 그래서 화상 통화에 씁니다.'

/** A way to bring feedback to its readers. */
interface Way {
  name: string
  call(number: number): Ask
  textOf: TextOf
  used(): Used
  memory(): Used
  stop(): Promise<void>
}

const model = await startModel()
try {
  await model.script({ tokens: 0, paceMs, seconds, sentences: SENTENCES })
  const results: { way: string; asked: Asked[]; cost: string[] }[] = []
  for (const name of flags.only.split(',')) {
    const way = name === 'relay' ? await startRelay() : await startOurs()
    try {
      results.push(await measure(way))
    } finally {
      await way.stop()
    }
  }
  report(results)
} finally {
  await model.stop()
}

async function startRelay(): Promise<Way> {
  const { url, pid, stop } = await startNode([fileURLToPath(new URL('../relay/servers/raw.ts', import.meta.url))], { MODEL_URL: model.url })
  return {
    name: 'raw relay (nothing is kept or checked)',
    call: () => ({ url: `${url}/relay`, body: '{}' }),
    textOf: plainText,
    used: () => processorMs(pid),
    memory: () => ({ server: residentBytes(pid), database: 0 }),
    stop,
  }
}

async function startOurs(): Promise<Way> {
  const server = await startJiwon({ modelUrl: model.url, databaseUrl: process.env.DATABASE_URL })
  const people: Person[] = await inTurns(users, SIGN_UPS_AT_ONCE, server.signUp)
  return {
    name: `Jiwon, ${process.env.DATABASE_URL ? 'PostgreSQL' : 'embedded database'}`,
    call(number) {
      const { token, localAddress } = people[number] as Person
      return {
        url: `${server.url}/api/v1/feedback/create`,
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify({ question: QUESTION, answer: ANSWER }),
        localAddress,
      }
    },
    textOf: runText,
    used: server.used,
    memory: server.memory,
    stop: server.stop,
  }
}

async function measure({ name, call, textOf, used, memory }: Way) {
  // One asks before: what is made at the first call, such as the index of the question bank, belongs to nobody.
  await ask(0, call(0), textOf)
  const before = memory()
  const sampler = createSampler(() => ({ used: used(), memory: memory() }))
  const asked = await Promise.all(Array.from({ length: users }, (_, at) => ask((rampMs * at) / users, call(at), textOf)))
  const { seconds: took, cpuSeconds, peak, busiest } = sampler.end()
  const perUser = (part: 'server' | 'database') => ((peak[part] - before[part]) / users / 1024).toFixed(0)
  const cpu = cpuSeconds.server + cpuSeconds.database
  const cost = [
    cpuSeconds.server.toFixed(1),
    cpuSeconds.database.toFixed(1),
    ((cpu * 1000) / users).toFixed(0),
    (cpu / took).toFixed(2),
    (busiest.server + busiest.database).toFixed(2),
    perUser('server'),
    perUser('database'),
  ]
  say(`${name}: ${took.toFixed(0)} s, load average ${loadavg()[0]?.toFixed(1)}`)
  return { way: name, asked, cost }
}

function report(results: readonly { way: string; asked: Asked[]; cost: string[] }[]) {
  say(
    `\n${users} users who arrive over ${flags.ramp} s; the model writes for N(${flags.mean} s, ${flags.deviation} s) at ${flags.rate} tokens a second\n`,
  )
  const both = (values: readonly number[]) =>
    `${(percentile(values, 0.5) / 1000).toFixed(1)} / ${(percentile(values, 0.95) / 1000).toFixed(1)}`
  const good = (asked: readonly Asked[]) => asked.filter(({ failure }) => failure === undefined)
  say(
    table(
      ['', `whole within ${PATIENCE_MS / 1000} s`, 'first text p50 / p95 s', 'whole p50 / p95 s', 'characters'],
      results.map(({ way, asked }) =>
        row(
          way,
          `${good(asked).length} of ${users} (${((100 * good(asked).length) / users).toFixed(1)} %)`,
          both(good(asked).map(({ firstTextMs }) => firstTextMs ?? Number.NaN)),
          both(good(asked).map(({ totalMs }) => totalMs)),
          Math.round(good(asked).reduce((sum, { characters }) => sum + characters, 0) / Math.max(1, good(asked).length)),
        ),
      ),
    ),
  )
  say('')
  say(
    table(
      [
        '',
        'CPU s server',
        'CPU s database',
        'CPU ms / user',
        'processors on average',
        'in the busiest second',
        'memory KB / user: server',
        'database',
      ],
      results.map(({ way, cost }) => row(way, ...cost)),
    ),
  )
  for (const { way, asked } of results) {
    const failures = Map.groupBy(
      asked.filter(({ failure }) => failure),
      ({ failure }) => failure,
    )
    for (const [failure, all] of failures) say(`${way}: failed ${all.length} times: ${failure}`)
  }
}
