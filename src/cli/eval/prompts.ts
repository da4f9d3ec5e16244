// The prompts of an evaluation: the product's own, those of a folder, or those of this installation.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promptOfFile } from '#features/operations/prompt-files.ts'
import { createPromptDesk, createPromptOverride } from '#features/operations/prompts.ts'
import { openDatabase } from '#platform/database/database.ts'
import { createPrompts, type Prompt } from '#platform/tasks/prompts.ts'
import { checkTemplate } from '#platform/tasks/template.ts'
import { Language } from '#wire/language.ts'
import type { Config } from '../../config.ts'
import { allTasks } from '../../tasks.ts'
import type { EvalOptions } from './options.ts'

/** @throws an Error with a sentence when a prompt cannot be used */
export async function promptsOf({ folder, published, versions }: EvalOptions, config: Config) {
  const chosen = new Map<string, Prompt>()
  if (published || versions.length > 0) await fromInstallation(chosen, { published, versions }, config)
  if (folder) await fromFolder(chosen, folder)
  return createPrompts({ override: (name, language) => chosen.get(`${name}.${language}`) })
}

async function fromInstallation(
  chosen: Map<string, Prompt>,
  { published, versions }: Pick<EvalOptions, 'published' | 'versions'>,
  config: Config,
) {
  // Embedded, the lock of the folder refuses this while a server runs: the console evaluates there.
  const database = await openDatabase({ url: config.DATABASE_URL, folder: config.JIWON_DATA, poolSize: 1 })
  try {
    const override = createPromptOverride(database.db)
    if (published)
      for (const { name } of allTasks)
        for (const language of Language.options) {
          const found = await override(name, language)
          if (found) chosen.set(`${name}.${language}`, found)
        }
    const desk = createPromptDesk({ db: database.db, prompts: createPrompts(), owners: allTasks })
    for (const { name, language, version } of versions)
      chosen.set(`${name}.${language}`, { template: await desk.template(name, language, version), version: String(version) })
  } finally {
    await database.close()
  }
}

async function fromFolder(chosen: Map<string, Prompt>, folder: string) {
  const own = createPrompts()
  for (const file of globSync('*.md', { cwd: folder })) {
    const found = promptOfFile(file, readFileSync(join(folder, file), 'utf8'))
    const task = allTasks.find(({ name }) => name === found?.name)
    if (!found || !task) continue
    const problems = checkTemplate(found.template, await own.variables(task))
    if (problems.length > 0)
      throw new Error(`${file}: ${problems.map(({ kind, name, line }) => `${kind} ${name} in line ${line}`).join(', ')}`)
    const isOwn = (await own.fromFile(task, found.language)).template.trim() === found.template.trim()
    if (!isOwn) chosen.set(`${found.name}.${found.language}`, { template: found.template, version: file })
  }
  if (chosen.size === 0) console.error(`${folder} holds no prompt that differs from the product's own.`)
}
