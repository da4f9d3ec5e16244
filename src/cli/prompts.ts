// For operators at the machine itself: prompts as files, to keep them beside other code and to carry them from one server to another.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileNameOf, promptOfFile } from '#features/operations/prompt-files.ts'
import { createPromptDesk, createPromptOverride } from '#features/operations/prompts.ts'
import { openDatabase } from '#platform/database/database.ts'
import { withEnvFile } from '#platform/environment.ts'
import { AppError } from '#platform/errors.ts'
import { createPrompts } from '#platform/tasks/prompts.ts'
import { readConfig } from '../config.ts'
import { allTasks } from '../tasks.ts'

const USAGE = 'jiwon prompts export FOLDER | jiwon prompts import FOLDER [--publish]'
/** Stands in the record of who wrote and published a prompt. */
const AUTHOR = 'cli'

/** `jiwon prompts export FOLDER` and `jiwon prompts import FOLDER [--publish]`. @throws an Error with a sentence for the operator */
export async function promptsCommand(args: string[], outside: Readonly<Record<string, string | undefined>>) {
  const publish = args.includes('--publish')
  const [action, folder, ...more] = args.filter((arg) => arg !== '--publish')
  if ((action !== 'export' && action !== 'import') || !folder || more.length > 0) throw new Error(USAGE)
  const config = readConfig(withEnvFile(outside))
  // Embedded, the lock of the folder refuses this while a server runs: the console does the same there.
  const database = await openDatabase({ url: config.DATABASE_URL, folder: config.JIWON_DATA, poolSize: 1 })
  try {
    const { db } = database
    const desk = createPromptDesk({ db, prompts: createPrompts({ override: createPromptOverride(db) }), owners: allTasks })
    if (action === 'export') await exportTo(folder, desk)
    else await importFrom(folder, desk, publish)
  } finally {
    await database.close()
  }
}

type Desk = ReturnType<typeof createPromptDesk>

async function exportTo(folder: string, desk: Desk) {
  mkdirSync(folder, { recursive: true })
  const files = await desk.current()
  for (const file of files) writeFileSync(join(folder, fileNameOf(file)), file.template)
  console.log(`${files.length} prompts are in ${folder}, as they are used now.`)
}

async function importFrom(folder: string, desk: Desk, publish: boolean) {
  const files = globSync('*.md', { cwd: folder })
    .sort()
    .flatMap((file) => promptOfFile(file, readFileSync(join(folder, file), 'utf8')) ?? [])
  if (files.length === 0) throw new Error(`${folder} holds no prompt; their names are such as letters.draft.ko.md`)
  const { added, unchanged } = await desk.take(AUTHOR, files, { note: folder, publish }).catch(explain)
  for (const file of added) console.log(`${fileNameOf(file)}: version ${file.version}${publish ? ', used from now on' : ''}`)
  console.log(`${added.length} added, ${unchanged} as they were.`)
  if (added.length > 0 && !publish) console.log('They are not used yet: publish them in the console, or import with --publish.')
}

function explain(error: unknown): never {
  if (!(error instanceof AppError) || !Array.isArray(error.details)) throw error
  const lines = (error.details as { file: string; problems: { kind: string; name: string; line: number }[] }[]).flatMap(
    ({ file, problems }) => problems.map(({ kind, name, line }) => `  ${file}, line ${line}: ${kind} ${name}`),
  )
  throw new Error(`Nothing was changed:\n${lines.join('\n')}`, { cause: error })
}
