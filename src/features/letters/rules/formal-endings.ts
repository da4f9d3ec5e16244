import { humblePronouns } from './humble-pronouns.ts'

/**
 * Brings the end of a Korean sentence into 합니다체, the register of cover letters, without touching what it says.
 * Only endings whose formal form is certain are turned; any other sentence stays as the person wrote it.
 * The conjugations are those of the standard grammar: National Institute of Korean Language, 한국어 어문 규범, 표준어 규정.
 */
const FINAL_SIOT_SIOT = 20
const FINAL_BIEUP = 17
const FINAL_NIEUN = 4
const HANGUL_BASE = 0xac00
const FINALS = 28

const finalOf = (syllable: string) => (syllable.charCodeAt(0) - HANGUL_BASE) % FINALS
const withFinal = (syllable: string, final: number) => String.fromCharCode(syllable.charCodeAt(0) - finalOf(syllable) + final)
const isHangul = (character: string | undefined): character is string => character !== undefined && /[가-힣]/.test(character)

/** Informal endings of a fixed form and their formal counterparts, longest first. */
const FIXED: readonly (readonly [RegExp, string])[] = [
  [/이에요$|이예요$|예요$|이다$/, '입니다'],
  [/아니에요$|아니다$/, '아닙니다'],
  [/겠어요$|겠다$|겠음$/, '겠습니다'],
  [/있어요$|있다$|있음$/, '있습니다'],
  [/없어요$|없다$|없음$/, '없습니다'],
  [/해요$/, '합니다'],
  [/돼요$/, '됩니다'],
  [/같아요$|같다$/, '같습니다'],
  [/싶어요$|싶다$/, '싶습니다'],
  [/좋아요$|좋다$/, '좋습니다'],
  [/않아요$/, '않습니다'],
]

/**
 * One sentence, with its full stop if it had one, and its speaker as 저. A question, an exclamation or a sentence whose formal form is not
 * certain stays as it is.
 */
export function toFormal(sentence: string): string {
  const whole = sentence.trimEnd()
  const [, body = '', stop = ''] = /^([\s\S]*?)([.。]?)$/.exec(whole) ?? []
  if (/니다$/.test(body)) return humblePronouns(whole)
  if (/(니까|시오|세요)$/.test(body) || /[?!]$/.test(body)) return whole
  const turned = formalBody(body)
  return turned === undefined ? whole : `${humblePronouns(turned)}${stop || '.'}`
}

function formalBody(body: string): string | undefined {
  // 했어요, 줄였다, 되었음: the past is plain to see by its ㅆ.
  const past = /([가-힣])(어요|다|음|지요|죠)$/.exec(body)
  if (past?.[1] && past[2] && finalOf(past[1]) === FINAL_SIOT_SIOT) return `${body.slice(0, -past[2].length)}습니다`
  for (const [ending, formal] of FIXED) if (ending.test(body)) return body.replace(ending, formal)
  // 읽는다 -> 읽습니다, 한다 -> 합니다.
  if (/[가-힣]는다$/.test(body)) return `${body.slice(0, -2)}습니다`
  const present = body.at(-2)
  if (body.endsWith('다') && isHangul(present) && finalOf(present) === FINAL_NIEUN && body.length > 2)
    return `${body.slice(0, -2)}${withFinal(present, FINAL_BIEUP)}니다`
  // 줄임, 도입함: nominal ends of notes. Of these only 함 and 됨 tell surely what the verb was; notes speak of what is done.
  if (/[가-힣]함$/.test(body)) return `${body.slice(0, -1)}했습니다`
  if (/[가-힣]됨$/.test(body)) return `${body.slice(0, -1)}되었습니다`
  return undefined
}
