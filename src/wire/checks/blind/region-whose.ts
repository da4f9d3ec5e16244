// Whose origin or home a tied place is: the applicant's, unless the sentence says it of other people or of things, of a stay or of a plan.
import { actorOf, describedBy } from './owner.ts'
import { GROWN_THING, OF_OTHERS, THING_BEFORE } from './region-ties.ts'

/** A tied place: what is `said` from the first to the last word of it, the words to its `left` and `right`, and of `said` what follows the place. */
export interface TiedPlace {
  left: string
  said: string
  tie: string
  right: string
  /** The place stands behind the words that tie it: 고향인 강진. */
  isBehind: boolean
  afterPlace: string
}

/** Whether a tied place is the applicant's. */
export function isApplicants({ left, said, tie, right, isBehind, afterPlace }: TiedPlace): boolean {
  if (THING_BEFORE.test(left) || (PEOPLE_OF.test(said) && OTHER_HEAD.test(right)) || (/출신$/.test(said) && ORIGIN_OF.test(right)))
    return false
  if ((PLANNED.test(left) && MOVES.test(tie)) || RESTAURANT.test(said)) return false
  if (/자리|정착|뿌리/.test(tie) && SETTLED_THING.test(left + tie)) return false
  if (/(?:태어나|자라|나서|컸|출발해)$/.test(said) && BORN_THING.test(right)) return false
  if (isBehind && NAMES_OTHERS.test(afterPlace) && describedBy(afterPlace, { kin: false }) === 'other') return false
  if (isMine(left, said, right)) return true
  if (OF_OTHERS.test(left)) return false
  if (ADNOMINAL.test(tie) && (GROWN_THING.test(right) || OF_A_THING.test(tie + right))) return false
  return isOwn(left, said, right, isBehind || CLOSED.test(said))
}

/** 저의 부산 사투리: what stands right before says whose it is. */
const OWN_BEFORE = /(?<![가-힣])(?:저의|제|저희|우리|저는|제가|나의|내) ?$/
/** 미국 유학생 커뮤니티를: people of a place who are part of another noun. */
const PEOPLE_OF = /(?:유학생|교포|동포|화교|이민자|사람|아가씨|청년|사투리)$/
/** 남원 출신 명창의: whom it describes, and who is no newcomer, applicant or relative. */
const ORIGIN_OF =
  /^ (?!저|제|나|내|신입|지원자|청년|막내|촌놈|(?:외)?할|어머|아버|엄마|아빠|부모|아내|남편)[가-힣]{1,6}(?:를|을|의|께|과|와|에게|께서|이|가|은|는|들이|들의|들과) (?!되|된|아니)/
const OTHER_HEAD = /^ (?!저|제|나|내|특유|기질|말|입|성격|성정|정서|손맛)[가-힣]{2,6}(?:를|을|의|에서|에|으로|로) /
/** 선배들은 저를 강원도 촌놈이라고 불렀다: others speak of the applicant. */
const OF_ME = /(?<![가-힣])(?:저를|나를|절|저에게|제게|저더러|저보고|제 별명은|제 별명이)(?: [가-힣]{1,5})? ?['"]?$/
/** 입사 후에는 여수로 이사해: where one would live if one were taken says nothing of today. */
const PLANNED = /(?:입사 ?(?:후|하면|하게|시|한다면)|합격 ?(?:하면|시|한다면)|채용 ?(?:되면|된다면|시)|취업하면|발령)[^.]{0,16}$/
/** 중국집, 전주집: places to eat. */
const RESTAURANT = /^[가-힣]{2,4}집(?:에서|에|이|을|의|은)?$/
/** 비비고가 해외에서 만두로 자리 잡은: brands settle, too. */
const SETTLED_THING =
  /[가-힣](?<!제|저희|우리|가족|부모님|식구|아버지|어머니|저|나)(?:이|가|은|는) (?:[가-힣]+ ){0,2}(?:에|에서)|(?:으|[가-힣])로 (?:자리|정착|뿌리)/
const MOVES = /이사|이주|거처|옮|정착|전입|집을|방을/

/** 성주 참외밭이 놀이터였던 아이는 이제: a child who is grown up today is the applicant. */
const WAS_CHILD =
  /^[가-힣]{0,2} ?(?:그 )?(?:아이|소년|소녀|꼬마|[가-힣]{0,4}학생)(?:에게|에게는|에겐|라서|답게|(?:는|은|가|이) (?:이제|지금|어느새|어느덧|자라|커서|어른|훗날|오늘|십 년|[가-힣]+(?:이|가|를|을) (?:되|꿈)))/
/** "혹시 경남 분이세요?": a question that others put to the applicant. */
const ASKED = /(?:분|사람|출신|쪽|친구|총각|아가씨) ?(?:이세요|이신가|이냐|이시냐|인가|이죠|이에요|이시죠|아니)$/

/** What says in so many words that it speaks of the applicant: before it, in it, or as what it describes. */
function isMine(left: string, said: string, right: string): boolean {
  return (
    OWN_BEFORE.test(left) ||
    OF_ME.test(left) ||
    ASKED.test(said) ||
    WAS_CHILD.test(right) ||
    /(?<![가-힣])(?:제|저를|저의|저희) /.test(said) ||
    /^(?:[가-힣]{0,3}(?:을|를)? ?(?:쓰|하|사|자라|거주하|지내|살)?[는은던한란난])? ?(?:저|제|나|내)(?:는|가|를|의|에게|게|로서|,)/.test(
      right,
    )
  )
}

/** Whether the tie that ends with `tied` is the applicant's, as far as its sentence tells. */
function isOwn(left: string, tied: string, right: string, isClosed: boolean): boolean {
  if (isClosed) return actorOf(left, { kin: false }) !== 'other'
  // A verb that goes on in its word tells more than its stem: 거주|하는, 살며 and what another clause says.
  const verb = /[가-힣]+$/.exec(tied)?.[0] ?? ''
  const goesOn = /고$/.test(verb) ? right.replace(/^ (?=있)/, '') : right
  const described = describedBy((IS_VERB.test(verb) ? verb : '') + goesOn, { kin: false })
  if (described === 'self') return true
  if (described === 'other' || (ADNOMINAL_NEXT.test(verb + right) && (SOMEBODY.test(right) || DISTANT_KIN.test(right)))) return false
  return actorOf(left, { kin: false }) !== 'other'
}

const IS_VERB =
  /(?:살|사는|자라|자란|태어나|태어난|거주|살며|살고|살면서|살다가|지내|지내며|보내|보내며|정착|나고|컸|커서|자취|통근|통학|출퇴근)$/
/** 서울에 거주하는 1인 가구, 제주에 사는 분들, 부산에 사는 20대 여성 30명: heads that the list of people does not hold, as they are other words too. */
const ADNOMINAL_NEXT = /^[가-힣]*(?:는|한|던|중인|있는|인|신) /
const DISTANT_KIN =
  /^[가-힣]{0,3}(?: 있는)? (?:큰 |작은 |막내 |둘째 )?(?:이모|고모|삼촌|외삼촌|사촌|친척|언니|누나|형|오빠|동생|조카|큰아버지|작은아버지)(?!.{0,12}(?:와|과) 저)/
const SOMEBODY =
  /^[가-힣]{0,3}(?: 있는)? (?:[가-힣0-9~·,]+ ){0,3}?(?:가구|세대|인구|분들|분|사람들|이들|여성|남성|직장인|청년|학생|유학생|교민|동포|교포|한인|이민자|주부|남녀|외국인|[0-9]+(?:명|인|가구|세대))(?:들)?(?:을|를|의|은|는|이|가|에게|께|과|와|도|만|중|,| 중| 대상| [0-9가-힣,]+ ?(?:명|분|가구|세대|곳))/

/** What ends so describes no noun that follows: 부산 사나이답게, 고향인 강진으로. */
const CLOSED =
  /(?:답게|으로서|으로|로|입니다|이라서|이라|라서|이며|이고|이자|이지만|고향|본가|집|사투리|말씨|억양|방언|말투|습니다|지만|으며)$/

/** 포항에서 자란 과메기의: what bears its own particle behind birth and growth, and is no memory or place, is a thing. */
const OF_A_THING =
  /(?:태어난|자란) (?!저|제|나|내|곳|동네|경험|기억|환경|덕|시절|추억|배경|이야기|사실|사람|점|것|고향|마을|집|아이|소년|소녀|청년|토박이|만큼|탓|영향|감각|감성|정서|습관|성격|기질|세월|시간|섬|도시|우리|부모|어머|아버|할머|할아)[가-힣]{1,6}(?:의|을|를) /
/** 거주지가 서울인 응답자: the home is that of the noun behind it. */
const NAMES_OTHERS = /^(?:인|이었던|였던|에 사는|으로 된|라는|이라는) /

/** 대구에서 태어나 전국으로 성장한 커피 브랜드: things grow, too. */
const BORN_THING =
  /^[가-힣]{0,2} (?:[가-힣]{1,6} ){0,3}(?:성장한|커진|퍼진|유명해진|확장한|진출한|알려진|발전한|자리 ?잡은|팔리는|사랑받는) (?!저|제)/

/** What describes a noun that follows: 태어난, 자란, 사는. */
const ADNOMINAL = /(?:난|란|던|는|온|한|된|운|른|낸)$/
