import { type Logger, pino } from 'pino'

export type Log = Logger

const DEEPEST_CAUSE = 5

/**
 * An error as it is logged: what it is and where it came from, with its causes. Errors of the database carry the statement and its values, which
 * hold people's texts: none of that is written, neither from their fields nor from their messages.
 */
export function loggedError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error === 'object' ? Object.prototype.toString.call(error) : String(error).slice(0, 300)
  const { name, code } = error as Error & { code?: unknown }
  const isQuery = 'query' in error || 'params' in error || error.message.startsWith('Failed query')
  const message = isQuery ? 'a query failed' : error.message.slice(0, 500)
  return {
    type: name,
    message,
    ...(typeof code === 'string' && { code }),
    // The first line of a stack repeats the message.
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .join('\n'),
    ...(error.cause !== undefined && depth < DEEPEST_CAUSE && { cause: loggedError(error.cause, depth + 1) }),
  }
}

/**
 * The log of the server: JSON lines on standard error, so that standard output stays for people.
 * Errors are written with their causes; personal text is never given to it. `fields` is asked at every line, for what belongs to all of them.
 */
export function createLog(level: string, fields: () => Record<string, string> = () => ({})): Log {
  return pino(
    { level, base: null, mixin: fields, serializers: { error: (error: unknown) => loggedError(error) } },
    pino.destination({ dest: 2, sync: true }),
  )
}
