// Makes docs/screenshots from the running product, on the sample CV and application: `npm run build && node scripts/screenshots.ts`.
// Needs Chromium (CHROMIUM=path, else Debian's place). No model is configured, so what is shown is made by rules.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Locator, type Page } from '@playwright/test'
import sharp from 'sharp'
import { createLog } from '#platform/log.ts'
import { readConfig } from '#src/config.ts'
import { startServer } from '#src/server.ts'

const OUTPUT = path.resolve(import.meta.dirname, '../docs/screenshots')
const PASSWORD = 'only-for-the-pictures'
const WIDTHS = { wide: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } }

/** Given to the browser as it is: what asks again inside the page would need `eval`, which the page forbids. */
const FONTS_ARE_THERE = `new Promise((done) => {
  const look = () => (document.fonts.size > 0 && document.fonts.status === 'loaded' ? done() : setTimeout(look, 50))
  look()
})`

const folder = mkdtempSync(path.join(tmpdir(), 'jiwon-screenshots-'))
const environment = { PORT: '0', JIWON_DATA: folder, LOG_LEVEL: 'error' }
const port = await freePort()
const server = await startServer(readConfig({ ...environment, PORT: String(port) }), environment, { log: createLog('error') })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  mkdirSync(OUTPUT, { recursive: true })
  const applicationId = await prepare(browser)
  for (const [size, viewport] of Object.entries(WIDTHS))
    for (const colorScheme of ['light', 'dark'] as const) {
      const look = `${size === 'phone' ? '-phone' : ''}${colorScheme === 'dark' ? '-dark' : ''}`
      const page = await signedIn(browser, { viewport, colorScheme })
      await picture(page, '/', page.getByRole('link', { name: /가온커머스/ }), `home${look}`)
      const desk = `/applications/${applicationId}${size === 'phone' ? '?part=draft' : ''}`
      await picture(page, desk, page.getByRole('button', { name: /다시 쓰기/ }), `desk${look}`)
      await page.context().close()
    }
} finally {
  await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** An account with the sample CV and the sample application, whose first letter is written. @returns the application's id */
async function prepare(browser: Browser): Promise<string> {
  const page = await browser.newPage({ locale: 'ko-KR', viewport: WIDTHS.wide })
  const post = (address: string, data: object = {}) =>
    page.request.post(`${server.url}${address}`, { data, headers: { origin: server.url, 'accept-language': 'ko' } })
  await post('/api/auth/sign-up/email', { name: '김하늘', email: 'haneul@example.com', password: PASSWORD })
  await post('/api/v1/documents/samples')
  const { id } = await (await post('/api/v1/applications/samples')).json()
  await page.goto(`${server.url}/applications/${id}`)
  await page.getByRole('button', { name: /초안 만들기/ }).click()
  await page.getByRole('button', { name: /다시 쓰기/ }).waitFor()
  await page.close()
  return id
}

async function signedIn(browser: Browser, look: { viewport: { width: number; height: number }; colorScheme: 'light' | 'dark' }) {
  const context = await browser.newContext({
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
    ...look,
  })
  const page = await context.newPage()
  await page.request.post(`${server.url}/api/auth/sign-in/email`, {
    data: { email: 'haneul@example.com', password: PASSWORD },
    headers: { origin: server.url },
  })
  return page
}

/** `whole`: what is there when the page has all it shows. */
async function picture(page: Page, address: string, whole: Locator, name: string) {
  await page.goto(server.url + address)
  await whole.first().waitFor()
  // The font comes after the first paint, in pieces by the characters that are shown.
  await page.evaluate(FONTS_ARE_THERE)
  // Flat colours: a palette is a third of the size, and nobody sees it.
  const png = await sharp(await page.screenshot())
    .png({ palette: true, colours: 128, compressionLevel: 9 })
    .toBuffer()
  writeFileSync(path.join(OUTPUT, `${name}.png`), png)
  console.log(`docs/screenshots/${name}.png: ${Math.round(png.length / 1000)} kB`)
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready))
  const address = probe.address()
  await new Promise((closed) => probe.close(closed))
  if (!address || typeof address === 'string') throw new Error('no free port')
  return address.port
}
