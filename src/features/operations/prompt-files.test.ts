import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'
import { promptOfFile } from './prompt-files.ts'

let server: TestServer
let operator: Person
beforeAll(async () => {
  server = await startTestServer()
  operator = await server.person()
})
afterAll(() => server.stop())

const form = (files: Record<string, Uint8Array>, publish: boolean) => {
  const body = new FormData()
  for (const [name, bytes] of Object.entries(files)) body.append('file', new File([bytes as never], name))
  body.append('publish', String(publish))
  return body
}
const send = (files: Record<string, Uint8Array>, publish = false) => operator.call('POST', '/admin/prompts/import', form(files, publish))
const get = async (name: string) => (await operator.call('GET', `/admin/prompts/${name}`)).body

it('a file is a prompt by its name, whatever folder it lies in', () => {
  expect(promptOfFile('prompts/letters.draft.ko.md', '\uFEFF# user')).toEqual({ name: 'letters.draft', language: 'ko', template: '# user' })
  for (const path of ['README.md', 'letters.draft.fr.md', 'letters.draft.ko.txt', 'draft.ko.md'])
    expect(promptOfFile(path, '')).toBeUndefined()
})

it('what is exported is what is used, comes back unchanged, and changed files become versions with their author', async () => {
  const exported = await operator.call('GET', '/admin/prompts/export')
  expect(exported.headers.get('content-type')).toBe('application/zip')
  const files = unzipSync(exported.bytes)
  const name = 'letters.draft.ko.md'
  expect(strFromU8(files[name] as Uint8Array)).toBe((await get('letters.draft')).template)
  expect((await send({ 'prompts.zip': exported.bytes })).body).toEqual({
    added: [],
    unchanged: Object.keys(files).length,
    published: false,
  })

  const changed = strToU8(`${strFromU8(files[name] as Uint8Array)}\nFROM-A-FILE\n`)
  const reply = await send({ 'prompts.zip': zipSync({ ...files, [`prompts/${name}`]: changed, 'prompts/README.md': strToU8('hello') }) })
  expect(reply.body.added).toEqual([{ name: 'letters.draft', language: 'ko', version: 1 }])
  expect(await get('letters.draft')).toMatchObject({ version: 0, history: [{ version: 1, authorName: 'person-1' }, { version: 0 }] })

  expect((await send({ [name]: changed }, true)).body).toMatchObject({ published: true, added: [{ version: 2 }] })
  const { version, template, publications } = await get('letters.draft')
  expect([version, template]).toEqual([2, expect.stringContaining('FROM-A-FILE')])
  expect(publications).toMatchObject([{ version: 2, publisherName: 'person-1' }])
  const again = unzipSync((await operator.call('GET', '/admin/prompts/export')).bytes)
  expect(strFromU8(again[name] as Uint8Array)).toContain('FROM-A-FILE')
})

it('when one file cannot be used, none is taken', async () => {
  const good = strToU8(`${(await get('letters.guidelines')).template}\nNEW\n`)
  const { status, body } = await send({
    'letters.guidelines.ko.md': good,
    'feedback.create.ko.md': strToU8('# user\n{{question}} {{answr}} {{reference}}'),
  })
  expect([status, body.error.code]).toEqual([422, 'operations.import_refused'])
  expect(body.error.details).toEqual([
    {
      file: 'feedback.create.ko.md',
      problems: [
        { kind: 'unknown-variable', name: 'answr', line: 2 },
        { kind: 'missing-variable', name: 'answer', line: 1 },
      ],
    },
  ])
  expect((await get('letters.guidelines')).versions).toBe(0)
  expect((await send({ 'notes.txt': strToU8('hello') })).body.error.code).toBe('operations.not_prompt_files')
  expect((await send({ 'x.zip': Uint8Array.from([0x50, 0x4b, 1, 2, 3]) })).body.error.code).toBe('operations.not_prompt_files')
})

it('versions that are saved at the same moment get numbers of their own', async () => {
  const { template } = await get('postings.tag')
  const made = await Promise.all(
    Array.from({ length: 6 }, (_, at) => operator.call('POST', '/admin/prompts/postings.tag/versions', { template: `${template}\n${at}` })),
  )
  expect(made.map(({ body }) => body.version).sort()).toEqual([1, 2, 3, 4, 5, 6])
})

it('more than two megabytes are not read', async () => {
  expect((await send({ 'x.zip': new Uint8Array(2_100_000) })).status).toBe(413)
})
