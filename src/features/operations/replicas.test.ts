// Several servers on one database: a prompt that is published on one is used by the others' next call.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, inject, it } from 'vitest'
import { openFreshDatabase } from '#platform/search/fresh-database.ts'
import { createPrompts } from '#platform/tasks/prompts.ts'
import { allTasks } from '#src/tasks.ts'
import { startModelServer } from '#test/mocks/model-server.ts'
import { clientOf, freePort, ownDatabase } from '#test/server.ts'
import { createPromptDesk, createPromptOverride } from './prompts.ts'

const HINTS = JSON.stringify({
  result: ['왜 이 회사인지 작성해 주세요.', '직무와의 연결점을 서술해 주세요.', '이루고 싶은 일을 작성해 주세요.'],
})
const guidelines = allTasks.find(({ name }) => name === 'letters.guidelines')

it('nothing of a prompt is kept in memory: what one part of a process publishes, another uses at once', async () => {
  const database = await openFreshDatabase({ url: process.env.DATABASE_URL, poolSize: 2, seed: inject('seed') })
  try {
    const [here, there] = [0, 1].map(() => createPrompts({ override: createPromptOverride(database.db) }))
    if (!here || !there || !guidelines) throw new Error('not there')
    const desk = createPromptDesk({ db: database.db, prompts: here, owners: allTasks })
    expect((await there.get(guidelines, 'ko')).version).toBe('file')
    const template = `${(await here.get(guidelines, 'ko')).template}\nHERE`
    const { version } = await desk.add('letters.guidelines', 'one', { template, note: '', language: 'ko' })
    await desk.publish('letters.guidelines', 'one', version, 'ko')
    expect(await there.get(guidelines, 'ko')).toEqual({ template, version: '1' })
    await desk.publish('letters.guidelines', 'one', 0, 'ko')
    expect((await there.get(guidelines, 'ko')).template).not.toContain('HERE')
  } finally {
    await database.close()
  }
})

// The embedded database belongs to one process: two of them need DATABASE_URL.
it.skipIf(!process.env.DATABASE_URL)('of two server processes the other one uses it with its next call, within two seconds', async () => {
  const [database, model] = [await ownDatabase(), await startModelServer(HINTS)]
  const folder = mkdtempSync(join(tmpdir(), 'jiwon-replicas-'))
  const start = async (name: string) => {
    const port = await freePort()
    const child = spawn(resolve('node_modules/.bin/node'), [resolve('src/main.ts'), 'serve'], {
      // Elsewhere than in the project, whose .env is not for tests.
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        PORT: String(port),
        DATABASE_URL: database?.url,
        JIWON_DATA: join(folder, name),
        JIWON_SECRET: 'one secret for all the replicas of this test',
        JIWON_SAMPLES: 'false',
        LOG_LEVEL: 'fatal',
        OPENAI_BASE_URL: model.url,
        OPENAI_MODEL: 'scripted',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise<void>((ready, failed) => {
      child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('is ready') && ready())
      child.once('exit', () => failed(new Error('the server ended before it was ready')))
    })
    return { url: `http://127.0.0.1:${port}`, child }
  }
  const first = await start('one')
  const second = await start('two')
  try {
    const reply = await fetch(`${first.url}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'operator', email: 'operator@example.com', password: 'correct-horse-battery-9' }),
    })
    const token = reply.headers.get('set-auth-token') ?? ''
    const [here, there] = [clientOf(first.url, token), clientOf(second.url, token)]
    const { body: prompt } = await here.call('GET', '/admin/prompts/letters.guidelines')
    const path = '/admin/prompts/letters.guidelines'
    const { body: added } = await here.call('POST', `${path}/versions`, { template: `${prompt.template}\nON-THE-OTHER` })
    await there.call('POST', '/guidelines', { question: '동기' })
    expect(JSON.stringify(model.chats().at(-1)?.body.messages)).not.toContain('ON-THE-OTHER')
    await here.call('POST', `${path}/publish`, { version: added.version })
    const published = performance.now()
    await there.call('POST', '/guidelines', { question: '동기' })
    const asked = model.chats().at(-1)
    expect(JSON.stringify(asked?.body.messages)).toContain('ON-THE-OTHER')
    expect((asked?.at ?? Number.POSITIVE_INFINITY) - published).toBeLessThan(2000)
  } finally {
    for (const { child } of [first, second]) {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
    }
    await model.close()
    await database?.drop()
    rmSync(folder, { recursive: true, force: true })
  }
})
