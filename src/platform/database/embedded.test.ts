import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { openDatabase } from './database.ts'

afterEach(() => vi.unstubAllEnvs())

it('what a shell has set for another server of PostgreSQL does not keep the embedded database from opening', async () => {
  for (const [name, value] of Object.entries({
    PGHOST: '127.0.0.1',
    PGPORT: '1',
    PGUSER: 'nobody',
    PGDATABASE: 'none',
    PGSSLMODE: 'require',
  }))
    vi.stubEnv(name, value)
  const folder = mkdtempSync(join(tmpdir(), 'jiwon-embedded-'))
  const database = await openDatabase({ folder })
  try {
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
