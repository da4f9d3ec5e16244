// One call to one OpenAI-compatible endpoint: no retries here, only deadlines and an honest end.
import { createParser } from 'eventsource-parser'
import { type Dispatcher, request as send } from 'undici'
import { AttemptError, type CallNotes } from './attempt.ts'
import { type Chunk, readChunk } from './chunks.ts'
import { failureInStream, failureOfStatus, retryAfterSeconds } from './failures.ts'
import type { Deadlines, FinishReason } from './llm.ts'
import { createThinkingFilter } from './thinking.ts'
import { createWatch, type Watch } from './watch.ts'

/** Text of an answer, or its end. A call that does not come to `end` throws. */
export type CallPart = { type: 'text'; text: string } | { type: 'end'; finishReason: FinishReason }

/** One call: where, what, how long. */
export interface Call {
  /** With its `/v1`. */
  baseUrl: string
  /** Empty when the server asks for none. */
  apiKey: string
  /** Further ones. */
  headers: Readonly<Record<string, string>>
  body: Record<string, unknown>
  deadlines: Deadlines
  signal: AbortSignal
  dispatcher: Dispatcher
  /** Where the call writes down how long things took and what was used. */
  notes: CallNotes
  /** Milliseconds of a clock that never goes back. */
  elapsed: () => number
}

/** After the reason to stop, only the usage may still come: longer than this nobody waits for it. */
const AFTERWARDS_MS = 1000
/** An answer that is longer than any we ask for is a broken endpoint, in characters. */
const MAX_ANSWER = 1_000_000
const MAX_ERROR_BODY = 16_384

/**
 * Streams one answer. Text of a leading `<think>` block is left out. Whatever the endpoint does, it ends by `end` or by an error within the deadlines;
 * the socket is closed as soon as the caller aborts or stops reading.
 * @throws {AttemptError} and, when the caller aborted, the reason of its signal.
 */
export async function* callChat(call: Call): AsyncGenerator<CallPart> {
  const watch = createWatch(call.signal)
  const started = call.elapsed()
  watch.total(call.deadlines.totalMs)
  watch.expect(call.deadlines.firstTokenMs, 'no text in time', 'go-on')
  try {
    const { body, chunks } = await open(call, watch, started)
    try {
      yield* answer(chunks, call, watch, started)
    } finally {
      body.destroy()
    }
  } catch (error) {
    throw watch.translate(error)
  } finally {
    watch.close()
  }
}

async function open(call: Call, watch: Watch, started: number) {
  const reply = await post(`${call.baseUrl.replace(/\/+$/, '')}/chat/completions`, call, watch.signal)
  call.notes.connectMs = call.elapsed() - started
  const { statusCode, headers, body } = reply
  body.setEncoding('utf8')
  if (!isFine(statusCode)) throw await refusal(reply)
  const whole = String(headers['content-type'] ?? '').includes('application/json')
  return { body, chunks: whole ? readWhole(body) : readStream(body) }
}

async function* answer(chunks: AsyncIterable<Chunk>, call: Call, watch: Watch, started: number): AsyncGenerator<CallPart> {
  const thinking = createThinkingFilter()
  let finishReason: FinishReason | undefined
  let length = 0
  try {
    for await (const chunk of chunks) {
      if (chunk.usage) Object.assign(call.notes, chunk.usage)
      if (chunk.text !== '') call.notes.bytesOut = (call.notes.bytesOut ?? 0) + Buffer.byteLength(chunk.text)
      if (chunk.error && !finishReason) throw failureInStream(chunk.error)
      const text = finishReason ? '' : thinking.push(chunk.text) + (chunk.finishReason ? thinking.end() : '')
      if (text !== '') {
        call.notes.firstTokenMs ??= call.elapsed() - started
        length += text.length
        if (length > MAX_ANSWER) throw new AttemptError('malformed', 'the answer does not end', { advice: 'go-on' })
        // A reader that takes its time is not the endpoint's fault.
        watch.rest()
        yield { type: 'text', text }
        watch.expect(call.deadlines.gapMs, 'no more text in time', 'retry')
      }
      if (chunk.finishReason) {
        finishReason = chunk.finishReason
        watch.expect(AFTERWARDS_MS, 'the connection stayed open', 'go-on')
      }
    }
  } catch (error) {
    // What goes wrong after the end is nothing to the answer, unless it is the caller who does not want it any more.
    if (!finishReason || call.signal.aborted) throw length > 0 ? cutBy(error) : error
  }
  if (!finishReason) throw new AttemptError('cut', 'the stream ended without a reason to stop', { advice: 'retry' })
  yield { type: 'end', finishReason }
}

/** An answer that breaks off is a cut one, whichever way the connection died. */
function cutBy(error: unknown): unknown {
  if (error instanceof AttemptError) return error
  return new AttemptError('cut', 'the connection broke inside the answer', { advice: 'retry', cause: error })
}

/** Sends the request; deadlines are the caller's, by the signal. */
export async function post(url: string, call: Pick<Call, 'apiKey' | 'headers' | 'body' | 'dispatcher'>, signal: AbortSignal) {
  return await send(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream, application/json',
      'user-agent': 'jiwon',
      ...call.headers,
      ...(call.apiKey && { authorization: `Bearer ${call.apiKey}` }),
    },
    body: JSON.stringify(call.body),
    signal,
    dispatcher: call.dispatcher,
    headersTimeout: 0,
    bodyTimeout: 0,
  })
}

async function* readStream(body: AsyncIterable<string>): AsyncGenerator<Chunk> {
  let events: string[] = []
  let overflow = false
  const parser = createParser({
    maxBufferSize: MAX_ANSWER,
    onEvent: ({ data }) => events.push(data),
    onError: ({ type }) => {
      overflow ||= type === 'max-buffer-size-exceeded'
    },
  })
  for await (const piece of body) {
    parser.feed(piece)
    if (overflow) throw new AttemptError('malformed', 'an event does not end', { advice: 'go-on' })
    for (const data of events) {
      if (data.trim() === '[DONE]') return
      const chunk = readChunk(data)
      if (!chunk) throw new AttemptError('malformed', 'an event is no chunk of an answer', { advice: 'retry' })
      yield chunk
    }
    events = []
  }
  // Some servers forget the empty line after the last event; what is torn there is no chunk.
  parser.feed('\n\n')
  for (const data of events) {
    const chunk = readChunk(data)
    if (chunk) yield chunk
  }
}

/** Some servers know no streams and send the whole answer. */
async function* readWhole(body: AsyncIterable<string>): AsyncGenerator<Chunk> {
  const chunk = readChunk(await readText(body, MAX_ANSWER * 2))
  if (!chunk) throw new AttemptError('malformed', 'the reply is no answer', { advice: 'retry' })
  yield chunk
}

/** The text of a reply, no more than `limit` characters of it and one piece. */
export async function readText(body: AsyncIterable<string>, limit: number): Promise<string> {
  let text = ''
  for await (const piece of body) {
    text += piece
    if (text.length > limit) break
  }
  return text
}

/** Whether a status means an answer. */
export function isFine(status: number): boolean {
  return status >= 200 && status < 300
}

/** The failure that a reply of any other status stands for. */
export async function refusal({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<AttemptError> {
  const text = await readText(body, MAX_ERROR_BODY)
  const { error } = readChunk(text) ?? {}
  const detail = error ? [error.code, error.type, error.message].filter(Boolean).join(' ') : text.slice(0, 500)
  return failureOfStatus(statusCode, detail, retryAfterSeconds(headers['retry-after'], new Date()))
}
