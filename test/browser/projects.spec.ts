// From a position to a project with its first task done, in a real browser: subjects by the rules, the plan by a model, watched over a refresh.
import { readFileSync } from 'node:fs'
import { expect, test } from './server.ts'

test.use({ locale: 'ko-KR', viewport: { width: 1280, height: 860 } })

const isPlan = (body: unknown) => JSON.stringify(body).includes('계획을 함께 세우는')

/** A plan that keeps its contract: the first requirement that the prompt names is proved by the second task. */
function planFor(prompt: string): string {
  const requirement = /P1 .*\n {2}- (.+)/.exec(prompt)?.[1] ?? ''
  const task = (title: string, proves: object[] = []) => ({
    title,
    detail: `${title}에 필요한 것을 차례대로 합니다.`,
    days: 2,
    acceptance: `${title}을 다른 사람이 확인했습니다.`,
    proves,
  })
  return JSON.stringify({
    title: '주문 대기열 실험실',
    overview: '주문이 몰릴 때 이벤트를 잃지 않는 방법을 견주고 결과를 수치로 남깁니다.',
    features: ['주문 접수', '재처리 화면', '지표 기록'],
    stack: ['Java', 'Kafka'],
    tasks: [task('범위 정하기'), task('이벤트 처리', [{ posting: 'P1', requirement }]), task('정리')],
  })
}

test('a position gives subjects that cite postings; the chosen one is planned before one’s eyes and then ticked off', async ({
  page,
  product,
  person,
}) => {
  test.slow()
  // Without a usable answer the rules choose subjects; the plan comes slowly enough to be watched.
  product.model.script(({ body }) =>
    isPlan(body) ? { text: planFor(body.messages.at(-1)?.content ?? ''), pieceLength: 8, pieceMs: 40 } : '{}',
  )
  await person()
  await page.goto(`${product.url}/`)
  await page.getByRole('link', { name: '프로젝트', exact: true }).click()
  await expect(page.getByRole('heading', { name: '아직 프로젝트가 없어요' })).toBeVisible()
  await page.getByRole('button', { name: '주제 찾기' }).click()
  await expect(page.getByText('직무를 적어 주세요.')).toBeVisible()
  await page.getByLabel('어떤 직무인가요').fill('백엔드 개발자')
  await page.getByRole('button', { name: '주제 찾기' }).click()

  const choices = page.getByRole('button', { name: '이 주제로 계획 세우기' })
  await expect(choices).toHaveCount(3, { timeout: 30_000 })
  const cited = page.getByRole('article').first().getByRole('link').first()
  const name = await cited.textContent()
  await cited.click()
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(name?.split(' · ')[1] ?? '')
  await page.goBack()

  const before = await page.getByRole('article').getByRole('heading').allTextContents()
  await page.getByRole('button', { name: '다른 주제 보기' }).click()
  await expect(choices).toHaveCount(6, { timeout: 30_000 })
  const after = await page.getByRole('article').getByRole('heading').allTextContents()
  expect(new Set(after).size).toBe(6)
  expect(after.slice(3)).toEqual(before)

  await choices.first().click()
  await expect(page.getByText('주문이 몰릴 때')).toBeVisible()
  await expect(page.getByRole('button', { name: '그만하기' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('주문이 몰릴 때')).toBeVisible()

  await expect(page).toHaveURL(/\/projects\/[0-9a-f-]{36}$/, { timeout: 30_000 })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('주문 대기열 실험실')
  await page.getByRole('checkbox', { name: /이벤트 처리/ }).check()
  await expect(page.getByText('할 일 3개 가운데 1개를 마쳤어요 · 4일 치 남았어요')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('checkbox', { name: /이벤트 처리/ })).toBeChecked()

  await page.getByRole('button', { name: '내보내기' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /CSV/ }).click()
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('"이벤트 처리"')

  await page.getByRole('link', { name: '프로젝트', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('만들고 있는 프로젝트가 1개')
  await page.getByRole('button', { name: '백엔드 개발자 프로젝트 주제 지우기' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '지우기' }).click()
  await expect(page.getByText('찾아 둔 주제', { exact: true })).toHaveCount(0)
  await expect(page.getByRole('link', { name: /주문 대기열 실험실/ })).toBeVisible()
})

test('a plan that is stopped keeps nothing, and the subject can be chosen again', async ({ page, product, person }) => {
  product.model.script(({ body }) =>
    isPlan(body) ? { text: planFor(body.messages.at(-1)?.content ?? ''), pieceLength: 4, pieceMs: 100 } : '{}',
  )
  await person()
  await page.goto(`${product.url}/projects`)
  await page.getByLabel('어떤 직무인가요').fill('데이터 분석가')
  await page.getByRole('button', { name: '주제 찾기' }).click()
  await page.getByRole('button', { name: '이 주제로 계획 세우기' }).first().click({ timeout: 30_000 })
  await expect(page.getByText('주문이 몰릴 때')).toBeVisible()
  await page.getByRole('button', { name: '그만하기' }).click()
  await expect(page.getByText('계획 세우기를 멈췄어요. 저장하지 않았어요.')).toBeVisible()
  await page.getByRole('link', { name: '주제로 돌아가기' }).click()
  await expect(page.getByRole('button', { name: '이 주제로 계획 세우기' })).toHaveCount(3)
})
