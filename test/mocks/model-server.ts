// A scripted OpenAI-compatible model server for our own tests: a real protocol, no intelligence, and every fault that we promise to survive.
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How one call goes wrong. Faults with `after` give that many pieces first. */
export type Fault =
  /** The connection stands, but nothing comes, not even headers. */
  | 'hang'
  /** Headers and comments, but never a piece. */
  | 'pings'
  /** Goes silent after some pieces. */
  | 'stall'
  /** The connection is reset after some pieces. */
  | 'reset'
  /** The stream ends after some pieces, without a reason to stop. */
  | 'eof'
  /** An event after some pieces is torn JSON. */
  | 'malformed'
  /** An error comes inside the stream after some pieces. */
  | 'error-event'
  /** Well-formed JSON of quite another shape. */
  | 'wrong-shape'
  /** 200 with a page of HTML. */
  | 'html'

export interface Reply {
  text?: string
  fault?: Fault
  /** Pieces before the fault. Default 5, or 0 when the fault needs none. */
  after?: number
  /** An HTTP status other than 200. */
  status?: number
  /** Seconds, as a header. */
  retryAfter?: number
  /** The body of an error, or the error inside the stream. */
  error?: { message?: string; code?: string | number; type?: string }
  finish?: string
  /** UTF-16 units in a piece. Default 4. */
  pieceLength?: number
  /** Before the first piece. */
  firstMs?: number
  /** Before each piece. */
  pieceMs?: number
  /** Asked to go on from the start of `text`: true gives the rest, false the whole again. Default true. */
  continues?: boolean
  /** Answers with one JSON value although a stream was asked for. */
  whole?: boolean
  usage?: boolean
  /** Keeps the connection open after the reason to stop. */
  staysOpen?: boolean
}

export interface ModelRequest {
  number: number
  path: string
  headers: IncomingHttpHeaders
  body: {
    model?: string
    messages: { role: string; content: string }[]
    stream?: boolean
    response_format?: unknown
    input?: string | string[]
    [name: string]: unknown
  }
  /** `performance.now()` when it came, and when the reply had ended or its connection had closed. */
  at: number
  closedAt: number | undefined
  /** Pieces that were sent. */
  sent: number
  /** Resolves when the reply has ended or its connection has closed. */
  closed: Promise<void>
}

export type Script = string | Reply | ((request: ModelRequest) => string | Reply)

export interface ModelServer {
  /** The base address, with `/v1`. */
  url: string
  requests: ModelRequest[]
  chats(): ModelRequest[]
  /** What the next calls get: one after the other, the last one from then on. */
  script(...replies: Script[]): void
  /** Resolves with the request of that number (from 1) as soon as it has come. */
  request(number: number): Promise<ModelRequest>
  close(): Promise<void>
}

export async function startModelServer(...replies: Script[]): Promise<ModelServer> {
  const requests: ModelRequest[] = []
  const awaited = new Map<number, (request: ModelRequest) => void>()
  let scripts: Script[] = replies

  const server = createServer((incoming, outgoing) => {
    take(incoming, outgoing).catch((error: unknown) => {
      if (!outgoing.destroyed) outgoing.destroy(error instanceof Error ? error : undefined)
    })
  })

  async function take(incoming: IncomingMessage, outgoing: ServerResponse) {
    let raw = ''
    for await (const chunk of incoming.setEncoding('utf8')) raw += chunk
    if (incoming.url?.endsWith('/models')) {
      outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ object: 'list', data: [{ id: 'scripted' }] }))
      return
    }
    const { promise: closed, resolve } = Promise.withResolvers<void>()
    const request: ModelRequest = {
      number: requests.length + 1,
      path: incoming.url ?? '',
      headers: incoming.headers,
      body: { messages: [], ...JSON.parse(raw || '{}') },
      at: performance.now(),
      closedAt: undefined,
      sent: 0,
      closed,
    }
    outgoing.once('close', () => {
      request.closedAt = performance.now()
      resolve()
    })
    requests.push(request)
    awaited.get(request.number)?.(request)
    const script = (scripts.length > 1 ? scripts.shift() : scripts[0]) ?? '네.'
    const made = typeof script === 'function' ? script(request) : script
    await answer(request, typeof made === 'string' ? { text: made } : made, incoming, outgoing)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    chats: () => requests.filter(({ path }) => path.endsWith('/chat/completions')),
    script(...next) {
      scripts = next
    },
    async request(number) {
      return requests[number - 1] ?? (await new Promise((resolve) => awaited.set(number, resolve)))
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** An address at which nobody listens. */
export async function unusedUrl(): Promise<string> {
  const server = await startModelServer()
  await server.close()
  return server.url
}

async function answer(request: ModelRequest, reply: Reply, incoming: IncomingMessage, outgoing: ServerResponse) {
  if (reply.fault === 'hang') return
  if (reply.status !== undefined && reply.status !== 200) {
    if (reply.retryAfter !== undefined) outgoing.setHeader('retry-after', reply.retryAfter)
    outgoing.writeHead(reply.status, { 'content-type': 'application/json' })
    outgoing.end(JSON.stringify({ error: { message: 'scripted failure', ...reply.error } }))
    return
  }
  if (reply.fault === 'html') {
    outgoing.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Gateway</title>')
    return
  }
  if (request.path.endsWith('/embeddings')) {
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(embeddings(request, reply)))
    return
  }
  const text = restOf(reply, request)
  const usage = { prompt_tokens: 100, completion_tokens: Math.ceil(text.length / 2) }
  if (reply.whole) {
    const choice = { index: 0, message: { role: 'assistant', content: text }, finish_reason: reply.finish ?? 'stop' }
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ choices: [choice], usage }))
    return
  }
  await stream(request, reply, text, usage, incoming, outgoing)
}

async function stream(
  request: ModelRequest,
  reply: Reply,
  text: string,
  usage: object,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
) {
  outgoing.writeHead(200, { 'content-type': 'text/event-stream' })
  const send = (value: object) => outgoing.write(`data: ${JSON.stringify(value)}\n\n`)
  const choice = (delta: object, finish: string | null = null) => ({ choices: [{ index: 0, delta, finish_reason: finish }] })
  send(choice({ role: 'assistant', content: '' }))
  if (reply.fault === 'pings') {
    const timer = setInterval(() => outgoing.write(': ping\n\n'), 20)
    outgoing.once('close', () => clearInterval(timer))
    return
  }
  if (reply.firstMs) await pause(reply.firstMs, request)
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${reply.pieceLength ?? 4}}`, 'g')) ?? []
  for (const [index, piece] of pieces.entries()) {
    if (reply.fault && index >= (reply.after ?? 5)) break
    if (reply.pieceMs) await pause(reply.pieceMs, request)
    if (outgoing.destroyed) return
    send(choice({ content: piece }))
    request.sent++
  }
  switch (reply.fault) {
    case 'stall':
      return
    case 'reset':
      // What was written so far must have left before the reset, else it is lost on the way.
      outgoing.write(': last\n\n', () => setTimeout(() => incoming.socket.resetAndDestroy(), 20))
      return
    case 'eof':
      outgoing.end()
      return
    case 'malformed':
      outgoing.end('data: {"choices": [{"delta": {"con\n\n')
      return
    case 'error-event':
      outgoing.end(`data: ${JSON.stringify({ error: reply.error ?? { message: 'scripted failure', code: 500 } })}\n\n`)
      return
    case 'wrong-shape':
      outgoing.end(`data: ${JSON.stringify({ answer: text })}\n\n`)
      return
  }
  send(choice({}, reply.finish ?? 'stop'))
  if (reply.usage !== false) send({ choices: [], usage })
  if (!reply.staysOpen) outgoing.end('data: [DONE]\n\n')
}

/** A model that is asked to go on gives the rest, or begins again. */
function restOf({ text = '', continues = true }: Reply, { body }: ModelRequest): string {
  const last = body.messages.at(-1)
  return continues && last?.role === 'assistant' && text.startsWith(last.content) ? text.slice(last.content.length) : text
}

/** Vectors by which equal texts are equal and texts that share pairs of letters are near. */
function embeddings({ body }: ModelRequest, { fault }: Reply) {
  const texts = [body.input ?? []].flat()
  const data = texts.map((text, index) => {
    const vector = new Array<number>(16).fill(0)
    for (let at = 0; at < text.length; at++) {
      const place = (text.charCodeAt(at) * 31 + (text.charCodeAt(at + 1) || 0)) % vector.length
      vector[place] = (vector[place] ?? 0) + 1
    }
    const length = Math.hypot(...vector) || 1
    return { object: 'embedding', index, embedding: vector.map((value) => value / length) }
  })
  return { object: 'list', data: fault === 'wrong-shape' ? data.slice(1) : data.reverse(), usage: { prompt_tokens: texts.length } }
}

/** Waits, but no longer than somebody listens. */
async function pause(ms: number, { closed }: ModelRequest) {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([closed, new Promise((resolve) => (timer = setTimeout(resolve, ms)))])
  clearTimeout(timer)
}
