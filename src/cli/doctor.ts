// Looks at everything that a server needs, changes nothing, and says what to do.
import { fileURLToPath } from 'node:url'
import { withEnvFile } from '#platform/environment.ts'
import { type Config, ConfigError, readConfig } from '../config.ts'
import { readEndpoints } from '../models.ts'
import { warnings } from '../server.ts'
import { checkDatabase } from './doctor/database.ts'
import { type Finding, linesOf } from './doctor/finding.ts'
import type { Program } from './doctor/local-models.ts'
import { checkMachine } from './doctor/machine.ts'
import { checkModels } from './doctor/models.ts'
import { checkServices } from './doctor/services.ts'

const USAGE = 'jiwon doctor [--ask]   (--ask has each model say one word, which may cost something)'
const PAGES = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** `jiwon doctor`. @throws an Error that counts what is wrong, so that scripts see it */
export async function doctorCommand(args: string[], outside: Readonly<Record<string, string | undefined>>) {
  if (args.some((arg) => arg !== '--ask')) throw new Error(USAGE)
  let wrong = 0
  for await (const { title, findings } of examine(withEnvFile(outside), { ask: args.includes('--ask') })) {
    console.log(`\n${title}`)
    for (const finding of findings) for (const line of linesOf(finding)) console.log(line)
    wrong += findings.filter(({ level }) => level === 'wrong').length
  }
  console.log('')
  if (wrong > 0) throw new Error(`${wrong} ${wrong === 1 ? 'thing is' : 'things are'} wrong.`)
  console.log('Nothing is wrong.')
}

/** One part after the other, each as soon as it was looked at. `programs`: where model servers are looked for; default: the usual ports. */
export async function* examine(
  environment: Readonly<Record<string, string | undefined>>,
  { ask = false, programs }: { ask?: boolean; programs?: readonly Program[] } = {},
): AsyncGenerator<{ title: string; findings: Finding[] }> {
  const { config, endpoints, findings } = readSettings(environment)
  yield { title: 'Settings', findings }
  const defaults = readConfig({ JIWON_DATA: environment.JIWON_DATA, PORT: undefined })
  yield { title: 'This machine', findings: checkMachine({ folder: (config ?? defaults).JIWON_DATA, pages: PAGES }) }
  if (config) yield { title: 'Database', findings: await checkDatabase(config) }
  if (config) yield { title: 'Other services', findings: await checkServices(config) }
  yield { title: 'Models', findings: await checkModels({ config: config ?? defaults, endpoints, ask, programs }) }
}

function readSettings(environment: Readonly<Record<string, string | undefined>>) {
  let config: Config | undefined
  try {
    config = readConfig(environment)
    const endpoints = readEndpoints(config, environment)
    const notes = warnings(config).map((say): Finding => ({ level: 'note', say }))
    return { config, endpoints, findings: [{ level: 'ok', say: 'The settings are readable.' } satisfies Finding, ...notes] }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const advice = ['docs/configuration.md tells what each setting may be.']
    return { config, endpoints: [], findings: error.mistakes.map((say): Finding => ({ level: 'wrong', say, advice })) }
  }
}
