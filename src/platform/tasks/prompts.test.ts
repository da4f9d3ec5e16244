import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createPrompts, type Prompt, type PromptOwner } from './prompts.ts'

let folder: string
let owner: PromptOwner
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prompts-'))
  owner = { name: 'letters.draft', prompts: pathToFileURL(folder) }
  await writeFile(join(folder, 'draft.ko.md'), '# user\n질문: {{question}}')
})
afterEach(() => rm(folder, { recursive: true }))

it('a prompt comes from the file of its verb and language, Korean where there is no other', async () => {
  const prompts = createPrompts()
  const wanted = { messages: [{ role: 'user', content: '질문: 왜' }], version: 'file' }
  expect(await prompts.messages(owner, 'en', { question: '왜' })).toEqual(wanted)
  await writeFile(join(folder, 'draft.en.md'), '# user\nQuestion: {{question}}')
  expect((await createPrompts().messages(owner, 'en', { question: 'why' })).messages[0]?.content).toBe('Question: why')
  expect(await prompts.variables(owner)).toEqual(['question'])
})

it('what an operator publishes is used by the very next call, and what is taken back no more', async () => {
  let published: Prompt | undefined
  const prompts = createPrompts({
    override: async (name, language) => (name === 'letters.draft' && language === 'ko' ? published : undefined),
  })
  const ask = async () => await prompts.messages(owner, 'ko', { question: '왜' })
  expect((await ask()).version).toBe('file')
  published = { template: '# user\n{{question}} CANARY', version: '2' }
  expect(await ask()).toEqual({ messages: [{ role: 'user', content: '왜 CANARY' }], version: '2' })
  expect(await prompts.get(owner, 'ko')).toEqual(published)
  published = undefined
  expect((await ask()).version).toBe('file')
})

it('a published prompt that no longer fits the product is passed over, and somebody is told', async () => {
  const told: unknown[] = []
  const prompts = createPrompts({
    override: () => ({ template: '# user\n{{old}}', version: '7' }),
    warn: (message, details) => told.push([message, details]),
  })
  expect((await prompts.messages(owner, 'ko', { question: '왜' })).version).toBe('file')
  expect(told).toEqual([[expect.stringContaining('unknown-variable old'), { name: 'letters.draft', language: 'ko', version: '7' }]])
})

it('a prompt without a file is a bug that is told', async () => {
  await expect(createPrompts().messages({ ...owner, name: 'letters.absent' }, 'en', {})).rejects.toThrow('absent.ko.md')
})
