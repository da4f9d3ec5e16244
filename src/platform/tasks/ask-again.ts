import type { Language } from '#wire/language.ts'
import type { ChatMessage } from '../llm/llm.ts'
import type { Problem } from './task.ts'

/** More of an unusable answer than this does not help to mend it, in UTF-16 units. */
const LONGEST_QUOTE = 12_000

const WORDS = {
  ko: {
    wrong: '방금 답에 다음 문제가 있습니다.',
    object: '문제를 고쳐서 JSON 값 하나만 처음부터 끝까지 다시 답하세요. 설명과 코드 표시는 쓰지 마세요.',
    text: '문제를 고쳐서 글 전체를 처음부터 끝까지 다시 쓰세요. 사실은 바꾸거나 더하지 말고, 글만 쓰세요.',
    length: '답이 길이 제한에 걸려 끊겼습니다. 더 짧게, 끝까지 답해야 합니다.',
  },
  en: {
    wrong: 'Your last answer has these problems.',
    object: 'Answer again, from start to end, with one JSON value that does not have them. No explanation, no code fence.',
    text: 'Write the whole text again, from start to end, without them. Change and add no facts, and write the text alone.',
    length: 'The answer was cut off by the limit of its length. Answer more briefly, and to the end.',
  },
} as const

/** The same request once more, with the unusable answer and what is wrong with it. */
export function askAgain(
  kind: 'object' | 'text',
  messages: readonly ChatMessage[],
  answer: string,
  problems: readonly Problem[],
  language: Language,
): ChatMessage[] {
  const words = WORDS[language]
  const list = problems.map(({ message }) => `- ${message}`).join('\n')
  return [
    ...messages,
    // An empty turn is refused by some servers.
    ...(answer.trim() === '' ? [] : [{ role: 'assistant' as const, content: answer.slice(0, LONGEST_QUOTE) }]),
    { role: 'user', content: `${words.wrong}\n${list}\n\n${words[kind]}` },
  ]
}

/** The problem of an answer that was ended by its limit and not by the model. */
export function tooLongProblem(language: Language): Problem {
  return { message: WORDS[language].length, severity: 'never' }
}
