import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { evalCommand } from './eval.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiwon-eval-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

async function printed(...args: string[]): Promise<string> {
  const lines: unknown[] = []
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line))
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await evalCommand(args, { JIWON_DATA: folder })
  vi.restoreAllMocks()
  return lines.join('\n')
}

it('without a model the rules are measured, kept, and compared with what was kept before', async () => {
  const file = join(folder, 'before.json')
  expect(await printed('--rules', '--task', 'letters.guidelines', '--language', 'ko', '--out', file)).toMatch(
    /letters\.guidelines +\d+ +100 %/,
  )
  expect(await printed('--compare', file, file)).toContain('letters.guidelines')
})

it('what does not exist is named, with what does', async () => {
  await expect(printed('--task', 'letters.sing')).rejects.toThrow(/letters\.sing: there are .*letters\.draft/)
  await expect(printed('--help')).rejects.toThrow(/--compare A B/)
})
