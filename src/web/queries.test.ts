import { onlineManager, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiError } from './api.ts'
import { createQueries } from './queries.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  onlineManager.setOnline(true)
})

it('what could not be read without a connection is read when it is back', async () => {
  const queries = createQueries()
  queries.mount()
  const page = new QueryObserver(queries, {
    queryKey: ['letters'],
    async queryFn() {
      if (!onlineManager.isOnline()) throw new ApiError('network', 0, '')
      return '글'
    },
  })
  onlineManager.setOnline(false)
  const leave = page.subscribe(() => undefined)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(page.getCurrentResult()).toMatchObject({ status: 'error', fetchStatus: 'idle' })

  onlineManager.setOnline(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(page.getCurrentResult()).toMatchObject({ status: 'success', data: '글' })
  leave()
  queries.unmount()
})
