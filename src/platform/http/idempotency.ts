import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { AppError } from '../errors.ts'
import { createDoor } from '../gate.ts'
import type { Env } from './env.ts'
import { requestError } from './errors.ts'
import type { Claim, KeptAnswer, KeyStore } from './idempotency-store.ts'
import { readUpload } from './upload.ts'

const POLL_MS = 100
/** A third of the time that a claim lasts without it. */
const RENEW_MS = 5_000
const LONGEST_KEY = 255
/** Uploads that are held until their key is claimed. They are read before the limits of their routes, so they get few places. */
const UPLOADS = { perPerson: 2, overall: 8 }
const LARGEST_UPLOAD_BYTES = 51_000_000

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

export interface IdempotencyOptions {
  renewMs?: number
  /** The largest upload of any route at this path. */
  largestUploadBytes?: (path: string) => number
}

/**
 * `Idempotency-Key` on any POST: the work is done once for each owner and key, and every repetition gets the same answer.
 * After draft-ietf-httpapi-idempotency-key-header. Kept 24 hours. A request that started a run is repeated by `replay`, in the manner the caller asks for.
 */
export function idempotency(
  keys: KeyStore,
  replay: Replay,
  { renewMs = RENEW_MS, largestUploadBytes = () => LARGEST_UPLOAD_BYTES }: IdempotencyOptions = {},
): MiddlewareHandler<Env> {
  const door = createDoor({
    ...UPLOADS,
    refuse: {
      tooManyOfOne: () => requestError.tooManyUploads({ headers: { 'Retry-After': '5' } }),
      tooMany: () => requestError.overloaded({ headers: { 'Retry-After': '5' } }),
    },
  })

  /** Claims the key, unless an earlier request with it has an answer: while that one works, this one waits. */
  async function claimKey(c: Context<Env>, key: string): Promise<({ state: 'mine' } & Claim) | KeptAnswer> {
    const userId = c.get('user').id
    const sum = createHash('sha256').update(`${c.req.method} ${c.req.path}\n`)
    if (isUpload(c)) c.req.raw = await readUpload(c.req.raw, sum, largestUploadBytes(c.req.path))
    else sum.update(await c.req.text())
    const hash = sum.digest('hex')
    for (;;) {
      const found = await keys.claim(userId, key, hash)
      if (found.state !== 'mine' && found.hash !== hash) throw keyReused()
      if (found.state !== 'open') return found
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
      c.req.raw.signal.throwIfAborted()
    }
  }

  return async (c, next) => {
    const key = c.req.header('idempotency-key')
    if (c.req.method !== 'POST' || !key) return next()
    if (key.length > LONGEST_KEY) throw requestError.keyTooLong({ details: { maximum: LONGEST_KEY } })
    const claim = isUpload(c) ? await door.enter(c.get('user').id, () => claimKey(c, key)) : await claimKey(c, key)
    if (claim.state !== 'mine') {
      // Nobody reads it any more, and to wait for a run may take minutes.
      if (isUpload(c)) await c.req.raw.body?.cancel()
      const status = (claim.status ?? 200) as ContentfulStatusCode
      if (claim.runId) return replay(c, claim.runId, { status, accepted: claim.body as Record<string, unknown> })
      return c.json(claim.body as object, status)
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

const isUpload = (c: Context<Env>) => /^multipart\//i.test(c.req.header('content-type') ?? '')
