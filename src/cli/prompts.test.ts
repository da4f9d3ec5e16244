import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { ownDatabase } from '#test/server.ts'
import { promptsCommand } from './prompts.ts'

let folder: string
let files: string
let database: Awaited<ReturnType<typeof ownDatabase>>
let environment: Record<string, string>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiwon-prompts-'))
  files = join(folder, 'files')
  database = await ownDatabase()
  environment = { JIWON_DATA: join(folder, 'data'), DATABASE_URL: database?.url ?? '' }
})
afterAll(async () => {
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})
afterEach(() => vi.restoreAllMocks())

async function printed(...args: string[]): Promise<string> {
  const lines: unknown[] = []
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line))
  await promptsCommand(args, environment)
  return lines.join('\n')
}

it('prompts go out as files and come back as versions; only what has changed is new', async () => {
  await printed('export', files)
  expect(readdirSync(files)).toEqual(expect.arrayContaining(['letters.draft.ko.md', 'letters.draft.en.md', 'feedback.create.ko.md']))
  appendFileSync(join(files, 'letters.draft.ko.md'), '\nFROM-A-FOLDER\n')
  expect(await printed('import', files)).toMatch(/letters\.draft\.ko\.md: version 1\n1 added, \d+ as they were\.\nThey are not used yet/)
  expect(await printed('import', files, '--publish')).toContain('letters.draft.ko.md: version 2, used from now on')
  expect(await printed('import', files)).toMatch(/^0 added/)
})

it('a folder with a mistake changes nothing, and each mistake is told with its place', async () => {
  appendFileSync(join(files, 'letters.draft.en.md'), '\n{{salary}}\n')
  appendFileSync(join(files, 'feedback.create.ko.md'), '\nNEVER-TAKEN\n')
  await expect(promptsCommand(['import', files, '--publish'], environment)).rejects.toThrow(
    /^Nothing was changed:\n {2}letters\.draft\.en\.md, line \d+: unknown-variable salary$/,
  )
  rmSync(join(files, 'letters.draft.en.md'))
  expect(await printed('import', files)).toMatch(/feedback\.create\.ko\.md: version 1\n1 added/)
})

it('words that are no command are told what there is', async () => {
  for (const args of [[], ['export'], ['import', files, 'more'], ['publish', files]])
    await expect(promptsCommand(args, environment)).rejects.toThrow(/jiwon prompts export FOLDER/)
  await expect(promptsCommand(['import', folder], environment)).rejects.toThrow(/holds no prompt/)
})
