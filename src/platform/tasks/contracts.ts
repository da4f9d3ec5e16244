// What no text for people may be, whatever it is about. All linear in its length.
import { type Language, languageOf } from '#wire/language.ts'
import type { Problem } from './task.ts'

const HELP = '(?:help|assist|provide|write|do|create|generate|comply|fulfil|answer|complete|produce|draft|share)'
const SORRY = new RegExp(
  `^[^\\p{L}]*(?:죄송(?:합니다|하지만|해요|스럽지만|하오나)|미안(?:하지만|합니다)|유감(?:스럽게도|이지만|입니다)|아쉽지만|i(?:['’]m| am) (?:very |so )?sorry|sorry|unfortunately|i apologi[sz]e|i can(?:['’]t|not) ${HELP}|i(?:['’]m| am) (?:unable|not able) to)`,
  'iu',
)
const UNABLE =
  /(?:드릴|할|제공할|작성할|답변할|처리할) 수(?:가)? 없(?:습니다|어요|네요|음|는 점)|드리기(?:가)? (?:어렵|힘들)|하기(?:가)? (?:어렵습|곤란합)|\bcan(?:['’]t|not)|(?:am|['’]m) (?:unable|not able) to|won['’]t be able/i
const MACHINE =
  /^[^\p{L}]*(?:저는|나는)? ?(?:ai|인공지능)(?: 언어)?(?: 모델| 어시스턴트)?(?:로서|이기|이므로|라서|입니다)|^[^\p{L}]*as an? (?:ai|artificial|language model)/iu
const REQUEST =
  /^[^.!?\n]{0,60}(?:요청|질문|내용)[^.!?\n]{0,40}(?:도와드릴|도와 드릴|작성해 드릴|제공해 드릴|답변드릴|답변해 드릴|처리해 드릴) 수(?:가)? 없(?:습니다|어요|네요|음)/

/** A refusal shows within so many UTF-16 units. */
const REFUSAL_HEAD = 160

/** Whether a model declines instead of answering, in Korean or English. Only the start counts: a letter may tell of a refusal. */
export function isRefusal(text: string): boolean {
  const start = text.trimStart().slice(0, REFUSAL_HEAD)
  return (SORRY.test(start) && UNABLE.test(start)) || MACHINE.test(start) || REQUEST.test(start)
}

/** Whether a text that is still being written begins like a refusal and is too short to tell. */
export function mayBecomeRefusal(text: string): boolean {
  const start = text.trimStart()
  return start.length < REFUSAL_HEAD && SORRY.test(start)
}

/** Whether a text holds what belongs to machines: fences, torn JSON, template marks, control tokens. */
export function hasLeftovers(text: string): boolean {
  return /```|^\s*[[{]\s*["'{[]|"\w{1,40}"\s*:\s*["[{\d]|\{\{|\}\}|<\|?\/?(?:think|im_start|im_end|eot_id|endoftext)\|?>|^\s*\[?INST\]/.test(
    text,
  )
}

/** The sentence that is said again and again: three times anywhere, or twice in a row; or the piece that a stuck model repeats. */
export function repeatedSentence(text: string): string | undefined {
  const seen = new Map<string, number>()
  let before = ''
  for (const sentence of sentencesOf(text)) {
    const key = sentence.replace(/\s+/g, ' ')
    if (key.length < 12) continue
    const count = (seen.get(key) ?? 0) + 1
    if (count >= 3 || (key === before && key.length >= 20)) return sentence
    seen.set(key, count)
    before = key
  }
  return stuckPiece(text.trimEnd().slice(-600))
}

/** A piece that fills the end of the text at least four times over. By the failure function of Knuth, Morris and Pratt on the reversed end. */
function stuckPiece(end: string): string | undefined {
  const reversed = [...end].reverse()
  const failure: number[] = [0]
  for (let at = 1, border = 0; at < reversed.length; at++) {
    while (border > 0 && reversed[at] !== reversed[border]) border = failure[border - 1] ?? 0
    if (reversed[at] === reversed[border]) border++
    failure.push(border)
    const period = at + 1 - border
    if (at + 1 >= 60 && period * 4 <= at + 1) return reversed.slice(0, period).reverse().join('').trim() || undefined
  }
  return undefined
}

/** Sentences by their final marks and by lines. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?。…]["'”’)\]]?)\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}

/** Whether a text is in another language than it should be, or drifts into Chinese or Japanese. Short texts tell nothing. */
export function isOtherLanguage(text: string, language: Language): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 20) return false
  const others = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  return others * 5 > letters || languageOf(text) !== language
}

/** Whether the last sentence breaks off. A Korean sentence may go without its full stop. */
export function endsUnfinished(text: string): boolean {
  const end = text.trimEnd()
  return end !== '' && !/[.!?。…~][)\]"'”’」』]*$|(?:다|요|죠|까|음|함|임|됨)[)\]"'”’」』]*$/.test(end)
}

const WORDS = {
  ko: {
    empty: '답이 비어 있습니다.',
    refusal: '거절하는 말이 아니라 요청한 글을 써야 합니다.',
    leftovers: '코드 표시, JSON, 틀의 기호가 남아 있습니다. 글만 써야 합니다.',
    repeated: '같은 문장이 되풀이됩니다.',
    language: '한국어로 써야 합니다.',
    unfinished: '마지막 문장이 끝나지 않았습니다.',
  },
  en: {
    empty: 'The answer is empty.',
    refusal: 'Write the text that was asked for instead of declining.',
    leftovers: 'Code fences, JSON or template marks are left in it. Write the text alone.',
    repeated: 'The same sentence comes again and again.',
    language: 'It must be in English.',
    unfinished: 'The last sentence is not finished.',
  },
} as const

/** What is wrong with a text for people, whatever it is about. Every one of these keeps it from being shown. */
export function textProblems(text: string, language: Language): Problem[] {
  const words = WORDS[language]
  const never = (message: string): Problem => ({ message, severity: 'never' })
  if (text.trim() === '') return [never(words.empty)]
  if (isRefusal(text)) return [never(words.refusal)]
  const problems: Problem[] = []
  if (hasLeftovers(text)) problems.push(never(words.leftovers))
  if (repeatedSentence(text) !== undefined) problems.push(never(words.repeated))
  if (isOtherLanguage(text, language)) problems.push(never(words.language))
  if (endsUnfinished(text)) problems.push(never(words.unfinished))
  return problems
}
