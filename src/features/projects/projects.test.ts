import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'

describe('without a model', () => {
  let server: TestServer
  let owner: Person
  beforeAll(async () => {
    server = await startTestServer({ settings: { JIWON_SAMPLES: 'true' } })
    owner = await server.person()
  })
  afterAll(() => server.stop())
  it('x', async () => {
    for (const p of [
      'be',
      '회계',
      'design',
      '기구설계',
      'fe',
      'ai',
      'data',
      'infra',
      'mobile',
      'pm',
      'marketing',
      'sales',
      'production',
      'public',
      'other',
    ]) {
      const first = await owner.call('POST', '/projects/sessions', { desiredPosition: p })
      console.log(
        p,
        first.status,
        JSON.stringify(first.body.subjects?.map((s: any) => s.title) ?? first.body, null, 0),
        first.body.subjects?.[0]?.reason,
      )
      if (first.status !== 201) continue
      const all = [...first.body.subjects]
      for (let i = 0; i < 14; i++) {
        const r = await owner.call('POST', `/projects/sessions/${first.body.sessionId}/regenerate`)
        if (r.status !== 201) {
          console.log('   end', i, r.status, r.body.error?.code, all.length)
          break
        }
        all.push(...r.body.subjects)
        if (i < 1)
          console.log(
            '   ',
            r.body.subjects.map((s: any) => s.title),
          )
      }
      const pr = await owner.call('POST', `/projects/sessions/${first.body.sessionId}/choose`, { subjectId: first.body.subjects[0].id })
      if (p === 'be' || p === '회계') {
        console.log(pr.status, JSON.stringify(pr.body, null, 1).slice(0, 4500))
        console.log((await owner.call('GET', `/projects/${pr.body.id}/export?format=md`)).bytes.toString())
      }
      expect(pr.status).toBe(201)
    }
  })
})
