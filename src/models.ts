// Which models there are: read at the start, their keys again and again.
import { readFileSync } from 'node:fs'
import { capsFromSettings, currencyMistakes } from '#platform/llm/budget.ts'
import { type Endpoint, endpointsFromSettings } from '#platform/llm/endpoints.ts'
import type { Router } from '#platform/llm/router.ts'
import type { Log } from '#platform/log.ts'
import { type Config, ConfigError } from './config.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The endpoints that the settings and the file of models describe. @throws ConfigError */
export function readEndpoints(config: Config, environment: Environment): Endpoint[] {
  let modelsFile: string | undefined
  try {
    modelsFile = config.JIWON_MODELS && readFileSync(config.JIWON_MODELS, 'utf8')
  } catch (error) {
    throw new ConfigError([`JIWON_MODELS: the file cannot be read: ${(error as Error).message}`])
  }
  const { endpoints, mistakes } = endpointsFromSettings(config, { modelsFile, environment, readFile: (path) => readFileSync(path, 'utf8') })
  mistakes.push(...currencyMistakes(capsFromSettings(config), endpoints, config.JIWON_BUDGET_CURRENCY))
  if (mistakes.length > 0) throw new ConfigError(mistakes)
  return endpoints
}

/** A secret that a platform exchanges is used soon, and a small file costs nothing to read. */
const KEYS_EVERY_MS = 10_000

interface WatchOptions {
  config: Config
  environment: Environment
  log: Pick<Log, 'info' | 'warn'>
}

/** Uses keys that are exchanged in the file of models, or in a file that it names, without a restart. Nothing else of that file is taken up. */
export function watchKeys(llm: Pick<Router, 'replaceKeys'>, options: WatchOptions): { look(): void; stop(): void } {
  if (!options.config.JIWON_MODELS) return { look: () => undefined, stop: () => undefined }
  let told = ''
  function look() {
    try {
      for (const endpoint of llm.replaceKeys(readEndpoints(options.config, options.environment)))
        options.log.info({ endpoint }, 'the keys of an endpoint were exchanged')
      told = ''
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      if (error.message === told) return
      told = error.message
      options.log.warn({ mistakes: error.mistakes }, 'the file of models has mistakes; the keys that were read before stay in use')
    }
  }
  const timer = setInterval(look, KEYS_EVERY_MS).unref()
  return { look, stop: () => clearInterval(timer) }
}
