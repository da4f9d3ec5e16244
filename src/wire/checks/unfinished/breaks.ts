// The last words of a paragraph that breaks off in the middle of a sentence.
import type { Hit } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { isOpen } from './open-endings.ts'

const CLOSED =
  /(?:다|요|까|죠|지요|음|함|임|됨|짐|슴|기|드림|올림|배상|이상|끝|감사|습니다만|구나|네|군|세요|십시오|자|라|냐|걸|할게|을게|릴게|지|뿐|것|바|중|후|전|때문)$/
const SENTENCE_CLOSED = /(?:다|요|까|죠)[.!?]["”’']? +[^\n]*$/

/** Breaks at the ends of paragraphs. */
export function findBreaks(view: TextView): Hit[] {
  const hits: Hit[] = []
  const lines = view.text.split('\n')
  let from = 0
  lines.forEach((line, index) => {
    const start = from
    from += line.length + 1
    const text = line.trimEnd()
    const goesOn = (lines[index + 1]?.trim() ?? '') !== ''
    if (goesOn || text.trim().length < 8 || /^\s*(?:[-*•·]|\d+[.)]|\[|<|#|【)/.test(text)) return
    const place = breakOf(text)
    if (place >= 0) hits.push({ kind: 'unfinished', reason: 'break', severity: 'error', start: start + place, end: start + text.length })
  })
  return hits
}

/** Where the last words of a line begin when it breaks off; -1 when it does not. */
function breakOf(text: string): number {
  const tail = text.slice(-80)
  const trailing = /(?:,|·|，|\.{2,}|…+|-|–|\()$/.test(tail)
  const words = tail.slice(0, tail.length - openSigns(tail)).trimEnd()
  if (words === '' || /[.!?。"'”’)\]」』:;~ㅋㅎㅠ]$/.test(words)) return -1
  const last = /(?:[가-힣A-Za-z0-9%]{1,30} ){0,2}[가-힣A-Za-z0-9%]{1,30}$/.exec(words)?.[0] ?? ''
  if (last === '' || !(isOpen(words) || (trailing && text.length >= 15 && !/(?:다|요|까|죠)$/.test(words)) || isLoose(text, words)))
    return -1
  return text.lastIndexOf(last)
}

/** How many signs at the end leave it open: commas, dashes, runs of stops, but no single full stop. Without nested repetition, which would not end on a row of dots. */
function openSigns(tail: string): number {
  const signs = /[.,·，(–…-]+$/.exec(tail)?.[0] ?? ''
  if (/(?<!\.)\.$/.test(signs)) return 0
  return signs.replace(/^\.(?!\.)/, '').length
}

/** Words after a finished sentence on its line that nothing closes. */
function isLoose(text: string, words: string): boolean {
  if (!SENTENCE_CLOSED.test(text)) return false
  const rest = text.slice(text.search(/[.!?]["”’']? +[^.!?]*$/) + 1).trim()
  return /[가-힣]$/.test(words) && rest.length >= 12 && / /.test(rest) && !CLOSED.test(words) && !/(?:지원자|올림|드림|님|배)\b/.test(rest)
}
