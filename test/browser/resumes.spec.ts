// A résumé in a real browser: from the first question to a file, edited, fitted to a posting, and found again on another device.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './server.ts'

test.use({ locale: 'ko-KR', viewport: { width: 1280, height: 860 } })

const answerOf = (page: Page) => page.getByRole('textbox', { name: '내 답' })
const question = (page: Page) => page.getByRole('heading', { level: 1 })

async function begin(page: Page, url: string) {
  await page.goto(`${url}/resumes`)
  await page.getByLabel('하고 싶은 일').fill('백엔드 개발자')
  await page.getByLabel('가장 최근 회사').fill('가온커머스')
  await page.getByRole('button', { name: '질문 시작하기' }).click()
  await expect(answerOf(page)).toBeVisible()
}

/** Skips what is left, until the résumé is there. */
async function skipToTheEnd(page: Page) {
  for (;;) {
    const before = await question(page).textContent()
    await page.getByRole('button', { name: '건너뛰기' }).click()
    await expect(question(page)).not.toHaveText(before ?? '')
    const open = page.getByRole('button', { name: '건너뛰기' })
    const ready = page.getByRole('button', { name: '내려받기' })
    await expect(open.or(ready).first()).toBeVisible()
    if (await ready.isVisible()) return
  }
}

test('questions are answered one by one, go on after a refresh and on another device, and end with a file', async ({
  page,
  product,
  person,
  browser,
}) => {
  // No question and no résumé: the rules ask and write.
  product.model.script('네.')
  await person()
  await begin(page, product.url)
  await expect(question(page)).toContainText('가온커머스에서')

  const first = '2022.03부터 2024.02까지 주문 시스템을 맡아 동기 처리를 비동기 큐로 바꾸었습니다. Redis로 재고 조회를 캐시했습니다.'
  await answerOf(page).fill(first)
  await page.reload()
  await expect(answerOf(page)).toHaveValue(first)
  await answerOf(page).press('Control+Enter')
  await expect(question(page)).toContainText('달라졌나요')

  const elsewhere = await browser.newContext({ storageState: await page.context().storageState(), locale: 'ko-KR' })
  const other = await elsewhere.newPage()
  await other.goto(`${product.url}/resumes`)
  await other.getByRole('link', { name: /백엔드 개발자 이력서/ }).click()
  await expect(question(other)).toContainText('달라졌나요')
  await answerOf(other).fill('평균 응답 시간을 820ms에서 140ms로 줄였습니다.')
  await other.getByRole('button', { name: '답하기', exact: false }).click()
  await expect(question(other)).toContainText('프로젝트')
  // The first page hears of it without being asked to.
  await expect(question(page)).toContainText('프로젝트')
  await elsewhere.close()

  await page.getByRole('button', { name: '이전 질문으로' }).click()
  await expect(answerOf(page)).toHaveValue(/820ms/)
  await page.getByRole('button', { name: /답하기/ }).click()
  await expect(question(page)).toContainText('프로젝트')

  await page.getByRole('button', { name: /지금까지 답한 것 2개/ }).click()
  await page
    .getByRole('button', { name: /답 고치기: 가온커머스에서/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: /답 고치기/ }).fill(`${first} PostgreSQL 색인을 고쳤습니다.`)
  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page.getByText('PostgreSQL 색인을 고쳤습니다.')).toBeVisible()

  await skipToTheEnd(page)
  await expect(page).toHaveURL(/\/resumes\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('listitem').filter({ hasText: '820ms에서 140ms' })).toBeVisible()
  await expect(page.getByText('PostgreSQL 색인을 고쳤습니다.')).toBeVisible()

  for (const [item, start] of [
    ['워드(DOCX), 한국 표준 양식', 'PK'],
    ['PDF, 한 단 양식', '%PDF'],
    ['JSON Resume', '{'],
  ] as const) {
    await page.getByRole('button', { name: '내려받기' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: item }).click()
    expect(readFileSync(await (await download).path(), 'latin1').startsWith(start)).toBe(true)
  }
})

test('a résumé is edited, saved by itself, compared, brought back, and fitted to a posting', async ({ page, product, person }) => {
  product.model.script('네.')
  await person()
  await page.goto(`${product.url}/resumes`)
  await page.getByLabel('하고 싶은 일').fill('백엔드 개발자')
  await page.getByRole('button', { name: '질문 없이 직접 쓰기' }).click()
  await expect(page.getByRole('tab', { name: '고치기' })).toHaveAttribute('aria-selected', 'true')

  await page.getByRole('button', { name: '경력 추가' }).click()
  await page.getByLabel('회사').fill('가온커머스')
  await page.getByLabel('시작').first().fill('작년')
  await page
    .getByLabel('한 일과 결과')
    .first()
    .fill('사내 달력을 정리함\n신입을 도움\n회의록을 남김\n자리를 옮김\nJava와 Spring Boot로 API 서버를 개발함\nRedis로 재고 조회를 캐시함')
  await expect(page.getByText('고칠 곳이 있어서 아직 저장하지 않았어요')).toBeVisible()
  // A file would lack what was typed; after a reload the field in question still says what is wrong.
  await page.reload()
  await expect(page.getByText('2024.03처럼 적어 주세요.')).toBeVisible()
  await page.getByRole('tab', { name: '보기' }).click()
  await page.getByRole('button', { name: '내려받기' }).click()
  await page.getByRole('menuitem', { name: 'JSON Resume' }).click()
  await expect(page.getByText('고친 이력서를 아직 저장하지 못했어요')).toBeVisible()
  await page.getByRole('button', { name: '고치러 가기' }).click()
  await page.getByLabel('시작').first().fill('2022.3')
  await expect(page.getByText(/저장됨/)).toBeVisible()
  await expect(page.getByRole('region', { name: '이력서 미리 보기' }).getByText('2022.03 ~ 현재')).toBeVisible()

  await page.getByRole('tab', { name: '버전' }).click()
  await page.getByLabel('버전 이름').fill('처음 쓴 것')
  await page.getByRole('button', { name: '이름 붙여 남기기' }).click()
  await expect(page.getByText('처음 쓴 것')).toBeVisible()

  await page.getByRole('tab', { name: '공고에 맞추기' }).click()
  await page.getByLabel('공고 찾기').fill('예매 서버 Redis')
  await page.getByRole('link', { name: /예매 서버 개발자/ }).click()
  await expect(page.getByRole('heading', { name: /공고 요건의 \d+%가 이력서에 드러나요/ })).toBeVisible()
  await expect(page.getByText(/경력 · 가온커머스/).first()).toBeVisible()
  await page.getByRole('button', { name: '이 공고에 맞게 다듬기' }).click()
  await expect(page.getByRole('heading', { name: '이렇게 바꾸면 어때요' })).toBeVisible()
  await page
    .getByRole('switch', { name: /받아들이기: 빼기/ })
    .first()
    .check()
  await page.getByRole('button', { name: /가지 반영하기/ }).click()
  await expect(page.getByRole('tab', { name: '보기' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('listitem').first()).toBeVisible()

  await page.getByRole('tab', { name: '버전' }).click()
  await expect(page.getByText(/에 맞춤/)).toBeVisible()
  await page.getByRole('button', { name: '지금과 비교하기' }).first().click()
  await expect(page.getByRole('region', { name: /지금까지 바뀐 것/ })).toBeVisible()
  await page.getByRole('button', { name: '이 버전 쓰기' }).first().click()
  await expect(page.getByText('그 버전으로 바꿨어요.')).toBeVisible()
})

test('a page closed while the résumé is written shows it on return, in another browser too', async ({ page, product, person, browser }) => {
  const lines = JSON.stringify({ lines: [{ section: 'work', text: '주문 시스템의 동기 처리를 비동기 큐로 바꿈', turns: [1] }] })
  const isWriting = (body: unknown) => JSON.stringify(body).includes('이력서의 줄을 만들어')
  product.model.script(({ body }) => (isWriting(body) ? { text: lines, pieceMs: 120, pieceLength: 4 } : '네.'))
  await person()
  await begin(page, product.url)
  await answerOf(page).fill('주문 시스템을 맡아 동기 처리를 비동기 큐로 바꾸어 지연을 절반으로 줄였습니다.')
  await answerOf(page).press('Control+Enter')
  await expect(question(page)).toContainText('프로젝트')
  const writing = page.getByRole('heading', { name: '답을 모아 이력서를 쓰고 있어요' })
  while (!(await writing.isVisible())) {
    const before = await question(page).textContent()
    await page.getByRole('button', { name: '건너뛰기' }).click()
    await expect(question(page)).not.toHaveText(before ?? '')
    await expect(page.getByRole('button', { name: '건너뛰기' }).or(writing).first()).toBeVisible()
  }
  const address = page.url()
  const elsewhere = await browser.newContext({ storageState: await page.context().storageState(), locale: 'ko-KR' })
  await page.close()

  const other = await elsewhere.newPage()
  await other.goto(address)
  await expect(other.getByText('동기 처리를 비동기 큐로 바꿈')).toBeVisible({ timeout: 30_000 })
  await expect(other).toHaveURL(/\/resumes\/[0-9a-f-]{36}$/)
  await other.goto(`${product.url}/resumes`)
  await expect(other.getByRole('link', { name: /이력서.*열어 보기/ })).toBeVisible()
  await elsewhere.close()
})
