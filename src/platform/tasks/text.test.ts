import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type ModelServer, type Script, startModelServer } from '#test/mocks/model-server.ts'
import { Endpoint } from '../llm/endpoints.ts'
import { createLlm } from '../llm/router.ts'
import { textProblems } from './contracts.ts'
import { plainText } from './plain-text.ts'
import { createPrompts } from './prompts.ts'
import type { Problem, TaskContext, TextTask } from './task.ts'
import { createTasks } from './tasks.ts'

const RAW =
  '답변: 저는 **주문 처리 시스템**을 비동기 큐 방식으로 바꾸어 응답 시간을 줄인 경험이 있습니다. 그 과정에서 **JWT(JSON Web Token)**는 물론 인증 흐름 전체를 다시 살폈고, 동료와 함께 원인을 기록했습니다. 이 경험을 바탕으로 꾸준히 기여하겠습니다.'
const TEXT = plainText(RAW)
const RULES = '규칙으로 만든 글입니다.'
const open: { close(): Promise<void> }[] = []
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'text-task-'))
  await writeFile(join(folder, 'draft.ko.md'), '# system\n자기소개서를 쓴다.\n# user\n질문: {{question}}')
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

const draft: TextTask<string> = {
  kind: 'text',
  name: 'test.draft',
  input: z.string(),
  prompts: pathToFileURL('/nowhere'),
  variables: (question) => ({ question }),
  language: () => 'ko',
  limits: { maxTokens: 800, temperature: 0.7 },
  clean: plainText,
  check: (text) => textProblems(text, 'ko'),
  rules: () => RULES,
}

async function server(...replies: Script[]): Promise<ModelServer> {
  const started = await startModelServer(...replies)
  open.push(started)
  return started
}

/** Runs the task and tells what a watcher saw. */
async function run(servers: ModelServer[], { task = {}, ...more }: Partial<TaskContext> & { task?: Partial<TextTask<string>> } = {}) {
  const endpoints = servers.map(({ url }, index) =>
    Endpoint.parse({ name: `e${index + 1}`, baseUrl: url, model: 'scripted', firstTokenMs: 300, gapMs: 300 }),
  )
  const llm = createLlm({ endpoints, sleep: async () => undefined })
  open.push(llm)
  const events: { type: 'text' | 'snapshot'; text: string }[] = []
  let shown = more.resumed ?? ''
  const views: string[] = []
  const tell = (type: 'text' | 'snapshot', text: string) => {
    events.push({ type, text })
    shown = type === 'text' ? shown + text : text
    views.push(shown)
  }
  const context: TaskContext = {
    userId: 'u1',
    runId: 'r1',
    signal: new AbortController().signal,
    text: (delta) => tell('text', delta),
    snapshot: (text) => tell('snapshot', text),
    ...more,
  }
  const result = await createTasks({ llm, prompts: createPrompts() }).run(
    { ...draft, prompts: pathToFileURL(folder), ...task },
    '왜',
    context,
  )
  return { result, events, views, shown }
}

describe('a text that is written while people watch', () => {
  it('is streamed clean, and what was shown is the result', async () => {
    const one = await server(RAW)
    const { result, events, shown, views } = await run([one])
    expect(result).toEqual({ output: TEXT, source: 'model', problems: [] })
    expect([shown, new Set(events.map(({ type }) => type))]).toEqual([TEXT, new Set(['text'])])
    expect(events.length).toBeGreaterThan(10)
    for (const view of views) expect(TEXT.startsWith(view)).toBe(true)
    expect(one.requests[0]?.body).not.toHaveProperty('response_format')
  })

  it('what no database takes is neither shown nor in the result', async () => {
    const [first = '', ...rest] = RAW.split(' 경험이')
    const { result, shown } = await run([await server(`${first}\u0000 경험이${rest.join(' 경험이')}`)])
    expect([result.output, result.source, shown]).toEqual([TEXT, 'model', TEXT])
    const half = await run([await server(RAW.replace('동료와', `${'😀'[0]} 동료와`))])
    expect(half.result.output).toBe(TEXT.replace('동료와', '\ufffd 동료와'))
  })

  it('a refusal is never shown; it is asked for again, then elsewhere', async () => {
    const refusal = '죄송하지만 저는 그 요청을 도와드릴 수 없습니다. 다른 도움이 필요하시면 언제든 말씀해 주세요. 감사합니다.'
    const [one, two] = [await server(refusal), await server(RAW)]
    const { result, events } = await run([one, two])
    expect([result.output, result.source]).toEqual([TEXT, 'model'])
    expect(events).toEqual([{ type: 'text', text: TEXT }])
    expect([one.requests.length, two.requests.length]).toEqual([2, 1])
    expect(one.requests[1]?.body.messages.at(-1)?.content).toContain('거절하는 말이 아니라')
  })

  it('not a word of a long refusal is shown either', async () => {
    const refusal = `죄송하지만 저는 그 요청을 도와드릴 수 없습니다. ${'다른 방법을 찾아보시기를 권해 드립니다. 학교의 상담 창구도 좋습니다. '.repeat(6)}`
    const { result, events } = await run([await server(refusal)])
    expect([result.source, events]).toEqual(['rules', [{ type: 'text', text: RULES }]])
  })

  it('a refusal everywhere ends at the rules, as one text', async () => {
    const { result, events } = await run([await server('죄송하지만 저는 그 요청을 도와드릴 수 없습니다 {{{ ]]')])
    expect(result).toEqual({ output: RULES, source: 'rules', problems: [], fallback: 'contract' })
    expect(events).toEqual([{ type: 'text', text: RULES }])
  })

  it('a text that breaks off is gone on from, by whichever endpoint', async () => {
    const [one, two] = [await server({ text: RAW, fault: 'reset', after: 25 }), await server(RAW)]
    const { result, shown, events } = await run([one, two])
    expect([result.output, result.source, shown]).toEqual([TEXT, 'model', TEXT])
    expect(events.every(({ type }) => type === 'text')).toBe(true)
  })

  it('a text that cannot be ended is replaced by the rules', async () => {
    const { result, events, shown } = await run([await server({ text: RAW, fault: 'eof', after: 25 })])
    expect(result).toMatchObject({ output: RULES, source: 'rules', fallback: 'cut' })
    expect(events.at(-1)).toEqual({ type: 'snapshot', text: RULES })
    expect(shown).toBe(RULES)
  })

  it('a text that its limit ended is not whole: asked for again, then the rules', async () => {
    const half = { text: RAW.slice(0, 100), finish: 'length' }
    const one = await server(half, half, RAW)
    const { result, shown } = await run([one])
    expect([result.output, result.source, shown]).toEqual([TEXT, 'model', TEXT])
    expect(one.requests[2]?.body.messages.at(-1)?.content).toContain('길이 제한')
    one.script(half)
    expect((await run([one])).result).toMatchObject({ output: RULES, source: 'rules' })
  })

  it('a text that starts over differently replaces what is shown', async () => {
    const other = `${RAW.slice(0, 60)} 그런데 두 번째로는 아주 다른 이야기를 끝까지 써 보겠습니다.`
    const [one, two] = [await server({ text: RAW, fault: 'stall', after: 25 }), await server({ text: other, continues: false })]
    const { result, shown, events } = await run([one, two])
    expect([result.output, shown]).toEqual([plainText(other), plainText(other)])
    expect(events.filter(({ type }) => type === 'snapshot')).toHaveLength(1)
  })

  it('chatter after the text is taken back at the end', async () => {
    const { result, shown } = await run([await server(`${RAW}\n\n이 글이 도움이 되길 바랍니다! 수정이 필요하시면 말씀해 주세요.`)])
    expect([result.output, shown]).toEqual([TEXT, TEXT])
  })
})

describe('a text with a problem that may be shown', () => {
  const limit = (max: number): Partial<TextTask<string>> => ({
    check: (text): Problem[] =>
      text.length > max ? [{ message: `${text.length - max}자를 줄이세요.`, severity: 'label', amount: text.length - max }] : [],
  })
  const sentences = (count: number) => '저는 맡은 일을 끝까지 해냈습니다. '.repeat(count).trim()

  it('is asked for again at most twice, and the nearest is kept and said so', async () => {
    const one = await server(sentences(9), sentences(6), sentences(7))
    const { result, shown } = await run([one], { task: limit(60) })
    expect(result).toMatchObject({ output: sentences(6), source: 'model', problems: [{ severity: 'label' }] })
    expect([shown, one.requests.length]).toEqual([sentences(6), 3])
    expect(one.requests[2]?.body.messages.at(-1)?.content).toContain(`${sentences(6).length - 60}자를 줄이세요.`)
  })

  it('is done as soon as it is right', async () => {
    const one = await server(sentences(9), sentences(3))
    const { result, shown, events } = await run([one], { task: limit(60) })
    expect([result.output, result.problems, shown, one.requests.length]).toEqual([sentences(3), [], sentences(3), 2])
    expect(events.at(-1)).toEqual({ type: 'snapshot', text: sentences(3) })
  })

  it('is kept when mending it fails', async () => {
    const one = await server(sentences(9), { status: 500 })
    expect((await run([one], { task: limit(60) })).result).toMatchObject({
      output: sentences(9),
      source: 'model',
      problems: [{ severity: 'label' }],
    })
  })
})

describe('a run that goes on after its server died', () => {
  const resumed = TEXT.slice(0, 90)

  it('goes on from what was shown, whether the model does or starts over', async () => {
    for (const reply of [{ text: TEXT }, { text: TEXT, continues: false }]) {
      const { result, shown, events } = await run([await server(reply)], { resumed })
      expect([result.output, shown]).toEqual([TEXT, TEXT])
      expect(events.every(({ type }) => type === 'text')).toBe(true)
    }
  })

  it('is not told twice when the model starts over with its label and marks', async () => {
    const { result, shown, events } = await run([await server({ text: RAW, continues: false })], { resumed })
    expect([result.output, shown, events.every(({ type }) => type === 'text')]).toEqual([TEXT, TEXT, true])
  })

  it('is replaced when the model writes another text, or when little was shown', async () => {
    const other = `${resumed.slice(0, 40)} 그런데 두 번째로는 아주 다른 이야기를 끝까지 써 보겠습니다.`
    expect((await run([await server({ text: other, continues: false })], { resumed })).shown).toBe(other)
    expect((await run([await server({ text: RAW, continues: false })], { resumed: resumed.slice(0, 20) })).shown).toBe(TEXT)
  })

  it('ends at the rules without a model', async () => {
    const { events } = await run([], { resumed })
    expect(events).toEqual([{ type: 'snapshot', text: RULES }])
  })
})

describe('a person who stops it', () => {
  it('gets a stop, and nothing more is shown', async () => {
    const one = await server({ text: RAW, pieceMs: 5 })
    const stopping = new AbortController()
    const seen: string[] = []
    const text = (delta: string) => {
      seen.push(delta)
      stopping.abort(new Error('stopped'))
    }
    await expect(run([one], { signal: stopping.signal, text })).rejects.toThrow('stopped')
    await one.requests[0]?.closed
    expect([seen.length, one.requests.length]).toEqual([1, 1])
  })
})
