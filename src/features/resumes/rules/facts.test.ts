import { describe, expect, it } from 'vitest'
import { certificatesIn, dateIn, emailIn, isNone, nameIn, periodIn, phoneIn, schoolIn, toolsIn } from './facts.ts'

describe('a span of time', () => {
  it.each([
    ['2022.03 ~ 2024.02', { startDate: '2022-03', endDate: '2024-02' }],
    ['2022년 3월부터 2024년 2월까지 일했습니다', { startDate: '2022-03', endDate: '2024-02' }],
    ['2021-07 – 현재', { startDate: '2021-07' }],
    ['2022년부터 주문을 맡았습니다', { startDate: '2022' }],
    ['from 2019 to 2021', { startDate: '2019', endDate: '2021' }],
    ['2024.02 ~ 2022.03', undefined],
    ['응답을 820ms에서 140ms로', undefined],
    ['전화는 010-2022-2024', undefined],
  ])('of %j is %j', (text, expected) => {
    expect(periodIn(text)).toEqual(expected)
  })
})

it.each([
  ['문가람, 010-0000-1234', '문가람'],
  ['이름은 문가람이고 전화는 010-0000-1234입니다', '문가람'],
  ['제 이름은 문가람입니다.', '문가람'],
  ['010-0000-1234로 연락 주세요', undefined],
  ['연락처 010-0000-1234', undefined],
  ['My name is Nora Whitlock and', 'Nora Whitlock'],
])('the name in %j is %j', (text, expected) => {
  expect(nameIn(text)).toBe(expected)
})

it('numbers, addresses and dates are found by their form alone', () => {
  expect(phoneIn('제 번호는 010-0000-1234입니다')).toBe('010-0000-1234')
  expect(phoneIn('주문 2,000건과 820ms')).toBeUndefined()
  expect(emailIn('garam.moon@example.com로 주세요')).toBe('garam.moon@example.com')
  expect(dateIn('2021년 5월에 땄어요')).toBe('2021-05')
})

it.each([
  ['응답 시간을 줄였고 정보처리기사 자격증이 있습니다.', ['정보처리기사']],
  ['정보 처리 기사, SQLD, 컴퓨터활용능력 1급', ['정보 처리 기사', 'SQLD', '컴퓨터활용능력 1급']],
  ['TOEIC 915점과 JLPT N2', ['TOEIC 915', 'JLPT N2']],
  ['신문 기사를 정리했습니다', []],
])('the certificates in %j are %j', (text, expected) => {
  expect(certificatesIn(text)).toEqual(expected)
})

it('a school is found with its subject and degree', () => {
  expect(schoolIn('저는 한별대학교 컴퓨터공학과에서 학사를 받았습니다')).toEqual({
    institution: '한별대학교',
    area: '컴퓨터공학과',
    studyType: '학사',
  })
  expect(schoolIn('BSc Statistics at Alder Bay University')).toMatchObject({ institution: 'Alder Bay University', studyType: 'BSc' })
  expect(schoolIn('독학으로 배웠습니다')).toBeUndefined()
})

it('tools are Latin names; saying that there is nothing is no answer', () => {
  expect(toolsIn('Spring Boot와 Node.js, C++, PostgreSQL을 썼고 820ms였습니다')).toEqual(['Spring Boot', 'Node.js', 'C++', 'PostgreSQL'])
  expect(['없음', '없습니다.', ' none', '해당 사항 없음'].every(isNone)).toBe(true)
  expect(isNone('없는 기능을 새로 만들었습니다')).toBe(false)
})

it('texts made to be slow are not', () => {
  const begin = performance.now()
  for (const text of [
    '가'.repeat(5000),
    'a'.repeat(5000),
    '2020.'.repeat(1000),
    'A '.repeat(2500),
    '가학과 '.repeat(1250),
    ' '.repeat(5000),
  ])
    for (const find of [periodIn, nameIn, schoolIn, certificatesIn, toolsIn, emailIn, phoneIn]) find(text)
  expect(performance.now() - begin).toBeLessThan(3000)
})
