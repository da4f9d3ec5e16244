// Two devices change one text: neither is covered unseen, and nothing is made of the one while the page shows the other.
import type { Page, Request } from '@playwright/test'
import { expect, type Product, test } from './server.ts'

test.use({ locale: 'ko-KR', viewport: { width: 1280, height: 860 } })

async function post<T>(page: Page, product: Product, path: string, data: object): Promise<T> {
  const reply = await page.request.post(`${product.url}/api/v1${path}`, { headers: { origin: product.url }, data })
  expect(reply.ok()).toBe(true)
  return (await reply.json()) as T
}

/** Holds the page's saves back until they are let go. @returns what lets them go, and those that the page has sent */
async function holdSaves(page: Page, path: string) {
  const sent: Request[] = []
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(path, async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue()
    sent.push(route.request())
    await held
    await route.continue()
  })
  return { sent, letGo }
}

test('a letter is not kept as a version while another device’s text waits to be chosen from', async ({ page, product, person }) => {
  await person()
  const question = '지원 동기를 작성해 주세요.'
  const { id, letters } = await post<{ id: string; letters: { id: string }[] }>(page, product, '/applications', {
    company: '가온커머스',
    position: '백엔드 개발자',
    letters: [{ question, guidelines: ['하나를 적어 주세요.', '둘을 적어 주세요.', '셋을 적어 주세요.'] }],
  })
  const letter = `${product.url}/api/v1/letters/${letters[0]?.id}`
  const elsewhere = (content: string) => page.request.patch(letter, { headers: { origin: product.url }, data: { content } })
  await elsewhere('처음에 쓴 글입니다.')
  await page.goto(`${product.url}/applications/${id}`)
  const draft = page.getByRole('textbox', { name: '초안' })
  await expect(draft).toHaveValue('처음에 쓴 글입니다.')

  const { sent, letGo } = await holdSaves(page, '**/api/v1/letters/*')
  await draft.fill('이 기기에서 고친 글입니다.')
  await elsewhere('다른 기기에서 고친 글입니다.')
  await page.keyboard.press('Control+s')
  const keeping = page.getByRole('dialog', { name: '이름 붙여 남기기' })
  await keeping.getByRole('button', { name: '저장하기' }).click()
  await expect.poll(() => sent.length).toBe(1)
  letGo()
  const conflict = page.getByRole('dialog', { name: '다른 기기에서 이 글을 먼저 고쳤어요' })
  await expect(conflict).toContainText('다른 기기에서 고친 글입니다.')
  expect(sent).toHaveLength(1)

  // A choice that does not arrive can be made again.
  await page.route('**/select', (route) => route.abort(), { times: 1 })
  await conflict.getByRole('button', { name: '이 기기의 글 쓰기' }).click()
  await expect(conflict.getByRole('alert')).toBeVisible()
  await conflict.getByRole('button', { name: '이 기기의 글 쓰기' }).click()
  await expect(conflict).toBeHidden()
  await keeping.getByRole('button', { name: '저장하기' }).click()
  await expect(keeping).toBeHidden()
  await expect(draft).toHaveValue('이 기기에서 고친 글입니다.')
  expect((await page.request.get(letter).then((reply) => reply.json())).content).toBe('이 기기에서 고친 글입니다.')
})

test('a résumé is not downloaded as another device wrote it, and both are seen before one is chosen', async ({ page, product, person }) => {
  await person()
  const { id } = await post<{ id: string }>(page, product, '/resumes', { title: '문가람 이력서', resume: { basics: { name: '문가람' } } })
  const resume = `${product.url}/api/v1/resumes/${id}`
  await page.goto(`${product.url}/resumes/${id}?part=edit`)
  const { sent, letGo } = await holdSaves(page, '**/api/v1/resumes/*')
  await page.getByLabel('지원 직무').fill('기획자')
  await expect.poll(() => sent.length).toBe(1)
  await page.request.patch(resume, {
    headers: { origin: product.url },
    data: { resume: { basics: { name: '문가람', label: '서버 개발자' } } },
  })
  await page.getByRole('button', { name: '내려받기' }).click()
  let downloads = 0
  page.on('download', () => {
    downloads += 1
  })
  await page.getByRole('menuitem', { name: 'JSON Resume' }).click()
  letGo()
  const conflict = page.getByRole('dialog', { name: '다른 기기에서도 고쳤어요' })
  await expect(conflict.getByRole('region', { name: '여기에서 고친 것' })).toContainText('기획자')
  await expect(conflict.getByRole('region', { name: '다른 기기에서 고친 것' })).toContainText('서버 개발자')
  await page.route('**/select', (route) => route.abort(), { times: 1 })
  await conflict.getByRole('button', { name: '이 기기에서 고친 것으로 하기' }).click()
  await expect(conflict.getByRole('alert')).toBeVisible()
  await conflict.getByRole('button', { name: '이 기기에서 고친 것으로 하기' }).click()
  await expect(conflict).toBeHidden()
  expect((await page.request.get(resume).then((reply) => reply.json())).resume.basics.label).toBe('기획자')
  expect(downloads).toBe(0)
})
