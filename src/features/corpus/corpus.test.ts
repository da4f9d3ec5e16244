import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'

const HEAD = '문항,답변,직무,회사,출처,이용 조건,동의한 사람,동의한 날,동의 방법'
const QUESTION = '동료와 의견이 달라 어려웠던 경험을 적어 주십시오.'
const story = (of: string) =>
  `${of}에서 배포 순서를 두고 동료와 의견이 갈렸습니다. 기록을 함께 살펴 실패한 배포의 까닭을 나누었고, 작은 단위로 나누어 배포하기로 정했습니다.`
const row = (of: string, more: { by?: string; on?: string; how?: string; source?: string; licence?: string; company?: string } = {}) =>
  [
    QUESTION,
    story(of),
    '백엔드 개발자',
    more.company ?? '',
    more.source ?? '센터 수료생',
    more.licence ?? '센터 안에서만',
    more.by ?? '수료생 17번',
    more.on ?? '2026-03-02',
    more.how ?? '서면 동의서',
  ]
    .map((cell) => `"${cell}"`)
    .join(',')

let server: TestServer
let model: ModelServer
let operator: Person
let person: Person
beforeAll(async () => {
  model = await startModelServer()
  server = await startTestServer({ model })
  operator = await server.person()
  person = await server.person()
})
afterAll(async () => {
  await server.stop()
  await model.close()
})

async function take(name: string, content: string | Uint8Array, by = operator, headers = {}) {
  const form = new FormData()
  form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name)
  return by.call('POST', '/admin/corpus/imports', form, headers)
}
const all = async () => (await operator.call('GET', '/admin/corpus/letters?limit=100')).body
interface Entry {
  id: string
  action: string
}
/** The whole list, page by page. */
async function audit(): Promise<Entry[]> {
  const entries: Entry[] = []
  for (let cursor = ''; ; ) {
    const { items, nextCursor } = (await operator.call('GET', `/admin/corpus/audit?limit=50${cursor}`)).body
    entries.push(...items)
    if (!nextCursor) return entries
    cursor = `&cursor=${nextCursor}`
  }
}

describe('a file of accepted letters', () => {
  it('is taken in with source, licence and consent; rows without them are refused with their line', async () => {
    const csv = [
      HEAD,
      row('첫 모임', { company: '가온커머스' }),
      row('둘째 모임', { by: '' }),
      row('셋째 모임', { on: '' }),
      row('넷째 모임', { on: '2999-01-01' }),
      row('다섯째 모임', { on: '2026-02-30' }),
      row('여섯째 모임', { how: '' }),
      row('일곱째 모임', { source: '' }),
      row('여덟째 모임', { licence: '' }),
      row('아홉째 모임', { on: '2026. 3. 2.' }),
      row('첫 모임', { company: '다른 회사' }),
      `"","${story('열째')}",,,,,,,`,
      `"${QUESTION}","짧음",,,a,b,c,2026-01-01,d`,
      '"끝나지 않는',
    ].join('\r\n')
    const { status, body } = await take('letters.csv', csv)
    expect([status, body.added, body.known, body.refused]).toEqual([200, 2, 1, 10])
    expect(body.refusals.map(({ line, code }: { line: number; code: string }) => [line, code])).toEqual([
      [3, 'corpus.no_consent'],
      [4, 'corpus.no_consent'],
      [5, 'corpus.no_consent'],
      [6, 'corpus.no_consent'],
      [7, 'corpus.no_consent'],
      [8, 'corpus.no_source'],
      [9, 'corpus.no_licence'],
      [12, 'corpus.no_question'],
      [13, 'corpus.no_answer'],
      [14, 'corpus.row_broken'],
    ])
    expect(body.refusals[0].message).toContain('동의')
    const { items, total } = await all()
    expect(total).toBe(2)
    const letter = items.find(({ company }: { company: string }) => company === '가온커머스')
    expect(letter).toMatchObject({
      position: 'be',
      jobTitle: '백엔드 개발자',
      intent: 'conflict',
      language: 'ko',
      source: '센터 수료생',
      licence: '센터 안에서만',
      consent: { by: '수료생 17번', on: '2026-03-02', how: '서면 동의서' },
      sample: false,
    })
    expect((await operator.call('GET', `/admin/corpus/letters/${letter.id}`)).body.content).toBe(story('첫 모임'))
  })

  it('twice is once, in JSONL as in CSV, in UTF-8 as in the code page of Excel', async () => {
    const line = {
      question: QUESTION,
      answer: story('첫 모임'),
      source: 'x',
      licence: 'y',
      consent_by: 'z',
      consent_on: '2026-01-01',
      consent_how: 'w',
    }
    expect((await take('again.jsonl', `${JSON.stringify(line)}\n[]\n`)).body).toMatchObject({ added: 0, known: 1, refused: 1 })
    const excel = iconv.encode([HEAD, row('옛 글자')].join('\n'), 'cp949')
    expect((await take('excel.csv', excel)).body).toMatchObject({ added: 1, known: 0, refused: 0 })
  })

  it('that is none is refused whole', async () => {
    const code = async (name: string, content: string) => (await take(name, content)).body.error.code
    expect(await code('letters.pdf', 'x')).toBe('corpus.format')
    expect(await code('letters.csv', '가,나\n1,2')).toBe('corpus.unreadable')
    const words = new FormData()
    words.append('file', 'words')
    expect((await operator.call('POST', '/admin/corpus/imports', words)).body.error.code).toBe('corpus.no_file')
    expect((await take('large.csv', Buffer.alloc(20_200_000, 'a'))).body.error.code).toBe('corpus.too_large')
  })

  it('tells its progress to who watches', async () => {
    const csv = [HEAD, ...Array.from({ length: 120 }, (_, at) => row(`${at}번째 모둠`, { by: '모둠' }))].join('\n')
    const { status, body } = await take('many.csv', csv, operator, { prefer: 'respond-async' })
    expect(status).toBe(202)
    const steps: number[] = []
    for await (const event of operator.events(`/runs/${body.runId}/events`)) {
      if (event.type === 'progress') steps.push(event.step)
      if (event.type === 'run-end') expect(event.result).toMatchObject({ name: 'many.csv', added: 120 })
    }
    expect(steps).toEqual([50, 100, 120])
  })
})

describe('a letter whose consent is withdrawn', () => {
  const drafts = async () => {
    const { body } = await person.call('POST', '/letters', {
      company: '나루터페이',
      position: '백엔드 개발자',
      question: QUESTION,
      answers: ['배포 순서를 두고 동료와 의견이 갈려 기록을 함께 살폈습니다.'],
    })
    return body
  }
  const LETTER = Array.from(
    { length: 8 },
    (_, at) => `${at + 1}주째에는 배포 기록 ${at * 3 + 2}건을 팀과 함께 살피고 원인을 나누었습니다.`,
  ).join(' ')

  it('is in no search, no draft, no table any more, at once and for good; that it was is in the list', async () => {
    model.script(LETTER)
    const marked = story('거두어질 모임')
    await take('withdrawn.csv', [HEAD, row('거두어질 모임', { by: '수료생 99번' })].join('\n'))
    const before = await drafts()
    const prompt = () => JSON.stringify(model.chats().at(-1)?.body.messages)
    expect(before.examples).toHaveLength(2)
    const { items } = await all()
    const { id } = items.find(({ consent }: { consent: { by: string } }) => consent.by === '수료생 99번')
    expect(await server.grep('거두어질 모임')).toEqual(expect.arrayContaining(['accepted_letters', 'search_chunks']))

    const reply = await operator.call('POST', '/admin/corpus/withdrawals', { letterId: id, reason: '본인 요청' })
    expect([reply.status, reply.body]).toEqual([200, { withdrawn: 1 }])
    expect(await server.grep('거두어질 모임')).toEqual([])
    expect(await server.grep('수료생 99번')).toEqual([])
    expect((await operator.call('GET', `/admin/corpus/letters/${id}`)).body.error.code).toBe('corpus.not_found')
    const after = await drafts()
    expect(after.examples.map((example: { id: string }) => example.id)).not.toContain(id)
    expect(prompt()).not.toContain(marked.slice(0, 30))

    // The same file again does not bring it back.
    const again = await take('withdrawn.csv', [HEAD, row('거두어질 모임', { by: '수료생 99번' })].join('\n'))
    expect(again.body).toMatchObject({ added: 0, refused: 1, refusals: [{ line: 2, code: 'corpus.was_withdrawn' }] })
    expect((await audit())[1]).toMatchObject({
      action: 'withdrawn',
      letterId: id,
      reason: '본인 요청',
      via: 'api',
      by: { email: 'person-1@example.com' },
    })
    expect((await operator.call('POST', '/admin/corpus/withdrawals', { letterId: id })).status).toBe(404)
  })

  it('takes all letters of the same person with it', async () => {
    const { body } = await operator.call('POST', '/admin/corpus/withdrawals', { consentBy: '모둠' })
    expect(body).toEqual({ withdrawn: 120 })
    expect(await server.grep('번째 모둠')).toEqual([])
    expect((await operator.call('GET', `/admin/corpus/letters?consentBy=${encodeURIComponent('모둠')}`)).body).toMatchObject({
      items: [],
      total: 0,
    })
    expect((await operator.call('POST', '/admin/corpus/withdrawals', {})).body.error.code).toBe('request.invalid')
    expect((await operator.call('POST', '/admin/corpus/withdrawals', { letterId: 'a', consentBy: 'b' })).body.error.code).toBe(
      'request.invalid',
    )
  })
})

it('the list of what was done says who, what and when, and holds no text of a letter', async () => {
  const entries = await audit()
  const imported = entries.filter(({ action }) => action === 'imported')
  expect(imported.at(-1)).toMatchObject({
    fileName: 'letters.csv',
    counts: { added: 2, known: 1, refused: 10 },
    by: { email: 'person-1@example.com' },
  })
  expect(JSON.stringify(entries)).not.toContain('배포')
  const page = (await operator.call('GET', '/admin/corpus/audit?limit=1')).body
  const next = (await operator.call('GET', `/admin/corpus/audit?limit=1&cursor=${page.nextCursor}`)).body
  expect([page.items[0].id, next.items[0].id]).toEqual(entries.slice(0, 2).map(({ id }) => id))
})

it('only operators see or change the corpus', async () => {
  const [letter] = (await all()).items
  const tries: [string, string, unknown?][] = [
    ['GET', '/admin/corpus/letters'],
    ['GET', `/admin/corpus/letters/${letter.id}`],
    ['GET', '/admin/corpus/audit'],
    ['POST', '/admin/corpus/withdrawals', { letterId: letter.id }],
    ['POST', '/admin/corpus/imports', new FormData()],
  ]
  for (const [method, path, body] of tries) expect([path, (await person.call(method, path, body)).status]).toEqual([path, 403])
})
