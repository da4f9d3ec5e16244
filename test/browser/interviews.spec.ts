// Practice in a real browser: a question heard, an answer spoken and typed, looked at, given again and compared.
import { expect, test } from './server.ts'

test.use({ locale: 'ko-KR', viewport: { width: 1280, height: 860 } })

interface Heard {
  say(words: string, isFinal: boolean): void
  read: string[]
  isOn: boolean
}
declare global {
  interface Window {
    heard: Heard
  }
}

/** A browser that listens and speaks as the test says; its sound would leave the machine, its voice would not. */
function scriptedSpeech() {
  const heard: Heard = { say: () => undefined, read: [], isOn: false }
  class Recognition {
    onresult: ((event: unknown) => void) | null = null
    onend: (() => void) | null = null
    start() {
      heard.isOn = true
      heard.say = (words, isFinal) => this.onresult?.({ resultIndex: 0, results: [{ 0: { transcript: words }, isFinal, length: 1 }] })
    }
    stop() {
      heard.isOn = false
      this.onend?.()
    }
    abort() {
      heard.isOn = false
      this.onend?.()
    }
  }
  const voices = [{ lang: 'ko-KR', localService: true, name: 'test' }]
  Object.assign(window, { heard, SpeechRecognition: Recognition })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class {
      text: string
      constructor(text: string) {
        this.text = text
      }
    },
  })
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      getVoices: () => voices,
      speak: ({ text }: { text: string }) => heard.read.push(text),
      cancel: () => undefined,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    },
  })
}

test('a question is heard and answered aloud, said where the sound goes, answered again and compared', async ({
  page,
  product,
  person,
}) => {
  test.slow()
  // Nothing that keeps a contract: everything here is made by rules.
  product.model.script('네.')
  await page.addInitScript(scriptedSpeech)
  await person()
  await page.goto(`${product.url}/interviews`)
  await page.getByLabel('어떤 직무인가요').fill('백엔드 개발자')
  await page.getByLabel('직무 지식').fill('1')
  await page.getByLabel('경험과 태도').fill('0')
  await page.getByLabel('내 이야기').fill('0')
  await page.getByRole('button', { name: '질문 1개로 시작하기' }).click()
  await expect(page.getByRole('textbox', { name: '내 답' })).toBeVisible({ timeout: 30_000 })
  const question = ((await page.getByRole('heading', { level: 1 }).textContent()) ?? '').replace(/\s+/g, ' ').trim()

  await page.getByRole('button', { name: '질문 듣기' }).click()
  expect(await page.evaluate(() => window.heard.read)).toEqual([question])

  await page.getByRole('button', { name: '말로 답하기' }).click()
  await expect(page.getByRole('dialog')).toContainText('브라우저 회사의 서버로 보내')
  await page.getByRole('button', { name: '받아쓰기 시작하기' }).click()
  await expect(page.getByText('듣고 있어요').first()).toBeVisible()
  await page.evaluate(() => window.heard.say('결론부터', false))
  await expect(page.getByText('결론부터', { exact: true })).toBeVisible()
  await page.evaluate(() => window.heard.say('결론부터 말하면 상황에 따라 다릅니다', true))
  const field = page.getByRole('textbox', { name: '내 답' })
  await expect(field).toHaveValue('결론부터 말하면 상황에 따라 다릅니다')
  await page.evaluate(() => window.heard.say('저는 먼저 재어 봅니다.', true))
  await expect(field).toHaveValue('결론부터 말하면 상황에 따라 다릅니다 저는 먼저 재어 봅니다.')
  // What was not certain yet as the answer was sent is in it, once.
  await page.evaluate(() => window.heard.say('그다음에 고칩니다', false))
  await expect(page.getByText('그다음에 고칩니다', { exact: true })).toBeVisible()
  const answered = page.waitForRequest(/\/answer$/)
  await field.press('Control+Enter')
  expect((await answered).postDataJSON().answer).toBe('결론부터 말하면 상황에 따라 다릅니다 저는 먼저 재어 봅니다. 그다음에 고칩니다')
  await page.evaluate(() => window.heard.say('그다음에 고칩니다.', true))
  await expect(page.getByText('2초 넘게 멈춘 곳 없음')).toBeVisible({ timeout: 30_000 })

  // Who leaves the second answer is not listened to any more.
  await page.getByRole('button', { name: '다시 답하기' }).click()
  await page.getByRole('button', { name: '말로 답하기' }).click()
  await expect(page.getByText('듣고 있어요').first()).toBeVisible()
  expect(await page.evaluate(() => window.heard.isOn)).toBe(true)
  await page.getByRole('button', { name: '그만두기' }).click()
  await expect(page.getByRole('button', { name: '다시 답하기' })).toBeVisible()
  expect(await page.evaluate(() => window.heard.isOn)).toBe(false)

  // The second time with the model answer of the bank, which makes all points.
  const { items } = await page.request
    .get(`${product.url}/api/v1/questions?q=${encodeURIComponent(question)}&limit=1`)
    .then((reply) => reply.json())
  const { answer } = await page.request.get(`${product.url}/api/v1/questions/${items[0].id}`).then((reply) => reply.json())
  await page.getByRole('button', { name: '다시 답하기' }).click()
  await field.fill(answer)
  await field.press('Control+Enter')
  const compared = page.getByRole('region', { name: '앞서 한 답과 비교하면' })
  await expect(compared).toBeVisible({ timeout: 30_000 })
  await expect(compared.getByText('새로 짚은 곳')).toBeVisible()

  await page.getByRole('button', { name: '리포트 보기' }).click()
  await expect(page.getByRole('heading', { name: '기준별로 어디까지 왔나요' })).toBeVisible()
})

test('without speech in the browser the room has no buttons for it, and everything is typed', async ({ page, product, person }) => {
  product.model.script('네.')
  await page.addInitScript(() => {
    for (const name of ['SpeechRecognition', 'webkitSpeechRecognition', 'speechSynthesis'])
      Object.defineProperty(window, name, { value: undefined })
    Reflect.deleteProperty(window, 'speechSynthesis')
  })
  await person()
  const { id } = await page.request
    .post(`${product.url}/api/v1/interviews`, {
      headers: { origin: product.url },
      data: { position: 'be', counts: { technical: 1, behavioural: 0, personal: 0 } },
    })
    .then((reply) => reply.json())
  await page.goto(`${product.url}/interviews/${id}`)
  await expect(page.getByRole('textbox', { name: '내 답' })).toBeVisible()
  await expect(page.getByRole('button', { name: '말로 답하기' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: '질문 듣기' })).toHaveCount(0)
})

test('a report comes before the last question, the list leads to it, and on a phone there is a way out of the room', async ({
  page,
  product,
  person,
}) => {
  product.model.script('네.')
  await person()
  const post = (path: string, data: object) =>
    page.request.post(`${product.url}/api/v1${path}`, { headers: { origin: product.url }, data }).then((reply) => reply.json())
  const { id, turns } = await post('/interviews', { position: 'be', counts: { technical: 2, behavioural: 0, personal: 0 } })
  await post(`/interviews/${id}/turns/${turns[0].id}/answer`, { answer: '먼저 재어 보고, 느린 곳을 하나씩 고칩니다.' })

  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${product.url}/interviews/${id}`)
  await page.getByRole('button', { name: '질문 모두 보기' }).click()
  await page.getByRole('button', { name: '리포트 보기' }).click()
  await expect(page).toHaveURL(/\/report$/)

  await page.goto(`${product.url}/interviews/${id}`)
  await page.getByRole('link', { name: '면접 목록으로' }).click()
  await expect(page).toHaveURL(`${product.url}/interviews`)
  await page.getByRole('link', { name: '리포트 보기' }).click()
  await expect(page).toHaveURL(/\/report$/)
})

test('a letter on the desk leads to practice on it', async ({ page, product, person }) => {
  await person()
  const origin = { origin: product.url }
  const made = await page.request.post(`${product.url}/api/v1/applications`, {
    headers: origin,
    data: { company: '가온커머스', position: '결제 서버 개발자', letters: [{ question: '지원 동기를 작성해 주세요.' }] },
  })
  const { id, letters } = await made.json()
  await page.request.patch(`${product.url}/api/v1/letters/${letters[0].id}`, { headers: origin, data: { content: '결제를 맡겠습니다.' } })
  await page.goto(`${product.url}/applications/${id}`)
  await expect(page.getByRole('textbox', { name: '초안' })).toHaveValue('결제를 맡겠습니다.')
  await page.getByRole('button', { name: '더 보기' }).click()
  await page.getByRole('menuitem', { name: '이 글로 면접 연습' }).click()
  await expect(page).toHaveURL(new RegExp(`/interviews\\?letter=${letters[0].id}`))
  await expect(page.getByRole('combobox', { name: '자기소개서' })).toHaveValue(letters[0].id)
  await expect(page.getByLabel('어떤 직무인가요')).toHaveValue('결제 서버 개발자')
})
