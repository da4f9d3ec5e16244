// Runs through HTTP, on the real server: what every kind of work gets without asking for it.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { clientOf, type Person, startTestServer, type TestServer } from '#test/server.ts'
import type { RunEvent } from '#wire/events.ts'
import { joinText } from '#wire/joined-events.ts'
import { MOST_STREAMS } from '../http/sse.ts'

const TEXT = Array.from({ length: 30 }, (_, at) => `${at + 1}번째로 주문 ${at * 13 + 5}건의 기록을 다시 살폈습니다.`).join(' ')
const draft = (more: object = {}) => ({
  company: '가온',
  position: '백엔드',
  question: '도전한 경험을 작성해 주세요.',
  answers: ['주문 기록을 살폈다.'],
  ...more,
})

let server: TestServer
let model: ModelServer
let owner: Person
beforeAll(async () => {
  model = await startModelServer(TEXT)
  server = await startTestServer({ model })
  owner = await server.person()
})
afterAll(async () => {
  await server.stop()
  await model.close()
})

const seqs = (events: { id: string }[]) => events.map(({ id }) => Number(id))

it('a reader who left comes back to exactly what is missing; a new one gets a snapshot, then deltas', async () => {
  model.script({ text: TEXT, pieceMs: 4 })
  const { body } = await owner.call('POST', '/letters', draft(), { prefer: 'respond-async' })
  const seen: (RunEvent & { id: string })[] = []
  for await (const event of owner.events(`/runs/${body.runId}/events`)) {
    seen.push(event)
    if (joinText(seen).length > 150) break
  }
  const last = seen.at(-1)?.id ?? ''
  const [rest, late] = await Promise.all([
    Array.fromAsync(owner.events(`/runs/${body.runId}/events`, { headers: { 'last-event-id': last } })),
    Array.fromAsync(owner.events(`/runs/${body.runId}/events`)),
  ])
  expect(joinText([...seen, ...rest])).toBe(TEXT)
  expect(joinText(late)).toBe(TEXT)
  expect(late.findIndex(({ type }) => type === 'text-snapshot')).toBeLessThan(late.findIndex(({ type }) => type === 'text-delta'))
  expect(seqs(rest)).toEqual(seqs(rest).toSorted((a, b) => a - b))
  expect(seqs(rest)[0]).toBe(Number(last) + 1)
})

it('after the end a reader who has seen everything gets 204, and any other the whole', async () => {
  model.script(TEXT)
  const { body } = await owner.call('POST', '/letters', draft())
  const { body: run } = await owner.call('GET', `/runs/${body.runId}`)
  expect(run).toMatchObject({ status: 'done', text: TEXT, source: 'model', result: { content: TEXT, runId: body.runId } })
  expect((await owner.call('GET', `/runs/${body.runId}/events`, undefined, { 'last-event-id': run.lastEventId })).status).toBe(204)
  expect(joinText(await Array.fromAsync(owner.events(`/runs/${body.runId}/events`)))).toBe(TEXT)
})

it('all events of a person come on one stream, numbered, without text, and are repeated for a page that was away', async () => {
  const person = await server.person('watcher')
  const other = await server.person('other-watcher')
  const heard: (RunEvent & { id: string; runId?: string })[] = []
  const listening = (async () => {
    for await (const event of person.events('/events', { headers: { 'last-event-id': '0' } })) {
      heard.push(event)
      if (heard.filter(({ type }) => type === 'run-end').length === 2) return
    }
  })()
  const one = await person.call('POST', '/letters', draft())
  await other.call('POST', '/letters', draft())
  const two = await person.call('POST', '/guidelines', { question: '도전' })
  await listening
  expect(heard.every(({ type }) => !type.startsWith('text-'))).toBe(true)
  expect(new Set(heard.map(({ runId }) => runId))).toEqual(new Set([one.body.runId, two.body.runId]))
  expect(seqs(heard)).toEqual(heard.map((_, at) => at + 1))
  const again: number[] = []
  for await (const event of person.events('/events', { headers: { 'last-event-id': '2' } })) {
    again.push(Number(event.id))
    if (again.length === heard.length - 2) break
  }
  expect(again).toEqual(seqs(heard).slice(2))
})

it('fifty calls with one key at once make one run, one letter and fifty equal answers; another body is refused', async () => {
  model.script(TEXT)
  const from = model.chats().length
  const key = { 'idempotency-key': 'one-and-only' }
  const once = () => owner.call('POST', '/letters', draft({ title: 'once' }), key)
  const replies = await Promise.all(Array.from({ length: 50 }, once))
  expect(new Set(replies.map(({ status, body }) => `${status} ${body.id} ${body.runId}`)).size).toBe(1)
  expect(model.chats().length - from).toBe(1)
  expect((await owner.call('GET', '/letters?q=once')).body.items).toHaveLength(1)
  const reused = await owner.call('POST', '/letters', draft({ title: 'other' }), key)
  expect([reused.status, reused.body.error.code]).toEqual([422, 'request.key_reused'])
  const events = await Array.fromAsync(owner.events('/letters', { method: 'POST', body: draft({ title: 'once' }), headers: key }))
  expect(joinText(events)).toBe(TEXT)
  const stranger = await server.person('same-key')
  expect((await stranger.call('POST', '/letters', draft({ title: 'once' }), key)).body.id).not.toBe(replies[0]?.body.id)
})

it('what no database takes keeps no run of a model from ending', async () => {
  model.script({ text: TEXT.replace('기록을', `기록\u0000을 ${'😀'[0]}`) })
  const { status, body } = await owner.call('POST', '/letters', draft())
  expect([status, body.source]).toEqual([201, 'model'])
  expect(body.content).toBe(TEXT.replace('기록을', '기록을 \ufffd'))
  expect((await owner.call('GET', `/letters/${body.id}`)).body.content).toBe(body.content)
})

it('a stop before the first token ends the call to the model, and nothing follows', async () => {
  model.script({ fault: 'hang' })
  const from = model.requests.length
  const { body } = await owner.call('POST', '/letters', draft(), { prefer: 'respond-async' })
  const request = await model.request(from + 1)
  expect((await owner.call('DELETE', `/runs/${body.runId}`)).body.status).toBe('stopped')
  await request.closed
  const events = await Array.fromAsync(owner.events(`/runs/${body.runId}/events`))
  expect(events.at(-1)?.type).toBe('run-stopped')
  expect((await owner.call('GET', `/letters/${body.letterId}`)).body).toMatchObject({ status: 'stopped', content: '' })
  expect((await owner.call('DELETE', `/runs/${body.runId}`)).body.status).toBe('stopped')
})

it('who waits for a run that is stopped is told so', async () => {
  model.script({ fault: 'hang' })
  const from = model.requests.length
  const waiting = owner.call('POST', '/letters', draft({ title: 'to be stopped' }))
  await model.request(from + 1)
  const [letter] = (await owner.call('GET', '/letters?q=to+be+stopped')).body.items
  await owner.call('DELETE', `/runs/${letter.runId}`)
  const { status, body } = await waiting
  expect([status, body.error.code]).toEqual([409, 'runs.stopped'])
})

it('who has no stream left for the events of a run is told where it is, not to ask for it again', async () => {
  model.script(TEXT)
  const person = await server.person('many-tabs')
  const tabs = new AbortController()
  const headers = { authorization: `Bearer ${person.token}` }
  for (let tab = 0; tab < MOST_STREAMS; tab++)
    expect((await fetch(`${server.url}/api/v1/events`, { headers, signal: tabs.signal })).status).toBe(200)
  expect((await person.call('GET', '/events')).status).toBe(429)
  const reply = await person.call('POST', '/letters', draft(), { accept: 'text/event-stream' })
  expect([reply.status, reply.headers.get('location')]).toEqual([202, `/api/v1/runs/${reply.body.runId}`])
  expect((await person.call('GET', '/letters')).body.items).toMatchObject([{ id: reply.body.letterId }])
  tabs.abort()
})

it("someone else's run is not there: not to read, not to watch, not to stop", async () => {
  model.script(TEXT)
  const { body } = await owner.call('POST', '/letters', draft())
  const other = await server.person('thief')
  for (const [method, path] of [
    ['GET', `/runs/${body.runId}`],
    ['GET', `/runs/${body.runId}/events`],
    ['DELETE', `/runs/${body.runId}`],
  ] as const)
    expect((await other.call(method, path)).status).toBe(404)
  expect((await clientOf(server.url).call('GET', `/runs/${body.runId}/events`)).status).toBe(401)
})
