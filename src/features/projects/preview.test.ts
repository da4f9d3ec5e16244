import { describe, expect, it } from 'vitest'
import { planPreview } from './preview.ts'

const plan = {
  title: '주문 대기열을 견디는 예매 서버',
  overview: '짧은 시간에 몰리는 요청을\n차례대로 처리한다.',
  features: ['대기 순번 보기', '좌석 선점'],
  stack: ['Java', 'Redis'],
  tasks: [
    { title: '부하를 재는 환경', detail: 'k6로 재어 본다.', days: 12, acceptance: '초당 500건을 견딘다.', proves: [] },
    {
      title: '잠금',
      detail: 'Redis로 잠근다.',
      days: 3,
      acceptance: '두 번 팔리지 않는다.',
      proves: [{ posting: 'P1', requirement: '동시성' }],
    },
  ],
}

describe('a plan while it is written', () => {
  it('is its parts in order, as Markdown', () => {
    expect(planPreview(plan, 'ko')).toBe(
      [
        '## 주문 대기열을 견디는 예매 서버',
        '짧은 시간에 몰리는 요청을 차례대로 처리한다.',
        '### 기능\n\n- 대기 순번 보기\n- 좌석 선점',
        '### 기술·도구\n\n- Java\n- Redis',
        '### 1. 부하를 재는 환경',
        'k6로 재어 본다.',
        '- 12일\n- 완료 기준: 초당 500건을 견딘다.',
        '### 2. 잠금',
        'Redis로 잠근다.',
        '- 3일\n- 완료 기준: 두 번 팔리지 않는다.\n- 증명하는 요건: 동시성',
      ].join('\n\n'),
    )
  })

  it('has no days as long as the number may go on', () => {
    const task = { title: '부하를 재는 환경', detail: 'k6로 재어 본다.', days: 1 }
    expect(planPreview({ tasks: [task] }, 'en')).toBe('### 1. 부하를 재는 환경\n\nk6로 재어 본다.')
    expect(planPreview({ tasks: [{ ...task, acceptance: '' }] }, 'en')).toContain('- 1 day')
  })

  it.each([null, 'text', 3, [], { title: 5, features: 'none', tasks: [null, 'x', { proves: 3 }] }])('is nothing of %j', (value) => {
    expect(planPreview(value, 'ko')).toBe('')
  })
})
