// The main job in a real browser, in Korean: from an empty account to a letter in a file.
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, type Product, test } from './server.ts'

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

test('the key that sends belongs to the input method while a syllable is composed', async ({ page, product, person }) => {
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
  await page.keyboard.press('Control+Enter')
  await session.send('Input.insertText', { text: '가' })
  await expect(free).toHaveValue(/가/)
  const drafts = () =>
    product.model
      .chats()
      .slice(from)
      .filter((request) => !isGuidelines(request.body)).length
  expect(drafts()).toBe(0)
  // The same key sends as soon as the syllable is there.
  await page.keyboard.press('Control+Enter')
  // A model that keeps to no length is asked again by itself.
  await expect.poll(drafts).toBeGreaterThan(0)
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

/** An application by the API: its form has a test of its own. */
async function application(page: Page, product: Product, letter: object) {
  const reply = await page.request.post(`${product.url}/api/v1/applications`, {
    headers: { origin: product.url },
    data: { company: '가온커머스', position: '백엔드 개발자', letters: [{ question: '지원 동기를 작성해 주세요.', ...letter }] },
  })
  expect(reply.ok()).toBe(true)
  return (await reply.json()) as { id: string; letters: { id: string }[] }
}
const saved = (page: Page) => expect(page.getByText(/^저장됨/)).toBeVisible()

test('hints are made once, anew when asked for, and for a new question', async ({ page, product, person }) => {
  let turn = 0
  product.model.script(({ body }) => {
    if (!isGuidelines(body)) return LETTER
    turn += 1
    return JSON.stringify({ result: HINTS.map((hint) => `${turn}번째: ${hint}`) })
  })
  await person()
  const { id } = await application(page, product, {})
  const from = product.model.chats().length
  const asked = () => product.model.chats().length - from
  await page.goto(`${product.url}/applications/${id}`)
  await expect(page.getByLabel(/1번째: 누구와/)).toBeVisible()
  await page.getByRole('button', { name: '힌트 다시 만들기' }).click()
  await page.getByLabel(/2번째: 누구와/).fill('배포를 앞두고 팀과 의견이 갈렸다')
  await saved(page)
  expect(asked()).toBe(2)

  // Elsewhere in the app and back: what was made first is not put back.
  await page.getByRole('link', { name: '지원서', exact: true }).first().click()
  await page.getByRole('link', { name: /가온커머스/ }).click()
  await expect(page.getByLabel(/2번째: 누구와/)).toHaveValue('배포를 앞두고 팀과 의견이 갈렸다')

  await page.getByRole('button', { name: '더 보기' }).click()
  await page.getByRole('menuitem', { name: '문항과 글자 수 고치기' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('입사 뒤에 이루고 싶은 것을 작성해 주세요.')
  // A press beside the dialog does not throw away what was typed.
  await page.mouse.click(5, 5)
  await dialog.getByRole('button', { name: '저장하기' }).click()
  await expect(page.getByRole('button', { name: '더 보기' })).toBeFocused()
  await expect(page.getByLabel(/3번째: 누구와/)).toHaveValue('배포를 앞두고 팀과 의견이 갈렸다')
  await saved(page)
  await page.reload()
  await expect(page.getByLabel(/3번째: 누구와/)).toBeVisible()
  expect(asked()).toBe(3)
})

test('answers typed on two devices are both there, and those typed without a connection arrive later', async ({
  page,
  product,
  person,
  browser,
}) => {
  await person()
  const { id } = await application(page, product, { guidelines: HINTS })
  const url = `${product.url}/applications/${id}`
  const device = await (await browser.newContext({ storageState: await page.context().storageState(), locale: 'ko-KR' })).newPage()
  await device.setViewportSize({ width: 1280, height: 860 })
  const answer = (one: Page, at: number) => one.getByLabel(new RegExp(HINTS[at] as string))
  await page.goto(url)
  await device.goto(url)
  await answer(device, 1).waitFor()
  await answer(page, 0).fill('첫째 기기의 답')
  await saved(page)
  await answer(device, 1).fill('둘째 기기의 답')
  await saved(device)
  await expect(answer(device, 0)).toHaveValue('첫째 기기의 답')

  await page.context().setOffline(true)
  await answer(page, 2).fill('연결 없이 적은 답')
  await expect(page.getByText('이 기기에만 저장됨')).toBeVisible()
  await answer(device, 0).fill('둘째 기기에서 고친 답')
  await saved(device)
  const back = await page.context().newPage()
  await page.close()
  await back.context().setOffline(false)
  await back.goto(url)
  await expect(answer(back, 0)).toHaveValue('둘째 기기에서 고친 답')
  await expect(answer(back, 2)).toHaveValue('연결 없이 적은 답')
  await saved(back)
  await device.reload()
  await expect(answer(device, 2)).toHaveValue('연결 없이 적은 답')
})

test('without a model the sentences that have no room are named', async ({ page, product, person }) => {
  product.model.script({ status: 400 })
  await person()
  const answers = ['주문 조회의 응답 시간을 820ms에서 140ms로 줄였다.', '팀과 매주 배포 기록을 읽고 원인을 나누었다.', '']
  const { id } = await application(page, product, { guidelines: HINTS, answers, limit: { unit: 'characters', max: 45 } })
  await page.goto(`${product.url}/applications/${id}`)
  await page.getByRole('button', { name: /초안 만들기/ }).click()
  const left = page.getByRole('button', { name: '글자 수를 맞추느라 문장 1개를 뺐어요' })
  await left.click()
  await expect(page.getByRole('region', { name: '초안' }).getByRole('listitem')).toHaveText(/줄였|나누었/)
})

test('what one asks to be revised stays until it has been taken, through other tabs of the desk', async ({ page, product, person }) => {
  product.model.script(LETTER)
  await person()
  const { id, letters } = await application(page, product, { guidelines: HINTS })
  await page.request.patch(`${product.url}/api/v1/letters/${letters[0]?.id}`, {
    headers: { origin: product.url },
    data: { content: '팀과 함께 배포 기록을 살폈습니다.' },
  })
  await page.goto(`${product.url}/applications/${id}?part=chat`)
  const field = page.getByRole('textbox', { name: '고칠 점' })
  await field.fill('첫 문장을 더 짧게')
  await page.getByRole('tab', { name: '버전' }).click()
  await page.getByRole('tab', { name: '대화' }).click()
  await expect(field).toHaveValue('첫 문장을 더 짧게')

  await page.route('**/messages', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await page.getByRole('button', { name: '고쳐 쓰기' }).click()
  await expect(page.getByText(/서버에 연결할 수 없어요/)).toBeVisible()
  await expect(field).toHaveValue('첫 문장을 더 짧게')
  await page.unroute('**/messages')
  await page.getByRole('button', { name: '고쳐 쓰기' }).click()
  await expect(
    draftOf(page)
      .or(page.getByRole('button', { name: '비교 끝내기' }))
      .first(),
  ).toBeVisible()
  await expect(field).toHaveValue('')
})

test('a letter with open errors is asked about before it leaves, and one without leaves at once', async ({ page, product, person }) => {
  await person()
  const { id, letters } = await application(page, product, { guidelines: HINTS })
  const [first] = letters
  const patch = (letterId: string | undefined, data: object) =>
    page.request.patch(`${product.url}/api/v1/letters/${letterId}`, { headers: { origin: product.url }, data })
  await patch(first?.id, { content: '저는 [회사명]에서 배포 기록을 살피며 원인을 찾았습니다.' })
  await page.request.patch(`${product.url}/api/v1/applications/${id}`, {
    headers: { origin: product.url },
    data: { letters: [{ question: '입사 후 포부를 작성해 주세요.', title: '포부', guidelines: HINTS }] },
  })
  await page.goto(`${product.url}/applications/${id}?letter=${first?.id}`)
  await expect(
    page
      .getByRole('complementary')
      .or(page.getByRole('tabpanel'))
      .getByText(/덜 쓴 곳/)
      .first(),
  ).toBeVisible()

  await page.getByRole('button', { name: '완성하기' }).click()
  const dialog = page.getByRole('dialog', { name: '아직 오류가 1개 있어요' })
  await dialog.getByRole('button', { name: '보기' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: '완성하기' })).toBeVisible()
  await page.getByRole('button', { name: '내보내기', exact: true }).click()
  await page.getByRole('menuitem', { name: '텍스트' }).click()
  const one = page.waitForEvent('download')
  await dialog.getByRole('button', { name: '그래도 내보내기' }).click()
  await one

  // From the other question, and from the list, the errors of this one are told too; there they are a way to it.
  await page.goto(`${product.url}/applications`)
  await page.getByRole('button', { name: /가온커머스/ }).click()
  await page.getByRole('menuitem', { name: '지원서 전체 내보내기' }).click()
  await page.getByRole('menuitem', { name: '텍스트' }).click()
  await expect(dialog).toContainText('오류 1개')
  await dialog.getByRole('link', { name: '보기' }).click()
  await expect(page).toHaveURL(new RegExp(`letter=${first?.id}&part=checks`))

  await draftOf(page).fill('저는 배포 기록을 살피며 원인을 찾았습니다.')
  await saved(page)
  await expect(page.getByText(/덜 쓴 곳/)).toHaveCount(1)
  await page.getByRole('button', { name: '완성하기' }).click()
  await expect(page.getByRole('button', { name: '다시 고치기' })).toBeVisible()
})

test('a posting that is attached gives what it prefers to the questions, to be seen and changed there', async ({
  page,
  product,
  person,
}) => {
  await person()
  const reply = await page.request.post(`${product.url}/api/v1/postings`, {
    headers: { origin: product.url },
    data: { text: '노을금융 백엔드 개발자\n자격요건\n- Java 경험\n우대사항\n- 정산 시스템 경험\n채용 시 마감' },
  })
  expect(reply.ok()).toBe(true)
  const { id } = await application(page, product, { guidelines: HINTS })
  await page.goto(`${product.url}/applications/${id}`)
  await page.getByRole('button', { name: '더 보기' }).click()
  await page.getByRole('menuitem', { name: '회사, 마감일, 공고 고치기' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox', { name: '공고' }).fill('노을금융')
  await dialog
    .getByRole('list', { name: '찾은 공고' })
    .getByRole('button', { name: /노을금융/ })
    .click()
  await dialog.getByRole('button', { name: '저장하기' }).click()
  await page.getByRole('button', { name: /^우대사항/ }).click()
  await expect(page.getByRole('textbox', { name: '우대사항' })).toHaveValue('정산 시스템 경험')
  await page.getByRole('button', { name: '더 보기' }).click()
  await page.getByRole('menuitem', { name: '회사, 마감일, 공고 고치기' }).click()
  await expect(dialog.getByRole('link', { name: /노을금융/ })).toBeVisible()
})

test('the sentence that one looks at marks the card or the line of the CV it came from', async ({ page, product, person }) => {
  await person()
  const headers = { origin: product.url }
  const card = { title: '축제 홍보', action: '학교 축제의 홍보 영상을 만들었습니다.', result: '축제 관객이 두 배로 늘었습니다.' }
  const made = await page.request.post(`${product.url}/api/v1/experiences`, { headers, data: card })
  const cv = '경력\n- 솔빛물류 창고에서 재고 오차를 7%에서 1%로 줄임'
  await page.request.post(`${product.url}/api/v1/documents`, {
    headers,
    multipart: { file: { name: 'cv.txt', mimeType: 'text/plain', buffer: Buffer.from(cv) } },
  })
  const { id, letters } = await application(page, product, { guidelines: HINTS })
  await page.request.patch(`${product.url}/api/v1/letters/${letters[0]?.id}`, {
    headers,
    data: {
      content: '학교 축제의 홍보 영상을 만들어 축제 관객이 두 배로 늘었습니다. 솔빛물류 창고에서는 재고 오차를 7%에서 1%로 줄였습니다.',
      experienceIds: [(await made.json()).id],
    },
  })
  await page.goto(`${product.url}/applications/${id}?part=cards`)
  await page.getByRole('button', { name: /^올린 이력서/ }).click()
  const marked = page.locator('li[data-marked]')
  await draftOf(page).click()
  await page.keyboard.press('Control+Home')
  await expect(marked).toHaveText(/축제 홍보/)
  await page.keyboard.press('Control+End')
  await expect(marked).toHaveText(/솔빛물류 창고에서/)
})

test('hints made by rules say so, also on the next visit', async ({ page, product, person }) => {
  product.model.script({ status: 400 })
  await person()
  const { id } = await application(page, product, {})
  await page.goto(`${product.url}/applications/${id}`)
  await expect(page.getByText('규칙으로 만든 힌트예요')).toBeVisible()
  await saved(page)
  await page.reload()
  await expect(page.getByText('규칙으로 만든 힌트예요')).toBeVisible()
  product.model.script(JSON.stringify({ result: HINTS }))
  await page.getByRole('button', { name: '힌트 다시 만들기' }).click()
  await expect(page.getByLabel(new RegExp(HINTS[0] as string))).toBeVisible()
  await expect(page.getByText('규칙으로 만든 힌트예요')).toBeHidden()
})
