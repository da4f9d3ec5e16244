// The applicant's sex: said of oneself (gender-words.ts), told by the words in which one speaks of relatives (gender-kin.ts), or by what only one
// sex goes through. A word counts unless the sentence gives it to somebody else (owner.ts) or speaks of it as of a word.
import { applyRules, type Hit, joinedNear, type Rule, withoutOverlaps } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { findEnglishGender } from './english-gender.ts'
import { CHILDREN, CLAIMED_ALWAYS, SIBLINGS, SPOUSES } from './gender-kin.ts'
import { AMONG, CALLED, PARENTS, PLACES } from './gender-self.ts'
import { BIRTHS, SAID_TO_ME, SCHOOLS, WORDS } from './gender-words.ts'
import { ownerOf } from './owner.ts'

/** Words for people that are not the applicant, as other checks of blind facts use them. */
export { OTHER_PEOPLE } from '../data/people.ts'

const FACTS: readonly Rule[] = [...WORDS, ...SCHOOLS, ...BIRTHS, ...AMONG, ...PLACES, ...PARENTS]
const RELATIVES: readonly Rule[] = [...SIBLINGS, ...SPOUSES]
/** What others say to the applicant: whoever acts there, the word is the applicant's. */
const ADDRESSED: readonly Rule[] = [...SAID_TO_ME, ...CLAIMED_ALWAYS, ...CALLED]

/** Made up, or spoken of as a word: a film, a brand, the setting of a story, a headline. */
const TALES =
  /극 중|오타|맞춤법|등장인물|시나리오|아이돌|예능|주인공|캐릭터|(?:드라마|영화|소설|연극|웹툰|만화|동화|노래|가요|책|게임)(?:의|,)? ?(?:['"《〈『「]|속|대사)|(?:드라마|영화|소설|연극|웹툰|만화|다큐멘터리)[를을] (?:분석|번역|기획|촬영|연출|각색|비평|편집|제작)|상표|(?:이라는|라는|이란|란) (?:[가-힣]+ )?(?:광고|문구|제목|설정|호칭|말투|콘셉트|주제(?!로 (?:[가-힣]+ )?(?:블로그|채널|영상|글을|연재))|브랜드|노래|책(?!임)|프로그램|사업|꾸러미|성격|유형|가게|단어(?!를 (?:제|이력서|스스로|저))|낱말|용어|표현을|검색어|키워드)|라는 (?:말|표현)을 (?:쓰지|바꾸|고치|없애|빼)|[《〈『]/
/** Words that stand so near each other tell one fact: 세 자매 중 맏딸. */
const NEAR = 8

export function findGender(view: TextView): Hit[] {
  const owned = (rules: readonly Rule[], as: Speaks) =>
    applyRules(view, 'blind-gender', rules).filter(({ start, end }) => !isOfOthers(view, start, end, as))
  const hits = [
    ...owned(FACTS, 'fact'),
    ...owned(RELATIVES, 'relative'),
    ...owned(CHILDREN, 'child'),
    ...applyRules(view, 'blind-gender', ADDRESSED),
  ]
  const told = withoutOverlaps(hits.filter(({ start, end }) => !TALES.test(view.around(start, end))))
  return withoutOverlaps([...joinedNear(told, NEAR), ...findEnglishGender(view)])
}

/** A fact is of whom it describes; a relative is of whose genitive stands before; a child of the family says who the parents are (농부의 아들로). */
type Speaks = 'fact' | 'relative' | 'child'

function isOfOthers(view: TextView, start: number, end: number, as: Speaks): boolean {
  const after = view.after(end)
  // 제게 가장 엄격한 선생님은 누나였습니다: who that is, is the applicant's.
  if (as === 'relative' && /^(?:입니다|이었|였)/.test(after)) return false
  // 제가 만삭일 때까지: the subject stands right before.
  if (/(?<![가-힣])(?:저는|제가|저도|저 역시|저 또한|나는|내가) $/.test(view.before(start))) return false
  const before = view.before(start).replace(as === 'child' ? /[^ ]+의 (?:[가-힣]+ )?$/ : /(?:선배|동기|친구|동료) $/, '')
  // 언니 둘과 함께 온 손님: the number belongs to the word.
  const rest = after.replace(/^ (?:하나|둘|셋|넷)(?=[가-힣])/, '')
  // What a relative does describes other things (누나가 다니던 병원의 선생님), what is had or done with one describes who has it (딸을 둔 고객).
  const isSubject = as === 'relative' && /^(?:이|가|은|는|께서|도|에게|께|한테|네|)(?:는|도)? (?!있는|없는|계신|아픈|많은)/.test(rest)
  // Whoever has or has lost a husband is the one described: 남편을 잃은 어르신.
  const owned = as === 'relative' ? rest.replace(/^([을를]) (?:먼저 )?(?:잃은|떠나보낸|여읜|둔|간병하는|돌보는)(?= )/, '$1 가진') : after
  return ownerOf(before, isSubject ? '' : owned, { kin: false }) === 'other'
}
