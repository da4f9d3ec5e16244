import type { QueryClient } from '@tanstack/react-query'
import type { Application } from '#features/letters/contract.ts'
import type { Words } from '#web/i18n/words.ts'
import type { Finding } from '#wire/text/checks.ts'
import { letterName } from './letter-name.ts'
import { checksQuery, letterQuery } from './queries.ts'

/** A letter in which the checks still find errors. */
export interface OpenErrors {
  letterId: string
  name: string
  count: number
}

export const errorsIn = (findings: readonly Pick<Finding, 'severity'>[]) => findings.filter(({ severity }) => severity === 'error').length

interface OpenErrorsOptions {
  application: Application
  queries: QueryClient
  desk: Words['desk']
  /** The letter on the desk, whose text is ahead of what the server has. */
  here?: { letterId: string; count: number } | undefined
}

/** The letters of an application in which errors are open, in the order of the questions. */
export async function openErrorsOf({ application, queries, desk, here }: OpenErrorsOptions): Promise<OpenErrors[]> {
  async function countOf(letterId: string): Promise<number> {
    if (letterId === here?.letterId) return here.count
    const letter = await queries.fetchQuery(letterQuery(letterId))
    return letter.content === '' ? 0 : errorsIn((await queries.fetchQuery(checksQuery(letter))).findings)
  }
  const all = await Promise.all(
    application.letters.map(async (letter) => ({
      letterId: letter.id,
      name: letterName(letter, desk),
      // What cannot be looked at right now holds nobody up: the file is what was asked for.
      count: await countOf(letter.id).catch(() => 0),
    })),
  )
  return all.filter(({ count }) => count > 0)
}
