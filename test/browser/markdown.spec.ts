// Live Markdown in a real browser: right for Korean, safe against a hostile model, and no dearer at the end than at the beginning.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

let folder: string
let pages: Server
let evil: Server
let url: string
let evilUrl: string
let hits: string[]

const listen = (server: Server) =>
  new Promise<string>((done) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      done(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
    }),
  )

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiwon-markdown-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: resolve('test/browser/markdown'),
    plugins: [react()],
    css: { postcss: { plugins: [] } },
    build: { outDir: folder, emptyOutDir: true },
  })
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
  pages = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '')
    // No policy here: what is tried is the component, not the second line of defence.
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream')
    try {
      response.end(readFileSync(join(folder, path)))
    } catch {
      response.writeHead(404).end()
    }
  })
  evil = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.end()
  })
  url = await listen(pages)
  evilUrl = await listen(evil)
})
test.afterAll(() => {
  pages.close()
  evil.close()
  rmSync(folder, { recursive: true, force: true })
})
test.beforeEach(async ({ page }) => {
  hits = []
  await page.goto(url)
})

const show = (page: Page, text: string, isWriting = false) =>
  page.evaluate(([words, writing]) => window.show(words as string, writing as boolean), [text, isWriting] as const)
/** Feeds a text in pieces of one to four characters, in turn. */
async function feed(page: Page, text: string) {
  await page.evaluate((whole) => {
    for (let at = 0, turn = 0; at < whole.length; turn++) {
      at = Math.min(whole.length, at + (turn % 4) + 1)
      window.show(whole.slice(0, at), true)
    }
    window.show(whole, false)
  }, text)
}

const BOLD = [
  ['**JWT(JSON Web Token)**는 서명된 토큰입니다.', 'JWT(JSON Web Token)'],
  ['**전환율 15%**를 넘겼습니다.', '전환율 15%'],
  ["**'왜 이 회사인가'**에 답합니다.", "'왜 이 회사인가'"],
  ['**"안정성"**을 먼저 봅니다.', '"안정성"'],
  ['**응답 시간(p95)**이 줄었습니다.', '응답 시간(p95)'],
  ['**Node.js**로 만들었습니다.', 'Node.js'],
  ['**[성과]**는 다음과 같습니다.', '[성과]'],
  ['**C++**와 씨름했습니다.', 'C++'],
  ['**‘협업’**이라는 말', '‘협업’'],
  ['**1,200건**의 요청', '1,200건'],
  ['**무엇을?**에 답합니다.', '무엇을?'],
  ['**끝!**이라고 말했습니다.', '끝!'],
  ['**3배(300%)**로 늘었습니다.', '3배(300%)'],
  ['**「지원」**의 뜻', '「지원」'],
  ['**결론:**부터 씁니다.', '결론:'],
]

test('the usual Korean bold phrases are bold, in pieces of one to four characters', async ({ page }) => {
  for (const [text, bold] of BOLD) {
    await feed(page, text as string)
    await expect(page.locator('strong'), text).toHaveText(bold as string)
    expect(await page.locator('#root').textContent(), text).not.toContain('**')
  }
})

test('a table, a numbered list and an open fence look right while they are written', async ({ page }) => {
  const text =
    '# 계획\n\n| 일 | 날 |\n|---|---|\n| 설계 | 3 |\n| 구현 | 5 |\n\n1. 첫째\n2. 둘째\n\n   둘째의 설명\n\n3. 셋째\n\n```ts\nconst a = 1\n\nconst b = 2\n```\n\n끝.'
  await feed(page, text)
  await expect(page.locator('td')).toHaveText(['설계', '3', '구현', '5'])
  await expect(page.locator('ol')).toHaveCount(1)
  await expect(page.locator('ol > li')).toHaveCount(3)
  await expect(page.locator('pre code')).toHaveText('const a = 1\n\nconst b = 2')
  await show(page, '앞\n\n```ts\nconst a = 1\n', true)
  await expect(page.locator('pre code')).toContainText('const a = 1')
  await show(page, '이 일은 **아주 중', true)
  await expect(page.locator('strong')).toHaveText('아주 중')
})

test('sixteen hostile texts: no script runs, nothing is fetched', async ({ page }) => {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const hostile = [
    `![a](${evilUrl}/1)`,
    `![a][r]\n\n[r]: ${evilUrl}/2`,
    `<img src="${evilUrl}/3">`,
    '<svg onload="alert(4)"></svg>',
    `<iframe src="${evilUrl}/5"></iframe>`,
    `<div style="background:url(${evilUrl}/6)">x</div>`,
    `<meta http-equiv="refresh" content="0;url=${evilUrl}/7">`,
    `<link rel="prefetch" href="${evilUrl}/8">`,
    `<img srcset="${evilUrl}/9 2x">`,
    '[a](java&#115;cript:alert(10))',
    '[a](javascript:alert(11))',
    '[a](data:text/html,<script>alert(12)</script>)',
    '<script>alert(13)</script>',
    `<video src="${evilUrl}/14" autoplay></video>`,
    `<style>@import url(${evilUrl}/15)</style>`,
    '<a href="vbscript:alert(16)" onmouseover="alert(16)">x</a>',
  ]
  for (const text of hostile) {
    await feed(page, `앞 글입니다.\n\n${text}\n\n뒤 글입니다.`)
    for (const link of await page.locator('#root a').all()) expect(await link.getAttribute('href')).toMatch(/^(https?:|mailto:)/)
  }
  await page.waitForTimeout(300)
  expect(dialogs).toEqual([])
  expect(hits).toEqual([])
  expect(await page.locator('#root :is(script, iframe, svg, img, video, style, link, meta)').count()).toBe(0)
})

test('a piece at the end of a long text costs no more than one of a short text', async ({ page }) => {
  const paragraph = (at: number) =>
    `${at}. 번째 문단입니다. **굵은 글**과 \`코드\`가 있고, 주문 기록 ${at * 7}건을 살폈습니다. ${'이어지는 설명입니다. '.repeat(6)}\n\n`
  const costs: Record<string, { milliseconds: number; changes: number }> = {}
  for (const length of [1_000, 10_000, 50_000]) {
    let text = ''
    for (let at = 1; text.length < length; at++) text += `단락 ${paragraph(at)}`
    // Warm first, so that compiling is not measured.
    await page.evaluate((words) => window.grow(words, 40), text.slice(0, 2_000))
    costs[length] = await page.evaluate((words) => window.grow(words, 8), text.slice(0, length))
  }
  const told = Object.entries(costs).map(
    ([length, { milliseconds, changes }]) =>
      `${length} characters: ${milliseconds.toFixed(3)} ms, ${changes.toFixed(1)} changes of the document`,
  )
  console.log(`for each piece at the end of a text of\n  ${told.join('\n  ')}`)
  // Time is only printed; what is asserted is that no more of the document changes at the end of a long text than of a short one.
  expect(costs[50_000]?.changes).toBeLessThan(2 * (costs[1_000]?.changes ?? 0))
})
