import type { MiddlewareHandler } from 'hono'
import { AppError } from '../errors.ts'
import type { Env } from './env.ts'

/** Headers of every answer. Pages set their own Content-Security-Policy (pages.ts). */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), payment=(), microphone=(self)',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const

export const securityHeaders: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site's page makes a browser send: with a cookie, every unsafe request needs our own Origin.
 * Programs with a bearer token and no cookie need none (Fetch standard: browsers always send Origin on unsafe cross-site requests).
 */
export function sameOrigin(isOurs: (origin: string) => boolean): MiddlewareHandler<Env> {
  return async (c, next) => {
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const foreign = (origin !== undefined && !isOurs(origin)) || site === 'cross-site'
    const unproved = origin === undefined && site === undefined && c.req.header('cookie') !== undefined
    if (!SAFE.has(c.req.method) && (foreign || unproved))
      throw new AppError('request.foreign_origin', 403, {
        ko: '다른 사이트에서 보낸 요청이라 받지 않았어요. 서버 주소가 바뀌었다면 JIWON_URL 설정을 확인해 주세요.',
        en: 'This request came from another site and was refused. If the address of the server has changed, check JIWON_URL.',
      })
    return next()
  }
}
