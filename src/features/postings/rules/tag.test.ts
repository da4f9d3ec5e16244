import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { regionsOf } from './regions.ts'
import { tagByRules } from './tag.ts'

const TODAY = '2026-12-01'
const tag = (body: string) => tagByRules(body, TODAY)
/** A posting with one list under a heading. */
const under = (heading: string) => `가온소프트 백엔드 개발자\n\n${heading}\n- 첫째 항목\n- 둘째 항목`

describe('headings', () => {
  it.each([
    '담당업무',
    '## 주요 업무',
    '**[담당 업무]**',
    '■ 하는 일',
    '1. 직무 내용',
    '[업무내용]',
    'Role',
    '## What you’ll do',
    '이런 일을 해요',
    '▶ 합류하면 하게 될 일',
    'Responsibilities:',
  ])('%s begins what one will do', (heading) => expect(tag(under(heading)).responsibilities).toEqual(['첫째 항목', '둘째 항목']))
  it.each([
    '자격요건',
    '## 지원 자격',
    '○ 필수',
    '갖추어야 할 것',
    '이런 분을 찾아요',
    '### Must have',
    'Requirements',
    '**꼭 필요한 것**',
    '【응시 자격】',
    '2) 필요 역량',
  ])('%s begins what one must have', (heading) => expect(tag(under(heading)).requirements).toEqual(['첫째 항목', '둘째 항목']))
  it.each(['우대사항', '## 우대 조건', '있으면 더 좋아요', '이런 분이면 더 반갑습니다', 'Nice to have', '◇ 가점', 'Plus', '우대하는 역량'])(
    '%s begins what is nice to have',
    (heading) => expect(tag(under(heading)).preferred).toEqual(['첫째 항목', '둘째 항목']),
  )
  it.each(['복리후생', '## 전형 절차', '[근무조건]', 'Benefits', '회사 소개'])('%s begins none of them', (heading) => {
    expect(tag(`${under('자격요건')}\n\n${heading}\n- 점심 제공\n- 서류 → 면접`)).toMatchObject({
      responsibilities: [],
      requirements: ['첫째 항목', '둘째 항목'],
      preferred: [],
    })
  })

  it('that are not known are told by their place and by what is under them', () => {
    const body =
      '## 우리가 푸는 문제\n- 주문 흐름 개발\n\n## 자격요건\n- Java 경험\n\n## 이러면 기뻐요\n- Kafka 경험\n- 발표 경험\n\n## 우리의 점심\n- 국수'
    expect(tag(`# 가온소프트 백엔드 개발자\n\n${body}`)).toMatchObject({
      responsibilities: ['주문 흐름 개발'],
      preferred: ['Kafka 경험', '발표 경험'],
    })
  })

  it('stand before their text in one line, too', () => {
    expect(tag('담당업무: 주문 개발\n자격요건: Java 경험\n우대사항: Kafka 경험')).toMatchObject({
      responsibilities: ['주문 개발'],
      requirements: ['Java 경험'],
      preferred: ['Kafka 경험'],
    })
  })
})

describe('tables', () => {
  it('with a label in each row', () => {
    const body =
      '| 구분 | 내용 |\n|---|---|\n| 담당업무 | 주문 개발<br>정산 개발 |\n| 지원자격 | Java 경험 |\n| 우대사항 | Kafka 경험 |\n| 접수마감 | 2027. 2. 22. 17:00 |'
    expect(tag(body)).toMatchObject({
      responsibilities: ['주문 개발', '정산 개발'],
      requirements: ['Java 경험'],
      preferred: ['Kafka 경험'],
      deadline: { kind: 'fixed', at: '2027-02-22T17:00:00+09:00' },
    })
  })
  it('with a label over each column, whatever else is in them', () => {
    const body = '| 모집부문 | 담당업무 | 자격요건 | 우대사항 |\n|---|---|---|---|\n| 백엔드 개발자 | 주문 개발 | Java 경험 | Kafka 경험 |'
    expect(tag(body)).toMatchObject({
      title: '백엔드 개발자',
      responsibilities: ['주문 개발'],
      requirements: ['Java 경험'],
      preferred: ['Kafka 경험'],
    })
  })
  it('of dates belong to no list', () => {
    const body = `${under('우대사항')}\n\n| 전형 | 일정 |\n|---|---|\n| 서류 접수 | 2027년 3월 5일 18:00 |\n| 1차 면접 | 3월 9일 |`
    expect(tag(body)).toMatchObject({ preferred: ['첫째 항목', '둘째 항목'], deadline: { at: '2027-03-05T18:00:00+09:00' } })
  })
})

describe('when it closes', () => {
  it.each([
    ['접수기간: 2026-12-01 ~ 2027-01-31', '2027-01-31T23:59'],
    ['원서 접수 2027. 3. 8.(월) ~ 3. 18.(목) 18:00', '2027-03-18T18:00'],
    ['2027년 2월 3일(수) 오후 6시까지', '2027-02-03T18:00'],
    ['서류 마감 2027.02.03 24:00', '2027-02-03T23:59'],
    ['마감: 1월 15일 낮 12시', '2027-01-15T12:00'],
    ['지원 마감 12/24', '2026-12-24T23:59'],
    ['Apply by 12 February 2027, 6:00 pm KST.', '2027-02-12T18:00'],
    ['Applications close on March 31, 2027 at 17:00', '2027-03-31T17:00'],
    ['설립 2001년 5월 1일, 접수 마감 2027-01-05 09:00, 면접 2027-01-20', '2027-01-05T09:00'],
    ['면접은 2027-01-20이며 서류는 2027-01-05까지 받습니다', '2027-01-05T23:59'],
  ])('%s', (text, at) => {
    expect(tag(text).deadline).toEqual({ kind: 'fixed', at: `${at}:00+09:00` })
  })
  it.each([
    ['상시채용', { kind: 'rolling' }],
    ['수시로 지원을 받습니다.', { kind: 'rolling' }],
    ['채용 시 마감', { kind: 'until-filled' }],
    ['충원 시까지 모집합니다.', { kind: 'until-filled' }],
    ['The role is open until filled.', { kind: 'until-filled' }],
    ['2027-01-05까지 접수하며 채용 시 조기 마감될 수 있습니다', { kind: 'fixed', at: '2027-01-05T23:59:00+09:00' }],
    ['2월 31일까지', null],
    ['2027년 1월 2일에 설립된 회사입니다.', null],
    ['수시로 바뀌는 요구를 다룹니다.', null],
  ])('%s', (text, deadline) => {
    expect(tag(text).deadline).toEqual(deadline)
  })
})

describe('who is hiring, and for what', () => {
  it.each([
    ['푸른바다소프트 백엔드 개발자 채용', '푸른바다소프트', '백엔드 개발자'],
    ['[결나무에듀] 웹 프론트엔드 개발자 모집', '결나무에듀', '웹 프론트엔드 개발자'],
    ['데이터 플랫폼 엔지니어 · 너울클라우드', '너울클라우드', '데이터 플랫폼 엔지니어'],
    ['# Backend Engineer, Fleet Services at Saltmarsh Robotics', 'Saltmarsh Robotics', 'Backend Engineer, Fleet Services'],
    ['회사명: 가온테크\n모집부문: 회계 담당자 (1명)', '가온테크', '회계 담당자'],
    ['We are hiring!\nData Engineer at Bluebird Labs', 'Bluebird Labs', 'Data Engineer'],
    ['데이터 분석가', '', '데이터 분석가'],
    ['오늘의 날씨는 맑습니다.', '', ''],
  ])('%s', (text, company, title) => {
    expect(tag(text)).toMatchObject({ company, title })
  })
})

describe('a table that a picture or a print was read to', () => {
  const table = [
    '나들이맵',
    '',
    '프로덕트 매니저 (탐색)',
    '',
    '나들이맵에서 함께 일할 분을 모십니다.',
    '',
    '| 모집부문 | 내용 | 내용 | 근무지 |',
    '| --- | --- | --- | --- |',
    '| 모집부문 | 담당업무 | 자격요건 | 근무지 |',
    '| 프로덕트 / 매니저 (탐색) | - 문제를 정의하고 / 로드맵을 세웁니다 / - 사용자를 만납니다 | - 기획 경력 / 3년 이상 / - SQL로 지표를 / 확인한 경험 | 서울 / 강남구 |',
    '| 우대사항 | - 지도 서비스 / 경험 / - Figma 사용 능력 | - 지도 서비스 / 경험 / - Figma 사용 능력 | - 지도 서비스 / 경험 / - Figma 사용 능력 |',
  ].join('\n')

  it('has a head of two rows, items over several lines, and a row with a label of its own', () => {
    expect(tag(table)).toMatchObject({
      responsibilities: ['문제를 정의하고 로드맵을 세웁니다', '사용자를 만납니다'],
      requirements: ['기획 경력 3년 이상', 'SQL로 지표를 확인한 경험'],
      preferred: ['지도 서비스 경험', 'Figma 사용 능력'],
    })
  })

  it('is under the name of the company, which stands by itself over the job', () => {
    expect(tag(table)).toMatchObject({ company: '나들이맵', title: '프로덕트 매니저 (탐색)' })
  })

  it('shows where its items stand, over the ends of lines', () => {
    const tags = tag(table)
    const { requirements } = regionsOf(table, tags, TODAY)
    expect(requirements.map((region) => region && table.slice(region.start, region.end))).toEqual([
      '기획 경력 / 3년 이상',
      'SQL로 지표를 / 확인한 경험',
    ])
  })

  it('without bullets has an item on each line', () => {
    expect(tag('| 자격요건 | Java 경험 / SQL 능력 |\n| --- | --- |').requirements).toEqual(['Java 경험', 'SQL 능력'])
  })
})

it('a wish among the demands is a wish', () => {
  expect(tag('자격요건\n- Java 경험\n- Kafka 경험자 우대')).toMatchObject({ requirements: ['Java 경험'], preferred: ['Kafka 경험자 우대'] })
})

it('a text without any heading is read by what its sentences sound like', () => {
  expect(tag('백엔드 개발자를 찾습니다. Java 경력 3년 이상이어야 합니다. Kafka 경험자를 우대합니다.')).toMatchObject({
    title: '백엔드 개발자',
    requirements: ['Java 경력 3년 이상이어야 합니다.'],
    preferred: ['Kafka 경험자를 우대합니다.'],
  })
})

it('of the samples, of which the rules were made, nearly all fields are found', () => {
  const samples = globSync('data/samples/postings/*.json').flatMap((file) => JSON.parse(readFileSync(file, 'utf8')))
  let [right, meant] = [0, 0]
  for (const sample of samples) {
    const tags = tag(sample.body)
    for (const field of ['responsibilities', 'requirements', 'preferred'] as const) {
      meant += sample[field].length
      right += sample[field].filter((item: string) => tags[field].includes(item)).length
    }
  }
  expect(right / meant).toBeGreaterThan(0.97)
})

it('texts that are made to take time take little', () => {
  const length = 50_000
  for (const piece of ['(', '1.', '2027.1.', '|', '# 담당업무/', '[', ' at ', '가나:다\n', '채용 시 ', '*', '|a|', '오후 ', '\n']) {
    const began = performance.now()
    tag(`${piece.repeat(length / piece.length)}개발자`)
    expect([piece, performance.now() - began < 3_000]).toEqual([piece, true])
  }
})
