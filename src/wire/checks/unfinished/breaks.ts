// The last words of a paragraph that breaks off in the middle of a sentence.
import type { Hit } from '../rules.ts'
import { oneOf } from '../rules.ts'
import type { TextView } from '../text-view.ts'

/** Words and endings after which more must come: particles, connective and adnominal endings, adverbs. */
const OPEN_WORD = new RegExp(
  `(?:^|[^가-힣])${oneOf('것은 것이 것을 때문에 위해 위해서 위하여 통해 통해서 통하여 대해 대한 대하여 따라 따라서 그리고 그래서 그러나 하지만 또한 그런데 그러므로 즉 또 및 혹은 또는 특히 만약 비록 왜냐하면 이를 이에 그 이 저 저는 제가 저의 저를 저에게 제 나의 우리의 이러한 이런 그러한 때 과정에서 바탕으로 뿐만 아니라 동시에 반면 가운데 중에서 만큼 동안 정도로 듯이 채로 덕분에 함께 이후 이후로 끝에 후에 뒤에 앞으로 비해 관한 관해 향한 위한 있는 없는 하는 되는 했던 하던 되던 같은 다른 많은 모든 어떤 여러 각 매 가장 매우 더욱 더 수 못한 않은 않는 약 총 첫째 둘째 셋째 먼저 우선 다음으로 마지막으로 결국 물론 예를_들어 예컨대 사실 실제로 특별히 점점 서로 직접 새로운 그때 이때 당시 덕에 대신 말고 보다 그러다 그러다가 그러자 그러면서 이어서 게다가 더구나 오히려 다만 단 한편 반대로 무엇보다 그만큼 그렇게 이렇게 바로 비로소 드디어 마침내')}$`,
)
const OPEN_ENDING =
  /(?:[가-힣](?:을|를|은|는|의)|[가-힣]{2}(?:로|과|와)|(?:으|하|되|이|았다|었다|한다|된다)면|[가-힣]{2}(?:에서|에게|에는|에도|에서는|에서도|으로|으로는|이란|이라는|라는|다는|자는|냐는|부터|까지|처럼|이나|이든|조차|마저|밖에|마다|께서|께)|[가-힣]{1,}(?:었|았|였|했|됐|겠|있|하|되|인)(?:고|으며|며|으면서|면서|지만|으나|는데|던|더니|으니|기에|기|을|으므로|다가|어서|아서|여서)|(?:하|되|이|으|았|었|였|했)(?:며|면서|지만|므로|려고|려면|도록|고자|거나|자마자|다가|니까|ㄹ)|[가-힣](?:해서|하여|하니|하자|하면|하기|되어|돼서|되어서|되니|되면|되자|이며|이고|인데|한데|는데|은데|던데|기에|도록|려고|고자|거나|든지|자마자|느라|더니|더라도|을수록|할수록|뿐만|으로써|로써|으로서|로서|이라고|라고|다고|한다는|된다는|이라서|라서))$/
/** What is cut within a word: 다룰 수 있, 배웠습, 하겠. */
const CUT =
  /(?:[가-힣]*[있없않싶겠했됐었았였왔갔봤났졌혔켰렸쳤]|습니|합니|입니|됩니|봅니|습|하였습|했습|었습|았습|겠습|있습|없습|합|됩|입니|니)$/
const CLOSED =
  /(?:다|요|까|죠|지요|음|함|임|됨|짐|슴|기|드림|올림|배상|이상|끝|감사|습니다만|구나|네|군|세요|십시오|자|라|냐|걸|게|지|데|뿐|것|바|중|후|전|때문)$/
const CLOSED_NOUN =
  /(?:결과|효과|성과|사과|학과|교과|통과|초과|투과|과과|의의|회의|강의|정의|주의|논의|문의|협의|유의|합의|동의|창의|상의|심의|발의|가을|마을|노을|겨를|서울|도로|진로|경로|회로|통로|항로|미로|피로|원로|대로|그대로|스스로|새로|따로|서로|바로|홀로|제대로|별로|함부로|실제로|기은|일기|연기|용기|세기|분기|동기|위기|계기|경기|무기|기기|전기|사기|열기|포기|모기|향기|온기)$/
/** A subject that no verb follows; nouns and adverbs of the same ending are none. */
const SUBJECT = /(?:^| )[가-힣]{2,7}(?:이|가)$/
const NO_SUBJECT =
  /(?:놀이|차이|길이|높이|깊이|넓이|아이|사이|어린이|종이|나이|먹이|풀이|살이|벌이|잡이|은이|는이|같이|많이|굳이|없이|고양이|호랑이|달이|적이|맞이|받이|걸이|꽂이|쌓이|모이|덮이|작가|평가|국가|휴가|문가|추가|증가|허가|화가|대가|원가|물가|주가|시가|단가|농가|누군가|무언가|언젠가|획가|업가|악가|술가|치가|동가|상가|참가|부가|인가|불가|여가|요가|평가|석가|론가|축가)$/
const ENGLISH_OPEN =
  /\b(?:the|a|an|of|to|and|or|but|with|because|that|which|who|in|for|is|was|were|are|my|our|their|his|her|your|from|by|at|on|as|if|when|while|although|so|than|into|about|has|have|had|will|would|can|could|should|not|very|most|this|these|through|without|between|include|including|such|I|we|it|they|been|being|also|more|toward|towards|until|since|during)$/i
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

function isOpen(words: string): boolean {
  if (!/[가-힣]$/.test(words)) return ENGLISH_OPEN.test(words)
  if (CUT.test(words) && !/(?:니까|어머니|할머니|주머니|언니|하니|연습|학습|복습|실습|관습|모습|풍습|예습)$/.test(words)) return true
  if (SUBJECT.test(words) && !NO_SUBJECT.test(words)) return true
  return (OPEN_WORD.test(words) || OPEN_ENDING.test(words)) && !CLOSED_NOUN.test(words)
}

/** Words after a finished sentence on its line that nothing closes. */
function isLoose(text: string, words: string): boolean {
  if (!SENTENCE_CLOSED.test(text)) return false
  const rest = text.slice(text.search(/[.!?]["”’']? +[^.!?]*$/) + 1).trim()
  return /[가-힣]$/.test(words) && rest.length >= 12 && / /.test(rest) && !CLOSED.test(words) && !/(?:지원자|올림|드림|님|배)\b/.test(rest)
}
