// Applications and the checks of their letters in a real browser, in Korean.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, type Product, test } from './server.ts'

test.use({ locale: 'ko-KR', viewport: { width: 1280, height: 860 } })

const HINTS = ['누구와 의견이 갈렸는지 작성해 주세요.', '의견을 모으려고 한 일을 서술해 주세요.', '결과와 달라진 점을 작성해 주세요.']

async function api(page: Page, product: Product, method: string, path: string, data: object) {
  const reply = await page.request.fetch(`${product.url}/api/v1${path}`, { method, headers: { origin: product.url }, data })
  expect(reply.ok(), `${method} ${path}: ${reply.status()}`).toBe(true)
  return reply.json()
}
const application = (page: Page, product: Product, more: object) =>
  api(page, product, 'POST', '/applications', {
    company: '가온커머스',
    position: '백엔드 개발자',
    letters: [
      { question: '지원 동기를 작성해 주세요.', guidelines: HINTS, answers: ['주문 조회의 응답 시간을 820ms에서 140ms로 줄였다.', '', ''] },
    ],
    ...more,
  })

test('a letter is checked as it is typed, mended in one tap, and what is dismissed stays dismissed on another device', async ({
  page,
  product,
  person,
  browser,
}) => {
  await person()
  await application(page, product, { company: '나루페이', letters: [] })
  const { id } = await application(page, product, {})
  await page.goto(`${product.url}/applications/${id}`)

  const draft = page.getByRole('textbox', { name: '초안' })
  await draft.fill(
    '주문 조회의 응답 시간을 820ms에서 140ms로 줄였습니다. 이 경험으로 나루페이에 기여하겠습니다. 무엇이든 최선을 다하겠습니다.',
  )
  const checks = page.getByRole('tabpanel', { name: /점검/ })
  const company = checks.getByRole('button', { name: /다른 회사 이름/ })
  await expect(company).toContainText('나루페이')
  await checks.getByRole('button', { name: '‘가온커머스’로 바꾸기' }).click()
  await expect(draft).toHaveValue(/가온커머스에 기여하겠습니다/)
  await expect(company).toHaveCount(0)
  await expect(checks.getByRole('listitem').filter({ hasText: '다른 회사 이름' })).toHaveCount(1)

  // The first sentence comes from the first answer, and says so when the caret is in it.
  await draft.press('Control+Home')
  await expect(page.getByText('답변 1에서 왔어요.')).toBeVisible()

  const cliche = checks.getByRole('button', { name: /흔한 표현/ })
  await cliche.click()
  await page.getByRole('button', { name: '그냥 두기' }).click()
  await expect(cliche).toHaveCount(0)
  const aside = (one: Page) => one.getByRole('button', { name: /그냥 두기로 한 곳/ })
  await expect(aside(page)).toContainText('1개')

  const device = await (await browser.newContext({ storageState: await page.context().storageState(), locale: 'ko-KR' })).newPage()
  await device.goto(page.url())
  await expect(aside(device)).toContainText('1개')
  await expect(device.getByRole('button', { name: /흔한 표현/ })).toHaveCount(0)
  await aside(device).click()
  await device.getByRole('button', { name: '다시 보기' }).click()
  await expect(device.getByRole('button', { name: /흔한 표현/ })).toBeVisible()
})

test('that all is well is said only once the server has looked, too', async ({ page, product, person }) => {
  await person()
  const { id, letters } = await application(page, product, {})
  await api(page, product, 'PATCH', `/letters/${letters[0].id}`, { content: '주문 조회의 응답 시간을 820ms에서 140ms로 줄였습니다.' })
  const checks = page.getByRole('tabpanel', { name: /점검/ })
  await page.route('**/checks', (route) =>
    route.fulfill({ status: 422, json: { error: { code: 'test', message: '지금은 볼 수 없어요.' } } }),
  )
  await page.goto(`${product.url}/applications/${id}`)
  await expect(checks.getByText('다른 글과 겹치는 곳과 맞춤법은 아직 점검하지 못했어요.')).toBeVisible()
  await expect(checks.getByText('지금은 볼 수 없어요.')).toBeVisible()
  await expect(checks.getByRole('listitem').filter({ hasText: /^맞춤법$/ })).toHaveCount(0)
  await page.unroute('**/checks')
  await checks.getByRole('button', { name: '다시 해 보기' }).click()
  await expect(checks.getByRole('listitem').filter({ hasText: /^맞춤법$/ })).toHaveCount(1)
  await expect(checks.getByText('다른 글과 겹치는 곳과 맞춤법은 아직 점검하지 못했어요.')).toHaveCount(0)
})

test('the tabs of the questions count what was just written, and a whole application is taken home', async ({ page, product, person }) => {
  await person()
  const two = [1, 2].map((number) => ({
    question: `${number}번째로 궁금한 것을 작성해 주세요.`,
    title: `질문 ${number}`,
    guidelines: HINTS,
  }))
  const { id } = await application(page, product, { letters: two })
  await page.goto(`${product.url}/applications/${id}`)
  const tabs = page.getByRole('navigation', { name: '문항 고르기' })
  await page.getByRole('textbox', { name: '초안' }).fill('열 글자로 된 글입니다')
  await expect(page.getByText(/^저장됨/)).toBeVisible()
  await tabs.getByRole('link', { name: /질문 2/ }).click()
  await expect(page.getByRole('textbox', { name: '초안' })).toHaveValue('')
  await expect(tabs.getByRole('link', { name: /질문 1/ })).toContainText('12자')

  // Over plain HTTP on another machine there is no clipboard to write to.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await tabs.getByRole('link', { name: /질문 1/ }).click()
  await page.getByRole('button', { name: '내보내기' }).click()
  await page.getByRole('menuitem', { name: '글 복사하기' }).click()
  await expect(page.getByText('글을 복사했어요.')).toBeVisible()
  await page.getByRole('tab', { name: '대화' }).click()
  await page.getByRole('textbox', { name: '고칠 점' }).press('Control+V')
  await expect(page.getByRole('textbox', { name: '고칠 점' })).toHaveValue('열 글자로 된 글입니다')

  await page.getByRole('button', { name: '더 보기' }).click()
  await page.getByRole('menuitem', { name: '지원서 전체 내보내기' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: '텍스트' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(text).toContain('열 글자로 된 글입니다')
  expect(text).toContain('2번째로 궁금한 것')
})

test('applications are seen as a board and on the calendar, found, moved on, and copied for another company', async ({
  page,
  product,
  person,
}) => {
  await person()
  const one = await application(page, product, { dueDate: '2027-03-02T18:00' })
  await api(page, product, 'PATCH', `/letters/${one.letters[0].id}`, { content: '가온커머스의 일원이 되어 함께 성장하겠습니다.' })
  await application(page, product, { company: '푸른바다소프트', dueDate: '2027-03-20' })

  await page.goto(`${product.url}/applications`)
  await page.getByText('보드', { exact: true }).click()
  const column = (name: RegExp) => page.getByRole('region', { name })
  await expect(column(/쓰는 중/).getByRole('link', { name: /가온커머스/ })).toBeVisible()
  await expect(column(/시작 전/).getByRole('link', { name: /푸른바다소프트/ })).toBeVisible()
  await page.getByRole('button', { name: '푸른바다소프트 더 보기' }).click()
  await page.getByRole('menuitem', { name: '제출' }).click()
  await expect(column(/제출 완료/).getByRole('link', { name: /푸른바다소프트/ })).toBeVisible()

  await page.goto(`${product.url}/applications?view=calendar&month=2027-03`)
  await expect(page.getByRole('cell', { name: /^2 가온커머스/ })).toBeVisible()
  await page.getByRole('searchbox').fill('푸른')
  await expect(page.getByRole('link', { name: '가온커머스' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: '푸른바다소프트' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('searchbox')).toHaveValue('푸른')
  // Their place in the navigation shows all again, and the field says so.
  await page.getByRole('navigation').getByRole('link', { name: '지원서', exact: true }).click()
  await expect(page.getByRole('link', { name: /가온커머스/ })).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveValue('')

  // The board shows every stage; a choice of one that finds nothing does not hide it.
  await page.goto(`${product.url}/applications?progress=decided`)
  await expect(page.getByText('찾는 지원서가 없어요')).toBeVisible()
  await page.getByText('보드', { exact: true }).click()
  await expect(column(/제출 완료/).getByRole('link', { name: /푸른바다소프트/ })).toBeVisible()

  await page.goto(`${product.url}/applications`)
  await page.getByRole('button', { name: '가온커머스 더 보기' }).click()
  await page.getByRole('menuitem', { name: '다른 회사로 복사' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('회사', { exact: true }).fill('나루페이')
  await dialog.getByRole('button', { name: '다른 회사로 복사' }).click()
  await expect(page.getByText(/‘가온커머스’ 같은 다른 회사 이름이 1곳에 남아 있으니/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('나루페이')
  await page.getByRole('button', { name: '‘나루페이’로 바꾸기' }).click()
  await expect(page.getByRole('textbox', { name: '초안' })).toHaveValue('나루페이의 일원이 되어 함께 성장하겠습니다.')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } })
  test('a finding is mended from the checks, and what a sentence came from is a tap away', async ({ page, product, person }) => {
    await person()
    await application(page, product, { company: '나루페이', letters: [] })
    const { id, letters } = await application(page, product, {})
    const content = '주문 조회의 응답 시간을 820ms에서 140ms로 줄였습니다. 이 경험으로 나루페이에 기여하겠습니다.'
    await api(page, product, 'PATCH', `/letters/${letters[0].id}`, { content })
    await page.goto(`${product.url}/applications/${id}?part=draft`)
    await page.getByRole('textbox', { name: '초안' }).click({ position: { x: 40, y: 20 } })
    await expect(page.getByText('답변 1에서 왔어요.')).toBeVisible()
    await page.getByRole('button', { name: /^점검/ }).click()
    await page.getByRole('button', { name: '‘가온커머스’로 바꾸기' }).click()
    await page.getByRole('button', { name: /^초안/ }).click()
    await expect(page.getByRole('textbox', { name: '초안' })).toHaveValue(/가온커머스에 기여하겠습니다/)
  })
})
