import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { openDatabase } from '#platform/database/database.ts'
import { listSnapshots } from '#platform/database/embedded.ts'
import { restoreSnapshot } from './restore.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiwon-restore-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = () => openDatabase({ folder, seed: inject('seed') })
type Opened = Awaited<ReturnType<typeof open>>
const addPerson = ({ pool }: Opened, name: string) =>
  pool.query('insert into users (id, name, email) values ($1, $1, $2)', [name, `${name}@example.com`])
const people = async ({ pool }: Opened) => (await pool.query('select id from users order by id')).rows.map(({ id }) => id)

it('the data of the snapshot is back, and what was there meanwhile is kept aside', async () => {
  const first = await open()
  await addPerson(first, 'old')
  const snapshot = basename((await first.snapshot('daily')) ?? '')
  await addPerson(first, 'new')
  await first.pool.query(`update users set name = 'changed' where id = 'old'`)
  await first.close()

  const { users, aside } = await restoreSnapshot(folder, snapshot)
  expect(users).toBe(1)
  expect(existsSync(join(aside ?? '', 'PG_VERSION'))).toBe(true)

  const restored = await open()
  expect((await restored.pool.query('select id, name from users')).rows).toEqual([{ id: 'old', name: 'old' }])
  await restored.close()
})

it('a snapshot from another machine, given by its path, fills an empty folder', async () => {
  expect(await restoreSnapshot(folder, inject('seed'))).toEqual({ users: 0, aside: undefined })
  const restored = await openDatabase({ folder })
  await addPerson(restored, 'first')
  expect(await people(restored)).toEqual(['first'])
  await restored.close()
})

it('while a server has the folder nothing is restored', async () => {
  const server = await open()
  const snapshot = basename((await server.snapshot('daily')) ?? '')
  await addPerson(server, 'new')
  await expect(restoreSnapshot(folder, snapshot)).rejects.toThrow(/in use by another Jiwon server/)
  expect(await people(server)).toEqual(['new'])
  await server.close()
})

it('a snapshot that is broken, or that is not there, changes nothing', async () => {
  const first = await open()
  await addPerson(first, 'kept')
  await first.close()
  mkdirSync(join(folder, 'snapshots'))
  writeFileSync(join(folder, 'snapshots', 'broken.tar.gz'), 'not a snapshot')

  await expect(restoreSnapshot(folder, 'broken.tar.gz')).rejects.toThrow(/cannot be restored, and nothing was changed/)
  await expect(restoreSnapshot(folder, 'missing.tar.gz')).rejects.toThrow(/There is no snapshot missing.tar.gz/)
  expect(readdirSync(folder).filter((name) => name.startsWith('database'))).toEqual(['database'])
  expect(listSnapshots(folder)).toContain('broken.tar.gz')
  const reopened = await open()
  expect(await people(reopened)).toEqual(['kept'])
  await reopened.close()
})
