import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, inject, it, vi } from 'vitest'
import { createLog } from '#platform/log.ts'
import { freePort, ownDatabase } from '#test/server.ts'
import { readConfig } from '../config.ts'
import { startServer } from '../server.ts'
import { usersCommand } from './users.ts'

const OLD = 'correct-horse-battery-9'
let folder: string
let database: Awaited<ReturnType<typeof ownDatabase>>
let environment: Record<string, string>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiwon-users-'))
  database = await ownDatabase()
  environment = {
    PORT: String(await freePort()),
    JIWON_DATA: folder,
    JIWON_SAMPLES: 'false',
    LOG_LEVEL: 'silent',
    DATABASE_URL: database?.url ?? '',
  }
})
afterAll(async () => {
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})
afterEach(() => vi.restoreAllMocks())

const start = () => startServer(readConfig(environment), environment, { log: createLog('silent'), seed: inject('seed') })
const post = (url: string, path: string, body: object) =>
  fetch(`${url}/api/auth${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
const me = (url: string, token: string | null) => fetch(`${url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })

/** What the command prints. */
async function printed(...args: string[]): Promise<string> {
  const lines: unknown[] = []
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line))
  await usersCommand(args, environment)
  vi.restoreAllMocks()
  return lines.join('\n')
}

it('who forgot the password sets a new one by a link that works once; the old one and every session end', async () => {
  const first = await start()
  const signedUp = await post(first.url, '/sign-up/email', { name: 'seo', email: 'seo@example.com', password: OLD })
  const token = signedUp.headers.get('set-auth-token')
  expect((await me(first.url, token)).status).toBe(200)
  await first.stop()

  expect(await printed('list')).toMatch(/^\d{4}-\d{2}-\d{2}\toperator\tseo@example\.com$/)
  const link = new URL(/^http\S+$/m.exec(await printed('reset', 'Seo@Example.com'))?.[0] ?? '')
  expect(link.pathname).toBe('/reset')

  const again = await start()
  expect((await me(again.url, token)).status).toBe(200)
  const reset = { token: link.searchParams.get('token'), newPassword: 'a-better-password-7' }
  expect((await post(again.url, '/reset-password', reset)).status).toBe(200)
  expect((await post(again.url, '/reset-password', { ...reset, newPassword: 'a-third-password-8' })).status).toBe(400)
  expect((await me(again.url, token)).status).toBe(401)
  expect((await post(again.url, '/sign-in/email', { email: 'seo@example.com', password: OLD })).status).toBe(401)
  expect((await post(again.url, '/sign-in/email', { email: 'seo@example.com', password: reset.newPassword })).status).toBe(200)
  await again.stop()
})

it('whoever is at the machine may name another operator', async () => {
  const server = await start()
  expect((await post(server.url, '/sign-up/email', { name: 'bae', email: 'bae@example.com', password: OLD })).status).toBe(200)
  await server.stop()
  expect(await printed('list')).toMatch(/\tuser\tbae@example\.com$/m)
  expect(await printed('promote', 'Bae@Example.com')).toContain('is an operator now')
  expect(await printed('list')).toMatch(/\toperator\tbae@example\.com$/m)
  await expect(usersCommand(['promote', 'nobody@example.com'], environment)).rejects.toThrow(/has no account here/)
})

it('an account is removed with all that it keeps, once it is said to be meant', async () => {
  await expect(usersCommand(['remove', 'bae@example.com'], environment)).rejects.toThrow(/--yes/)
  expect(await printed('list')).toContain('bae@example.com')
  expect(await printed('remove', 'Bae@Example.com', '--yes')).toContain('bae@example.com and all that they kept here are gone')
  expect(await printed('list')).not.toContain('bae@example.com')
  await expect(usersCommand(['remove', 'bae@example.com', '--yes'], environment)).rejects.toThrow(/has no account here/)
})

it('an address without an account, and words that are no command, are told apart', async () => {
  await expect(usersCommand(['reset', 'nobody@example.com'], environment)).rejects.toThrow(/nobody@example.com has no account here/)
  await expect(usersCommand(['reset'], environment)).rejects.toThrow(/users reset EMAIL/)
  await expect(usersCommand(['forget', 'seo@example.com'], environment)).rejects.toThrow(/users reset EMAIL/)
})

it('embedded, a running server keeps the folder for itself; on PostgreSQL both may work', async () => {
  const server = await start()
  const listed = usersCommand(['list'], environment)
  if (database) await listed
  else await expect(listed).rejects.toThrow(/in use by another Jiwon server/)
  await server.stop()
})
