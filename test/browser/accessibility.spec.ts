// No page has a fault that an automated checker finds, in both languages and themes, on a phone and a desktop.
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './server.ts'

const PLACES = [
  '/',
  '/applications',
  '/applications?view=board',
  '/applications?view=calendar',
  '/applications/new',
  '/me',
  '/me/profile',
  '/me/experiences',
  '/me/experiences?card=new',
  '/me/experiences?view=coverage',
  'desk',
  'desk?part=cards',
  '/interviews',
  '/feedback',
  '/questions',
  '/postings',
  '/projects',
  '/resumes',
] as const

for (const locale of ['ko-KR', 'en-US'])
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [360, 1280])
      test.describe(`${locale}, ${colorScheme}, ${width} px`, () => {
        test.use({ locale, colorScheme, viewport: { width, height: 860 } })
        test('axe finds nothing, and nothing stands out of the page', async ({ page, product, person }) => {
          test.slow()
          product.model.script('주문 기록을 살폈습니다. 그 결과 오류가 줄었습니다. 앞으로도 이렇게 일하겠습니다.')
          const visit = async (path: string) => {
            await page.goto(`${product.url}${path}`)
            await page.getByRole('heading', { level: 1 }).first().waitFor()
            // Not until the network is idle: the stream of events never is. What is loading says so.
            await expect(page.getByRole('status', { name: /불러오고|Loading/ })).toHaveCount(0)
            await page.evaluate(() => document.fonts.ready)
            const { violations } = await new AxeBuilder({ page }).analyze()
            expect(violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
            const tooWide = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))
            expect(`${path}: ${tooWide} px too wide`).toBe(`${path}: 0 px too wide`)
          }
          await visit('/sign-in')
          await person()
          const { id } = await page.request
            .post(`${product.url}/api/v1/applications/samples`, { headers: { origin: product.url, 'accept-language': locale } })
            .then((reply) => reply.json())
          for (const place of PLACES) await visit(place.replace(/^desk/, `/applications/${id}`))
          const post = (path: string, data: object) =>
            page.request.post(`${product.url}/api/v1${path}`, { headers: { origin: product.url }, data }).then((reply) => reply.json())
          const work = [{ name: '가온커머스', startDate: '2022-03', highlights: ['Redis로 재고 조회를 캐시함', '신입을 도움'] }]
          const resume = await post('/resumes', {
            title: '문가람 이력서',
            resume: { basics: { name: '문가람', label: '백엔드 개발자' }, work },
          })
          for (const part of ['view', 'edit', 'fit', 'sources', 'versions']) await visit(`/resumes/${resume.id}?part=${part}`)
          await post('/resume/agent/init', { member_id: 1, inputs: {} })
          const { items } = await page.request.get(`${product.url}/api/v1/resume/agent/sessions`).then((reply) => reply.json())
          await visit(`/resumes/conversations/${items[0].id}`)
        })
      })
