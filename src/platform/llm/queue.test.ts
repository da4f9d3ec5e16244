import { expect, it } from 'vitest'
import { createQueue } from './queue.ts'

const signal = new AbortController().signal
const wait = { maxWaitMs: 5000, signal }

it('admits as many as there are places', async () => {
  const queue = createQueue({ concurrency: 2, elapsed: () => 0 })
  await queue.acquire({ user: 'a', ...wait })
  await queue.acquire({ user: 'a', ...wait })
  const third = queue.acquire({ user: 'b', ...wait })
  expect([queue.taken, queue.waiting]).toEqual([2, 1])
  void third.catch(() => undefined)
})

it('someone with many requests does not hold up someone with one', async () => {
  const queue = createQueue({ concurrency: 1, elapsed: () => 0 })
  const { release } = await queue.acquire({ user: 'many', ...wait })
  const order: string[] = []
  const one = async (user: string) => {
    const place = await queue.acquire({ user, ...wait })
    order.push(user)
    place.release()
  }
  const all = [one('many'), one('many'), one('many'), one('single'), one('other'), one('other')]
  release()
  await Promise.all(all)
  expect(order).toEqual(['many', 'single', 'other', 'many', 'other', 'many'])
  expect([queue.taken, queue.waiting]).toEqual([0, 0])
})

it('a place that is given back twice is one place', async () => {
  const queue = createQueue({ concurrency: 1, elapsed: () => 0 })
  const { release } = await queue.acquire({ user: 'a', ...wait })
  release()
  release()
  await queue.acquire({ user: 'a', ...wait })
  expect(queue.taken).toBe(1)
})

it('after the longest wait it is busy, and says when to come again', async () => {
  const queue = createQueue({ concurrency: 1, elapsed: () => 0 })
  await queue.acquire({ user: 'a', ...wait })
  await expect(queue.acquire({ user: 'b', maxWaitMs: 10, signal })).rejects.toMatchObject({ failure: 'busy', retryAfter: 1 })
  expect(queue.waiting).toBe(0)
})

it('who leaves while waiting leaves no gap', async () => {
  const queue = createQueue({ concurrency: 1, elapsed: () => 0 })
  const { release } = await queue.acquire({ user: 'a', ...wait })
  const leaving = new AbortController()
  const left = queue.acquire({ user: 'b', maxWaitMs: 5000, signal: leaving.signal })
  const stays = queue.acquire({ user: 'c', ...wait })
  leaving.abort(new Error('left'))
  await expect(left).rejects.toThrow('left')
  release()
  await stays
  expect([queue.taken, queue.waiting]).toEqual([1, 0])
})
