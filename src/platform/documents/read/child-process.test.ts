import path from 'node:path'
import { expect, it } from 'vitest'
import { runGuarded } from '../../guard/guard.ts'
import { parseInChild, permissions } from './child-process.ts'
import { readingLimits } from './read-document.ts'

const packageFile = path.resolve(import.meta.dirname, '../../../../package.json')
const attempt = async (script: string) => {
  const tried = `try { ${script}; console.log('done') } catch (error) { console.log(error.code) }`
  const { output } = await runGuarded({
    command: process.execPath,
    args: [...permissions, '-e', tried],
    input: new Uint8Array(),
    limits: readingLimits,
  })
  return output.toString().trim()
}

it('a parser that was taken over reads no stored file, writes nothing and starts nothing', async () => {
  expect(await attempt(`require('node:fs').readFileSync(${JSON.stringify(packageFile)})`)).toBe('done')
  expect(await attempt(`require('node:fs').readFileSync(${JSON.stringify(path.join(path.dirname(packageFile), '.env'))})`)).toBe(
    'ERR_ACCESS_DENIED',
  )
  expect(await attempt(`require('node:fs').readdirSync('/')`)).toBe('ERR_ACCESS_DENIED')
  expect(await attempt(`require('node:fs').writeFileSync('/tmp/taken-over', '')`)).toBe('ERR_ACCESS_DENIED')
  expect(await attempt(`require('node:child_process').execFileSync('true')`)).toBe('ERR_ACCESS_DENIED')
  expect(await attempt(`process.dlopen({ exports: {} }, '/tmp/native.node')`)).toBe('ERR_DLOPEN_DISABLED')
})

it('a format without a reader is our mistake and says so', async () => {
  await expect(
    parseInChild('odt', Buffer.from('x'), { guard: runGuarded, limits: readingLimits, signal: undefined }),
  ).rejects.toMatchObject({
    code: 'documents.broken',
    cause: { message: expect.stringContaining('no reader for odt') },
  })
})
