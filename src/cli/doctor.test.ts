// What the doctor says of machines that are well, and of all that is usually wrong with others.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { openDatabase } from '#platform/database/database.ts'
import { createLog } from '#platform/log.ts'
import { type ModelServer, startModelServer, unusedUrl } from '#test/mocks/model-server.ts'
import { freePort } from '#test/server.ts'
import { readConfig } from '../config.ts'
import { startServer } from '../server.ts'
import { linesOf } from './doctor/finding.ts'
import { findLocalModels, type Program, settingsFor } from './doctor/local-models.ts'
import { checkMachine } from './doctor/machine.ts'
import { doctorCommand, examine } from './doctor.ts'

let folder: string
const open: { close(): unknown }[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiwon-doctor-'))
  chmodSync(folder, 0o700)
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
  rmSync(folder, { recursive: true, force: true })
  vi.restoreAllMocks()
})

/** All that it says, a line for each finding and each piece of advice. */
async function said(settings: Record<string, string> = {}, options: { ask?: boolean; programs?: Program[] } = {}): Promise<string> {
  const lines: string[] = []
  for await (const { findings } of examine({ JIWON_DATA: folder, ...settings }, { programs: [], ...options }))
    for (const finding of findings) lines.push(...linesOf(finding))
  return lines.join('\n')
}

async function model(...replies: Parameters<typeof startModelServer>): Promise<ModelServer> {
  const server = await startModelServer(...replies)
  open.push(server)
  return server
}

/** A server that answers every question in one way. */
async function answering(status: number, body: unknown): Promise<{ url: string; port: number }> {
  const server: Server = createServer((_, reply) =>
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
  )
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  open.push(server)
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/v1`, port }
}

describe('the models', () => {
  it('that answer are fine; asked on wish, each says a word', async () => {
    const { url, requests } = await model('네')
    const settings = { OPENAI_BASE_URL: url, OPENAI_MODEL: 'scripted', OPENAI_EMBEDDING_MODEL: 'scripted' }
    expect(await said(settings)).toContain(`ok    openai: answers at ${url} and offers scripted and scripted.`)
    expect(requests).toHaveLength(0)
    const asked = await said(settings, { ask: true })
    expect(asked).toMatch(/ok {4}openai: gave the first word after [\d.]+ s/)
    expect(asked).toMatch(/ok {4}openai: gave a vector after/)
    expect(requests[0]?.body).toMatchObject({ max_tokens: 1 })
  })

  it.each<[string, () => Promise<{ url: string }>, RegExp]>([
    ['nobody listens', async () => ({ url: await unusedUrl() }), /WRONG openai: cannot be reached at .*ECONNREFUSED[\s\S]*Is it running/],
    ['the key is refused', () => answering(401, {}), /WRONG openai: refused the key[\s\S]*set OPENAI_API_KEY/],
    [
      'the model is another one',
      () => answering(200, { data: [{ id: 'other' }] }),
      /WRONG openai: does not offer scripted[\s\S]*It offers: other/,
    ],
    ['it tells no list', () => answering(404, {}), /note {2}openai: tells no list of models \(it answered 404\)/],
  ])('of which %s are told with what to do', async (_, start, sentence) => {
    const { url } = await start()
    expect(await said({ OPENAI_BASE_URL: url, OPENAI_MODEL: 'scripted' })).toMatch(sentence)
  })

  it('that fail when they are asked say how, without the key', async () => {
    const { url } = await model({ status: 500 })
    const text = await said({ OPENAI_BASE_URL: url, OPENAI_MODEL: 'scripted', OPENAI_API_KEY: 'sk-secret' }, { ask: true })
    expect(text).toMatch(/WRONG openai: gave no first word: answered 500/)
    expect(text).not.toContain('sk-secret')
  })

  it('outside the allowed regions are named, and so is one without a price under a budget', async () => {
    const { url } = await model('네')
    const models = join(folder, 'models.json')
    const common = { baseUrl: url, model: 'scripted' }
    writeFileSync(
      models,
      JSON.stringify([
        { name: 'far', region: 'us', ...common },
        { name: 'near', region: 'kr', ...common },
      ]),
    )
    const text = await said({ JIWON_MODELS: models, JIWON_REGIONS: 'kr', JIWON_BUDGET_MONTH: '10' })
    expect(text).toContain('far: is never used, since its region (us) is not in JIWON_REGIONS.')
    expect(text).toContain('near: has no price, so that its calls count as free.')
    expect(await said({ JIWON_MODELS: models, JIWON_REGIONS: 'eu' })).toContain('No endpoint is in an allowed region')
  })

  it('that run on this machine are found, with the lines that use them', async () => {
    const list = { data: [{ id: 'nomic-embed-text' }, { id: 'llama3' }] }
    const [ours, other] = [await answering(200, list), await answering(200, { hello: 'world' })]
    const programs = [
      { name: 'Ollama', port: ours.port },
      { name: 'llama.cpp', port: other.port },
      { name: 'vLLM', port: await freePort() },
    ]
    expect(await findLocalModels({ programs })).toEqual([{ program: 'Ollama', baseUrl: ours.url, models: ['nomic-embed-text', 'llama3'] }])
    expect(await said({}, { programs })).toMatch(
      new RegExp(
        `A model server answers at ${ours.url} \\(usually Ollama\\)[\\s\\S]*OPENAI_BASE_URL=${ours.url}\\s+OPENAI_MODEL=llama3\\s+OPENAI_EMBEDDING_MODEL=nomic`,
      ),
    )
    // Our own server may have one of these ports.
    expect(await findLocalModels({ programs, except: ours.port })).toEqual([])
    expect(settingsFor({ program: 'x', baseUrl: 'x', models: ['bge-m3'] })).toEqual([])
  })
})

describe('the database', () => {
  it('is made at the first start, opens afterwards, and is not touched', async () => {
    expect(await said()).toContain('The embedded database will be made at the first start.')
    const database = await openDatabase({ folder, seed: inject('seed') })
    await database.pool.query(`insert into users (id, name, email) values ('u', 'u', 'u@example.com')`)
    await database.close()
    const text = await said()
    expect(text).toMatch(/ok {4}The embedded database opens: 1 account\.\n.*The tables are those of this version/)
    expect(text).toContain('There is no snapshot yet')
  })

  it('that a running server has is left to it', async () => {
    const environment = { PORT: String(await freePort()), JIWON_DATA: folder, JIWON_SAMPLES: 'false', LOG_LEVEL: 'silent' }
    const server = await startServer(readConfig(environment), environment, { log: createLog('silent'), seed: inject('seed') })
    expect(await said(environment)).toContain(`A server has the embedded database and answers at ${server.url}.`)
    await server.stop()
  })

  it('that is damaged is told, with the way back', async () => {
    mkdirSync(join(folder, 'database'))
    writeFileSync(join(folder, 'database', 'PG_VERSION'), 'garbage')
    expect(await said()).toMatch(/WRONG The embedded database does not open[\s\S]*jiwon restore/)
  })

  it('on a server that does not answer is told without its password', async () => {
    const text = await said({ DATABASE_URL: `postgres://jiwon:hunter2@127.0.0.1:${await freePort()}/jiwon` })
    expect(text).toMatch(/WRONG DATABASE_URL: no connection: ECONNREFUSED/)
    expect(text).not.toContain('hunter2')
  })
})

describe('the rest', () => {
  it('each mistake of the settings is told, and what does not depend on them is looked at all the same', async () => {
    const text = await said({ PORT: 'abc', JIWON_SIGNUP: 'maybe' })
    expect(text).toMatch(/WRONG PORT: /)
    expect(text).toMatch(/WRONG JIWON_SIGNUP: /)
    expect(text).toContain('GB are free')
    expect(text).not.toContain('database')
  })

  it('a broken file of models, an old Node, and a folder that others can read', async () => {
    writeFileSync(join(folder, 'models.json'), '{')
    expect(await said({ JIWON_MODELS: join(folder, 'models.json') })).toMatch(/WRONG JIWON_MODELS: the file is not JSON/)
    chmodSync(folder, 0o755)
    const lines = checkMachine({ folder, pages: folder, version: 'v20.19.0' }).flatMap(linesOf).join('\n')
    expect(lines).toMatch(/WRONG Node v20\.19\.0 is too old/)
    expect(lines).toContain(`chmod 700 ${folder}`)
    expect(lines).toContain('The web app is not built')
  })

  it('Redis that does not answer is no reason to stop', async () => {
    const text = await said({ REDIS_URL: `redis://127.0.0.1:${await freePort()}` })
    expect(text).toMatch(/note {2}REDIS_URL: no answer: ECONNREFUSED/)
  })

  it('the command counts what is wrong, for scripts', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined)
    await expect(doctorCommand([], { JIWON_DATA: folder, PORT: 'abc' })).rejects.toThrow('1 thing is wrong.')
    await expect(doctorCommand(['--all'], {})).rejects.toThrow(/doctor \[--ask\]/)
  })
})
