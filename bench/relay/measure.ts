import { setTimeout as wait } from 'node:timers/promises'
import type { Model } from '../model/model.ts'
import { piecesOf } from '../model/text.ts'
import type { Used } from '../processes.ts'
import { type Reading, readStream } from '../reader.ts'
import type { Variant } from './variants.ts'

export interface Load {
  streams: number
  /** Between two tokens of a stream. */
  paceMs: number
  /** How long the streams flow while they are measured. */
  seconds: number
}

export interface Cost {
  /** Processor time for 1,000 tokens while all streams flow, in milliseconds. */
  perThousand: Used
  /** The same over whole answers, from the call to what is done after the last token. */
  whole: Used
  /** How many tokens an answer had. */
  tokens: number
  /** Processor time that an answer costs beside its tokens, in milliseconds. */
  perAnswer: number
  firstTextMs: number[]
  /** Whether all streams flowed while the window was open. On a machine that is too busy they do not, and the costs say nothing. */
  flowing: boolean
}

/** A classroom, not a thundering herd: what it costs to begin an answer must not fall into the window. */
const OPENED_PER_SECOND = 10
/** Before all streams flow evenly, and after the window. */
const MARGIN_MS = 3_000
const SETTLE_MS = 1_500

/** Opens the streams one after another, waits until all flow, and measures a window of that. @throws when a text is not whole and in order. */
export async function measureCost(variant: Variant, model: Model, { streams, paceMs, seconds }: Load): Promise<Cost> {
  const rampMs = (streams / OPENED_PER_SECOND) * 1000
  const wanted = Math.ceil((rampMs + MARGIN_MS * 2 + seconds * 1000) / paceMs)
  const pieces = piecesOf(wanted)
  const text = pieces.join('')
  await model.script({ tokens: wanted, paceMs })

  const atStart = variant.used()
  const readings: Reading[] = []
  for (let number = 0; number < streams; number++) {
    readings.push(readStream(variant.ask(number), variant.textOf))
    await wait(1000 / OPENED_PER_SECOND)
  }
  await wait(MARGIN_MS)
  const begun = readings.every((reading) => reading.text !== '')
  const before = { used: variant.used(), characters: charactersOf(readings) }
  await wait(seconds * 1000)
  const after = { used: variant.used(), characters: charactersOf(readings) }
  const ended = readings.some(({ totalMs }) => totalMs !== undefined)
  await Promise.all(readings.map(({ done }) => done))
  await wait(SETTLE_MS)
  const atEnd = variant.used()

  const wrong = readings.filter((reading) => reading.text !== text).length
  if (wrong > 0) throw new Error(`${variant.name}: ${wrong} of ${streams} texts are not whole and in order`)
  const tokensInWindow = ((after.characters - before.characters) / text.length) * pieces.length
  const perThousand = per(before.used, after.used, tokensInWindow / 1000)
  const whole = per(atStart, atEnd, (streams * pieces.length) / 1000)
  return {
    perThousand,
    whole,
    tokens: pieces.length,
    perAnswer: ((whole.server + whole.database - perThousand.server - perThousand.database) * pieces.length) / 1000,
    firstTextMs: readings.map(({ firstTextMs }) => firstTextMs ?? Number.NaN),
    flowing: begun && !ended,
  }
}

function charactersOf(readings: readonly Reading[]): number {
  return readings.reduce((sum, { text }) => sum + text.length, 0)
}

function per(from: Used, to: Used, divisor: number): Used {
  return { server: (to.server - from.server) / divisor, database: (to.database - from.database) / divisor }
}
