import { type Logger, pino } from 'pino'

export type Log = Logger

/**
 * The log of the server: JSON lines on standard error, so that standard output stays for people.
 * Errors are written with their causes; personal text is never given to it.
 */
export function createLog(level: string): Log {
  return pino({ level, base: null, serializers: { error: pino.stdSerializers.errWithCause } }, pino.destination({ dest: 2, sync: true }))
}
