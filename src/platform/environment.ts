import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

/**
 * The environment with the settings of a `.env` file under it: what is set outside wins. Quotes are stripped.
 * @returns the environment alone when there is no such file.
 */
export function withEnvFile(environment: Readonly<Record<string, string | undefined>>, file = '.env'): Record<string, string | undefined> {
  try {
    return { ...parseEnv(readFileSync(file, 'utf8')), ...environment }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { ...environment }
    throw error
  }
}
