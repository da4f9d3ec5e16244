import { afterEach, describe, expect, it } from 'vitest'
import { type ModelServer, type Script, startModelServer } from '#test/mocks/model-server.ts'
import type { Attempt } from './attempt.ts'
import { Endpoint } from './endpoints.ts'
import type { ChatRequest } from './llm.ts'
import { createLlm, type LlmOptions } from './router.ts'

const request: ChatRequest = { task: 'test.write', messages: [{ role: 'user', content: '써 주세요.' }], maxTokens: 100, temperature: 0.3 }
const signal = new AbortController().signal
const open: { close(): Promise<void> }[] = []

async function server(...replies: Script[]): Promise<ModelServer> {
  const started = await startModelServer(...replies)
  open.push(started)
  return started
}

/** A router on a clock that stands still until it is moved; waits move it. */
function llm(endpoints: Partial<Endpoint>[], more: Partial<LlmOptions> = {}) {
  const attempts: Attempt[] = []
  const waits: number[] = []
  const clock = { ms: 0 }
  const router = createLlm({
    endpoints: endpoints.map((one, index) => Endpoint.parse({ name: `e${index + 1}`, model: 'scripted', ...one })),
    record: (attempt) => attempts.push(attempt),
    elapsed: () => clock.ms,
    random: () => 0.5,
    sleep: async (ms) => {
      waits.push(ms)
      clock.ms += ms
    },
    ...more,
  })
  open.push(router)
  const ask = (asked: Partial<ChatRequest> = {}) => router.complete({ ...request, ...asked }, { signal })
  return { router, attempts, waits, clock, ask }
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

describe('without an endpoint', () => {
  it('nothing is available and every call says so', async () => {
    const { router, ask } = llm([])
    expect([router.available, router.embeddingModel]).toEqual([false, undefined])
    await expect(ask()).rejects.toMatchObject({ failure: 'unavailable' })
    await expect(router.embed(['a'], { signal })).rejects.toMatchObject({ failure: 'unavailable' })
  })
})

describe('the choice', () => {
  it('follows the order of the operator while nothing is known', async () => {
    const [one, two] = [await server(), await server()]
    const { ask } = llm([{ baseUrl: one.url }, { baseUrl: two.url }])
    await Promise.all([ask(), ask(), ask()])
    expect([one.requests.length, two.requests.length]).toEqual([3, 0])
  })

  it('leaves a slow endpoint for a fast one, and comes back when that was long ago', async () => {
    const [slow, fast] = [await server(), await server()]
    const { router, ask, clock } = llm([{ baseUrl: slow.url }, { baseUrl: fast.url }])
    slow.script(() => {
      clock.ms += 6000
      return '느립니다.'
    })
    await ask()
    await ask()
    expect([slow.requests.length, fast.requests.length]).toEqual([1, 1])
    expect(router.status().map(({ firstTokenMs }) => firstTokenMs)).toEqual([6000, 0])
    fast.script(() => {
      clock.ms += 4000
      return '이제는 이쪽이 느립니다.'
    })
    clock.ms += 600_000
    await ask()
    await ask()
    expect(slow.requests.length + fast.requests.length).toBe(4)
    expect(slow.requests.length).toBe(2)
  })

  it('passes over an endpoint whose circuit is open, and asks it again after a while', async () => {
    const [bad, good] = [await server({ status: 404 }), await server()]
    const { router, ask, clock } = llm([{ baseUrl: bad.url }, { baseUrl: good.url }])
    // Without memory of errors, so that only the circuit can keep it away.
    for (let i = 0; i < 5; i++) {
      await ask()
      clock.ms += 1
    }
    expect(bad.requests.length).toBeLessThanOrEqual(3)
    expect(router.status()[0]?.lastFailure).toMatchObject({ failure: 'unavailable', status: 404 })
    const before = bad.requests.length
    bad.script('다시 됩니다.')
    good.script({ status: 500 })
    clock.ms += 60_000
    expect((await ask()).text).toBe('다시 됩니다.')
    expect(bad.requests.length).toBe(before + 1)
  })

  it('the last endpoint is tried even when its circuit is open, but only once', async () => {
    const one = await server({ status: 500 })
    const { router, ask } = llm([{ baseUrl: one.url }])
    await expect(ask()).rejects.toMatchObject({ failure: 'unavailable' })
    await expect(ask()).rejects.toMatchObject({ failure: 'unavailable' })
    expect(router.status()[0]?.circuit).toBe('open')
    const before = one.requests.length
    await expect(ask()).rejects.toMatchObject({ failure: 'unavailable' })
    expect(one.requests.length).toBe(before + 1)
    one.script('다시 됩니다.')
    expect((await ask()).text).toBe('다시 됩니다.')
    expect(router.status()[0]?.circuit).toBe('closed')
  })

  it('endpoints outside the allowed regions are never asked', async () => {
    const [abroad, unknown, here] = [await server(), await server(), await server({ status: 500 })]
    const { router, ask } = llm(
      [
        { baseUrl: abroad.url, region: 'us', embeddingModel: 'v' },
        { baseUrl: unknown.url },
        { baseUrl: here.url, region: 'kr', embeddingModel: 'v' },
      ],
      { allowedRegions: ['kr', 'local'] },
    )
    await expect(ask()).rejects.toMatchObject({ failure: 'unavailable' })
    await expect(router.embed(['a'], { signal })).rejects.toMatchObject({ failure: 'unavailable' })
    expect([abroad.requests.length, unknown.requests.length]).toEqual([0, 0])
    expect(here.requests.length).toBeGreaterThan(0)
    expect(router.status().map(({ allowed }) => allowed)).toEqual([false, false, true, false, true])
  })

  it('an endpoint that gave an unusable answer is not asked again, and when none is left it is said at once', async () => {
    const [one, two] = [await server('하나'), await server('둘')]
    const { ask } = llm([{ baseUrl: one.url }, { baseUrl: two.url }])
    expect((await ask({ except: ['e1'] })).text).toBe('둘')
    await expect(ask({ except: ['e1', 'e2'] })).rejects.toMatchObject({ failure: 'unavailable' })
    expect([one.requests.length, two.requests.length]).toEqual([0, 1])
  })
})

describe('when a call fails', () => {
  it.each([[400], [422]])('%i is not tried anywhere else', async (status) => {
    const [one, two] = [await server({ status }), await server()]
    const { ask } = llm([{ baseUrl: one.url }, { baseUrl: two.url }])
    await expect(ask()).rejects.toMatchObject({ failure: 'bad-request' })
    expect([one.requests.length, two.requests.length]).toEqual([1, 0])
  })

  it('a filtered answer is not tried anywhere else', async () => {
    const [one, two] = [await server({ text: '저는', finish: 'content_filter' }), await server()]
    const { ask } = llm([{ baseUrl: one.url }, { baseUrl: two.url }])
    await expect(ask()).rejects.toMatchObject({ failure: 'content-filter' })
    expect(two.requests).toHaveLength(0)
  })

  it('the same endpoint is asked once more after a moment', async () => {
    const one = await server({ status: 503 }, '됩니다.')
    const { ask, waits } = llm([{ baseUrl: one.url }])
    expect((await ask()).text).toBe('됩니다.')
    expect(waits).toEqual([150])
  })

  it('a short wait that it asks for is waited when there is nobody else', async () => {
    const one = await server({ status: 429, retryAfter: 2 }, '됩니다.')
    const { ask, waits } = llm([{ baseUrl: one.url }])
    expect((await ask()).text).toBe('됩니다.')
    expect(waits).toEqual([2000])
  })

  it('a long wait that it asks for is not waited, but told', async () => {
    const one = await server({ status: 429, retryAfter: 20 })
    const { router, ask, waits } = llm([{ baseUrl: one.url }])
    await expect(ask()).rejects.toMatchObject({ failure: 'rate-limit', retryAfter: 20 })
    expect([one.requests.length, waits]).toEqual([1, []])
    expect(router.status()[0]).toMatchObject({ circuit: 'closed', restsForMs: 20_000 })
  })

  it('three calls are the most that one request makes', async () => {
    const servers = [await server({ status: 503 }), await server({ status: 503 }), await server(), await server()]
    const { attempts, ask } = llm(servers.map(({ url }) => ({ baseUrl: url })))
    await expect(ask()).rejects.toMatchObject({ failure: 'unavailable' })
    expect([attempts.length, servers.map(({ requests }) => requests.length)]).toEqual([3, [2, 1, 0, 0]])
  })

  it('silence in the middle is noticed by its own deadline', async () => {
    const [one, two] = [await server({ text: '저는 준비했습니다. 그리고', fault: 'stall' }), await server('저는 준비했습니다.')]
    const { attempts, ask } = llm([{ baseUrl: one.url, gapMs: 50, firstTokenMs: 20_000, totalMs: 60_000 }, { baseUrl: two.url }], {
      elapsed: () => performance.now(),
    })
    expect((await ask()).text).toBe('저는 준비했습니다.')
    expect(attempts[0]).toMatchObject({ outcome: 'timeout' })
    expect(attempts[0]?.totalMs).toBeLessThan(5000)
  })

  it('no call begins after the request as a whole should have ended', async () => {
    const [one, two] = [await server(), await server()]
    const { ask, clock } = llm([{ baseUrl: one.url }, { baseUrl: two.url }], { requestMs: 30_000 })
    one.script(() => {
      clock.ms += 31_000
      return { status: 500 }
    })
    await expect(ask()).rejects.toMatchObject({ failure: 'unavailable' })
    expect([one.requests.length, two.requests.length]).toEqual([1, 0])
  })
})

describe('keys', () => {
  it('are used in turn, and a refused one rests', async () => {
    const keys: string[] = []
    const one = await server(({ headers }) => {
      keys.push(String(headers.authorization).replace('Bearer ', ''))
      return headers.authorization === 'Bearer bad' ? { status: 401 } : '됩니다.'
    })
    const { router, ask, clock } = llm([{ baseUrl: one.url, apiKeys: ['bad', 'good'] }])
    for (let i = 0; i < 3; i++) expect((await ask()).text).toBe('됩니다.')
    expect(keys).toEqual(['bad', 'good', 'good', 'good'])
    expect(router.status()[0]?.keys).toEqual({ total: 2, usable: 1 })
    clock.ms += 300_000
    expect(router.status()[0]?.keys.usable).toBe(2)
  })

  it('are exchanged while the server runs; what is known of those that stay is kept', async () => {
    const one = await server(({ headers }) => (headers.authorization === 'Bearer new' ? '됩니다.' : { status: 401 }))
    const { router, ask } = llm([{ name: 'one', baseUrl: one.url, apiKeys: ['bad', 'old'] }])
    await expect(ask()).rejects.toMatchObject({ failure: 'refused-key' })
    expect(
      router.replaceKeys([
        { name: 'one', apiKeys: ['bad', 'new'] },
        { name: 'another', apiKeys: ['x'] },
      ]),
    ).toEqual(['one'])
    expect(router.status()[0]?.keys).toEqual({ total: 2, usable: 1 })
    expect((await ask()).text).toBe('됩니다.')
    expect(router.replaceKeys([{ name: 'one', apiKeys: ['bad', 'new'] }])).toEqual([])
  })

  it('a refused one that is the only one is tried again, and is well as soon as it is taken', async () => {
    const one = await server({ status: 403 }, '됩니다.')
    const { router, ask } = llm([{ baseUrl: one.url, apiKeys: ['only'] }])
    await expect(ask()).rejects.toMatchObject({ failure: 'refused-key' })
    expect((await ask()).text).toBe('됩니다.')
    expect(router.status()[0]?.keys.usable).toBe(1)
  })

  it('none is sent when none is configured', async () => {
    const one = await server()
    await llm([{ baseUrl: one.url }]).ask()
    expect(one.requests[0]?.headers.authorization).toBeUndefined()
  })
})

describe('places at an endpoint', () => {
  it('when all are taken another endpoint is asked', async () => {
    const [one, two] = [await server({ fault: 'hang' }), await server('둘')]
    const { router, ask } = llm([{ baseUrl: one.url, concurrency: 1 }, { baseUrl: two.url }])
    const leaving = new AbortController()
    const waiting = router.complete(request, { signal: leaving.signal })
    await one.request(1)
    expect((await ask()).text).toBe('둘')
    leaving.abort(new Error('left'))
    await expect(waiting).rejects.toThrow('left')
  })

  it('when all are taken everywhere it is busy after the longest wait', async () => {
    const one = await server({ fault: 'hang' })
    const { router, ask } = llm([{ baseUrl: one.url, concurrency: 1 }], { maxWaitMs: 20 })
    const leaving = new AbortController()
    const waiting = router.complete(request, { signal: leaving.signal })
    await one.request(1)
    await expect(ask()).rejects.toMatchObject({ failure: 'busy', retryAfter: 1 })
    leaving.abort(new Error('left'))
    await expect(waiting).rejects.toThrow('left')
    expect(router.status()[0]).toMatchObject({ running: 0, waiting: 0 })
  })
})

describe('what endpoints do not take', () => {
  const schema = {
    name: 'hints',
    schema: { type: 'object', properties: { a: { type: 'string' } }, required: ['a'], additionalProperties: false },
  }

  it('a refused schema is told in words instead, and remembered', async () => {
    const one = await server(({ body }) =>
      body.response_format ? { status: 400, error: { message: 'response_format is not supported' } } : '{"a":"b"}',
    )
    const { ask } = llm([{ baseUrl: one.url }])
    expect((await ask({ schema })).text).toBe('{"a":"b"}')
    expect((await ask({ schema })).text).toBe('{"a":"b"}')
    expect(one.requests.map(({ body }) => body.response_format !== undefined)).toEqual([true, false, false])
    expect(one.requests[2]?.body.messages[0]).toMatchObject({ role: 'system', content: expect.stringContaining('"required":["a"]') })
  })

  it('a schema that lists everything is strict', async () => {
    const one = await server('{"a":"b"}')
    await llm([{ baseUrl: one.url }]).ask({ schema })
    expect(one.requests[0]?.body.response_format).toEqual({ type: 'json_schema', json_schema: { ...schema, strict: true } })
  })

  it('a request that is too long is not sent again without its schema', async () => {
    const one = await server({ status: 400, error: { code: 'context_length_exceeded' } })
    await expect(llm([{ baseUrl: one.url }]).ask({ schema })).rejects.toMatchObject({ failure: 'bad-request' })
    expect(one.requests).toHaveLength(1)
  })

  it('newer names for the limit and a fixed temperature are learnt', async () => {
    const one = await server(({ body }) => {
      if ('max_tokens' in body) return { status: 400, error: { message: "Use 'max_completion_tokens' instead." } }
      return 'temperature' in body ? { status: 400, error: { message: "'temperature' does not support 0.3" } } : '됩니다.'
    })
    const { ask } = llm([{ baseUrl: one.url }])
    expect((await ask()).text).toBe('됩니다.')
    expect((await ask()).text).toBe('됩니다.')
    expect(one.requests).toHaveLength(4)
    expect(one.requests[3]?.body).toMatchObject({ max_completion_tokens: 100 })
  })

  it('an endpoint that knows no streams answers all the same', async () => {
    const one = await server({ text: '한 번에 답합니다.', whole: true })
    expect(await llm([{ baseUrl: one.url }]).ask()).toMatchObject({ text: '한 번에 답합니다.', finishReason: 'stop' })
  })

  it('an endpoint that keeps the connection open after the end does not hold up the answer', async () => {
    const one = await server({ text: '다 썼습니다.', staysOpen: true })
    expect((await llm([{ baseUrl: one.url }]).ask()).text).toBe('다 썼습니다.')
  })

  it('what a model thinks aloud is no content', async () => {
    const one = await server({ text: '<think>\n사용자가 원하는 것은…\n</think>\n\n저는 준비했습니다.', pieceLength: 3 })
    expect((await llm([{ baseUrl: one.url }]).ask()).text).toBe('저는 준비했습니다.')
  })
})

describe('the record', () => {
  it('tells times, tokens and cost of every call, and no text', async () => {
    const one = await server({ status: 500 }, '저는 준비했습니다.')
    const price = { inputPerMillion: 1000, outputPerMillion: 2000, currency: 'KRW' }
    const { attempts, ask } = llm([{ baseUrl: one.url, price, apiKeys: ['sk-secret'] }])
    await ask({ userId: 'u1', runId: 'r1', promptVersion: 'file' })
    expect(attempts).toMatchObject([
      { outcome: 'unavailable', status: 500, call: 1, cost: undefined },
      {
        outcome: 'ok',
        call: 2,
        task: 'test.write',
        promptVersion: 'file',
        userId: 'u1',
        runId: 'r1',
        model: 'scripted',
        tokensIn: 100,
        tokensOut: 5,
        cost: 0.11,
        currency: 'KRW',
      },
    ])
    expect(JSON.stringify(attempts)).not.toMatch(/준비|써 주세요|sk-secret/)
  })

  it('an error never holds the key or the words of the endpoint', async () => {
    const one = await server({ status: 401, error: { message: 'Incorrect API key provided: sk-secret, for 써 주세요.' } })
    const error = await llm([{ baseUrl: one.url, apiKeys: ['sk-secret'] }])
      .ask()
      .catch((thrown: unknown) => thrown)
    const { inspect } = await import('node:util')
    expect(inspect(error, { depth: 10 })).not.toMatch(/sk-secret|써 주세요/)
  })
})

describe('vectors', () => {
  it('come in the order of the texts, in batches, from endpoints of one and the same model', async () => {
    const [one, two, three] = [await server({ status: 500 }), await server(), await server()]
    const { router, attempts } = llm([
      { baseUrl: one.url, embeddingModel: 'v1' },
      { baseUrl: two.url, embeddingModel: 'v2' },
      { baseUrl: three.url, embeddingModel: 'v1' },
    ])
    const texts = Array.from({ length: 130 }, (_, index) => `문장 ${index}`)
    const { model, vectors } = await router.embed(texts, { signal })
    const [again] = (await router.embed(['문장 77'], { signal })).vectors
    expect([model, vectors.length]).toEqual(['v1', 130])
    expect(vectors[77]).toEqual(again)
    expect(two.requests).toHaveLength(0)
    expect(attempts.at(-1)).toMatchObject({ kind: 'embedding', outcome: 'ok', tokensIn: 1 })
  })

  it('that do not fit the texts are an error', async () => {
    const one = await server({ fault: 'wrong-shape' })
    const { router } = llm([{ baseUrl: one.url, embeddingModel: 'v1' }])
    await expect(router.embed(['a', 'b'], { signal })).rejects.toMatchObject({ failure: 'malformed' })
  })

  it('no texts are no call', async () => {
    const one = await server()
    const { router } = llm([{ baseUrl: one.url, embeddingModel: 'v1' }])
    expect(await router.embed([], { signal })).toEqual({ model: 'v1', vectors: [] })
    expect(one.requests).toHaveLength(0)
  })
})
