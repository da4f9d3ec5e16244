// The product as people start it, with a scripted model, for tests in a browser.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { type ModelServer, startModelServer } from '../mocks/model-server.ts'

export interface Product {
  url: string
  model: ModelServer
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (!address || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function waitUntilReady(url: string, child: ChildProcess) {
  while (child.exitCode === null) {
    const ready = await fetch(`${url}/readyz`).then(
      (reply) => reply.ok,
      () => false,
    )
    if (ready) return
    await new Promise((again) => setTimeout(again, 50))
  }
  throw new Error('the server ended before it was ready')
}

/**
 * `product` is one server for all files that name the same `house`; a file that needs to be the first there names a house of its own.
 * `person` signs a new person up in the page of a test.
 */
export const test = base.extend<{ person: (name?: string) => Promise<void> }, { house: string; product: Product }>({
  house: ['shared', { scope: 'worker', option: true }],
  product: [
    async ({ house: _ }, use) => {
      const model = await startModelServer()
      const folder = mkdtempSync(join(tmpdir(), 'jiwon-browser-'))
      const port = await freePort()
      const child = spawn(resolve('node_modules/.bin/node'), [resolve('src/main.ts'), 'serve'], {
        // Elsewhere than in the project, whose .env is not for tests.
        cwd: folder,
        env: {
          PATH: process.env.PATH,
          PORT: String(port),
          JIWON_DATA: folder,
          LOG_LEVEL: 'fatal',
          OPENAI_BASE_URL: model.url,
          OPENAI_MODEL: 'scripted',
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      const url = `http://127.0.0.1:${port}`
      await waitUntilReady(url, child)
      await use({ url, model })
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
      await model.close()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  person: async ({ page, product }, use) => {
    await use(async (name = '김하늘') => {
      await signUp(page, product.url, name)
    })
  },
})

let people = 0
/** Signs up over HTTP, since the form has a test of its own, and opens the home page with the session. */
async function signUp(page: Page, url: string, name: string) {
  const reply = await page.request.post(`${url}/api/auth/sign-up/email`, {
    headers: { origin: url },
    data: { name, email: `person-${process.pid}-${++people}@example.com`, password: 'correct-horse-battery-9' },
  })
  if (!reply.ok()) throw new Error(`sign-up: ${reply.status()} ${await reply.text()}`)
}

export { expect } from '@playwright/test'
