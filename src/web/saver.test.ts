import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiError } from './api.ts'
import { createSaver, type SaveView } from './saver.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A server that answers as it is told, and takes what it is sent when it is told nothing. */
function scripted() {
  const sent: string[] = []
  const answers: (ApiError | undefined)[] = []
  const shown: SaveView[] = []
  const browser: string[] = []
  const saver = createSaver<string>({
    async send(value) {
      sent.push(value)
      const answer = answers.shift()
      if (answer) throw answer
    },
    keep: (value) => void browser.splice(0, 1, value),
    forget: () => void browser.splice(0, 1),
    show: (view) => void shown.push(view),
  })
  return { saver, sent, answers, browser, state: () => shown.at(-1)?.state, states: () => shown.map(({ state }) => state) }
}
const failed = (status: number, retryAfterSeconds?: number) => new ApiError(`http.${status}`, status, '', undefined, retryAfterSeconds)

it('what is typed is kept in the browser at once, sent a moment after the last key, and then forgotten there', async () => {
  const { saver, sent, browser, state } = scripted()
  saver.change('한')
  saver.change('한국')
  expect([sent, browser, state()]).toEqual([[], ['한국'], 'unsaved'])
  await vi.advanceTimersByTimeAsync(800)
  expect([sent, browser, state()]).toEqual([['한국'], [], 'saved'])
})

it.each([
  ['a broken server', failed(503), 5_000],
  ['a server with too much to do', failed(429, 12), 12_000],
  ['a lost connection', new ApiError('network', 0, ''), 5_000],
])('after %s it is sent again by itself, without saying so each time', async (_, failure, afterMs) => {
  const { saver, sent, answers, browser, states, state } = scripted()
  answers.push(failure, failure)
  saver.change('글')
  await vi.advanceTimersByTimeAsync(800)
  const after = states().length
  expect(browser).toEqual(['글'])
  await vi.advanceTimersByTimeAsync(afterMs - 1)
  expect(sent).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(afterMs + 1)
  expect([sent, browser, state()]).toEqual([['글', '글', '글'], [], 'saved'])
  expect(states().slice(after)).not.toContain('saving')
})

it('what the server refuses is not sent again until it is changed', async () => {
  const { saver, sent, answers, state } = scripted()
  answers.push(failed(422))
  saver.change('너무 긴 글')
  await vi.advanceTimersByTimeAsync(60_000)
  expect([sent, state()]).toEqual([['너무 긴 글'], 'failed'])
  saver.change('글')
  await vi.advanceTimersByTimeAsync(800)
  expect([sent, state()]).toEqual([['너무 긴 글', '글'], 'saved'])
})

it('who needs the text on the server is told when it has not arrived, and can try again', async () => {
  const { saver, sent, answers, state } = scripted()
  answers.push(failed(500), failed(500))
  saver.change('글')
  await expect(saver.flush()).rejects.toMatchObject({ status: 500 })
  await expect(saver.flush()).rejects.toMatchObject({ status: 500 })
  await saver.flush()
  expect([sent.length, state()]).toEqual([3, 'saved'])
})

it('what is typed while the earlier text is on its way goes, too, before anything goes on', async () => {
  const arrived: string[] = []
  const waiting: (() => void)[] = []
  const saver = createSaver<string>({
    send: (value) => new Promise<void>((done) => waiting.push(() => done(void arrived.push(value)))),
    keep: () => undefined,
    forget: () => undefined,
    show: () => undefined,
  })
  saver.change('처음')
  const all = saver.flush()
  saver.change('나중')
  waiting.shift()?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(arrived).toEqual(['처음'])
  waiting.shift()?.()
  await all
  expect(arrived).toEqual(['처음', '나중'])
})

it('what an earlier visit has kept goes before what is typed now, however soon that is', async () => {
  const { saver, sent, browser } = scripted()
  saver.restore('어제 쓴 글')
  saver.change('오늘 쓴 글')
  await vi.advanceTimersByTimeAsync(800)
  expect([sent, browser]).toEqual([['어제 쓴 글', '오늘 쓴 글'], []])
})

it('what is given up is neither sent nor kept', async () => {
  const { saver, sent, answers, browser } = scripted()
  answers.push(failed(409))
  saver.change('내 것')
  await expect(saver.flush()).rejects.toMatchObject({ status: 409 })
  saver.drop()
  await saver.flush()
  await vi.advanceTimersByTimeAsync(60_000)
  expect([sent, browser, saver.waiting()]).toEqual([['내 것'], [], undefined])
})

it('a page that is opened again takes over what the page left before could not send, and nothing is sent or forgotten twice', async () => {
  const before = scripted()
  before.answers.push(failed(503))
  before.saver.change('글')
  await vi.advanceTimersByTimeAsync(800)
  const now = scripted()
  now.saver.follow(before.saver.retire())
  now.saver.restore('글')
  now.saver.change('글을 더')
  await vi.advanceTimersByTimeAsync(60_000)
  expect([before.sent, before.browser]).toEqual([['글'], ['글']])
  expect([now.sent, now.browser]).toEqual([['글', '글을 더'], []])
})

it('a page that is opened again waits for what the page left before has on its way', async () => {
  const order: string[] = []
  let arrive: () => void = () => undefined
  const before = createSaver<string>({
    send: () => new Promise<void>((done) => (arrive = () => done(void order.push('before')))),
    keep: () => undefined,
    forget: () => void order.push('forgotten'),
    show: () => undefined,
  })
  before.change('글')
  void before.attempt()
  const now = createSaver<string>({
    send: async () => void order.push('now'),
    keep: () => undefined,
    forget: () => undefined,
    show: () => undefined,
  })
  now.follow(before.retire())
  now.restore('글')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(order).toEqual([])
  arrive()
  await vi.advanceTimersByTimeAsync(0)
  expect(order).toEqual(['before', 'now'])
})
