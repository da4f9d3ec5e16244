// A person leaves while runs of theirs end and begin. Only a server has several connections, so these need DATABASE_URL.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Person, startTestServer, type TestServer } from './server.ts'

const draft = (answer: string) => ({ company: '가온', position: '백엔드', question: '도전한 경험을 작성해 주세요.', answers: [answer] })
const isServer = Boolean(process.env.DATABASE_URL)

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await server.person('operator')
})
afterAll(() => server.stop())

/** Begins the removal of a person while a run of theirs is locked, as one that is about to end is; gives that lock and the answer to come. */
async function leaveWhileARunEnds(person: Person, runId: string) {
  const ending = await server.pool.connect()
  await ending.query('begin')
  await ending.query('select 1 from runs where id = $1 for update', [runId])
  const left = person.call('DELETE', '/me')
  await isWaiting(1)
  return { ending, left }
}
/** Until so many statements wait for a lock. */
async function isWaiting(count: number) {
  const waiting = `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  await expect.poll(async () => (await server.pool.query(waiting)).rows[0]?.count, { timeout: 20_000 }).toBe(count)
}

it.skipIf(!isServer)('a person is removed although a run of theirs ends at the same time', async () => {
  const person = await server.person('leaves-while-a-run-ends')
  const { body } = await person.call('POST', '/letters', draft('기록을 살폈습니다.'))
  const { ending, left } = await leaveWhileARunEnds(person, body.runId)
  // What a run that ends does next.
  expect((await ending.query('select 1 from letters where id = $1 for update', [body.id])).rows).toHaveLength(1)
  await ending.query('commit')
  ending.release()
  expect((await left).status).toBe(204)
})

it.skipIf(!isServer)('a run that is started while its person leaves is refused, and nothing is left of it', async () => {
  const person = await server.person('leaves-while-a-run-begins')
  const { body } = await person.call('POST', '/letters', draft('기록을 살폈습니다.'))
  const { ending, left } = await leaveWhileARunEnds(person, body.runId)
  const late = person.call('POST', '/guidelines', { question: '쇠똥구리열하나의 경험' })
  await isWaiting(2)
  await ending.query('commit')
  ending.release()
  expect([(await left).status, (await late).status]).toEqual([204, 401])
  expect(await server.grep('쇠똥구리열하나')).toEqual([])
})
