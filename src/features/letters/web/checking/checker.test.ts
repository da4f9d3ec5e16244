import { describe, expect, it, vi } from 'vitest'
import { type CheckWorker, createChecker } from './checker.ts'
import { type Checked, type CheckTask, runChecks } from './run-checks.ts'

const task = (text: string): CheckTask => ({
  text,
  company: '나루페이',
  otherCompanies: ['가온커머스'],
  former: '',
  limit: null,
  sources: [],
  given: [],
  connecting: [],
  name: '김하늘',
  language: 'ko',
})

function scripted() {
  const asked: CheckTask[] = []
  const worker: CheckWorker = { postMessage: (one) => asked.push(one), onmessage: null, onerror: null, terminate: () => undefined }
  return { worker, asked, answer: () => worker.onmessage?.({ data: runChecks(asked.at(-1) as CheckTask) }) }
}

describe('checks beside the page', () => {
  it('of what is typed while one text is checked, only the latest is checked next', () => {
    const { worker, asked, answer } = scripted()
    const seen: Checked[] = []
    const checker = createChecker({ startWorker: () => worker, inPage: async (one) => runChecks(one), onChecked: (one) => seen.push(one) })
    for (const text of ['가', '가온', '가온커머스에 지원합니다.']) checker.check(task(text))
    expect(asked.map(({ text }) => text)).toEqual(['가'])
    answer()
    answer()
    expect(seen.map(({ text }) => text)).toEqual(['가', '가온커머스에 지원합니다.'])
    expect(seen.at(-1)?.findings).toMatchObject([{ kind: 'company', excerpt: '가온커머스', fix: '나루페이' }])
  })

  it('go on in the page when the worker fails, or when there may be none', async () => {
    const { worker } = scripted()
    const onChecked = vi.fn()
    const options = { inPage: async (one: CheckTask) => runChecks(one), onChecked }
    createChecker({ ...options, startWorker: () => worker }).check(task('하나'))
    worker.onerror?.(new Error('not loaded'))
    await vi.waitFor(() => expect(onChecked).toHaveBeenCalledTimes(1))
    const forbidden = () => {
      throw new Error('no workers here')
    }
    createChecker({ ...options, startWorker: forbidden }).check(task('둘'))
    await vi.waitFor(() => expect(onChecked).toHaveBeenCalledTimes(2))
  })

  it('say nothing after the page was left', () => {
    const { worker, answer } = scripted()
    const onChecked = vi.fn()
    const checker = createChecker({ startWorker: () => worker, inPage: async (one) => runChecks(one), onChecked })
    checker.check(task('하나'))
    checker.close()
    answer()
    expect(onChecked).not.toHaveBeenCalled()
  })
})
