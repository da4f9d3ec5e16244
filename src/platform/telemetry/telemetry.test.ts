// Spans as a collector gets them, from a real server: what belongs together, and what must not be in them.
import { spawnSync } from 'node:child_process'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { startTestServer, type TestServer } from '#test/server.ts'
import { createTelemetry } from './telemetry.ts'

type Value = { stringValue?: string; intValue?: number; doubleValue?: number; boolValue?: boolean; arrayValue?: { values: Value[] } }
interface Sent {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
  kind: number
  status: { code?: number }
  attributes: Record<string, unknown>
}

const SECRET_ANSWER = '저는 결제 기록 만 건을 살펴 늦어지던 까닭을 찾아냈습니다. 그 뒤로 같은 일이 되풀이되지 않았습니다.'
const SECRET_QUESTION = '비밀스러운 지원 동기를 적어 주세요.'
const DRAFT = { company: '가온', position: '백엔드', question: SECRET_QUESTION, answers: ['결제 기록을 살폈다.'] }

let collector: { url: string; spans: () => Sent[]; headers: IncomingHttpHeaders[]; server: Server }
let model: ModelServer
let server: TestServer | undefined
beforeEach(async () => {
  collector = await startCollector()
  model = await startModelServer(SECRET_ANSWER)
})
afterEach(async () => {
  await server?.stop()
  server = undefined
  await model.close()
  collector.server.closeAllConnections()
  collector.server.close()
})

async function startCollector() {
  const bodies: any[] = []
  const headers: IncomingHttpHeaders[] = []
  const listening = createServer(async (incoming, outgoing) => {
    let raw = ''
    for await (const chunk of incoming.setEncoding('utf8')) raw += chunk
    bodies.push({ path: incoming.url, ...JSON.parse(raw) })
    headers.push(incoming.headers)
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready))
  const plain = (value: Value): unknown =>
    value.arrayValue ? value.arrayValue.values.map(plain) : (value.stringValue ?? value.intValue ?? value.doubleValue ?? value.boolValue)
  const spans = (): Sent[] =>
    bodies.flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ resource, scopeSpans }: any) =>
        scopeSpans.flatMap((scope: any) =>
          scope.spans.map((span: any) => ({
            ...span,
            attributes: Object.fromEntries([...resource.attributes, ...span.attributes].map(({ key, value }: any) => [key, plain(value)])),
          })),
        ),
      ),
    )
  return { url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}`, spans, headers, server: listening }
}

/** A draft on a server that tells a collector; what the collector has when the server is gone. */
async function traced(settings: Record<string, string> = {}, headers: Record<string, string> = {}) {
  server = await startTestServer({
    model,
    settings: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_SERVICE_NAME: 'jiwon-test', ...settings },
  })
  const person = await server.person()
  const reply = await person.call('POST', '/letters', DRAFT, headers)
  await server.stop()
  server = undefined
  return { spans: collector.spans(), reply }
}

describe('with a collector', () => {
  it('a request, its run, its task and its calls to models are one trace with the names of the conventions', async () => {
    const { spans, reply } = await traced({ OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%20b' }, { 'x-request-id': 'request-4711' })
    const find = (name: string) => spans.find((span) => span.name === name) as Sent
    const [http, run, task, call] = [
      find('POST /api/v1/letters'),
      find('run letters.draft'),
      find('task letters.draft'),
      find('chat scripted'),
    ]
    expect([run.parentSpanId, task.parentSpanId, call.parentSpanId]).toEqual([http.spanId, run.spanId, task.spanId])
    expect(new Set([http, run, task, call].map(({ traceId }) => traceId)).size).toBe(1)
    expect([http.kind, run.kind, call.kind]).toEqual([2, 1, 3])
    expect(http.attributes).toMatchObject({
      'service.name': 'jiwon-test',
      'http.request.method': 'POST',
      'http.route': '/api/v1/letters',
      'http.response.status_code': reply.status,
      'jiwon.request.id': 'request-4711',
    })
    expect(call.attributes).toMatchObject({
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': 'openai',
      'gen_ai.request.model': 'scripted',
      'gen_ai.request.max_tokens': 3000,
      'gen_ai.output.type': 'text',
      'gen_ai.response.finish_reasons': ['stop'],
      'gen_ai.usage.input_tokens': 100,
      'gen_ai.usage.output_tokens': Math.ceil(SECRET_ANSWER.length / 2),
      'server.address': '127.0.0.1',
      'server.port': Number(new URL(model.url).port),
      'jiwon.task': 'letters.draft',
      'jiwon.request.id': 'request-4711',
    })
    expect(call.attributes['gen_ai.response.time_to_first_chunk']).toBeGreaterThan(0)
    expect(collector.headers[0]).toMatchObject({ 'x-key': 'a b' })
    // The endpoint is told as well, so that its log can be read beside ours.
    expect(model.requests[0]?.headers).toMatchObject({
      'x-client-request-id': 'request-4711.1',
      traceparent: `00-${call.traceId}-${call.spanId}-01`,
    })
  })

  it('a call that failed says how, and a trace that a proxy has begun goes on', async () => {
    model.script({ status: 500 }, SECRET_ANSWER)
    const traceId = 'a'.repeat(32)
    const { spans } = await traced({}, { traceparent: `00-${traceId}-${'b'.repeat(16)}-01` })
    const calls = spans.filter(({ name }) => name === 'chat scripted')
    expect(calls.map(({ status, attributes }) => [status.code ?? 0, attributes['error.type'], attributes['jiwon.call.number']])).toEqual([
      [2, 'unavailable', 1],
      [0, undefined, 2],
    ])
    expect(spans.find(({ name }) => name === 'POST /api/v1/letters')).toMatchObject({ traceId, parentSpanId: 'b'.repeat(16) })
  })

  it('no text of anybody is in a span, unless the operator wants it', async () => {
    const { spans } = await traced()
    expect(JSON.stringify(spans)).not.toMatch(/비밀|결제|저는|가온|example\.com|scripted-key/)
    const open = await traced({ OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT: 'true' })
    const call = open.spans.find(({ name, attributes }) => name === 'chat scripted' && attributes['gen_ai.input.messages'])
    expect(call?.attributes['gen_ai.input.messages']).toContain(SECRET_QUESTION)
    expect(JSON.parse(String(call?.attributes['gen_ai.output.messages']))).toEqual([
      { role: 'assistant', parts: [{ type: 'text', content: SECRET_ANSWER }], finish_reason: 'stop' },
    ])
  })

  it('that does not answer, the work goes on and the server ends', async () => {
    collector.server.removeAllListeners('request')
    const { reply } = await traced()
    expect(reply.body.content).toBe(SECRET_ANSWER)
  })
})

describe('without a collector', () => {
  it('nothing of OpenTelemetry is loaded', () => {
    const script = `
      import { registerHooks } from 'node:module'
      const loaded = []
      registerHooks({ resolve(specifier, context, next) { const found = next(specifier, context); loaded.push(found.url); return found } })
      await import('./src/server.ts')
      console.log(JSON.stringify(loaded.filter((url) => /@opentelemetry[/](sdk|exporter|otlp|resources)/.test(url))))`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    expect({ stdout: stdout.trim(), stderr }).toEqual({ stdout: '[]', stderr: '' })
  })

  it('what goes on after a request still belongs to it, and to no other', async () => {
    const telemetry = createTelemetry()
    const later = Promise.withResolvers<void>()
    const seen: (string | undefined)[] = []
    const work = (id: string) => telemetry.inRequest(id, () => later.promise.then(() => seen.push(telemetry.fields().requestId)))
    const both = [work('request-1'), work('request-2')]
    later.resolve()
    await Promise.all(both)
    expect([seen, telemetry.requestId(), telemetry.fields()]).toEqual([['request-1', 'request-2'], undefined, {}])
  })

  it('a call remembers the request that it was made for', async () => {
    server = await startTestServer({ model })
    const person = await server.person()
    await person.call('POST', '/letters', DRAFT, { 'x-request-id': 'request-4712' })
    const { body } = await person.call('GET', '/admin/calls')
    expect(body.items[0]).toMatchObject({ task: 'letters.draft', requestId: 'request-4712' })
  })
})
