// Many tabs of one browser: each shows the same text, and together they have one connection for the person's events.
import { expect, test } from './server.ts'

test.use({ locale: 'ko-KR', viewport: { width: 1280, height: 860 } })

const LETTER = Array.from(
  { length: 25 },
  (_, at) => `${at + 1}주째에는 배포 기록 ${at * 3 + 2}건을 살피고 팀과 함께 원인을 나누었습니다.`,
).join(' ')

test('seven tabs and a second device see the same draft to its end, over one connection for events', async ({
  context,
  page,
  product,
  person,
  browser,
}) => {
  product.model.script(({ body }) =>
    JSON.stringify(body).includes('힌트 세 개')
      ? JSON.stringify({ result: ['가를 작성해 주세요. 꼭이요.', '나', '다'] })
      : { text: LETTER, pieceMs: 25 },
  )
  await person()
  await page.goto(product.url)
  await page.getByRole('button', { name: '예시로 먼저 해 보기' }).click()
  await page.getByRole('button', { name: /초안 만들기/ }).click()
  const draft = page.getByRole('textbox', { name: '초안' })
  await expect(draft).toHaveValue(/1주째/)

  const tabs = await Promise.all(Array.from({ length: 6 }, () => context.newPage()))
  let streams = 0
  for (const tab of tabs)
    tab.on('request', (request) => {
      if (/\/events$/.test(request.url())) streams += 1
    })
  for (const tab of tabs) await tab.goto(page.url())
  const device = await (await browser.newContext({ storageState: await context.storageState(), locale: 'ko-KR' })).newPage()
  await device.goto(page.url())
  for (const one of [page, ...tabs, device])
    await expect(one.getByRole('textbox', { name: '초안' })).toHaveValue(LETTER, { timeout: 30_000 })
  // Neither for the person's events nor for the run: the first tab has both connections.
  expect(streams).toBe(0)

  // The tab that had the connection closes: another takes it over, and still hears what happens on the device.
  const heir = tabs[0] as typeof page
  const taken = Promise.race(tabs.map((tab) => tab.waitForRequest((request) => request.url().endsWith('/api/v1/events'))))
  await page.close()
  await taken
  product.model.script(LETTER.replace('1주째', '첫째 주'))
  await device.getByRole('button', { name: /다시 쓰기/ }).click()
  await expect(heir.getByRole('textbox', { name: '초안' })).toHaveValue(/첫째 주/, { timeout: 20_000 })
})
