import { expect, it } from 'vitest'
import type { LogItem, Piece } from './store.ts'
import { createWriter, type Held } from './writer.ts'

/** A log whose statements end when the test says so. */
function scripted() {
  const statements: { pieces: readonly Piece[]; commit: (ours?: string[]) => void }[] = []
  const told: [string, readonly LogItem[]][] = []
  let come = Promise.withResolvers<void>()
  const writer = createWriter({
    store: {
      append(pieces) {
        const { promise, resolve } = Promise.withResolvers<Set<string>>()
        statements.push({ pieces, commit: (ours = pieces.map(({ runId }) => runId)) => resolve(new Set(ours)) })
        come.resolve()
        return promise
      },
    },
    tickMs: 1,
    told: (runId, items) => told.push([runId, items]),
    log: () => undefined,
  })
  return {
    writer,
    told,
    /** Statement `number`, from 1, as soon as it has come. */
    async statement(number: number) {
      while (statements.length < number) {
        come = Promise.withResolvers()
        await come.promise
      }
      const { pieces, commit } = statements[number - 1] as (typeof statements)[number]
      return { commit, texts: pieces.map(({ runId, seq, event }) => [runId, seq, event.type === 'text-delta' ? event.text : event.type]) }
    },
    count: () => statements.length,
  }
}

function run(id: string): Held & { isLost: boolean } {
  const held = {
    id,
    epoch: 1,
    lastSeq: 1,
    isLost: false,
    lost() {
      held.isLost = true
    },
  }
  return held
}

it('what all runs say while a statement is under way goes into the next one, a piece for each', async () => {
  const { writer, statement } = scripted()
  const [one, two] = [run('one'), run('two')]
  writer.text(one, '저는 ')
  const first = await statement(1)
  for (const word of ['주문 ', '기록을 ']) writer.text(one, word)
  writer.text(two, '팀에서 ')
  first.commit()
  expect(first.texts).toEqual([['one', 2, '저는 ']])
  expect((await statement(2)).texts).toEqual([
    ['one', 3, '주문 기록을 '],
    ['two', 2, '팀에서 '],
  ])
})

it('watchers are told after the commit, never before', async () => {
  const { writer, told, statement } = scripted()
  const one = run('one')
  writer.text(one, '저는 ')
  const { commit } = await statement(1)
  expect(told).toEqual([])
  const stored = writer.flush()
  commit()
  await stored
  expect(told).toEqual([['one', [{ seq: 2, event: { type: 'text-delta', text: '저는 ' } }]]])
})

it('a run that is no longer ours is lost, and nobody is told of what was not written', async () => {
  const { writer, told, statement } = scripted()
  const [one, two] = [run('one'), run('two')]
  writer.text(one, '하나')
  writer.text(two, '둘')
  const stored = writer.flush()
  const { commit } = await statement(1)
  commit(['two'])
  await stored
  expect([one.isLost, two.isLost, told.map(([id]) => id)]).toEqual([true, false, ['two']])
})

it('what is said before a flush is stored after it, also when it has to wait for the statement before', async () => {
  const { writer, statement, count } = scripted()
  const one = run('one')
  writer.text(one, '하나 ')
  const first = await statement(1)
  writer.text(one, '둘')
  let done = false
  const stored = writer.flush().then(() => {
    done = true
  })
  first.commit()
  const second = await statement(2)
  expect([done, second.texts]).toEqual([false, [['one', 3, '둘']]])
  second.commit()
  await stored
  await writer.flush()
  expect(count()).toBe(2)
})

it('leases are not renewed beside a statement of the writer: both lock the same runs', async () => {
  const { writer, statement } = scripted()
  const order: string[] = []
  const one = run('one')
  writer.text(one, '하나')
  const first = await statement(1)
  const renewed = writer.inTurn(async () => void order.push('renewed'))
  order.push('committed')
  first.commit()
  await renewed
  expect(order).toEqual(['committed', 'renewed'])
})

it('half of a character waits for its other half, and what no database takes is left out', async () => {
  const { writer, statement } = scripted()
  const one = run('one')
  writer.text(one, `가\u0000${'😀'[0]}`)
  const first = await statement(1)
  writer.text(one, `${'😀'[1]}나`)
  first.commit()
  expect([first.texts, (await statement(2)).texts]).toEqual([[['one', 2, '가']], [['one', 3, '😀나']]])
})
