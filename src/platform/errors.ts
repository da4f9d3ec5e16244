import type { ErrorTable } from '#wire/errors.ts'
import type { Language } from '#wire/language.ts'

export interface ErrorOptions {
  cause?: unknown
  /** Shown to the caller, for example the path of a wrong field. Never a stack, never another person's data. */
  details?: unknown
  /** Reply headers, for example `Retry-After`. */
  headers?: Record<string, string>
}

/** A failure that was expected: it has a code, a status and words for people. Anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: string
  readonly status: number
  readonly messages: Readonly<Record<Language, string>>
  readonly details: unknown
  readonly headers: Record<string, string>

  constructor(code: string, status: number, messages: Readonly<Record<Language, string>>, options: ErrorOptions = {}) {
    super(`${code}: ${messages.en}`, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.status = status
    this.messages = messages
    this.details = options.details
    this.headers = options.headers ?? {}
  }
}

/**
 * Turns a feature's error table into functions that make its errors.
 * `errorsOf('letters', { notFound: [404, …] }).notFound()` returns (does not throw) an `AppError` with the code `letters.not_found`.
 */
export function errorsOf<T extends ErrorTable>(feature: string, table: T) {
  const makers = Object.entries(table).map(([name, [status, messages]]) => {
    const code = `${feature}.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
    return [name, (options?: ErrorOptions) => new AppError(code, status, messages, options)] as const
  })
  return Object.fromEntries(makers) as { [K in keyof T]: (options?: ErrorOptions) => AppError }
}
