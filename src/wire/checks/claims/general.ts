// Sentences that tell nothing of the writer: what holds for all, what one believes, and how much a little is.
import type { TextView } from '../text-view.ts'

const FINAL_SS = 20
/** Something that has been has a syllable closed by ㅆ: 했습니다, 올랐고, 였던; 있 and 겠 are none, and 했으면 is a wish. */
export function isPast(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at) - 0xac00
    if (code >= 0 && code < 11172 && code % 28 === FINAL_SS && text[at] !== '있' && text[at] !== '겠' && !text.startsWith('으면', at + 1))
      return true
  }
  return false
}
/** Of the writer, and not of the world. */
const OWN = /(?<![가-힣])(?:저|나|제|내|저희)(?:는|가|의|를|도|에게)? |(?<![가-힣])(?:제가|저희|우리 (?:팀|반|조|학교|동아리))/
/** What holds for all: must, may, makes, does not. */
const HOLDS =
  /(?:야 (?:합니다|한다|하는|했|할)|게 (?:합니다|만듭니다|됩니다)|지 (?:않습니다|못합니다)|수 (?:있습니다|없습니다)|법입니다|마련입니다|필요합니다|중요합니다|나름입니다|달라집니다|좌우합니다|결정합니다|무너집니다|무너뜨립니다|바꿉니다|전부입니다|[이가] 됩니다|[을를] 만듭니다|시작됩니다|같습니다|결정됩니다|정해집니다|갈립니다|달려 있습니다|시작합니다|입니다만)[.!?]*$/
/** 열 번 믿어 주면: of whoever does it. */
const WHOEVER = /^ [가-힣 ]{1,10}면 /
/** Something is told of a thing, and of no state of the writer's affairs. */
const TOPIC =
  /^(?!저는|나는|저희|제|현재|지금|요즘)[가-힣A-Za-z ]{1,14}(?<!율|률|액|량|값|매출|점수|만족도|이용자|방문자|구독자|인원|건수|규모|평균|실적)(?:은|는) /
const STATE =
  /있습니다|보유|갖|가지고|재직|근무|운영|담당|맡|사용|쓰|활용|방문|구독|팔로|찾습|점수|학점|평점|성적|경력|자격|기록|현재|지금|이제|넘습니다|됩니다|이릅|달합|[0-9%명건개년원점회위등급]입니다/
/** What one thinks of it or has learned from it; the clause before it is told as it is. */
const BELIEF =
  /^[^!?]{0,60}(?:다고|라고|다는 (?:[가-힣]{1,6}의 )?(?:것|점|사실|생각|마음|말|믿음)[을이]?|라는 (?:것|점|생각|마음|말|믿음)[을이]?|음을|임을) ?(?:[가-힣]{1,6} ){0,2}(?:믿|생각(?:합|하며|하고)|배웠|배우|느꼈|느끼|깨달|여깁|여기며|봅니다|알게|알고|압니다|말합니다|하지요|합니다|좋아합|되새|기억합)/
/** The least there is: 1 %, 0.1 mm, a second. */
const LEAST = /^(?:단 ?)?(?:1|0\.\d{1,3}|한|일) ?(?:%|퍼센트|초|분|도|원|mm|cm|밀리|밀리미터|밀리초|점|그램|건|명|[A-Za-z]{1,3})$/
const LEAST_AFTER =
  /^(?:이면|면|만(?= |에 )) ?|^ ?(?:의 ?)?(?:차이|오차|실수|빈틈|틈|낭비|오류|흔들림|변화)|^(?:도|라도|조차|이라도|까지도?)(?= [^.]{0,30}(?:않|없|못|안 |아끼|소홀|중요|소중|꼼꼼|신경|놓치|틀리|어긋|빠지))/

/** A good sentence takes ten bad ones. */
const ENGLISH_ANY = /^(?:A|An|Every|Each|No|There (?:are|is)|Any) /
const ENGLISH_OWN = /\b(?:I|my|we|our|me|us|now|today|was|were|had|did|won|took|made|grew|rose|fell|came|cut|[a-z]{2,14}ed)\b/i

/** Whether a figure is no claim about the writer, as its sentence tells. */
export function isGeneral(view: TextView, { start, end }: { start: number; end: number }): boolean {
  const before = view.before(start)
  const after = view.after(end)
  const sentence = before + view.text.slice(start, end) + after
  if (LEAST.test(view.text.slice(start, end)) && LEAST_AFTER.test(after) && !/줄[였이]|단축|절감|개선했|낮[췄추]/.test(sentence))
    return true
  if (!/[가-힣]/.test(sentence)) return ENGLISH_ANY.test(before) && !ENGLISH_OWN.test(sentence)
  if (OWN.test(sentence)) return false
  const belief = BELIEF.exec(after)?.[0]
  if (belief !== undefined) return !isPast(before + belief.replace(/(?:배웠|느꼈)$/, ''))
  if (isPast(sentence) || /[가-힣]던 (?:날|때|순간|시절|그날|밤|아침|기억|경험)/.test(sentence)) return false
  return HOLDS.test(sentence) || WHOEVER.test(after) || (TOPIC.test(before) && !STATE.test(sentence))
}
