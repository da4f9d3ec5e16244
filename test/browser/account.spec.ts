// What belongs to whom, what one does with one's account, and where the keyboard stands.
import { expect, test } from './server.ts'

test.use({ locale: 'ko-KR', viewport: { width: 1280, height: 860 } })

test('what one person typed is not shown to the next one at the same browser, even when nobody signed out', async ({
  page,
  product,
  person,
}) => {
  const field = page.getByRole('dialog').getByRole('textbox')
  const open = async () => {
    await page.goto(`${product.url}/postings`)
    await page.getByRole('button', { name: '공고 추가' }).click()
  }
  await person('앞사람')
  await open()
  await field.fill('앞사람이 붙여 넣은 공고')
  await open()
  await expect(field).toHaveValue('앞사람이 붙여 넣은 공고')

  await page.context().clearCookies()
  await person('뒷사람')
  await open()
  await expect(field).toHaveValue('')
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('앞사람')
})

test('a password is changed where one knows the present one', async ({ page, product, person }) => {
  await person()
  await page.goto(`${product.url}/me`)
  const way = page.getByRole('button', { name: '비밀번호 바꾸기' })
  await way.click()
  const dialog = page.getByRole('dialog')
  const change = async (current: string) => {
    await dialog.getByLabel('지금 비밀번호').fill(current)
    await dialog.getByLabel('새 비밀번호').fill('another-horse-entirely-4')
    await dialog.getByRole('button', { name: '비밀번호 바꾸기' }).click()
  }
  await change('not-my-password-at-all')
  await expect(dialog.getByText('지금 비밀번호가 맞지 않아요.')).toBeVisible()
  await change('correct-horse-battery-9')
  await expect(page.getByText('비밀번호를 바꿨어요.')).toBeVisible()
  await expect(dialog).toBeHidden()
  // The dialog gives the focus back to where it was opened.
  await expect(way).toBeFocused()
  await page.reload()
  await expect(way).toBeVisible()
})

test('a file that was refused can be chosen again', async ({ page, product, person }) => {
  await person()
  await page.goto(`${product.url}/me`)
  const file = { name: 'cv.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no PDF at all') }
  for (let time = 0; time < 2; time++) {
    const answer = page.waitForResponse((reply) => reply.url().endsWith('/api/v1/documents') && reply.request().method() === 'POST')
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '파일 올리기' }).click()
    await (await chooser).setFiles(file)
    expect((await answer).ok()).toBe(false)
    await expect(page.getByRole('alert').first()).toBeVisible()
  }
})

test('after a link the keyboard goes on in the new page, whose name is said', async ({ page, product, person }) => {
  await person()
  await page.goto(`${product.url}/`)
  const main = page.locator('#main')
  await expect(main).not.toBeFocused()
  await page.getByRole('navigation').getByRole('link', { name: '공고', exact: true }).first().click()
  await expect(page).toHaveURL(`${product.url}/postings`)
  await expect(main).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: '공고 · 지원' })).toHaveCount(1)
  // What changes behind the question mark leaves the keyboard where it is.
  await page.getByLabel('직무').focus()
  await page.getByLabel('직무').selectOption('be')
  await expect(page).toHaveURL(/position=be/)
  await expect(page.getByLabel('직무')).toBeFocused()
})
