import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { AppError } from '../errors.ts'
import type { Env } from './env.ts'
import { requestError } from './errors.ts'
import type { Claim, KeyStore } from './idempotency-store.ts'

const POLL_MS = 100
/** A third of the time that a claim lasts without it. */
const RENEW_MS = 5_000
const LONGEST_KEY = 255
/** No route takes a larger upload; each has its own, lower limit after this one. */
const LARGEST_UPLOAD_BYTES = 51 * 1024 * 1024

type Replay = (
  c: Context<Env>,
  runId: string,
  options: { status: ContentfulStatusCode; accepted: Record<string, unknown> },
) => Promise<Response>

const keyReused = () =>
  new AppError('request.key_reused', 422, {
    ko: '같은 Idempotency-Key로 다른 내용을 보냈어요.',
    en: 'This Idempotency-Key was used for a request with another body.',
  })

/**
 * `Idempotency-Key` on any POST: the work is done once for each owner and key, and every repetition gets the same answer.
 * After draft-ietf-httpapi-idempotency-key-header. Kept 24 hours. A request that started a run is repeated by `replay`, in the manner the caller asks for.
 */
export function idempotency(keys: KeyStore, replay: Replay, { renewMs = RENEW_MS } = {}): MiddlewareHandler<Env> {
  return async (c, next) => {
    const key = c.req.header('idempotency-key')
    if (c.req.method !== 'POST' || !key) return next()
    if (key.length > LONGEST_KEY) throw requestError.keyTooLong({ details: { maximum: LONGEST_KEY } })
    const userId = c.get('user').id
    const content = /^multipart\//i.test(c.req.header('content-type') ?? '') ? await readUpload(c) : await c.req.text()
    const hash = createHash('sha256').update(`${c.req.method} ${c.req.path}\n`).update(content).digest('hex')
    let claim: Claim
    for (;;) {
      const found = await keys.claim(userId, key, hash)
      if (found.state === 'mine') {
        claim = found
        break
      }
      if (found.hash !== hash) throw keyReused()
      const status = (found.status ?? 200) as ContentfulStatusCode
      if (found.runId) return replay(c, found.runId, { status, accepted: found.body as Record<string, unknown> })
      if (found.state === 'done') return c.json(found.body as object, status)
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
      c.req.raw.signal.throwIfAborted()
    }
    // Renewed while the work goes on, so that only a dead process frees the key. What fails once is tried again before the claim is over.
    const renewal = setInterval(() => void keys.renew(claim).catch(() => undefined), renewMs)
    // As soon as a run is started the key leads to it, so that a repetition finds it even when this process dies.
    c.set('runStarted', (runId, status, accepted) => keys.settle(claim, { status, runId, body: accepted }))
    try {
      await next()
    } finally {
      clearInterval(renewal)
    }
    const json = c.res.headers.get('content-type')?.includes('application/json')
    // A secret that is shown once is marked so that nobody keeps it, and we do not either.
    const secret = c.res.headers.get('cache-control') === 'no-store'
    if (c.error || c.res.status >= 400 || !json || secret) await keys.free(claim)
    else await keys.settleOnce(claim, { status: c.res.status, body: await c.res.clone().json() })
    return
  }
}

/**
 * Reads an upload whole and puts it back for the route. @returns it without its boundary, which differs each time the same form is sent.
 * @throws `request.too_large`
 */
async function readUpload(c: Context<Env>): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of c.req.raw.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > LARGEST_UPLOAD_BYTES) throw requestError.tooLarge({ details: { maximumBytes: LARGEST_UPLOAD_BYTES } })
    chunks.push(chunk)
  }
  const body = Buffer.concat(chunks)
  const { url, method, headers, signal } = c.req.raw
  c.req.raw = new Request(url, { method, headers, body, signal })
  const boundary = /boundary="?([^";]+)/i.exec(headers.get('content-type') ?? '')?.[1]
  const text = body.toString('latin1')
  return boundary ? text.replaceAll(boundary, '') : text
}
