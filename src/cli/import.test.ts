import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createLog } from '#platform/log.ts'
import { clientOf, freePort, ownDatabase, type Person } from '#test/server.ts'
import { readConfig } from '../config.ts'
import { startServer } from '../server.ts'

let folder: string
let database: Awaited<ReturnType<typeof ownDatabase>>
let environment: Record<string, string>
let token: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiwon-import-'))
  database = await ownDatabase()
  environment = {
    PORT: String(await freePort()),
    JIWON_DATA: folder,
    JIWON_SAMPLES: 'false',
    LOG_LEVEL: 'silent',
    DATABASE_URL: database?.url ?? '',
  }
  // The folder gets its tables, so that the commands begin at once.
  const server = await start()
  await server.stop()
}, 120_000)
afterAll(async () => {
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

const start = () => startServer(readConfig(environment), environment, { log: createLog('silent'), seed: inject('seed') })

/** The server, for as long as something is asked of it. */
async function asking<T>(ask: (operator: Person) => Promise<T>): Promise<T> {
  const server = await start()
  try {
    return await ask(clientOf(server.url, token))
  } finally {
    await server.stop()
  }
}

interface Command {
  child: ChildProcess
  output: () => string
  ended: Promise<number | null>
}
function run(...args: string[]): Command {
  let output = ''
  const child = spawn(process.execPath, [resolve('src/main.ts'), 'import', ...args], {
    // Elsewhere than in the project, whose .env is not for tests.
    cwd: folder,
    env: { PATH: process.env.PATH, ...environment },
  })
  const hear = (piece: Buffer) => {
    output += piece.toString()
    child.emit('said')
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, output: () => output, ended }
}
/** Resolves as soon as the command has printed what is waited for, or has ended. */
function saying({ child, output, ended }: Command, words: RegExp): Promise<unknown> {
  const said = new Promise<void>((resolve) => child.on('said', () => words.test(output()) && resolve()))
  return Promise.race([said, ended])
}
const write = (name: string, lines: string[]) => {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return path
}
const posting = (at: number) =>
  JSON.stringify({ company: `${at}호 회사`, title: '백엔드 개발자', requirements: [`${at}번째 요건 Java 경험`, 'SQL 능력'] })
const letter = (at: number) =>
  JSON.stringify({
    question: '지원 동기를 적어 주십시오.',
    answer: `${at}번째로 만든 예약 서비스에서 기록을 살피며 배운 것을 이 회사의 서비스에서 더 넓게 써 보고 싶어 지원했습니다. 기록은 ${at}쪽입니다.`,
    source: '센터',
    licence: '센터 안에서만',
    consent_by: `수료생 ${at}`,
    consent_on: '2026-01-02',
    consent_how: '서면',
  })

describe('the command that takes in files', () => {
  it('says how it is used, what it cannot read, and that it needs an operator', async () => {
    for (const args of [[], ['cats', 'x.csv'], ['postings']]) {
      const command = run(...args)
      expect([await command.ended, command.output()]).toEqual([1, expect.stringContaining('jiwon import postings FILE')])
    }
    const missing = run('letters', join(folder, 'missing.csv'))
    expect([await missing.ended, missing.output()]).toEqual([1, expect.stringContaining('cannot be read: ENOENT')])
    const early = run('postings', write('one.jsonl', [posting(1)]))
    expect([await early.ended, early.output()]).toEqual([1, expect.stringContaining('There is no operator yet')])
  }, 120_000)

  it('takes postings in for everyone, and names the rows that it refuses', async () => {
    const server = await start()
    const reply = await fetch(`${server.url}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'operator', email: 'operator@example.com', password: 'correct-horse-battery-9' }),
    })
    token = reply.headers.get('set-auth-token') ?? ''
    await server.stop()
    const command = run('postings', write('few.jsonl', [posting(1), 'broken', posting(2), posting(1)]))
    expect(await command.ended).toBe(0)
    expect(command.output()).toContain('few.jsonl: 2 added, 1 known already, 1 refused')
    expect(command.output()).toContain('line 2: ')
    const { items } = await asking(async (operator) => (await operator.call('GET', '/postings?limit=10')).body)
    expect(items.map(({ shared }: { shared: boolean }) => shared)).toEqual([true, true])
  }, 120_000)

  it.each([
    ['postings', posting, '/postings?limit=100'],
    ['letters', letter, '/admin/corpus/letters?limit=100'],
  ] as const)(
    'goes on with %s after it was killed, and takes every row once',
    async (kind, rowOf, list) => {
      const rows = 600
      const path = write(
        `many-${kind}.jsonl`,
        Array.from({ length: rows }, (_, at) => rowOf(at + 100)),
      )
      const first = run(kind, path)
      await saying(first, /[1-9]\d* of 600 rows/)
      first.child.kill('SIGKILL')
      expect(await first.ended).toBeNull()
      const second = run(kind, path)
      expect([await second.ended, second.output()]).toEqual([0, expect.stringContaining(`${rows} added, 0 known already, 0 refused`)])
      const names = await asking(async (operator) => {
        const found: string[] = []
        for (let cursor = ''; ; ) {
          const { items, nextCursor } = (await operator.call('GET', `${list}${cursor}`)).body
          found.push(...items.map((item: { company: string; consent?: { by: string } }) => item.consent?.by ?? item.company))
          if (!nextCursor) return found
          cursor = `&cursor=${nextCursor}`
        }
      })
      const ours = names.filter((name) => Number(/\d+/.exec(name)?.[0]) >= 100)
      expect([ours.length, new Set(ours).size]).toEqual([rows, rows])
      const third = run(kind, path)
      expect([await third.ended, third.output()]).toEqual([0, expect.stringContaining(`0 added, ${rows} known already`)])
    },
    300_000,
  )

  it('is refused the embedded database while a server has it, and says what to do; on PostgreSQL both work', async () => {
    const path = write('beside.jsonl', [letter(5)])
    const server = await start()
    try {
      const command = run('letters', path)
      const [code, output] = [await command.ended, command.output()]
      if (database) expect([code, output]).toEqual([0, expect.stringContaining('1 added')])
      else expect([code, output]).toEqual([1, expect.stringContaining('stop the server and run this again')])
    } finally {
      await server.stop()
    }
  }, 120_000)

  it('stops when it is asked to, and says how to go on', async () => {
    const path = write(
      'stopped.jsonl',
      Array.from({ length: 2_000 }, (_, at) => posting(at + 5_000)),
    )
    const command = run('postings', path)
    await saying(command, /[1-9]\d* of 2000 rows/)
    command.child.kill('SIGINT')
    expect([await command.ended, command.output()]).toEqual([1, expect.stringContaining('run the same command again to go on')])
  }, 120_000)
})
