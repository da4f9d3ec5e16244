import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'
import { requestError } from './errors.ts'

const JSON_BYTES = 1_000_000

/**
 * Refuses U+0000 in the query, and reads JSON bodies early: at most 1 MB, valid, and without what no database column can hold (U+0000, half surrogate pairs).
 * The path of the first bad value is told. Uploads are limited by their own routes.
 */
export const checkBody: MiddlewareHandler<Env> = async (c, next) => {
  for (const [name, value] of new URL(c.req.url).searchParams)
    if (name.includes('\u0000') || value.includes('\u0000'))
      throw requestError.badText({ details: [{ in: 'query', path: name.replaceAll('\u0000', ''), message: 'U+0000' }] })
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const type = c.req.header('content-type') ?? ''
  if (/^multipart\/form-data/i.test(type)) return next()
  const length = Number(c.req.header('content-length') ?? 0)
  if (length > JSON_BYTES) throw requestError.tooLarge({ details: { maximumBytes: JSON_BYTES } })
  const text = await readText(c.req.raw)
  // A text/plain body needs no preflight in browsers, so it is never taken for JSON.
  if (text !== '' && !/^application\/([\w.]+\+)?json/i.test(type)) throw requestError.wrongType()
  let value: unknown
  try {
    value = text === '' ? undefined : JSON.parse(text)
  } catch (cause) {
    throw requestError.brokenJson({
      cause,
      details: [{ in: 'json', path: '', message: cause instanceof Error ? cause.message.slice(0, 200) : '' }],
    })
  }
  const bad = badPath(value)
  if (bad !== undefined) throw requestError.badText({ details: [{ in: 'json', path: bad, message: 'U+0000 or half a surrogate pair' }] })
  // Hono keeps promises here, though its types say values.
  c.req.bodyCache.text = Promise.resolve(text) as never
  c.req.bodyCache.json = Promise.resolve(value) as never
  return next()
}

async function readText(request: Request): Promise<string> {
  if (!request.body) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of request.body) {
    bytes += chunk.byteLength
    if (bytes > JSON_BYTES) throw requestError.tooLarge({ details: { maximumBytes: JSON_BYTES } })
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/** The path of the first text that cannot be stored. Iterative, since a body may be nested deeper than the stack. */
function badPath(value: unknown): string | undefined {
  const open: [path: string, value: unknown][] = [['', value]]
  for (let one = open.pop(); one; one = open.pop()) {
    const [path, inner] = one
    if (typeof inner === 'string' && (inner.includes('\u0000') || !inner.isWellFormed())) return path
    if (typeof inner !== 'object' || inner === null) continue
    for (const [key, child] of Object.entries(inner)) {
      const at = path ? `${path}.${key}` : key
      if (key.includes('\u0000') || !key.isWellFormed()) return path || key
      open.push([at, child])
    }
  }
  return undefined
}
