// A name hidden at the heads of lines or clauses: 고: 고객의 말을 먼저 / 은: 은근한 끈기로 / 채: 채워 드리는.
import { pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { type Span, spanOf } from './full-names.ts'

const HEAD = `['"「『<(\\[]?`
const CLOSE = `['"」』>)\\]]?`
/** Two or three lines, each of which begins with one syllable that its words take up. */
const LINES = pattern(
  `(?:^|\\n) ?${HEAD}(?<hit>(?<first>[가-힣]))${CLOSE} ?[:：,.=-] ?\\k<first>[^\\n]{2,60}\\n ?${HEAD}(?<second>[가-힣])${CLOSE} ?[:：,.=-] ?\\k<second>`,
)
/** The same in one line: '정'직하게, '민'첩하게, '우'직하게. */
const MARKED = pattern(`['"「『](?<hit>(?<first>[가-힣]))['"」』][가-힣][^'"「『\\n]{0,24}['"「『][가-힣]['"」』][가-힣]`)
const SPOKEN = pattern(
  `(?<![가-힣])(?<hit>(?<first>[가-힣]))[,:] ?\\k<first>[가-힣][^.\\n]{1,40}?[.,/] ?(?<second>[가-힣])[,:] ?\\k<second>[가-힣]`,
)
const IS_NAME = /이름|저를 소개|제 소개|[삼이사]행시|N행시/

export function findAcrostics({ text }: TextView): Span[] {
  if (!IS_NAME.test(text)) return []
  return [LINES, MARKED, SPOKEN].flatMap((words) => [...text.matchAll(words)].map(spanOf))
}
