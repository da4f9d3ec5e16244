import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { postOnce, startOnce } from './post-once.ts'

let keys: (string | undefined)[]
let answers: (Response | Error)[]

beforeEach(() => {
  keys = []
  answers = []
  vi.useFakeTimers()
  vi.stubGlobal('document', { documentElement: { lang: 'ko' } })
  vi.stubGlobal('fetch', async (_: string, { headers }: { headers: Record<string, string> }) => {
    keys.push(headers['idempotency-key'])
    const answer = answers.shift() ?? Response.json({ id: 'made' })
    if (answer instanceof Error) throw answer
    return answer
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const same = () => keys[0] === keys[1]
const lost = new TypeError('Failed to fetch')
const broken = () => Response.json({}, { status: 502 })

it.each([
  ['the connection', () => lost],
  ['a proxy', broken],
])('what was asked for again after %s has lost the answer has the same key', async (_, failure) => {
  answers.push(failure())
  await expect(postOnce('/applications', { company: '가온커머스' })).rejects.toThrow()
  await expect(postOnce('/applications', { company: '가온커머스' })).resolves.toEqual({ id: 'made' })
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
  expect(same()).toBe(true)
})

it('two presses at once are one request to the server', async () => {
  await Promise.all([startOnce('/letters', { question: '동기' }), startOnce('/letters', { question: '동기' })])
  expect(same()).toBe(true)
})

it('a file that is sent again has the same key, another one has not', async () => {
  const form = (name: string) => {
    const made = new FormData()
    made.append('file', new File(['공고'], name, { lastModified: 0 }))
    return made
  }
  answers.push(lost)
  await expect(postOnce('/postings', form('a.pdf'))).rejects.toThrow()
  await postOnce('/postings', form('a.pdf'))
  await postOnce('/postings', form('b.pdf'))
  expect([same(), keys[1] === keys[2]]).toEqual([true, false])
})

it.each([
  ['that was answered', { id: 1 }, () => Response.json({})],
  ['that was refused', { id: 2 }, () => Response.json({}, { status: 422 })],
])('what is asked for again after a request %s is another wish', async (_, body, answer) => {
  answers.push(answer())
  await postOnce('/interviews', body).catch(() => undefined)
  await postOnce('/interviews', body)
  expect(same()).toBe(false)
})

it('what the page shows to have been done can be asked for once more', async () => {
  answers.push(lost)
  await expect(startOnce('/letters', { question: '동기' }, 'earlier run')).rejects.toThrow()
  await startOnce('/letters', { question: '동기' }, 'the run that was begun')
  expect(same()).toBe(false)
})

it('what was changed after a lost answer is another request, and so is the same after a long time', async () => {
  answers.push(lost)
  await expect(postOnce('/experiences', { title: '카드' })).rejects.toThrow()
  await postOnce('/experiences', { title: '다른 카드' })
  vi.setSystemTime(Date.now() + 11 * 60_000)
  await postOnce('/experiences', { title: '카드' })
  expect(new Set(keys).size).toBe(3)
})
