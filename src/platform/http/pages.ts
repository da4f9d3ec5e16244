// The web app and the reference of the API, served wholly from here: no page loads anything from another host.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { Env } from './env.ts'

const WEB = fileURLToPath(new URL('../../../dist/web', import.meta.url))
const SWAGGER = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

/** What a page may do: run our scripts, speak to us, show what we serve. `nonce` is for the style elements that Mantine makes. */
const policy = (styles: string, scripts = "'self'") =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'self' ${styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')

/** Serves the built web app: files by their name, and its one page for every other address, since it knows its own places. */
export function createPages() {
  const pages = new Hono<Env>()
  const built = join(WEB, 'index.html')
  let page: string | undefined

  pages.use('/assets/*', async (c, next) => {
    await next()
    // Their names change with their content.
    if (c.res.ok) c.res.headers.set('cache-control', 'public, max-age=31536000, immutable')
  })
  // A file that is not there is 404, not the page: a browser would take it for a script.
  pages.use('/assets/*', serveStatic({ root: WEB }), async (c) => c.notFound())
  pages.get(
    '*',
    serveStatic({ root: WEB, rewriteRequestPath: (path) => (path === '/' || path.endsWith('.html') ? '/none' : path) }),
    (c) => {
      if (c.req.path.startsWith('/api/')) return c.notFound()
      page ??= existsSync(built) ? readFileSync(built, 'utf8') : undefined
      if (page === undefined) return c.text('The web app is not built yet: npm run build', 503)
      const nonce = randomBytes(16).toString('base64')
      c.header('content-security-policy', policy(`'nonce-${nonce}'`))
      c.header('cache-control', 'no-store')
      return c.html(page.replaceAll('__NONCE__', nonce))
    },
  )
  return pages
}

const DOCS = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Jiwon API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="reference"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`
const START = `window.addEventListener('load', () => SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reference', deepLinking: true, validatorUrl: null }))\n`
const FILES: Record<string, string> = { 'swagger-ui.css': 'text/css', 'swagger-ui-bundle.js': 'text/javascript' }

/** The reference page of the API (docs/decisions/0003). */
export function createReference() {
  const reference = new Hono<Env>()
  reference.get('/', (c) => {
    // Swagger UI writes style attributes into its markup.
    c.header('content-security-policy', policy("'unsafe-inline'"))
    return c.html(DOCS)
  })
  reference.get('/start.js', (c) => c.body(START, 200, { 'content-type': 'text/javascript' }))
  reference.get('/:file', (c) => {
    const type = FILES[c.req.param('file')]
    if (!type) return c.notFound()
    return c.body(readFileSync(join(SWAGGER, c.req.param('file')), 'utf8'), 200, {
      'content-type': type,
      'cache-control': 'public, max-age=86400',
    })
  })
  return reference
}
