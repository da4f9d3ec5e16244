import { afterAll, beforeAll, expect, it } from 'vitest'
import { Endpoint } from '#platform/llm/endpoints.ts'
import { createLlm } from '#platform/llm/router.ts'
import { type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { createPictureModel } from './picture-model.ts'

let model: ModelServer
beforeAll(async () => {
  model = await startModelServer()
})
afterAll(() => model.close())

interface Shown {
  model: string
  messages: { content: { type: string; image_url?: { url: string } }[] }[]
}
const picture = { bytes: new Uint8Array([1, 2, 3]), mediaType: 'image/png' }
const options = { signal: new AbortController().signal, personId: 'p' }
const endpoint = (name: string, vision: boolean) => Endpoint.parse({ name, baseUrl: model.url, model: name, vision })

it('only an endpoint that sees is shown the picture, as a data URL after what it shall do', async () => {
  const llm = createLlm({ endpoints: [endpoint('blind', false), endpoint('seeing', true)] })
  model.script('```markdown\n# 이서준\n\n백엔드 개발자\n```')
  expect(await createPictureModel(llm).read(picture, options)).toBe('# 이서준\n\n백엔드 개발자')
  const body = model.chats().at(-1)?.body as unknown as Shown
  expect(body.model).toBe('seeing')
  expect(body.messages[0]?.content.map(({ type }) => type)).toEqual(['text', 'image_url'])
  expect(body.messages[0]?.content[1]?.image_url?.url).toBe('data:image/png;base64,AQID')
  await llm.close()
})

it('without such an endpoint there is none to ask, and text goes out as text', async () => {
  const llm = createLlm({ endpoints: [endpoint('blind', false)] })
  expect(createPictureModel(llm).isAvailable()).toBe(false)
  model.script('네.')
  await llm.complete({ task: 't', messages: [{ role: 'user', content: '안녕하세요' }] }, options)
  expect(model.chats().at(-1)?.body.messages).toEqual([{ role: 'user', content: '안녕하세요' }])
  await llm.close()
})

it.each([['NOTHING'], ['  Nothing. ']])('%j is no text', async (said) => {
  const llm = createLlm({ endpoints: [endpoint('seeing', true)] })
  model.script(said)
  expect(await createPictureModel(llm).read(picture, options)).toBe('')
  await llm.close()
})
