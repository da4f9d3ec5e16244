// The operator's console, as an operator uses it: a prompt is tried out beside the current one, published, and gone back from; others are kept out.
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './server.ts'

const HINTS = JSON.stringify({
  result: ['왜 이 회사인지 작성해 주세요.', '직무와의 연결점을 서술해 주세요.', '이루고 싶은 일을 작성해 주세요.'],
})
// Whoever signs up first at a server is its operator, so that the parts stand in one test each way.
test.use({ locale: 'ko-KR', house: 'console' })

test('an operator tries a prompt out, publishes it, goes back, measures, and looks at calls', async ({ page, product, person }) => {
  test.slow()
  product.model.script(HINTS)
  await person()
  const name = 'letters.guidelines'
  await page.goto(`${product.url}/admin`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('모델이 잘 답하고 있어요')
  await expect(page.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '운영' })).toBeVisible()

  // A variable that was left out is named, and nothing is saved.
  await page.getByRole('link', { name: '프롬프트', exact: true }).click()
  await page.getByRole('link', { name: /힌트 만들기, 한국어/ }).click()
  const template = page.getByLabel('프롬프트', { exact: true })
  const own = await template.inputValue()
  await template.fill(own.replaceAll('{{question}}', ''))
  await page.getByRole('button', { name: '새 버전으로 저장' }).click()
  await expect(page.getByRole('alert')).toContainText('question: 빠진 변수예요')

  // What is being written is tried out beside the current one.
  await template.fill(`${own}\nFROM-THE-CONSOLE`)
  await page.getByRole('tab', { name: '써 보기' }).click()
  await page.getByRole('button', { name: '나란히 써 보기' }).click()
  const draft = page.getByRole('region', { name: '고치고 있는 것' })
  await expect(draft.getByText('한 번에 계약을 지켰어요')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('region', { name: /^기본/ }).getByText('한 번에 계약을 지켰어요')).toBeVisible({ timeout: 20_000 })
  await draft.getByRole('button', { name: /모델에게 보낸 말/ }).click()
  await expect(draft.getByText(/FROM-THE-CONSOLE/)).toBeVisible()

  // Saved, compared, published: the next call uses it.
  const ask = async () => {
    await page.request.post(`${product.url}/api/v1/guidelines`, { headers: { origin: product.url }, data: { question: '지원 동기' } })
    return JSON.stringify(product.model.chats().at(-1)?.body.messages)
  }
  await page.getByRole('tab', { name: '고치기' }).click()
  await page.getByLabel('메모').fill('끝에 표시')
  await page.getByRole('button', { name: '새 버전으로 저장' }).click()
  await expect(page.getByRole('button', { name: '게시하기' })).toBeVisible()
  expect(await ask()).not.toContain('FROM-THE-CONSOLE')
  await page.getByRole('tab', { name: '비교하기' }).click()
  await expect(page.getByText('FROM-THE-CONSOLE')).toBeVisible()
  await page.getByRole('tab', { name: '기록' }).click()
  await page.getByRole('button', { name: '게시하기' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '게시하기' }).click()
  await expect(page.getByText('버전 1을 쓰기 시작함')).toBeVisible()
  expect(await ask()).toContain('FROM-THE-CONSOLE')
  await page.getByRole('button', { name: '이 버전으로 되돌리기' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '게시하기' }).click()
  await expect(page.getByText('기본을 쓰기 시작함')).toBeVisible()
  expect(await ask()).not.toContain('FROM-THE-CONSOLE')
  expect((await page.request.get(`${product.url}/api/v1/admin/prompts/${name}`).then((reply) => reply.json())).version).toBe(0)

  // Cases are measured, and what came of it opens.
  await page.getByRole('link', { name: '평가', exact: true }).click()
  await page.getByLabel('이름').fill('첫 평가')
  await page.getByLabel('작업').selectOption(name)
  await page.getByLabel('언어').selectOption('ko')
  await page.getByRole('button', { name: '평가 시작' }).click()
  await page.getByRole('link', { name: '첫 평가' }).click({ timeout: 30_000 })
  await expect(page.getByRole('row', { name: /힌트 만들기 5 100%/ })).toBeVisible()

  // Every call has left a line, with its way to a trace.
  await page.getByRole('link', { name: '호출', exact: true }).click()
  await page.getByRole('link', { name: '흐름 보기' }).last().click()
  await expect(page.getByText(/모델을 1번 불렀고/)).toBeVisible()

  // A group is made, gets its limits, and its person has them.
  await page.goto(`${product.url}/admin/people`)
  await page.getByRole('textbox', { name: '새 그룹 이름' }).fill('3기 백엔드반')
  await page.getByRole('button', { name: '그룹 만들기' }).click()
  await page.getByRole('button', { name: /3기 백엔드반/ }).click()
  const groups = page.getByRole('region', { name: '그룹' })
  await groups.getByLabel('다듬기 대화', { exact: true }).fill('20')
  await groups.getByRole('button', { name: '저장하기' }).click()
  await expect(page.getByText('바꾼 한도를 저장했어요.')).toBeVisible()
  const member = page.getByRole('listitem').filter({ hasText: '@example.com' }).first()
  await member.getByRole('button').first().click()
  await member.getByLabel('그룹').selectOption('3기 백엔드반')
  await expect(groups.getByText('1명')).toBeVisible()
  await expect(member.getByLabel('다듬기 대화', { exact: true })).toHaveValue('20')

  // With all of this in them, no page has a fault that a checker finds, and none stands out of the screen.
  const trace = new URL(page.url()).pathname
  const { items } = await page.request.get(`${product.url}/api/v1/admin/evaluations`).then((reply) => reply.json())
  const evaluation = `/admin/evaluations/${items[0].id}`
  const places = [
    '/admin',
    '/admin/calls',
    trace,
    '/admin/usage',
    '/admin/people',
    '/admin/prompts',
    `/admin/prompts/${name}`,
    `/admin/prompts/${name}?tab=try`,
    `/admin/prompts/${name}?tab=diff`,
    `/admin/prompts/${name}?tab=history`,
    '/admin/evaluations',
    evaluation,
    `${evaluation}/compare/${items[0].id}`,
    '/admin/questions',
    '/admin/imports',
    '/admin/corpus',
  ]
  for (const [colorScheme, width, language] of [
    ['light', 360, 'ko'],
    ['dark', 1280, 'en'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 860 })
    await page.evaluate((chosen) => localStorage.setItem('jiwon.language', chosen), language)
    for (const path of places) {
      await page.goto(product.url + path)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await expect(page.getByRole('status', { name: /불러오고|Loading/ })).toHaveCount(0)
      await page.evaluate(() => document.fonts.ready)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)]).toEqual([path, 0])
    }
  }
})

test('who is no operator is told so, and sees no way in', async ({ page, product, person }) => {
  await person()
  await page.request.post(`${product.url}/api/auth/sign-out`, { headers: { origin: product.url }, data: {} })
  await person('이도담')
  await page.goto(product.url)
  await expect(page.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '내 정보' })).toBeVisible()
  await expect(page.getByRole('link', { name: '운영' })).toHaveCount(0)
  for (const path of ['/admin', '/admin/people', '/admin/prompts/letters.draft']) {
    await page.goto(`${product.url}${path}`)
    await expect(page.getByRole('heading', { name: '운영자만 볼 수 있는 곳이에요' })).toBeVisible()
  }
  expect((await page.request.get(`${product.url}/api/v1/admin/users`)).status()).toBe(403)
})
