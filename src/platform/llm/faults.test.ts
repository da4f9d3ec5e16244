// Every way in which an endpoint can fail, with a healthy one beside it: nobody waits long, and a part is never passed off as the whole.
import { afterEach, describe, expect, it } from 'vitest'
import { type ModelServer, type Script, startModelServer, unusedUrl } from '#test/mocks/model-server.ts'
import type { Attempt } from './attempt.ts'
import { Endpoint } from './endpoints.ts'
import { type ChatRequest, ModelError } from './llm.ts'
import { createLlm, type LlmOptions, type Router } from './router.ts'

const TEXT =
  '저는 주문 처리 시스템을 비동기 큐 방식으로 바꾸어 응답 시간을 줄인 경험이 있습니다. 그 과정에서 인증 흐름 전체를 다시 살폈고, 동료와 함께 원인을 기록하며 같은 실수를 줄였습니다. 이 경험을 바탕으로 꾸준히 기여하겠습니다.'
const FIRST_TOKEN_MS = 200
/** After it, in milliseconds. 1,500 is the promise on a machine that is not overloaded; tests may share theirs with others. */
const EXTRA_MS = Number(process.env.FIRST_TOKEN_EXTRA_MS ?? 20_000)
/** Of an endpoint that is well: a machine that is busy must not make it look sick. */
const patient = { firstTokenMs: 20_000, gapMs: 20_000, totalMs: 60_000 }
const request: ChatRequest = { task: 'test.write', messages: [{ role: 'user', content: '자기소개서를 써 주세요.' }], userId: 'u1' }
const open: { close(): Promise<void> }[] = []

async function server(...replies: Script[]): Promise<ModelServer> {
  const started = await startModelServer(...replies)
  open.push(started)
  return started
}

function endpoint(name: string, baseUrl: string, more: Partial<Endpoint> = {}): Endpoint {
  return Endpoint.parse({
    name,
    baseUrl,
    model: 'scripted',
    apiKeys: ['sk-secret-1'],
    firstTokenMs: FIRST_TOKEN_MS,
    gapMs: 200,
    totalMs: 3000,
    ...more,
  })
}

function llm(endpoints: Endpoint[], more: Partial<LlmOptions> = {}): Router & { attempts: Attempt[] } {
  const attempts: Attempt[] = []
  const router = createLlm({ endpoints, record: (attempt) => attempts.push(attempt), ...more })
  open.push(router)
  return Object.assign(router, { attempts })
}

/** The text that a reader holds at the end, and what the way there was like. */
async function read(router: Router, asked = request, options: { signal?: AbortSignal; prefix?: string } = {}) {
  const started = performance.now()
  let text = options.prefix ?? ''
  let firstMs: number | undefined
  let restarts = 0
  for await (const part of router.stream(asked, { signal: new AbortController().signal, ...options })) {
    if (part.type === 'text') {
      firstMs ??= performance.now() - started
      text += part.text
    } else if (part.type === 'restart') {
      restarts++
      text = ''
    } else return { text, firstMs: firstMs ?? Number.POSITIVE_INFINITY, restarts, end: part }
  }
  throw new Error('the stream had no end')
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

const faults: Record<string, Script[] | 'refused' | 'unknown host'> = {
  'nobody listens': 'refused',
  'its name is unknown': 'unknown host',
  'it accepts and hangs': [{ fault: 'hang' }],
  'it only sends comments': [{ fault: 'pings' }],
  'it drips': [{ text: TEXT, pieceMs: 5000 }],
  'it drips after a while': [{ text: TEXT, fault: 'stall', after: 3 }],
  'it goes silent in the middle': [{ text: TEXT, fault: 'stall', after: 20 }],
  'the connection is reset at the start': [{ text: TEXT, fault: 'reset', after: 0 }],
  'the connection is reset early': [{ text: TEXT, fault: 'reset', after: 3 }],
  'the connection is reset in the middle': [{ text: TEXT, fault: 'reset', after: 20 }],
  'the stream ends without a reason': [{ text: TEXT, fault: 'eof', after: 20 }],
  'the stream ends before the first piece': [{ text: TEXT, fault: 'eof', after: 0 }],
  'it is rate limited for a second': [{ status: 429, retryAfter: 1 }],
  'it is rate limited for longer': [{ status: 429, retryAfter: 20 }],
  'it answers 500': [{ status: 500 }],
  'it answers 503 and then well': [{ status: 503 }, TEXT],
  'it answers 503 with a time': [{ status: 503, retryAfter: 30 }],
  'it refuses the key': [{ status: 401 }],
  'it does not know the model': [{ status: 404 }],
  'an event is torn': [{ text: TEXT, fault: 'malformed', after: 20 }],
  'an error comes inside the stream': [{ text: TEXT, fault: 'error-event', after: 20 }],
  'an error comes first in the stream': [{ text: TEXT, fault: 'error-event', after: 0 }],
  'it speaks another protocol': [{ text: TEXT, fault: 'wrong-shape', after: 0 }],
  'it answers with a web page': [{ fault: 'html' }],
  'it answers nothing': [''],
  'it stops for no reason of a text': [{ text: TEXT, finish: 'tool_calls' }],
}

async function sick(scripts: (typeof faults)[string]): Promise<{ url: string; requests: unknown[] }> {
  if (scripts === 'refused') return { url: await unusedUrl(), requests: [] }
  if (scripts === 'unknown host') return { url: 'http://model.invalid/v1', requests: [] }
  return await server(...scripts)
}

describe.each(Object.entries(faults))('when %s', (_, scripts) => {
  it.each([true, false])('the text comes whole from the other endpoint, in time (which goes on: %s)', async (continues) => {
    const [bad, good] = [await sick(scripts), await server({ text: TEXT, continues })]
    const router = llm([endpoint('bad', bad.url), endpoint('good', good.url, patient)])
    const { text, firstMs, end } = await read(router)
    expect(text).toBe(TEXT)
    expect(end).toMatchObject({ finishReason: 'stop' })
    expect(firstMs).toBeLessThan(FIRST_TOKEN_MS + EXTRA_MS)
    expect(router.attempts.length).toBeLessThanOrEqual(3)
    expect(bad.requests.length + good.requests.length).toBeLessThanOrEqual(3)
  })

  it('a whole answer comes at once from the other endpoint', async () => {
    const [bad, good] = [await sick(scripts), await server(TEXT)]
    const router = llm([endpoint('bad', bad.url), endpoint('good', good.url, patient)])
    const answer = await router.complete({ ...request, schema: { name: 'x', schema: {} } }, { signal: new AbortController().signal })
    expect(answer).toMatchObject({ text: TEXT, finishReason: 'stop' })
    expect(router.attempts.length).toBeLessThanOrEqual(3)
  })

  it('alone it gives a whole answer or an error, never a part', async () => {
    const bad = await sick(scripts)
    const router = llm([endpoint('bad', bad.url)])
    const outcome = await read(router).catch((error: unknown) => error)
    if (outcome instanceof ModelError) expect(outcome.message).not.toContain('sk-secret')
    else expect(outcome).toMatchObject({ text: TEXT, end: { finishReason: 'stop' } })
    expect(router.attempts.length).toBeLessThanOrEqual(3)
  })
})

describe('when an answer ends by its limit', () => {
  it('it is continued once', async () => {
    const one = await server(({ body }) =>
      body.messages.at(-1)?.role === 'assistant' ? TEXT : { text: TEXT.slice(0, 80), finish: 'length' },
    )
    const router = llm([endpoint('one', one.url, patient)])
    expect(await read(router)).toMatchObject({ text: TEXT, end: { finishReason: 'stop' } })
    expect(one.requests).toHaveLength(2)
  })

  it('and again by its limit, it says so', async () => {
    const one = await server(({ body }) => ({
      text: TEXT.slice(0, body.messages.at(-1)?.role === 'assistant' ? 100 : 80),
      finish: 'length',
    }))
    expect(await read(llm([endpoint('one', one.url, patient)]))).toMatchObject({
      text: TEXT.slice(0, 100),
      end: { finishReason: 'length' },
    })
    expect(one.requests).toHaveLength(2)
  })

  it('and the continuation fails, it says so and keeps the text', async () => {
    const one = await server({ text: TEXT.slice(0, 80), finish: 'length' }, { status: 400 })
    expect(await read(llm([endpoint('one', one.url, patient)]))).toMatchObject({ text: TEXT.slice(0, 80), end: { finishReason: 'length' } })
  })

  it('a value of a shape is never continued', async () => {
    const one = await server({ text: TEXT.slice(0, 80), finish: 'length' })
    const answer = await llm([endpoint('one', one.url, patient)]).complete(
      { ...request, schema: { name: 'x', schema: {} } },
      { signal: new AbortController().signal },
    )
    expect(answer.finishReason).toBe('length')
    expect(one.requests).toHaveLength(1)
  })
})

describe('a text from an earlier attempt', () => {
  const prefix = TEXT.slice(0, 90)

  it('is gone on from, whatever the model does', async () => {
    for (const continues of [true, false]) {
      const one = await server({ text: TEXT, continues })
      expect(await read(llm([endpoint('one', one.url, patient)]), request, { prefix })).toMatchObject({ text: TEXT, restarts: 0 })
      expect(one.requests[0]?.body.messages.at(-1)).toEqual({ role: 'assistant', content: prefix.trimEnd() })
    }
  })

  it('is replaced when the model writes another one', async () => {
    const other = `${TEXT.slice(0, 30)} 그런데 이번에는 다르게 써 보겠습니다.`
    const one = await server({ text: other, continues: false })
    expect(await read(llm([endpoint('one', one.url, patient)]), request, { prefix })).toMatchObject({ text: other, restarts: 1 })
  })

  it('is begun anew when it is short', async () => {
    const one = await server(TEXT)
    expect(await read(llm([endpoint('one', one.url, patient)]), request, { prefix: '저는 주문 ' })).toMatchObject({
      text: TEXT,
      restarts: 1,
    })
    expect(one.requests[0]?.body.messages).toHaveLength(1)
  })

  it('that ends in a torn sentence is not whole because a model has nothing to add', async () => {
    const one = await server('')
    await expect(read(llm([endpoint('one', one.url, patient)]), request, { prefix })).rejects.toMatchObject({ failure: 'cut' })
  })
})

describe('a reader who leaves', () => {
  it.each([{ fault: 'hang' as const }, { fault: 'pings' as const }, { text: TEXT, pieceMs: 30 }])(
    'closes the connection at once: %o',
    async (reply) => {
      const one = await server(reply)
      const leaving = new AbortController()
      const reading = read(llm([endpoint('one', one.url, { firstTokenMs: 5000, gapMs: 5000 })]), request, { signal: leaving.signal })
      const asked = await one.request(1)
      const left = performance.now()
      leaving.abort(new Error('left'))
      await expect(reading).rejects.toThrow('left')
      await asked.closed
      expect(performance.now() - left).toBeLessThan(EXTRA_MS)
      expect(one.requests).toHaveLength(1)
    },
  )

  it('is recorded as one who left, not as a failure of the endpoint', async () => {
    const one = await server({ text: TEXT, pieceMs: 20 })
    const router = llm([endpoint('one', one.url)])
    for await (const part of router.stream(request, { signal: new AbortController().signal })) if (part.type === 'text') break
    expect(router.attempts).toMatchObject([{ outcome: 'aborted', endpoint: 'one', task: 'test.write', userId: 'u1' }])
    expect(router.status()[0]).toMatchObject({ circuit: 'closed', running: 0, errorRate: 0 })
  })
})
