// What was practised is still there a day later, and after a restart.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, inject, it, vi } from 'vitest'
import { createLog } from '#platform/log.ts'
import { readConfig } from '#src/config.ts'
import { startServer } from '#src/server.ts'
import { clientOf } from '#test/server.ts'

const DAY_MS = 86_400_000

afterEach(() => vi.useRealTimers())

it('an evaluation is stored with its session and readable a day later', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiwon-later-'))
  const environment = { PORT: '0', JIWON_DATA: folder, JIWON_SAMPLES: 'false', LOG_LEVEL: 'silent' }
  const start = () => startServer(readConfig(environment), environment, { log: createLog('silent'), seed: inject('seed') })
  let server = await start()
  try {
    const signUp = await fetch(`${server.url}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: '나우리', email: 'uri@example.com', password: 'correct-horse-battery-9' }),
    })
    const token = signUp.headers.get('set-auth-token') ?? ''
    const before = clientOf(server.url, token)
    const { id, turns } = (
      await before.call('POST', '/interviews', { position: 'be', counts: { technical: 1, behavioural: 0, personal: 0 } })
    ).body
    const answer = { answer: '결론부터 말하면 상황에 따라 다릅니다. 왜냐하면 부하가 다르기 때문입니다.', seconds: 41 }
    const given = (await before.call('POST', `/interviews/${id}/turns/${turns[0].id}/answer`, answer)).body
    const report = (await before.call('POST', `/interviews/${id}/report`)).body
    await server.stop()

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + DAY_MS + 3_600_000 })
    server = await start()
    const after = clientOf(server.url, token)
    const { body } = await after.call('GET', `/interviews/${id}`)
    expect(body.turns[0]).toMatchObject({ answer: answer.answer, evaluation: given.evaluation })
    expect(body.turns[0].attempts).toHaveLength(1)
    expect(body.report).toEqual(report)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
