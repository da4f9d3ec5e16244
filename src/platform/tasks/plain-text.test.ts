import fc from 'fast-check'
import { expect, it } from 'vitest'
import { flowsOn, isOrdinary, plainText, undecidedTail } from './plain-text.ts'

it.each([
  ['**JWT(JSON Web Token)**는 안전합니다.', 'JWT(JSON Web Token)는 안전합니다.'],
  ['***굵고 기운*** 글', '굵고 기운 글'],
  ['*강조*는 빼고 3 * 4와 a*b*c, 2**3은 둡니다.', '강조는 빼고 3 * 4와 a*b*c, 2**3은 둡니다.'],
  ['snake_case_name과 __init__은 둡니다.', 'snake_case_name과 __init__은 둡니다.'],
  ['# 제목\n본문입니다.', '제목\n본문입니다.'],
  ['#태그는 둡니다.', '#태그는 둡니다.'],
  ['- 하나\n- 둘\n1. 셋', '하나\n둘\n1. 셋'],
  ['> 인용\n> - 안의 항목', '인용\n안의 항목'],
  ['앞\n\n---\n\n뒤', '앞\n\n뒤'],
  ['```markdown\n저는 준비했습니다.\n```', '저는 준비했습니다.'],
  ['[글](https://a.example/b)과 ![그림](https://a.example/x.png)', '글과 그림'],
  ['[성장 과정]\n저는 자랐습니다. [성과](2023년)', '[성장 과정]\n저는 자랐습니다. [성과](2023년)'],
  ['A: 저는 준비했습니다.', '저는 준비했습니다.'],
  ['**답변:** 저는 준비했습니다.', '저는 준비했습니다.'],
  ['[자기소개서]: 저는 준비했습니다.', '저는 준비했습니다.'],
  ['## 자기소개서\n\n저는 준비했습니다.', '저는 준비했습니다.'],
  ['피드백 : 좋습니다.', '좋습니다.'],
  ['Revised version: I am ready.', 'I am ready.'],
  ['"저는 준비했습니다."', '저는 준비했습니다.'],
  ['“저는 준비했습니다.”', '저는 준비했습니다.'],
  ['"하자"라는 말과 "되자"', '"하자"라는 말과 "되자"'],
  ['물론입니다! 요청하신 결과입니다.\n저는 준비했습니다.', '저는 준비했습니다.'],
  ['물론입니다! 저는 준비했습니다.', '저는 준비했습니다.'],
  ['다음은 수정된 자기소개서입니다:\n\n저는 준비했습니다.', '저는 준비했습니다.'],
  ["Sure! Here's your cover letter:\n\nI am ready.", 'I am ready.'],
  ['저는 준비했습니다.\n\n도움이 되었기를 바랍니다.', '저는 준비했습니다.'],
  ['I am ready.\n\nLet me know if you would like any changes!', 'I am ready.'],
  ['네트워크를 배웠습니다.\n저는 준비했습니다.', '네트워크를 배웠습니다.\n저는 준비했습니다.'],
  ['다음은 없다는 마음으로 임했습니다.\n저는 준비했습니다.', '다음은 없다는 마음으로 임했습니다.\n저는 준비했습니다.'],
  ['도움이 필요한 동료를 도왔습니다.\n도움이 되는 사람이 되겠습니다.', '도움이 필요한 동료를 도왔습니다.\n도움이 되는 사람이 되겠습니다.'],
  ['좋은 답입니다.\n추가로 실제 사례를 들어 설명하시길 바랍니다.', '좋은 답입니다.\n추가로 실제 사례를 들어 설명하시길 바랍니다.'],
  ['저는 준비했습니다.\n추가로 수정이 필요하시면 말씀해 주세요!', '저는 준비했습니다.'],
  ['A/B 시험을 했습니다.', 'A/B 시험을 했습니다.'],
  ['앞  \r\n\r\n\r\n뒤', '앞\n\n뒤'],
])('%j becomes %j', (given, wanted) => {
  expect(plainText(given)).toBe(wanted)
})

it('cleaning clean text changes nothing', () => {
  const piece = fc.constantFrom(
    '**',
    '*',
    '`',
    '```\n',
    '\n',
    '# ',
    '- ',
    '> ',
    '"',
    '“',
    '”',
    'A: ',
    '답변: ',
    '물론입니다! ',
    '글',
    ' ',
    '[',
    '](https://a.b)',
    '!',
    '--',
    '=',
    '2',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25, size: 'max' }), (list) => {
      const once = plainText(list.join(''))
      expect(plainText(once)).toBe(once)
    }),
    { numRuns: 5000 },
  )
})

it('takes time in proportion to the length, whatever the text', () => {
  const time = (text: string) => {
    const started = performance.now()
    plainText(text)
    return performance.now() - started
  }
  for (const piece of ['*', '[', '[a](', '`', '- ', '# ', '> ', ' ', '"', '**a', '*a ', '\n', '물론입니다! ', 'A: ', '가'])
    expect([piece, time(piece.repeat(100_000 / piece.length)) < 1000]).toEqual([piece, true])
})

it('a text that flows stays as it is with every ordinary piece', () => {
  const line = fc.constantFrom(
    '저는 기록을 살폈습니다. '.repeat(14),
    `${'가'.repeat(170)} *나`,
    `${'가'.repeat(170)}\n`,
    `${'가'.repeat(170)}\n도움`,
    `“${'가'.repeat(170)}`,
  )
  const piece = fc.constantFrom('나', ' ', '”', '이 되었기를 바랍니다.', '다음 ', '...', '(가)')
  fc.assert(
    fc.property(line, fc.array(piece, { minLength: 1, maxLength: 6 }), (start, pieces) => {
      fc.pre(flowsOn(start) && pieces.every(isOrdinary))
      const text = start + pieces.join('')
      expect([plainText(text), undecidedTail(text)]).toEqual([text.trimEnd(), 0])
    }),
  )
  expect(flowsOn('저는 기록을 살폈습니다. '.repeat(14))).toBe(true)
})
