// What it costs to bring a token from a model to a reader: a raw relay, Hono, the AI SDK, and Jiwon with its log on. See ../README.md.
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { startModel } from '../model/model.ts'
import { piecesOf } from '../model/text.ts'
import { median, percentile, row, table } from '../statistics.ts'
import { type Cost, measureCost } from './measure.ts'
import { HELD_TOKENS, measureMemory } from './memory.ts'
import { type Variant, variants } from './variants.ts'

const { values: flags } = parseArgs({
  options: {
    streams: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    pace: { type: 'string', default: '50' },
    memory: { type: 'string', default: '100,1000' },
    only: { type: 'string', default: '' },
    profile: { type: 'string' },
  },
})
const load = { streams: Number(flags.streams), paceMs: Number(flags.pace), seconds: Number(flags.seconds) }
const known = variants(process.env.DATABASE_URL)
const chosen = flags.only ? flags.only.split(',') : Object.keys(known)
const starters = chosen.map((name) => {
  const start = known[name]
  if (!start) throw new Error(`${name} is none of ${Object.keys(known).join(', ')}`)
  return { name, start }
})
const say = (line: string) => process.stdout.write(`${line}\n`)

const model = await startModel()
try {
  if (Number(flags.rounds) > 0) await measureCosts()
  for (const streams of flags.memory.split(',').filter(Boolean).map(Number)) await measureMemories(streams)
} finally {
  await model.stop()
}

/** The rounds are interleaved, so that what else the machine does meets all alike. */
async function measureCosts(): Promise<void> {
  const profiling = flags.profile ? ['--cpu-prof', `--cpu-prof-dir=${flags.profile}`] : []
  const running = []
  const costs = new Map<string, Cost[]>()
  try {
    for (const { name, start } of starters) running.push({ name, variant: await start({ model, flags: profiling }) })
    // A first, short round makes the code hot and shows that every text comes whole; it is not counted.
    for (const { variant } of running) await measureCost(variant, model, { streams: 40, paceMs: 20, seconds: 1 })
    for (let round = 1; round <= Number(flags.rounds); round++)
      for (const { name, variant } of running) {
        const cost = await measured(variant)
        costs.set(name, [...(costs.get(name) ?? []), cost])
        const { server, database } = cost.perThousand
        say(`round ${round} ${name}: ${server.toFixed(1)} + ${database.toFixed(1)} ms, load average ${loadavg()[0]?.toFixed(1)}`)
      }
    say(costTable(running.map(({ name, variant }) => ({ title: variant.name, costs: costs.get(name) ?? [] }))))
  } finally {
    for (const { variant } of running) await variant.stop()
  }
}

/** Once more when the machine was too busy for all streams to flow. */
async function measured(variant: Variant): Promise<Cost> {
  const cost = await measureCost(variant, model, load)
  if (cost.flowing) return cost
  say(`${variant.name}: not all streams flowed; measured again`)
  const again = await measureCost(variant, model, load)
  if (!again.flowing) throw new Error(`${variant.name}: the machine is too busy for ${load.streams} streams; try fewer with --streams`)
  return again
}

function costTable(all: { title: string; costs: Cost[] }[]): string {
  const sum = ({ server, database }: { server: number; database: number }) => server + database
  const flowing = (costs: Cost[]) => median(costs.map(({ perThousand }) => sum(perThousand)))
  const whole = (costs: Cost[]) => median(costs.map((cost) => sum(cost.whole)))
  const first = all[0]?.costs ?? []
  const rows = all.map(({ title, costs }) => {
    const sums = costs.map(({ perThousand }) => sum(perThousand))
    const firstTexts = costs.flatMap(({ firstTextMs }) => firstTextMs)
    return row(
      title,
      flowing(costs).toFixed(1),
      `${Math.min(...sums).toFixed(1)}..${Math.max(...sums).toFixed(1)}`,
      median(costs.map(({ perThousand }) => perThousand.database)).toFixed(1),
      (flowing(costs) / flowing(first)).toFixed(2),
      median(costs.map(({ perAnswer }) => perAnswer)).toFixed(1),
      whole(costs).toFixed(1),
      (whole(costs) / whole(first)).toFixed(2),
      `${percentile(firstTexts, 0.5).toFixed(0)} / ${percentile(firstTexts, 0.95).toFixed(0)}`,
    )
  })
  const tokens = first[0]?.tokens ?? 0
  const head = piecesOf(tokens).findIndex((_, at, pieces) => pieces.slice(0, at + 1).join('').length >= 60)
  return [
    `\n${load.streams} streams, a token each ${load.paceMs} ms; answers of ${tokens} tokens; ${flags.rounds} rounds, medians. The first row is 1.00.`,
    table(
      [
        '',
        'CPU ms / 1,000 tokens',
        'range',
        'of it database',
        'ratio',
        'CPU ms / answer beside',
        `whole answers: CPU ms / 1,000`,
        'ratio',
        'first text p50 / p95 ms',
      ],
      rows,
    ),
    `Jiwon shows nothing before 60 characters are there, to tell a refusal from a letter: at this pace ${head * load.paceMs} ms of its first text.`,
  ].join('\n')
}

async function measureMemories(streams: number): Promise<void> {
  const rows: string[] = []
  for (const { start } of starters) {
    const variant = await start({ model })
    try {
      const { server, database, cut } = await measureMemory(variant, model, streams)
      rows.push(row(variant.name, (server / 1024).toFixed(0), (database / 1024).toFixed(0), cut))
    } finally {
      await variant.stop()
    }
  }
  say(`\n${streams} streams held open after ${HELD_TOKENS} tokens: memory grown, for each stream`)
  say(table(['', 'server KB', 'database KB', 'lost'], rows))
}
