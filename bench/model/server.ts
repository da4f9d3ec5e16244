// A model server without a model, as quick as it can be: an OpenAI-compatible stream in chunks of about 290 bytes at a steady pace.
// POST /script with a `Script` says what the next calls get. A process of its own, so that its cost is nobody's.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRandom, piecesInSentences, piecesOf } from './text.ts'

export interface Script {
  /** Pieces of an answer, at least. */
  tokens: number
  paceMs: number
  /** After the last piece one is sent again and again, so slowly, and the answer never ends: for streams that are held open. */
  holdMs?: number
  /** How long an answer takes is drawn from this normal distribution, in seconds, at the pace above; `tokens` is not used then. */
  seconds?: { mean: number; deviation: number }
  /** How many sentences an answer has, for work that takes no more; without it as many as the pieces give. */
  sentences?: number
}

let script: Script = { tokens: 100, paceMs: 50 }
let random = createRandom(1)
const events = new Map<string, Buffer[]>()

/** The events of an answer, made once for each length. */
function eventsOf(tokens: number, sentences: number | undefined): Buffer[] {
  const key = `${tokens} ${sentences}`
  let known = events.get(key)
  if (!known) {
    const pieces = sentences === undefined ? piecesOf(tokens) : piecesInSentences(tokens, sentences)
    known = pieces.map((content) => event({ content }))
    known.unshift(event({ role: 'assistant', content: '' }))
    known.push(event({}, 'stop'), Buffer.from('data: [DONE]\n\n'))
    events.set(key, known)
  }
  return known
}

function event(delta: object, finish: string | null = null): Buffer {
  const chunk = {
    id: 'chatcmpl-Bk4Zt0Qm7nXrE1uYw9cHs5LdVaJ2P',
    object: 'chat.completion.chunk',
    created: 1_790_000_000,
    model: 'scripted-model-2026-08-01',
    service_tier: 'default',
    system_fingerprint: 'fp_9f2c41d07e',
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    usage: null,
    obfuscation: 'q8Zt0Qm7',
  }
  return Buffer.from(`data: ${JSON.stringify(chunk)}\n\n`)
}

/** A length by the Box-Muller transform, never less than a tenth of the mean. */
function drawTokens({ seconds, paceMs, tokens }: Script): number {
  if (!seconds) return tokens
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const drawn = Math.max(seconds.mean / 10, seconds.mean + seconds.deviation * normal)
  // Few different lengths, so that few texts are made.
  return Math.round((drawn * 1000) / paceMs / 10) * 10
}

function answer(response: ServerResponse): void {
  const { paceMs, holdMs } = script
  const all = eventsOf(drawTokens(script), script.sentences)
  const end = holdMs ? all.length - 2 : all.length
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.write(all[0])
  let next = 1
  let timer = setInterval(step, paceMs)
  function step() {
    response.write(all[next++])
    // The reason to stop and the end come with the last piece, as from real servers.
    if (!holdMs && next === end - 2) {
      clearInterval(timer)
      for (; next < end; next++) response.write(all[next])
      response.end()
    } else if (holdMs && next >= end) {
      clearInterval(timer)
      const held = event({ content: '.' })
      timer = setInterval(() => response.write(held), holdMs)
    }
  }
  response.on('close', () => clearInterval(timer))
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of request.setEncoding('utf8')) text += piece
  return text
}

const server = createServer((request, response) => {
  if (request.url === '/script') {
    textOf(request).then((text) => {
      script = JSON.parse(text)
      random = createRandom(1)
      response.end()
    })
    return
  }
  request.resume().on('end', () => answer(response))
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})
process.on('SIGTERM', () => process.exit(0))
