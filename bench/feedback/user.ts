// One virtual user: signed in already, asks for feedback on one answer and reads it as it is written.
import { setTimeout as wait } from 'node:timers/promises'
import { type Ask, readStream, type TextOf } from '../reader.ts'

/** Whoever waits longer has left. */
export const PATIENCE_MS = 120_000

/** How it went. */
export interface Asked {
  /** Absent when the feedback came whole and in time. */
  failure: string | undefined
  firstTextMs: number | undefined
  totalMs: number
  characters: number
}

export async function ask(arrivesMs: number, call: Ask, textOf: TextOf): Promise<Asked> {
  await wait(arrivesMs)
  const begun = performance.now()
  const reading = readStream(call, textOf)
  const impatience = setTimeout(reading.leave, PATIENCE_MS)
  const failure = await reading.done.then(
    () => (isWhole(reading.text) ? undefined : 'the text is not whole'),
    (error: Error) => (performance.now() - begun >= PATIENCE_MS ? 'not whole within 120 s' : error.message.slice(0, 120)),
  )
  clearTimeout(impatience)
  return { failure, firstTextMs: reading.firstTextMs, totalMs: performance.now() - begun, characters: reading.text.length }
}

/** The model counts the weeks from the first one on, and ends with a sentence. */
function isWhole(text: string): boolean {
  const weeks = [...text.matchAll(/(\d+)주차/g)].map(([, week]) => Number(week))
  return text.endsWith('.') && weeks.length > 0 && weeks.every((week, at) => week === at + 1)
}
