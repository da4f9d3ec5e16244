// From a CV to a profile and to experience cards, and from there into a letter.
import { expect, test } from './server.ts'

test.use({ locale: 'ko-KR', viewport: { width: 1280, height: 860 } })

const CV = `나우리
백엔드 개발자
uri.na@example.com
## 경력
솔빛물류, 백엔드 개발자 (2022.03 ~ 현재)
- 입출고 기록을 하루 두 번 견주어 재고 오차를 7%에서 1%로 줄였습니다.
## 학력
다온대학교 컴퓨터공학과 학사 (2016.03 ~ 2022.02)`

test('a CV fills the profile, its lines become cards, and a card goes into a letter', async ({ page, product, person }) => {
  test.slow()
  // The model answers nothing that keeps a contract, so that everything here is made by rules.
  product.model.script('네.')
  await person('나우리')
  await page.request.post(`${product.url}/api/v1/documents`, {
    headers: { origin: product.url },
    multipart: { file: { name: 'cv.txt', mimeType: 'text/plain', buffer: Buffer.from(CV) } },
  })

  await page.goto(`${product.url}/me`)
  await page.getByRole('link', { name: /프로필/ }).click()
  await page.getByRole('button', { name: '읽고 나누기' }).click()
  const proposal = page.getByRole('region', { name: '이력서에서 찾은 것' })
  await expect(proposal).toBeVisible({ timeout: 30_000 })
  // What was found waits to be taken, through a refresh, too.
  await page.reload()
  await expect(proposal.getByText('5번째 줄').first()).toBeVisible()
  await expect(page.getByLabel('이름', { exact: true })).toHaveValue('')
  await page.getByRole('switch', { name: /학력.* 가져오기/ }).press('Space')
  await page.getByRole('button', { name: /고른 \d+가지 넣기/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('나우리 님의 프로필')
  await expect(proposal).toHaveCount(0)
  await expect(page.getByLabel('회사', { exact: true })).toHaveValue('솔빛물류')
  await page.getByLabel('지원 직무').fill('서버 개발자')
  await expect(page.getByText(/저장됨/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('지원 직무')).toHaveValue('서버 개발자')
  await expect(page.getByRole('button', { name: /^학력 비어 있음/ })).toBeVisible()

  await page.goto(`${product.url}/me/experiences`)
  await page.getByRole('button', { name: '카드 만들기' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('제목').fill('축제 홍보')
  await dialog.getByLabel(/^결과/).fill('관객이 두 배로 늘었습니다.')
  await dialog.getByRole('button', { name: '담기' }).click()
  await expect(page.getByRole('heading', { name: '축제 홍보' })).toBeVisible()
  await page.getByRole('button', { name: '줄 찾아보기' }).click()
  await page.getByRole('button', { name: /입출고 기록을.* 카드로 담기/ }).click()
  await expect(page.getByText('담았어요', { exact: true })).toBeVisible()
  await page.getByRole('searchbox').fill('재고 오차')
  await expect(page.getByRole('heading', { name: '축제 홍보' })).toBeHidden()
  await expect(page.getByRole('heading', { name: /입출고 기록을/ })).toBeVisible()

  const { id } = await page.request
    .post(`${product.url}/api/v1/applications/samples`, { headers: { origin: product.url } })
    .then((reply) => reply.json())
  await page.goto(`${product.url}/applications/${id}?part=cards`)
  await page.getByRole('switch', { name: /입출고 기록을.*초안에 쓰기/ }).press('Space')
  await expect(page.getByText('1장을 초안에 써요')).toBeVisible()
  const saved = page.waitForResponse(
    (reply) => reply.request().method() === 'PATCH' && (reply.request().postData() ?? '').includes('관객이'),
  )
  await page.getByRole('button', { name: '축제 홍보: 답이나 글에 넣기' }).click()
  await page.getByRole('menuitem', { name: '1번 힌트의 답에' }).click()
  await expect(page.getByLabel(/^1\. /)).toHaveValue(/관객이 두 배로 늘었습니다\.$/)
  expect((await saved).ok()).toBe(true)

  // Into the text itself, as a version of its own that the conversation shows.
  await page.getByRole('textbox', { name: '초안' }).fill('주문 화면을 고쳤습니다.')
  await page.getByRole('button', { name: '축제 홍보: 답이나 글에 넣기' }).click()
  const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/messages'))
  await page.getByRole('menuitem', { name: '글에 넣기' }).click()
  expect((await asked).postDataJSON()).toMatchObject({ experienceId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
  await expect(page.getByRole('tab', { name: '대화' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('listitem').filter({ hasText: '이 경험을 글에 넣어 주세요' })).toBeVisible()

  await page.goto(`${product.url}/me/experiences?view=coverage`)
  const row = page.getByRole('row', { name: /입출고 기록을/ })
  await expect(row.getByText('골랐어요')).toBeVisible()
})

test('what was typed without a connection does not cover what another device has written since', async ({ page, product, person }) => {
  await person('문가람')
  const address = `${product.url}/api/v1/profile`
  const put = (basics: object) => page.request.put(address, { headers: { origin: product.url }, data: { basics } })
  await put({ name: '문가람' })
  await page.goto(`${product.url}/me/profile`)
  const wanted = page.getByLabel('지원 직무')
  await expect(wanted).toBeVisible()
  await page.route('**/api/v1/profile', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()))
  await wanted.fill('기획자')
  await expect(page.getByText('이 기기에만 저장됨')).toBeVisible()
  await put({ name: '문가람', label: '서버 개발자' })
  await page.unroute('**/api/v1/profile')

  for (const [choice, label] of [
    ['다른 기기 것으로 하기', '서버 개발자'],
    ['이 기기에서 고친 것으로 하기', '기획자'],
  ] as const) {
    const kept = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.endsWith('kept.profile')))
    await page.reload()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('region', { name: '이 기기에서 고친 것' })).toContainText('기획자')
    await expect(dialog.getByRole('region', { name: '다른 기기에서 고친 것' })).toContainText('서버 개발자')
    expect((await page.request.get(address).then((reply) => reply.json())).basics.label).toBe('서버 개발자')
    await dialog.getByRole('button', { name: choice }).click()
    await expect(wanted).toHaveValue(label)
    // The same again, for the other choice.
    if (label === '서버 개발자')
      await page.evaluate((entries) => {
        for (const [key, text] of entries) localStorage.setItem(key, text)
      }, kept)
  }
  await expect(page.getByText(/저장됨/)).toBeVisible()
  expect((await page.request.get(address).then((reply) => reply.json())).basics.label).toBe('기획자')
})
