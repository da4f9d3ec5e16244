// Classes of failure: what an endpoint's refusal means and what to do next.
import { AttemptError } from './attempt.ts'

/** An endpoint that asks to wait no longer than this is worth waiting for, in seconds. */
export const PATIENCE_SECONDS = 2

const TOO_LONG = /context[_ ]length|maximum context|context window|too many tokens|prompt is too long/i
const FILTERED = /content[_ ]?(filter|policy|management)/i

/**
 * The failure that a reply with an error status stands for.
 * @param detail what the body names as wrong, for the decision alone
 */
export function failureOfStatus(status: number, detail: string, retryAfterSeconds?: number): AttemptError {
  const options = { status, retryAfterSeconds, detail }
  const message = `answered ${status}`
  // 402 is a key whose account is empty.
  if (status === 401 || status === 402 || status === 403) return new AttemptError('refused-key', message, { ...options, advice: 'go-on' })
  if (status === 429) {
    const soon = retryAfterSeconds !== undefined && retryAfterSeconds <= PATIENCE_SECONDS
    return new AttemptError('rate-limit', message, { ...options, advice: soon ? 'retry' : 'go-on' })
  }
  if (status === 408 || status === 409 || status >= 500) {
    const later = retryAfterSeconds !== undefined && retryAfterSeconds > PATIENCE_SECONDS
    return new AttemptError('unavailable', message, { ...options, advice: later ? 'go-on' : 'retry' })
  }
  // A path or model that this endpoint does not have may exist on another.
  if (status === 404 || status === 405 || (status >= 300 && status < 400))
    return new AttemptError('unavailable', message, { ...options, advice: 'go-on' })
  if (FILTERED.test(detail)) return new AttemptError('content-filter', message, { ...options, advice: 'give-up' })
  return new AttemptError('bad-request', TOO_LONG.test(detail) ? `${message}: the request is too long` : message, {
    ...options,
    advice: 'give-up',
  })
}

/** The failure behind an error that came inside a stream that had begun with 200. */
export function failureInStream(error: { code?: unknown; type?: unknown; message?: unknown }): AttemptError {
  const detail = [error.code, error.type, error.message].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ')
  const status = Number(error.code)
  if (status >= 400 && status < 600) return failureOfStatus(status, detail)
  if (/rate.?limit|too many requests/i.test(detail)) return failureOfStatus(429, detail)
  if (FILTERED.test(detail)) return new AttemptError('content-filter', 'an error inside the stream', { advice: 'give-up', detail })
  if (TOO_LONG.test(detail)) return failureOfStatus(400, detail)
  return new AttemptError('unavailable', 'an error inside the stream', { advice: 'retry', detail })
}

/** The failure behind an error of the connection; any other error is a bug and stays as it is. */
export function failureOfConnection(error: unknown): unknown {
  const code = errorCode(error)
  if (code === undefined) return error
  // Nobody listens, or the name is unknown: asking again at once is of no use.
  const advice = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code) ? 'go-on' : 'retry'
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return new AttemptError('timeout', 'no connection in time', { advice: 'go-on', cause: error })
  return new AttemptError('unavailable', `the connection failed: ${code}`, { advice, cause: error })
}

function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.cause instanceof Error ? errorCode(error.cause) : undefined
}

/** The seconds of a `Retry-After` header, which is a number or a date. */
export function retryAfterSeconds(header: string | string[] | undefined, now: Date): number | undefined {
  const value = Array.isArray(header) ? header[0] : header
  if (value === undefined || value.trim() === '') return undefined
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now.getTime()) / 1000))
}
