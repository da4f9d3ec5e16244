// Whose a fact is: of whom the sentence speaks around it. Korean tells it by the noun that a phrase describes (스물셋에 요절한 시인) and by the
// nearest topic or subject before it (팀장님이 스물여섯에); where neither is there, a letter of application speaks of its writer.
import { KIN, OTHERS, ROLES, THINGS } from '../data/people.ts'

/** `role`: somebody who may be the applicant, as far as the noun tells. */
type Person = 'self' | 'other' | 'kin' | 'role' | 'thing'
export type Owner = 'self' | 'other' | undefined

const SELF =
  /^(?:저|나|제|내|저희|본인|필자|저만|저만의|나만의|저또한)(?:는|은|가|의|를|을|로|로서|로서는|로서도|에게|에게는|에게도|게|게는|게도|도|만|와|와는|과|까지|조차|보다|처럼|한테|랑|라는|라고|인데|역시|요)?$/
const HONORS = '(?:님들?|분들?|들|네|쌤)?(?:님|분|들)?'
/** What makes the applicant of a person of a role: 점장으로서, 개발자입니다, 신입인 (저). */
const CLAIM =
  '로서|으로서|로서는|으로서는|로서도|로|으로|입니다|이었습니다|였습니다|이었고|였고|이었으며|였으며|이고|이며|이자|이지만|지만|이라|라|이라서|라서|이라는|라는|이란|란|이던|였던|이었던|인|이었을|였을|일|이며|이기에|기에|이니|니|이나|이었지만|였지만|이었다|였다|이다|이면서|이었는데|였는데|인데|답게|다운'
const CLAIMED = new RegExp(`^(?:${CLAIM})$`)
const PARTICLE = `은|는|이|가|을|를|의|에게|에게서|에게는|에게도|께|께서|께서는|께서도|께는|와|과|와의|과의|와는|과는|도|만|부터|까지|보다|보다는|처럼|한테|한테서|랑|이랑|하고|마다|이나|나|이신|이시던|중|용|별|대상|,`
const PERSONS: ReadonlyMap<string, Person> = new Map<string, Person>([
  ...ROLES.map((word) => [word, 'role'] as const),
  ...OTHERS.map((word) => [word, 'other'] as const),
  ...KIN.map((word) => [word, 'kin'] as const),
  ...THINGS.map((word) => [word, 'thing'] as const),
])
const LONGEST = Math.max(...[...PERSONS.keys()].map((word) => word.length))
/** What may stand behind a person's noun in its word. */
const ENDING = new RegExp(`^${HONORS}(?<tail>${CLAIM}|${PARTICLE})?$`)
/** Nouns of people that are made by their ending: 은퇴자, 관람객, 수강생, 이주민, 기사님. */
const MADE = new RegExp(`^[가-힣]{1,5}(?:[가-힣](?<!이)자|객|님|층)(?:들|분들)?(?<tail>${CLAIM}|${PARTICLE})?$`)
/** What ends like a noun of people and is none, before its particle: 소자에, 숫자를, 사자처럼. */
const NO_MADE =
  /(?:소자|양자|사자|숫자|글자|한자|의자|상자|탁자|액자|격자|투자|이자|박자|문자|과자|피자|모자|적자|흑자|그림자|전자|하자|입자|원자|분자|인자|활자|일자|십자|판자|감자|유자|각자|혼자|여객|고층|저층|단층|지층|기층|심층|표층|다층|상층|하층|위층|아래층)$/
const NO_PERSON =
  /^(?:무감독[가-힣]{0,2}|혼자|숫자|글자|한자|의자|상자|탁자|액자|격자|투자|이자|박자|문자|과자|피자|각자|모자|적자|흑자|그림자|전자|하자|보자|가자|자자|입자|원자|분자|인자|행동하자|회사|봉사|행사|인사|종이|사이|나이|차이|높이|길이|놀이|먹이|아이디어|아이템|아이스|말|말은|말을|말이|말로|말에|말도|말의|말보다|말만|말과|말부터|말까지|말마다|소|층|시장|그룹|배|배를|배로|법|법을|법은|법이|짝을|왕|장비)$/
interface Reading {
  person: Person
  tail: string
}

function personOf(written: string): Reading | undefined {
  const word = written.replace(/^['"(〈《「『]+|['")〉》」』,.!?~]+$/g, '')
  if (SELF.test(word)) return { person: 'self', tail: word.replace(/^(?:저희|본인|필자|저|나|제|내)/, '') }
  if (NO_PERSON.test(word)) return undefined
  const found = listed(word)
  if (found) return found
  const made = MADE.exec(word)
  return made && !NO_MADE.test(word.slice(0, word.length - (made.groups?.tail ?? '').length))
    ? { person: 'other', tail: made.groups?.tail ?? '' }
    : undefined
}

/** The person whose noun ends a word, the longest; parts of one syllable end too many words, so they count only as whole words. */
function listed(word: string): Reading | undefined {
  for (let from = 0; from < word.length; from += 1) {
    for (let length = Math.min(LONGEST, word.length - from); length >= (from === 0 ? 1 : 2); length -= 1) {
      const person = PERSONS.get(word.slice(from, from + length))
      const ending = person && ENDING.exec(word.slice(from + length))
      if (ending) return { person: person === 'role' && /님/.test(word) ? 'other' : person, tail: ending.groups?.tail ?? '' }
    }
  }
  return undefined
}

const CLAUSE_END =
  /(?:[하되이시리기지내우치키으었았였했겠있없않싶나르들받얻읽찾맡겪뛰주보가오두쓰살앉걷웠렸갔왔켰]고|며|면서|지만|[아어여해와워려쳐져켜내되돼나가라춰]서|으나|[는은인한던된]데|니까|자마자|려고|도록|다가|[니이했었았였]다|[으하되]면|[어아해여]도|(?<![위통대향인])해|되),?$/
/** Relative clauses whose noun is not the one that acts: 스물에 만난 사장님. */
const TOWARD =
  /(?:만난|만났던|만나게 된|뵌|뵙게 된|모신|모시던|함께한|가르친|가르치던|맡은|맡았던|돌본|돌보던|도운|돕던|본|읽은|들은|배운|얻은|사귄|알게 된|존경한|존경하던|이끈|이끌던|지도한|상대한|응대한|키운|둔|낳은|잃은|떠나보낸|준|주신|주던|주셨던)$/
const TOGETHER = /(?:^| )(?:함께|같이) [가-힣]+$/

/** Words that describe what follows: verbs and adjectives in ㄴ (겪은, 세운, 큰), possessives. Nouns that end alike are told apart. */
const DESCRIBES = /(?:[은는한된던운진린난온인긴킨친낸본쓴연딴든선찬둔준큰산켠룬른튼신간힌민읜딘틴닌핀픈뜬깬샌낀]|할|될|일|의|짜리|같은)$/
const PLAIN_NOUN =
  /(?:시간|기간|동안|최근|사진|부산|대전|순간|인간|야간|주간|공간|중간|월간|연간|민간|개인|본인|확인|승인|원인|요인|할인|라인|자인|생산|정산|결산|환산|분산|합산|양산|수산|출산|도산|자산|예산|계산|유산|재산|등산|기온|수온|헌신|자신|통신|갱신|혁신|확신|당신|연신|출신|추진|직진|승진|전진|견본|기본|일본|자본|대본|사본|근본|교본|회의|주의|합의|문의|논의|강의|정의|편의|거의|유의|협의|제의|창의|매일|생일|요일|휴일|평일|내일|제일|파일|메일|것은|것의|하지는|지는)$/
const describes = (word: string) => DESCRIBES.test(word) && !PLAIN_NOUN.test(word)
/** Words of time stand between an age and what happened then: 열두 살 때 부모님을 따라. */
const TIME = /^(?:때|날|무렵|즈음|시절|적|당시|이후|생일|나이|봄|여름|가을|겨울|해)(?:에|에는|엔|부터|까지|쯤|이던|,|이었고)?,?$/
/** Verbs by which a thing bears an age: 서른 살이 된 크레인. */
const BEARS = /^(?:된|되는|넘은|넘는|넘긴|먹은|맞은|지난|가까운|난|묵은)$/
const hasParticle = (word: string) => /(?:은|는|이|가|을|를|에|에서|에게|께|도|와|과|로|으로|부터|까지|,)$/.test(word)

/** What may own a fact beside other people: things have ages too, and what is of a relative may still tell of the applicant. */
export interface Owners {
  things?: boolean
  kin?: boolean
}

/** Of whom the phrase that ends where `after` begins is said: 스물셋|에 요절한 시인의 원고. */
export function describedBy(after: string, { things = false, kin = true }: Owners = {}): Owner | 'role' {
  const [tail = '', ...words] = after.split(/\s+/, 12)
  if (CLAUSE_END.test(tail) || /^(?:입니다|이라|라서)|[,.!?)]$/.test(tail)) return undefined
  if (CLAIMED.test(tail) && !/^(?:인|이던|였던|이었던|일|이라는|라는)$/.test(tail)) return 'role'
  // The phrase describes the very next noun, or one behind a verb.
  let open = tail === '' || describes(tail)
  let isDirect = things
  for (const [index, word] of words.entries()) {
    const read = personOf(word)
    if (read?.person === 'self') return open ? 'self' : undefined
    if (read?.person === 'thing' && open && isDirect && read.tail !== '') return 'other'
    if (read && open && read.person !== 'thing' && (kin || read.person !== 'kin')) {
      const verb = `${words[index - 2] ?? ''} ${words[index - 1] ?? ''}`
      if (TOWARD.test(verb) || (TOGETHER.test(verb) && !/^(?:와|과|랑|이랑)/.test(tail))) return undefined
      const next = words[index + 1] ?? ''
      if (isClaim(read.tail, next)) return 'role'
      // In a chain of nouns the last one counts: 65세 이상 고객, 20대 여성 이용자.
      if (read.person !== 'role' || read.tail !== '') return 'other'
      if (!personOf(next)) return /^\d|명/.test(next) ? 'other' : 'role'
    }
    if (/로서,?$/.test(word)) return 'role'
    // 상의하고 오겠다는 손님: what is quoted holds a clause of its own.
    if (/고$/.test(word) && /(?:다는|라는|냐는|려는|려던)$/.test(words[index + 1] ?? '')) continue
    if (CLAUSE_END.test(word) || /[,.!?]$/.test(word) || /[가-힣](?<!때|무렵|시절|즈음)의$/.test(word)) return undefined
    const isVerb = describes(word)
    isDirect &&= !isVerb || BEARS.test(word)
    open = isVerb || (open && !hasParticle(word) && !TIME.test(word))
  }
  return undefined
}

function isClaim(tail: string, next: string): boolean {
  if (/^[이가]$/.test(tail)) return /^(?:되|된|됐|될|아니)/.test(next)
  if (/^[을를]$/.test(tail)) return /^(?:맡|지냈|지내|역임|꿈|지망|수행)/.test(next)
  if (tail === '인') return /^(?:저|제|나|내)/.test(next)
  return CLAIMED.test(tail)
}

/** Who acts where `before` ends: the nearest topic or subject whose own verb has not come yet. */
export function actorOf(before: string, { things = false, kin = true }: Owners = {}): Owner {
  const words = before.split(/\s+/).filter((word) => word !== '')
  let hasVerb = false
  let hasTurn = false
  for (const [back, word] of words.toReversed().entries()) {
    if (/^지원자(?:는|로서)$/.test(word)) return 'self'
    const read = /^사람/.test(word) ? undefined : personOf(word)
    if (read && (things || read.person !== 'thing') && (kin || read.person !== 'kin')) {
      const isTopic = /^(?:은|는|께서는|께서도|도)$/.test(read.tail)
      const isSubject = /^(?:이|가|께서|이나)$/.test(read.tail)
      const isOwner = /^(?:의|인|이신|)$/.test(read.tail)
      const isNear = back === 0 || (back === 1 && /^(?:나이|연령|생일)/.test(words.at(-1) ?? ''))
      if (read.person === 'self') {
        if (isTopic || isSubject || /^(?:의|)$/.test(read.tail)) return 'self'
      } else if (
        (isTopic && !hasTurn) ||
        (isSubject && !hasVerb) ||
        (isOwner && isNear && (read.person === 'role' ? read.tail === '의' : read.person !== 'thing'))
      ) {
        return 'other'
      }
    }
    if (describes(word) || CLAUSE_END.test(word)) hasVerb = true
    if (/(?:지만|는데|은데|으나|자),?$/.test(word)) hasTurn = true
  }
  return undefined
}

/** Whose the fact between `before` and `after` is, when the sentence tells. */
export function ownerOf(before: string, after: string, owners: Owners = {}): Owner {
  const described = describedBy(after, owners)
  return described === 'self' || described === 'other' ? described : actorOf(before, owners)
}
