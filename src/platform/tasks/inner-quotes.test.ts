import { expect, it } from 'vitest'
import { withInnerQuotesEscaped } from './inner-quotes.ts'

it.each([
  ['["그는 "아니요"라고 했다"]', ['그는 "아니요"라고 했다']],
  ['{"a": ""처음" 말", "b": "둘"}', { a: '"처음" 말', b: '둘' }],
  ['["이미 \\"써\\" 둔", "것"]', ['이미 "써" 둔', '것']],
])('%s is read as it was meant', (text, meant) => {
  expect(JSON.parse(withInnerQuotesEscaped(text) ?? 'null')).toEqual(meant)
})

it.each(['["끝이 "인용""]', '["묻기를 "왜", "어떻게" 했나"]', '["화면은 15" 크기", "둘"]', '["끝이 없다'])(
  '%s could mean several things, and is left alone',
  (text) => {
    expect(withInnerQuotesEscaped(text)).toBeUndefined()
  },
)

it('takes no longer than the text is long', () => {
  const started = performance.now()
  withInnerQuotesEscaped('["a "b" '.repeat(20_000))
  withInnerQuotesEscaped(`["${' '.repeat(200_000)}`)
  expect(performance.now() - started).toBeLessThan(2000)
})
