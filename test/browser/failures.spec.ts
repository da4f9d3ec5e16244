// What a page says and offers when the server refuses or does not answer.
import type { Page, Route } from '@playwright/test'
import { expect, type Product, test } from './server.ts'

test.use({ locale: 'ko-KR', viewport: { width: 1280, height: 860 } })

/** Refused for now; a page does not ask again by itself. */
const busy = (route: Route) =>
  route.fulfill({ status: 429, json: { error: { code: 'test.busy', message: '지금은 요청이 많아요.', requestId: 'test' } } })

async function application(page: Page, product: Product): Promise<string> {
  const guidelines = ['하나를 적어 주세요.', '둘을 적어 주세요.', '셋을 적어 주세요.']
  const reply = await page.request.post(`${product.url}/api/v1/applications`, {
    headers: { origin: product.url },
    data: { company: '가온커머스', position: '백엔드 개발자', letters: [{ question: '지원 동기를 작성해 주세요.', guidelines }] },
  })
  return (await reply.json()).id
}

const title = (page: Page) => page.getByRole('heading', { level: 1 })

test('a list that could not be loaded greets nobody as new, and is asked for again', async ({ page, product, person }) => {
  await person()
  for (const [path, calls] of [
    ['/', /\/api\/v1\/applications\?/],
    ['/resumes', /\/api\/v1\/resumes\?/],
    ['/interviews', /\/api\/v1\/interviews\?/],
    ['/projects', /\/api\/v1\/projects\?/],
  ] as const) {
    await page.route(calls, busy)
    await page.goto(product.url + path)
    await expect(title(page)).toHaveText('불러오지 못했어요', { timeout: 20_000 })
    await expect(page.getByText('지금은 요청이 많아요.')).toBeVisible()
    await page.unroute(calls)
    await page.getByRole('button', { name: '다시 해 보기' }).click()
    await expect(page.getByText('지금은 요청이 많아요.')).toBeHidden({ timeout: 20_000 })
    await expect(title(page)).not.toHaveText('불러오지 못했어요')
  }
})

test('a desk that could not be loaded is asked for again', async ({ page, product, person }) => {
  await person()
  const id = await application(page, product)
  await page.route(`**/api/v1/applications/${id}`, busy)
  await page.goto(`${product.url}/applications/${id}`)
  await expect(title(page)).toHaveText('불러오지 못했어요')
  await page.unroute(`**/api/v1/applications/${id}`)
  await page.getByRole('button', { name: '다시 해 보기' }).click()
  await expect(page.getByRole('textbox', { name: '초안' })).toBeVisible()
})

test('why something was not removed is told where it was confirmed', async ({ page, product, person }) => {
  await person()
  await page.goto(`${product.url}/me`)
  await page.getByRole('button', { name: '계정 지우기' }).click()
  const dialog = page.getByRole('dialog')
  const email = /person-\S+@example\.com/.exec((await dialog.textContent()) ?? '')?.[0] ?? ''
  await dialog.getByLabel('이메일 확인').fill(email)
  await page.route('**/api/v1/me', (route) => (route.request().method() === 'DELETE' ? busy(route) : route.continue()))
  await dialog.getByRole('button', { name: '모두 지우기' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('지금은 요청이 많아요.')
})

test('who closes the dialog while an application is removed does not land in it', async ({ page, product, person }) => {
  await person()
  const id = await application(page, product)
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(`**/api/v1/applications/${id}`, async (route) => {
    if (route.request().method() === 'DELETE') await held
    await route.continue()
  })
  await page.goto(`${product.url}/applications/${id}`)
  await page.getByRole('textbox', { name: '초안' }).waitFor()
  await page.getByRole('button', { name: '더 보기' }).click()
  await page.getByRole('menuitem', { name: '지원서 지우기' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '지우기' }).click()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  letGo()
  await expect(page).toHaveURL(`${product.url}/applications`)
})
