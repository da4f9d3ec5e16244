import { setTimeout as wait } from 'node:timers/promises'
import type { Model } from '../model/model.ts'
import type { Used } from '../processes.ts'
import { type Reading, readStream } from '../reader.ts'
import type { Variant } from './variants.ts'

/** Pieces that each stream has had when memory is read. */
export const HELD_TOKENS = 100
const PACE_MS = 50
/** Streams that are held open get a token this often, so that no deadline ends them. */
const HOLD_MS = 8_000
const OPENED_PER_SECOND = 50
const WARM_UP = 20

/** What an open stream holds in memory, in bytes, and how many were not open any more when it was read: then the figure is not of all of them. The server must be fresh: what a process has once taken it seldom gives back. */
export async function measureMemory(variant: Variant, model: Model, streams: number): Promise<Used & { cut: number }> {
  await model.script({ tokens: HELD_TOKENS, paceMs: PACE_MS })
  await Promise.all(open(variant, 0, WARM_UP).map(({ done }) => done))
  await wait(2_000)
  const before = variant.memory()
  await model.script({ tokens: HELD_TOKENS, paceMs: PACE_MS, holdMs: HOLD_MS })
  const readings: Reading[] = []
  while (readings.length < streams) {
    readings.push(...open(variant, readings.length, 1))
    await wait(1000 / OPENED_PER_SECOND)
  }
  await wait(HELD_TOKENS * PACE_MS + 2_000)
  const after = variant.memory()
  const cut = readings.filter(({ text, totalMs }) => totalMs !== undefined || text === '').length
  for (const { leave } of readings) leave()
  return { cut, server: (after.server - before.server) / streams, database: (after.database - before.database) / streams }
}

function open(variant: Variant, from: number, count: number): Reading[] {
  return Array.from({ length: count }, (_, at) => readStream(variant.ask(from + at), variant.textOf))
}
