import { describe, expect, it } from 'vitest'
import { datesIn, periodIn } from './dates.ts'
import { extractByRules } from './extract.ts'
import { groundProfile } from './locate.ts'
import { tidyProfile } from './tidy.ts'

describe('a period', () => {
  it.each([
    ['2022.03 ~ 현재', '2022-03', undefined],
    ['2021년 7월 - 2021년 12월', '2021-07', '2021-12'],
    ['Mar 2022 – Feb. 2024', '2022-03', '2024-02'],
    ['(2016 - 2022)', '2016', '2022'],
    ["'21.03 ~ '23.02", '2021-03', '2023-02'],
    ['2024/01/15 ~ 재직 중', '2024-01-15', undefined],
    ['SQLD (2020.12)', '2020-12', '2020-12'],
  ])('%j is from %s to %s', (text, startDate, endDate) => {
    const { rest: _, ...period } = periodIn(text) ?? { rest: '' }
    expect(period).toEqual({ startDate, ...(endDate && { endDate }) })
  })

  it.each(['응답 시간을 2.1초에서 0.4초로', '가상 사용자 2,000명', '2000건', '학점 4.12 / 4.5', '010-1234-5678'])('%j is none', (text) => {
    expect(periodIn(text)).toBeUndefined()
  })

  it('that ends before it begins leaves the job without dates', () => {
    const [job] = tidyProfile({ basics: {}, work: [{ name: '가온', startDate: '2024-01', endDate: '2023-01' }] }).work ?? []
    expect(job).toEqual({ name: '가온', startDate: '2024-01' })
  })
})

describe('a CV', () => {
  it('without headings of Markdown, and one with its entries in single lines, is read alike', () => {
    const { basics, work, education } = extractByRules(
      'Jordan Reed\njordan.reed@example.com\nExperience\nMaple Freight, Frontend Engineer (2021 - present)\n• Cut the first response from 2.1 s to 0.4 s.\nBirch Foods, Intern (2019 - 2020)\nEducation\nBSc Industrial Engineering, Riverside University (2014 - 2018)',
    )
    expect(basics).toEqual({ name: 'Jordan Reed', email: 'jordan.reed@example.com' })
    expect(work).toEqual([
      {
        name: 'Maple Freight',
        position: 'Frontend Engineer',
        startDate: '2021',
        highlights: ['Cut the first response from 2.1 s to 0.4 s.'],
      },
      { name: 'Birch Foods', position: 'Intern', startDate: '2019', endDate: '2020' },
    ])
    expect(education).toMatchObject([{ institution: 'Riverside University', area: 'Industrial Engineering', studyType: 'BSc' }])
  })

  it('whose lines were broken at the edge of the page has them whole again', () => {
    const { work } = extractByRules(
      '경력\n가람물류 (2021.03 ~ 현재)\n• 재고 화면의 첫 응답 시간을 2.1초에서\n0.4초로 줄였습니다.\n• 입력 절차를 바꿨습니다.',
    )
    expect(work?.[0]?.highlights).toEqual(['재고 화면의 첫 응답 시간을 2.1초에서 0.4초로 줄였습니다.', '입력 절차를 바꿨습니다.'])
  })

  it('whose table says what each row is has the rows where they belong', () => {
    const profile = extractByRules(
      '## 이력\n## 경력 사항\n| 구분 | 기간 | 내용 |\n| --- | --- | --- |\n| 학력 | 2014.03 ~ 2018.02 | 한강대학교 산업공학과 |\n| 경력 | 2021.03 ~ 현재 | 가람물류 |',
    )
    expect(profile.education).toMatchObject([{ institution: '한강대학교', area: '산업공학과', startDate: '2014-03' }])
  })

  it('that says nothing of a person gives an empty profile', () => {
    expect(extractByRules('')).toEqual({ basics: {} })
    expect(extractByRules('오늘은 날씨가 맑습니다. 산책을 다녀왔습니다.')).toEqual({ basics: {} })
  })

  it('has every field that rules find in one of its lines', () => {
    const text = '# 나우리\n백엔드 개발자\n## 기술\n- Kotlin, Redis\n## 자격증\n- 정보처리기사 · 한국산업인력공단 · 2024.06'
    const { dropped, sources } = groundProfile(extractByRules(text), text)
    expect(dropped).toEqual([])
    expect(sources).toContainEqual({ path: 'certificates.0.date', line: 6, text: '- 정보처리기사 · 한국산업인력공단 · 2024.06' })
  })
})

it('a word that occurs again and again is shown where its own entry stands', () => {
  const text = '## 경력\n가온 개발자 (2020.01 ~ 2021.01)\n나래 개발자 (2021.02 ~ 2022.01)'
  const profile = {
    basics: {},
    work: [
      { name: '가온', position: '개발자' },
      { name: '나래', position: '개발자' },
    ],
  }
  const { sources } = groundProfile(profile, text)
  expect(sources.filter(({ path }) => path.endsWith('position')).map(({ line }) => line)).toEqual([2, 3])
})

it('texts that are made to take time take little', () => {
  const hostile = [
    'a-'.repeat(500_000),
    'a.'.repeat(500_000),
    `경력\n가 ${' '.repeat(500_000)}·`,
    `경력\n${'2022.03 ~ '.repeat(100_000)}`,
    '| '.repeat(500_000),
  ]
  const from = process.cpuUsage()
  for (const text of hostile) groundProfile(extractByRules(text), text)
  const { user } = process.cpuUsage(from)
  expect(user / 1e6).toBeLessThan(20)
  expect(datesIn('2022.'.repeat(1000))).toEqual(expect.any(Array))
})
