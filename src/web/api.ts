import type { ErrorReply } from '#wire/errors.ts'

/** A call that failed: with the server's code and words, or with `network` when nothing came back. */
export class ApiError extends Error {
  readonly code: string
  readonly status: number
  readonly details: unknown
  /** Seconds until it makes sense to ask again, when the server knows. */
  readonly retryAfterSeconds: number | undefined

  constructor(code: string, status: number, message: string, details?: unknown, retryAfterSeconds?: number) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.status = status
    this.details = details
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** Told to the window whenever a call finds nobody signed in, whoever made it. */
export const SIGNED_OUT = 'jiwon-signed-out'

export const isOffline = (error: unknown) => error instanceof ApiError && error.code === 'network'
export const isSignedOut = (error: unknown) => error instanceof ApiError && error.status === 401

export interface CallOptions {
  headers?: Record<string, string> | undefined
  signal?: AbortSignal | undefined
  /** Lets the request outlive the page, for the last words typed before it is left. */
  keepalive?: boolean | undefined
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Where the API lives; what begins with `/api/` is meant as it is. */
export const urlOf = (path: string) => (path.startsWith('/api/') ? path : `/api/v1${path}`)

/** Calls the API and gives the parsed reply. `body` is sent as JSON, or as it is when it is a form. @throws {ApiError} */
export async function call<T>(method: Method, path: string, body?: unknown, options: CallOptions = {}): Promise<T> {
  const isForm = body instanceof FormData
  const response = await request(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
      ...options.headers,
    },
    body: body === undefined ? null : isForm ? body : JSON.stringify(body),
    signal: options.signal ?? null,
    keepalive: options.keepalive ?? false,
  })
  const text = await response.text().catch((cause) => lostConnection(cause, options.signal))
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/** As `fetch`, with our headers and errors. The language is the one that the page is in. @throws {ApiError} */
export async function request(path: string, init: RequestInit): Promise<Response> {
  const headers = { 'accept-language': document.documentElement.lang, ...(init.headers as Record<string, string> | undefined) }
  let response: Response
  try {
    response = await fetch(urlOf(path), { ...init, headers, credentials: 'same-origin' })
  } catch (cause) {
    lostConnection(cause, init.signal)
  }
  if (response.status === 401) dispatchEvent(new Event(SIGNED_OUT))
  if (!response.ok) throw await errorOf(response)
  return response
}

/** A connection can be lost before the answer begins, and in the midst of it. @throws {ApiError} `network`, unless the caller has given up */
export function lostConnection(cause: unknown, signal?: AbortSignal | null): never {
  if (signal?.aborted) throw cause
  throw new ApiError('network', 0, cause instanceof Error ? cause.message : 'network')
}

async function errorOf(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN)
  const seconds = Number.isFinite(retryAfter) ? retryAfter : undefined
  const reply = (await response.json().catch(() => null)) as (Partial<ErrorReply> & { code?: string; message?: string }) | null
  // better-auth answers flat, our own routes within `error`.
  const { code, message, details } = reply?.error ?? { code: reply?.code, message: reply?.message, details: undefined }
  return new ApiError(code ?? `http.${response.status}`, response.status, message ?? '', details, seconds)
}

/** For `Idempotency-Key`. Not `crypto.randomUUID`, which is missing on plain http in a local network. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
