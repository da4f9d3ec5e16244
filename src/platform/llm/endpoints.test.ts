import { expect, it } from 'vitest'
import { deadlinesFor, Endpoint, endpointsFromSettings } from './endpoints.ts'

const one = { name: 'one', baseUrl: 'http://127.0.0.1:8000/v1', model: 'small' }

it('nothing is configured: no endpoint and no mistake', () => {
  expect(endpointsFromSettings({})).toEqual({ endpoints: [], mistakes: [] })
})

it('the OPENAI_ settings make one endpoint, with several keys', () => {
  const { endpoints } = endpointsFromSettings({
    OPENAI_BASE_URL: 'http://127.0.0.1:8000/v1',
    OPENAI_MODEL: 'small',
    OPENAI_API_KEY: 'a, b,',
    OPENAI_EMBEDDING_MODEL: 'vectors',
  })
  expect(endpoints).toMatchObject([
    { model: 'small', embeddingModel: 'vectors', apiKeys: ['a', 'b'], connectMs: 3000, supportsSchema: 'auto' },
  ])
})

it('the file replaces the settings; keys are read from the environment', () => {
  const modelsFile = JSON.stringify({ endpoints: [{ ...one, apiKeys: ['env:MODEL_KEY', 'plain'] }] })
  const { endpoints, mistakes } = endpointsFromSettings({ OPENAI_MODEL: 'other' }, { modelsFile, environment: { MODEL_KEY: 'secret' } })
  expect([endpoints[0]?.apiKeys, mistakes]).toEqual([['secret', 'plain'], []])
})

it('keys may stand in files of their own, as secrets of containers do', () => {
  const file = (key: string) => JSON.stringify([{ ...one, apiKeys: [key] }])
  const readFile = (path: string) => {
    if (path !== '/run/secrets/key') throw new Error('ENOENT')
    return 'secret\n'
  }
  expect(endpointsFromSettings({}, { modelsFile: file('file:/run/secrets/key'), readFile }).endpoints[0]?.apiKeys).toEqual(['secret'])
  expect(endpointsFromSettings({}, { modelsFile: file('file:/absent'), readFile }).mistakes).toEqual([
    'JIWON_MODELS: one: the file /absent cannot be read',
  ])
})

it.each([
  ['not JSON', '{', /not JSON/],
  ['two of one name', JSON.stringify([one, one]), /same name/],
  ['no model', JSON.stringify([{ name: 'one', baseUrl: one.baseUrl }]), /needs a `model`/],
  ['a misspelt setting', JSON.stringify([{ ...one, firstTokenMS: 5 }]), /firstTokenMS/],
  ['a variable that is not set', JSON.stringify([{ ...one, apiKeys: ['env:ABSENT'] }]), /ABSENT is not set/],
  ['a role without its model', JSON.stringify([{ ...one, role: 'embedding' }]), /no `embeddingModel`/],
])('a file with %s gives a sentence and no endpoint', (_, modelsFile, sentence) => {
  const { endpoints, mistakes } = endpointsFromSettings({}, { modelsFile })
  expect(endpoints).toEqual([])
  expect(mistakes.join('\n')).toMatch(sentence)
})

it('a mistake never quotes a key', () => {
  const modelsFile = JSON.stringify([{ ...one, apiKeys: 'sk-secret' }])
  expect(endpointsFromSettings({}, { modelsFile }).mistakes.join()).not.toContain('sk-secret')
})

it('of what the operator and the task allow the longer time counts', () => {
  expect(deadlinesFor(Endpoint.parse(one))).toEqual({ firstTokenMs: 8000, gapMs: 15_000, totalMs: 120_000 })
  expect(deadlinesFor(Endpoint.parse(one), { firstTokenMs: 20_000 }).firstTokenMs).toBe(20_000)
  expect(deadlinesFor(Endpoint.parse({ ...one, firstTokenMs: 60_000 }), { firstTokenMs: 20_000 }).firstTokenMs).toBe(60_000)
})
