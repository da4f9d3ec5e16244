import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type ModelServer, type Script, startModelServer } from '#test/mocks/model-server.ts'
import type { Language } from '#wire/language.ts'
import { type AppError, errorsOf } from '../errors.ts'
import { Endpoint } from '../llm/endpoints.ts'
import { type Llm, ModelError } from '../llm/llm.ts'
import { createLlm } from '../llm/router.ts'
import { createPrompts } from './prompts.ts'
import type { ObjectTask, TaskContext } from './task.ts'
import { createTasks } from './tasks.ts'

const Input = z.object({ question: z.string(), language: z.enum(['ko', 'en']) })
type Input = z.infer<typeof Input>
const Output = z.object({ result: z.array(z.string()).length(3) })

const GOOD = JSON.stringify({ result: ['가', '나', '다'] })
const rules = { result: ['규칙 하나', '규칙 둘', '규칙 셋'] }
const input: Input = { question: '지원 동기', language: 'ko' }
const open: { close(): Promise<void> }[] = []
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'object-task-'))
  await writeFile(join(folder, 'hints.ko.md'), '# system\n힌트를 만든다.\n# user\n질문: {{question}}')
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

function hints(more: Partial<ObjectTask<Input, z.infer<typeof Output>>> = {}): ObjectTask<Input, z.infer<typeof Output>> {
  return {
    kind: 'object',
    name: 'test.hints',
    input: Input,
    output: Output,
    prompts: pathToFileURL(folder),
    variables: ({ question }) => ({ question }),
    language: ({ language }): Language => language,
    limits: { maxTokens: 300, temperature: 0.2 },
    normalise: (value) => (Array.isArray(value) ? { result: value } : value),
    check: ({ result }) => (result.includes('나쁨') ? [{ message: "'나쁨'이라고 쓰지 마세요.", severity: 'never' }] : []),
    rules: () => rules,
    ...more,
  }
}

async function server(...replies: Script[]): Promise<ModelServer> {
  const started = await startModelServer(...replies)
  open.push(started)
  return started
}

function run(servers: ModelServer[], task = hints(), more: Partial<TaskContext> = {}) {
  const endpoints = servers.map(({ url }, index) =>
    Endpoint.parse({ name: `e${index + 1}`, baseUrl: url, model: 'scripted', firstTokenMs: 300 }),
  )
  const llm = createLlm({ endpoints, sleep: async () => undefined })
  open.push(llm)
  return createTasks({ llm, prompts: createPrompts() }).run(task, input, contextOf(more))
}

function contextOf(more: Partial<TaskContext> = {}): TaskContext {
  return {
    userId: 'u1',
    runId: 'r1',
    signal: new AbortController().signal,
    text: () => undefined,
    snapshot: () => undefined,
    ...more,
  }
}

/** A port to models of which every call fails. */
function failing(error: ModelError): Llm {
  const fail = () => {
    throw error
  }
  return { available: true, canSee: false, embeddingModel: undefined, stream: fail, complete: fail, embed: fail }
}

describe('an answer of one JSON value', () => {
  it('is asked for by its schema and taken when it keeps its contract', async () => {
    const one = await server(GOOD)
    expect(await run([one])).toEqual({ output: { result: ['가', '나', '다'] }, source: 'model', problems: [] })
    expect(one.requests[0]?.body).toMatchObject({
      messages: [
        { role: 'system', content: '힌트를 만든다.' },
        { role: 'user', content: '질문: 지원 동기' },
      ],
      max_tokens: 300,
      response_format: { json_schema: { name: 'test_hints', strict: true, schema: { required: ['result'], additionalProperties: false } } },
    })
  })

  it('is kept without what no database takes', async () => {
    const one = await server(String.raw`{"result": ["가\u0000", "나\ud83d", "다"]}`)
    expect(await run([one])).toMatchObject({ output: { result: ['가', '나\ufffd', '다'] }, source: 'model' })
  })

  it.each([
    ['a list of Python', "['가', '나', '다']"],
    ['fences and chatter', '물론입니다!\n```json\n["가", "나", "다"]\n```\n도움이 되었기를 바랍니다.'],
    ['a comma too many', '{"result": ["가", "나", "다",]}'],
  ])('is taken out of %s without asking again', async (_, reply) => {
    const one = await server(reply)
    expect(await run([one])).toMatchObject({ output: { result: ['가', '나', '다'] }, source: 'model' })
    expect(one.requests).toHaveLength(1)
  })

  it('is asked for once more with what was wrong', async () => {
    const one = await server('{"result": ["가", "나쁨", "다"]}', GOOD)
    expect(await run([one])).toMatchObject({ output: { result: ['가', '나', '다'] }, source: 'model' })
    const messages = one.requests[1]?.body.messages ?? []
    expect(messages.slice(2).map(({ role }) => role)).toEqual(['assistant', 'user'])
    expect(messages.at(-1)?.content).toContain("'나쁨'이라고 쓰지 마세요.")
  })

  it('then from another endpoint, which knows nothing of the first answers', async () => {
    const [one, two] = [await server('네 개입니다: ["가","나","다","라"]'), await server(GOOD)]
    expect(await run([one, two])).toMatchObject({ source: 'model', output: { result: ['가', '나', '다'] } })
    expect([one.requests.length, two.requests.length]).toEqual([2, 1])
    expect(two.requests[0]?.body.messages).toHaveLength(2)
  })

  it('then comes from the rules, which say so', async () => {
    const one = await server('죄송하지만 저는 그 요청을 도와드릴 수 없습니다 {{{ ]]')
    expect(await run([one])).toEqual({ output: rules, source: 'rules', problems: [], fallback: 'contract' })
    expect(one.requests).toHaveLength(2)
  })

  it('that was ended by its limit is not mended, even if it could be', async () => {
    const one = await server({ text: GOOD, finish: 'length' }, GOOD)
    expect(await run([one])).toMatchObject({ source: 'model' })
    expect(one.requests[1]?.body.messages.at(-1)?.content).toContain('길이 제한')
    one.script({ text: GOOD, finish: 'length' })
    expect(await run([one])).toMatchObject({ source: 'rules', fallback: 'contract' })
  })

  it('with a problem that may be shown is kept, with fewer of them if asking again helps', async () => {
    const check = ({ result }: z.infer<typeof Output>) =>
      result
        .filter((hint) => hint.length > 3)
        .map((hint) => ({ message: `${hint}: 너무 깁니다.`, severity: 'label' as const, amount: hint.length }))
    const [long, less] = [JSON.stringify({ result: ['가나다라', '마바사아', '자'] }), JSON.stringify({ result: ['가나다라', '마', '자'] })]
    const one = await server(long, less)
    expect(await run([one], hints({ check }))).toMatchObject({
      source: 'model',
      output: { result: ['가나다라', '마', '자'] },
      problems: [{ amount: 4 }],
    })
    one.script(less, long)
    expect(await run([one], hints({ check }))).toMatchObject({ source: 'model', output: { result: ['가나다라', '마', '자'] } })
    one.script(long, { status: 500 })
    expect(await run([one], hints({ check }))).toMatchObject({ source: 'model', output: { result: ['가나다라', '마바사아', '자'] } })
  })
})

describe('when no model answers', () => {
  it('the person is told why the rules do it, but not where no model is configured', async () => {
    const told: string[] = []
    const notice = ({ code }: AppError) => told.push(code)
    await run([], hints(), { notice })
    expect(told).toEqual([])
    await run([await server({ status: 500 })], hints(), { notice })
    await run([await server('쓸 수 없는 답')], hints(), { notice })
    expect(told).toEqual(['models.failed', 'models.failed'])
  })

  it('what rules cannot do is an error with their words, or with the time at which a model can', async () => {
    const errors = errorsOf('test', { noRules: [503, { ko: '규칙으로는 못 해요.', en: 'No rules for this.' }] })
    const rules = () => {
      throw errors.noRules()
    }
    const one = await server({ status: 500 })
    await expect(run([one], hints({ rules }))).rejects.toMatchObject({ code: 'test.no_rules' })
    const llm = failing(new ModelError('busy', 'no place', { retryAfter: 7 }))
    const asked = createTasks({ llm, prompts: createPrompts() }).run(hints({ rules }), input, contextOf())
    await expect(asked).rejects.toMatchObject({ code: 'models.busy', status: 503, headers: { 'Retry-After': '7' } })
  })

  it('the rules do, whatever went wrong', async () => {
    expect(await run([])).toMatchObject({ output: rules, source: 'rules', fallback: 'no-model' })
    expect(await run([await server({ status: 500 })])).toMatchObject({ source: 'rules', fallback: 'unavailable' })
    expect(await run([await server({ fault: 'hang' })])).toMatchObject({ source: 'rules', fallback: 'timeout' })
    expect(await run([await server({ text: GOOD, fault: 'eof', after: 2 })])).toMatchObject({ source: 'rules', fallback: 'cut' })
    expect(await run([await server({ status: 400 })])).toMatchObject({ source: 'rules', fallback: 'bad-request' })
  })

  it('who stops it gets a stop, not a result of the rules', async () => {
    const one = await server({ fault: 'hang' })
    const stopping = new AbortController()
    const running = run([one], hints(), { signal: stopping.signal })
    await one.request(1)
    stopping.abort(new Error('stopped'))
    await expect(running).rejects.toThrow('stopped')
    await expect(run([one], hints(), { signal: stopping.signal })).rejects.toThrow('stopped')
  })

  it('a bug in a contract is a bug and not a failed call', async () => {
    const check = () => {
      throw new TypeError('a bug')
    }
    await expect(run([await server(GOOD)], hints({ check }))).rejects.toThrow('a bug')
  })
})

describe('an answer that is shown while it is written', () => {
  const seen = (more: Partial<ObjectTask<Input, z.infer<typeof Output>>> = {}) =>
    hints({ preview: (partial) => ((partial as { result?: string[] }).result ?? []).map((line) => `- ${line}`).join('\n'), ...more })
  const long = { result: ['첫째', '둘째', '셋째'].map((which) => `${which} 힌트는 누가 무엇을 어떻게 했는지 차례대로 적는 것입니다`) }

  it('grows at its end, and at every moment is only what has come', async () => {
    const told: string[] = []
    const one = await server({ text: JSON.stringify(long), pieceLength: 3 })
    const result = await run([one], seen(), { text: (delta) => told.push(delta), snapshot: () => expect.unreachable() })
    expect(result).toMatchObject({ source: 'model', output: long })
    expect(told.length).toBeGreaterThan(1)
    expect(
      long.result
        .map((line) => `- ${line}`)
        .join('\n')
        .startsWith(told.join('')),
    ).toBe(true)
  })

  it('is taken back when it broke its contract', async () => {
    let shown = ''
    const bad = JSON.stringify({ result: [...long.result, '넷째 힌트가 너무 많습니다'] })
    const one = await server(bad, GOOD)
    const result = await run([one], seen(), {
      text(delta) {
        shown += delta
      },
      snapshot(text) {
        shown = text
      },
    })
    expect(result).toMatchObject({ source: 'model', output: { result: ['가', '나', '다'] } })
    expect(shown).toBe('')
  })

  it('that was cut is taken back before the rules answer', async () => {
    const snapshots: string[] = []
    const one = await server(() => ({ text: JSON.stringify(long), fault: 'eof', after: 12 }))
    const result = await run([one], seen(), { snapshot: (text) => snapshots.push(text) })
    expect(result).toMatchObject({ output: rules, source: 'rules' })
    expect(snapshots.at(-1)).toBe('')
  })
})
