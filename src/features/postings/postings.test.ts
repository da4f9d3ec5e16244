import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'

const POSTING = `푸른바다소프트 백엔드 개발자 채용

담당업무
- 주문 처리 시스템 개발 및 운영
- 대용량 트래픽 처리

자격요건
- Node.js 또는 Java 3년 이상
- PostgreSQL 경험

우대사항
- Kafka 경험자
- 장애 대응 경험

접수기간: 2026-12-01 ~ 2027-01-31`

describe('without a model', () => {
  let server: TestServer
  let owner: Person
  let other: Person
  beforeAll(async () => {
    server = await startTestServer({ settings: { JIWON_SAMPLES: 'true', LOG_LEVEL: 'info' } })
    owner = await server.person()
    other = await server.person()
  })
  afterAll(() => server.stop())

  it('a pasted posting is tagged by its headings, and every field shows where it stands', async () => {
    const { status, body } = await owner.call('POST', '/postings', { text: POSTING })
    expect([status, body.source, body.merged, body.shared]).toEqual([201, 'rules', false, false])
    expect(body).toMatchObject({
      company: '푸른바다소프트',
      title: '백엔드 개발자',
      position: 'be',
      responsibilities: ['주문 처리 시스템 개발 및 운영', '대용량 트래픽 처리'],
      requirements: ['Node.js 또는 Java 3년 이상', 'PostgreSQL 경험'],
      preferred: ['Kafka 경험자', '장애 대응 경험'],
      deadline: { kind: 'fixed', at: '2027-01-31T23:59:00+09:00' },
    })
    for (const field of ['responsibilities', 'requirements', 'preferred'])
      expect(body.regions[field].map(({ start, end }: { start: number; end: number }) => body.body.slice(start, end))).toEqual(body[field])
    expect(body.regions.company).toEqual({ line: 1, start: 0, end: 7 })
    expect(body.regions.deadline.line).toBe(15)
  })
})
