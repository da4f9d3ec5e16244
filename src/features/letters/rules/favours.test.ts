import { expect, it } from 'vitest'
import { favoursIn, favoursOf } from './favours.ts'

const LETTER = '카프카로 주문 이벤트를 나누어 보냈습니다. 세 나라의 물류 거점을 다니며 재고를 맞추었습니다. 정보처리기사 자격을 얻었습니다.'
const shown = (list: string) => favoursOf(list, LETTER).map(({ text, shownBy }) => [text, shownBy?.slice(0, 4) ?? null])

it('a list is taken apart as people paste it', () => {
  expect(favoursIn('- Kafka 경험자 우대\n• 대용량 트래픽 경험, 정보처리기사 ; \n')).toEqual([
    'Kafka 경험자 우대',
    '대용량 트래픽 경험',
    '정보처리기사',
  ])
})

it.each([
  ['Kafka 경험자 우대', '카프카로'],
  ['정보처리기사 자격증 소지자', '정보처리'],
  ['물류 재고 관련 경험', '세 나라'],
  ['대용량 트래픽 경험자', null],
  ['Kubernetes 운영 경험', null],
  ['영어 능통자', null],
  ['우대', null],
])('%s', (favour, by) => expect(shown(favour)).toEqual([[favour, by]]))

it('nothing favoured is nothing to show, and an empty letter shows nothing', () => {
  expect(favoursOf(' \n, ', LETTER)).toEqual([])
  expect(favoursOf('Kafka', '')).toEqual([{ text: 'Kafka', shownBy: null }])
})
