// The main job in a real browser, in Korean: from an empty account to a letter in a file.
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './server.ts'

test.use({ locale: 'ko-KR', viewport: { width: 1280, height: 860 } })

const HINTS = ['누구와 의견이 갈렸는지 작성해 주세요.', '의견을 모으려고 한 일을 서술해 주세요.', '결과와 달라진 점을 작성해 주세요.']
const LETTER = Array.from(
  { length: 12 },
  (_, at) => `${at + 1}주째에는 배포 기록 ${at * 3 + 2}건을 살피고 팀과 함께 원인을 나누었습니다.`,
).join(' ')
const isGuidelines = (body: unknown) => JSON.stringify(body).includes('힌트 세 개')

/** Types Hangul as an input method does: each syllable is composed before it stands. */
async function compose(page: Page, field: Locator, text: string) {
  await field.focus()
  const session = await page.context().newCDPSession(page)
  for (const syllable of text) {
    const parts = syllable.normalize('NFD')
    for (let at = 1; at <= parts.length; at++) {
      const open = parts.slice(0, at).normalize('NFC')
      await session.send('Input.imeSetComposition', { text: open, selectionStart: open.length, selectionEnd: open.length })
    }
    await session.send('Input.insertText', { text: syllable })
  }
}

const draftOf = (page: Page) => page.getByRole('textbox', { name: '초안' })

test('a new person signs up, answers the hints, watches the draft come, refreshes, edits and takes it home', async ({ page, product }) => {
  product.model.script(({ body }) =>
    isGuidelines(body) ? JSON.stringify({ result: HINTS }) : { text: LETTER, pieceMs: 25, pieceLength: 5 },
  )

  await page.goto(product.url)
  await page.getByRole('link', { name: /가입하기/ }).click()
  await page.getByLabel('이름').fill('김하늘')
  await page.getByLabel('이메일').fill('haneul@example.com')
  await page.locator('input[type=password]').fill('correct-horse-battery-9')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('어디에 지원할까요')

  await page
    .getByRole('link', { name: '지원서 추가' })
    .or(page.getByRole('button', { name: '지원서 추가' }))
    .first()
    .click()
  await page.getByLabel('회사', { exact: true }).fill('가온커머스')
  await page.getByLabel('직무', { exact: true }).fill('백엔드 개발 신입')
  await page
    .getByLabel(/1번 문항/)
    .first()
    .fill('동료와 의견이 달라 어려웠던 경험을 적어 주십시오.')
  await page.getByRole('button', { name: '쓰러 가기' }).click()

  // The hints come from the model; the answer is typed as an input method types.
  const answer = page.getByLabel(new RegExp(HINTS[0] as string))
  await expect(answer).toBeVisible()
  await compose(page, answer, '배포를 앞두고 의견이 갈렸다')
  await expect(answer).toHaveValue('배포를 앞두고 의견이 갈렸다')

  await page.keyboard.press('Control+Enter')
  const draft = draftOf(page)
  await expect(draft).toHaveValue(/1주째에는 배포 기록/)
  // In mid-stream the page is loaded anew: the text goes on from where it was.
  const before = await draft.inputValue()
  expect(before.length).toBeLessThan(LETTER.length)
  await page.reload()
  await expect(page.getByRole('button', { name: /그만하기/ })).toBeVisible()
  await expect(draftOf(page)).toHaveValue(LETTER, { timeout: 20_000 })
  await expect(page.getByRole('button', { name: /다시 쓰기/ })).toBeVisible()

  await draft.press('End')
  await compose(page, draft, '감사합니다')
  await expect(page.getByText(/저장됨/).first()).toBeVisible()
  await page.reload()
  await expect(draftOf(page)).toHaveValue(/감사합니다/)

  await page.getByRole('button', { name: '내보내기' }).first().click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /TXT|텍스트/i }).click()
  const file = await (await download).path()
  expect(readFileSync(file, 'utf8')).toContain('1주째에는 배포 기록 2건')
})

test('Enter belongs to the input method while a syllable is composed', async ({ page, product, person }) => {
  product.model.script(({ body }) => (isGuidelines(body) ? JSON.stringify({ result: HINTS }) : LETTER))
  await person()
  await page.goto(product.url)
  await page.getByRole('button', { name: '예시로 먼저 해 보기' }).click()
  const free = page.getByRole('textbox').first()
  await expect(free).toBeVisible()
  const from = product.model.chats().length
  await free.focus()
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: '가', selectionStart: 1, selectionEnd: 1 })
  await page.keyboard.press('Enter')
  await session.send('Input.insertText', { text: '가' })
  expect(product.model.chats().length).toBe(from)
})

test('stop keeps what was written, and a real PDF gives its lines to the letter', async ({ page, product, person }) => {
  product.model.script(({ body }) => (isGuidelines(body) ? JSON.stringify({ result: HINTS }) : { text: LETTER, pieceMs: 40 }))
  await person()
  await page.goto(product.url)
  await page.getByRole('button', { name: '예시로 먼저 해 보기' }).click()
  await page.getByRole('button', { name: /초안 만들기/ }).click()
  await expect(draftOf(page)).toHaveValue(/1주째/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /다시 쓰기|초안 만들기/ })).toBeVisible()
  const kept = await draftOf(page).inputValue()
  expect(kept.length).toBeGreaterThan(5)
  expect(LETTER.startsWith(kept)).toBe(true)
  await page.reload()
  await expect(draftOf(page)).toHaveValue(kept)

  await page.goto(`${product.url}/me`)
  await page.locator('input[type=file]').setInputFiles('data/samples/cvs/ko-backend-newcomer.pdf')
  await expect(page.getByText('ko-backend-newcomer.pdf', { exact: true })).toBeVisible({ timeout: 20_000 })
})
