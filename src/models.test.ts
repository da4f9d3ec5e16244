import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { watchKeys } from './models.ts'

it('a key that is exchanged in its file is used without a restart, and a broken file changes nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiwon-keys-'))
  const [models, secret] = [join(folder, 'models.json'), join(folder, 'secret')]
  const write = (keys: string[]) =>
    writeFileSync(models, JSON.stringify([{ name: 'own', baseUrl: 'http://127.0.0.1:9/v1', model: 'm', apiKeys: keys }]))
  write([`file:${secret}`])
  writeFileSync(secret, 'first\n')
  const taken: string[][] = []
  const warned: unknown[] = []
  const { look, stop } = watchKeys(
    {
      replaceKeys(endpoints) {
        taken.push(...endpoints.map(({ apiKeys }) => apiKeys))
        return []
      },
    },
    {
      config: readConfig({ JIWON_MODELS: models }),
      environment: {},
      log: { info: () => undefined, warn: (fields: unknown) => warned.push(fields) },
    },
  )
  try {
    look()
    writeFileSync(secret, 'second\n')
    look()
    writeFileSync(models, '{"half": ')
    look()
    look()
    expect(warned).toHaveLength(1)
    expect(JSON.stringify(warned)).not.toContain('second')
    write(['third'])
    look()
    expect(taken).toEqual([['first'], ['second'], ['third']])
  } finally {
    stop()
  }
})
