import path from 'node:path'
import { type Guard, type GuardLimits, StoppedByGuard } from '../../guard/guard.ts'
import { documentErrors } from './errors.ts'
import { ChildAnswer } from './reading.ts'

const packageFolder = path.resolve(import.meta.dirname, '../../../..')
const readableFolders = ['src/platform/', 'src/wire/', 'node_modules/']
const childFile = path.join(import.meta.dirname, 'child.ts')

/** What `node` is told for the child: it may read our code and its packages, and nothing else, neither `.env` nor stored files. It may not write or spawn. */
export const permissions: readonly string[] = [
  '--permission',
  `--allow-fs-read=${path.join(packageFolder, 'package.json')}`,
  ...readableFolders.map((folder) => `--allow-fs-read=${path.join(packageFolder, folder)}`),
]

export interface ParseOptions {
  guard: Guard
  limits: GuardLimits
  signal: AbortSignal | undefined
  /** For pictures: where their pieces go. Decoding pictures takes native code, which the permissions of Node do not bind. */
  folder?: string
}

/**
 * Parses a file in a process of its own, which ends afterwards.
 * @throws an `AppError` of `documentErrors` when the file is refused or the process had to be stopped
 */
export async function parseInChild(
  format: string,
  bytes: Uint8Array,
  { guard, limits, signal, folder }: ParseOptions,
): Promise<Exclude<ChildAnswer, { refusal: unknown }>> {
  const nativeCode = folder === undefined ? [] : ['--allow-addons', `--allow-fs-write=${folder}`]
  const args = ['--max-old-space-size=384', '--disable-warning=ExperimentalWarning', ...permissions, ...nativeCode, childFile, format]
  try {
    const { output } = await guard({
      command: process.execPath,
      args: folder === undefined ? args : [...args, folder],
      input: bytes,
      limits,
      signal,
    })
    const answer = ChildAnswer.parse(JSON.parse(output.toString('utf8')))
    if ('refusal' in answer) throw documentErrors[answer.refusal]({ cause: new Error(answer.reason) })
    return answer
  } catch (error) {
    throw error instanceof StoppedByGuard ? refusalOf(error) : error
  }
}

/** A parser that falls over a file is the file's fault as far as its sender is concerned; the cause is for our log. */
export function refusalOf(error: StoppedByGuard): Error {
  if (error.reason === 'missing') return error
  return error.reason === 'exit' ? documentErrors.broken({ cause: error }) : documentErrors.tooComplex({ cause: error })
}
