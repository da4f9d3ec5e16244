import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'
import type { PostingImport } from '../contract.ts'

const LAST = new Set(['done', 'failed', 'stopped'])
async function upload(person: Person, name: string, content: string | Uint8Array, more: Record<string, string> = {}) {
  const form = new FormData()
  form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name)
  for (const [key, value] of Object.entries(more)) form.append(key, value)
  return person.call('POST', '/postings/imports', form)
}
/** Asks until the import has ended: there is no event for a list of thousands. */
async function ended(person: Person, id: string): Promise<PostingImport> {
  for (;;) {
    const { body } = await person.call('GET', `/postings/imports/${id}`)
    if (LAST.has(body.status)) return body
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
async function imported(person: Person, name: string, content: string | Uint8Array, more: Record<string, string> = {}) {
  const reply = await upload(person, name, content, more)
  expect([reply.status, reply.body.status]).toEqual([202, 'queued'])
  expect(reply.headers.get('location')).toBe(`/api/v1/postings/imports/${reply.body.id}`)
  return ended(person, reply.body.id)
}
const row = (number: number) => ({
  company: `${number}호 회사`,
  title: '백엔드 개발자',
  requirements: ['Java 경력 3년 이상', `${number}번째 요건`],
  preferred: ['Kafka 경험'],
  deadline: '2027-02-01T18:00:00+09:00',
})

describe('an import', () => {
  let server: TestServer
  let operator: Person
  let owner: Person
  beforeAll(async () => {
    server = await startTestServer()
    operator = await server.person()
    owner = await server.person()
  })
  afterAll(() => server.stop())

  it('of CSV takes Korean column names, quotes and lists; what is wrong is refused with its line', async () => {
    const body = '# 달빛테크 데이터 분석가\n\n자격요건\n- SQL 활용 능력\n\n우대사항\n- Tableau 경험\n\n채용 시 마감'
    const csv = [
      '회사,공고 제목,담당업무,자격요건,우대사항,마감일,본문,비고',
      '가람소프트,백엔드 개발자,"- 주문 개발\n- 정산 개발",Java 경력 3년 이상;SQL 능력,Kafka 경험,2027-01-31 18:00,,무시',
      `,,,,,,"${body}",`,
      ',,,,,,,내용 없음',
      '나무랩,프론트엔드 개발자,,React 경험,,상시채용,,',
      '끝나지 않는,"따옴표',
    ].join('\n')
    const report = await imported(owner, '공고.csv', csv)
    expect(report).toMatchObject({ status: 'done', total: 5, processed: 5, added: 3, merged: 0, refused: 2, shared: false, failure: null })
    expect(report.refusals.map(({ line, code }) => [line, code])).toEqual([
      [13, 'postings.row_empty'],
      [15, 'postings.row_broken'],
    ])
    expect(report.refusals[0]?.message).toContain('본문도')
    const { items } = (await owner.call('GET', '/postings?limit=50')).body
    expect(items.find(({ company }: { company: string }) => company === '가람소프트')).toMatchObject({
      title: '백엔드 개발자',
      position: 'be',
      responsibilities: ['주문 개발', '정산 개발'],
      requirements: ['Java 경력 3년 이상', 'SQL 능력'],
      deadline: { kind: 'fixed', at: '2027-01-31T18:00:00+09:00' },
      origin: 'import',
      originName: '공고.csv',
      source: 'rules',
    })
    expect(items.find(({ company }: { company: string }) => company === '달빛테크')).toMatchObject({
      requirements: ['SQL 활용 능력'],
      preferred: ['Tableau 경험'],
      deadline: { kind: 'until-filled' },
    })
    expect((await owner.call('GET', `/postings?q=${encodeURIComponent('가람소프트 정산')}`)).body.items[0].company).toBe('가람소프트')
  })

  it('refuses a row whose deadline no calendar here has, by its line, and takes the others', async () => {
    const lines = [row(801), { ...row(802), deadline: '9999-12-31T23:59:59Z' }, row(803)].map((one) => JSON.stringify(one))
    const report = await imported(owner, 'eternal.jsonl', lines.join('\n'))
    expect(report).toMatchObject({ status: 'done', added: 2, refused: 1, refusals: [{ line: 2, code: 'postings.row_invalid' }] })
  })

  it('of JSONL merges what is there already, in the file and before it', async () => {
    const lines = [row(1), row(2), row(1), { ...row(2), company: '2호 회사 ' }].map((one) => JSON.stringify(one))
    const first = await imported(owner, 'a.jsonl', `${lines.join('\n')}\n{"broken\n[1]\n`)
    expect(first).toMatchObject({ status: 'done', total: 6, added: 2, merged: 2, refused: 2 })
    expect(first.refusals.map(({ line }) => line)).toEqual([5, 6])
    const again = await imported(owner, 'a.jsonl', lines.join('\n'))
    expect(again).toMatchObject({ added: 0, merged: 4, refused: 0 })
  })

  it('of a ZIP takes each file as a posting, and names those that it refuses', async () => {
    const text = (value: string) => new TextEncoder().encode(value)
    const zip = zipSync({
      'postings/one.txt': text('압축소프트 백엔드 개발자\n자격요건\n- Java 경험'),
      'postings/two.html': text(
        '<!doctype html><html><body><main><h1>압축소프트 데이터 분석가</h1><h2>자격요건</h2><ul><li>SQL 경험</li></ul></main></body></html>',
      ),
      'postings/three.pdf': text('this is no pdf'),
      '__MACOSX/postings/._one.txt': text('noise'),
      'postings/.DS_Store': text('noise'),
      'empty.txt': text(''),
    })
    const report = await imported(owner, 'all.zip', zip)
    expect(report).toMatchObject({ status: 'done', total: 4, added: 2, refused: 2 })
    expect(report.refusals.map(({ name, code }) => [name, code])).toEqual([
      ['postings/three.pdf', 'documents.wrong_type'],
      ['empty.txt', 'documents.empty'],
    ])
  })

  it('of a file that Excel saved in the old Korean encoding is read', async () => {
    expect(await imported(owner, 'old.csv', iconv.encode('회사,제목,자격요건\n옛날소프트,백엔드 개발자,Java 경험', 'cp949'))).toMatchObject(
      { added: 1 },
    )
    expect((await owner.call('GET', `/postings?q=${encodeURIComponent('옛날소프트')}`)).body.items[0].company).toBe('옛날소프트')
  })

  it('by an operator is shared, and only by one', async () => {
    const mine = await imported(operator, 'shared.jsonl', JSON.stringify(row(901)))
    expect(mine.shared).toBe(true)
    const found = (await owner.call('GET', `/postings?q=${encodeURIComponent('901호 회사')}`)).body.items[0]
    expect(found).toMatchObject({ company: '901호 회사', shared: true })
    expect(await imported(operator, 'own.jsonl', JSON.stringify(row(902)), { shared: 'false' })).toMatchObject({ shared: false })
    const refused = await upload(owner, 'shared.jsonl', JSON.stringify(row(903)), { shared: 'true' })
    expect([refused.status, refused.body.error.code]).toEqual([403, 'postings.operator_only'])
  })

  it('that is no list of postings fails as a whole, with its reason', async () => {
    expect(await imported(owner, 'photos.csv', 'a,b\n1,2')).toMatchObject({
      status: 'failed',
      failure: { code: 'postings.import_unreadable' },
    })
    expect(await imported(owner, 'torn.zip', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9]))).toMatchObject({ status: 'failed', added: 0 })
    expect((await upload(owner, 'virus.exe', 'MZ')).body.error.code).toBe('postings.import_format')
    expect((await owner.call('POST', '/postings/imports', new FormData())).status).toBe(400)
  })

  it('is nobody else’s to see or stop', async () => {
    const { id } = await imported(owner, 'mine.jsonl', JSON.stringify(row(77)))
    for (const method of ['GET', 'DELETE']) expect((await operator.call(method, `/postings/imports/${id}`)).status).toBe(404)
    expect((await operator.call('GET', '/postings/imports')).body.items.map(({ id: one }: PostingImport) => one)).not.toContain(id)
    expect((await owner.call('GET', '/postings/imports?limit=1')).body.items[0].id).toBe(id)
    expect((await owner.call('DELETE', `/postings/imports/${id}`)).status).toBe(204)
    expect((await owner.call('GET', `/postings/imports/${id}`)).body.error.code).toBe('postings.import_not_found')
    expect((await owner.call('GET', `/postings?q=${encodeURIComponent('77호 회사')}`)).body.items[0].company).toBe('77호 회사')
  })

  it('leaves no file behind, and nothing when its person leaves', async () => {
    const leaver = await server.person()
    await imported(leaver, 'leaver.jsonl', JSON.stringify({ ...row(5), company: '떠나는가져오기' }))
    expect((await server.grep('떠나는가져오기')).filter((name) => !/^postings$|^search_chunks$/.test(name))).toEqual([])
    await leaver.call('DELETE', '/me')
    expect(await server.grep('떠나는가져오기')).toEqual([])
  })
})
