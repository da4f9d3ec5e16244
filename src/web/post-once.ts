import { ApiError, call, newKey } from './api.ts'

/** For so long a repetition means the same; later it is another wish. The server would remember for a day. */
const SAME_MS = 10 * 60_000

/** The keys of requests of which it is not known whether they have arrived, by what was asked. */
const unanswered = new Map<string, { key: string; since: number }>()

interface Once {
  headers?: Record<string, string>
  /** What the page showed of it as it was asked for: once that has changed, the same is another wish. */
  seen?: string | null | undefined
}

/**
 * Posts what must not be done twice. When the answer was lost and the same is asked again, the server gets the same `Idempotency-Key`, and
 * answers with what it has made; a changed request is another one. @throws {ApiError}
 */
export async function postOnce<T>(path: string, body?: unknown, { headers = {}, seen = '' }: Once = {}): Promise<T> {
  const asked = [path, seen, fingerprint(body)].join('\n')
  const before = unanswered.get(asked)
  const { key } = before && Date.now() - before.since < SAME_MS ? before : { key: newKey() }
  unanswered.set(asked, { key, since: Date.now() })
  try {
    const reply = await call<T>('POST', path, body, { headers: { ...headers, 'idempotency-key': key } })
    unanswered.delete(asked)
    return reply
  } catch (error) {
    if (isRefusal(error)) unanswered.delete(asked)
    throw error
  }
}

/** Begins work that goes on by itself, once, and comes back when it has begun. @throws {ApiError} */
export const startOnce = <T>(path: string, body?: unknown, seen?: Once['seen']) =>
  postOnce<T>(path, body, { headers: { prefer: 'respond-async' }, seen })

/** The server has said no, and so has done nothing. */
const isRefusal = (error: unknown) => error instanceof ApiError && error.status >= 400 && error.status < 500

/** A file is known by its name, length and time. */
function fingerprint(body: unknown): string {
  if (!(body instanceof FormData)) return JSON.stringify(body) ?? ''
  return JSON.stringify(
    [...body].map(([name, value]) => [name, typeof value === 'string' ? value : [value.name, value.size, value.lastModified]]),
  )
}
