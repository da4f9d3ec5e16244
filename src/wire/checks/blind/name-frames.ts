// Where a letter gives its writer's name whatever the name is: forms, signatures, "제 이름은", "저 ○○○는".
import { isGivenName, LONG_SURNAMES, looksGiven, NOT_A_NAME, SURNAMES, WORD_NAMES } from '../data/names.ts'
import { oneOf, pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { certaintyOf, isOfAnother, NAME_PARTS, type Span, spanOf } from './full-names.ts'

const { ANY_SURNAME, QUOTE } = NAME_PARTS
const SURNAME = `(?:${LONG_SURNAMES.join('|')}|${ANY_SURNAME})`
const CLOSE = QUOTE.replace('(', ')')
const COPULA = 'ㅂ니다|입니다|이고|이며|이에|예요|인데|이지만|지만|이라|라고|라는|였|이었'
const SIGNED = '(?:올림|드림|배상|拜上|\\(인\\)|\\(서명\\)|인)'

/** Nothing but a name can stand here; it may be a given name or have any surname. */
const SURE: readonly RegExp[] = [
  pattern(
    `(?:제|저의|내|본인) ?(?:영문|영어|로마자)? ?(?:이름|성명|성함)(?:은|이|:) ?(?<hit>[A-Z][a-z]+(?:[ -][A-Za-z][a-z]+){0,2})(?=입니다|이고|이며|이라|라|,|[.]|이지만)`,
  ),
  pattern(
    `(?:(?:제|저의|내|본인의|본인) ?(?:본명|이름|성함|성명)|(?<![가-힣])(?:본명|제 성명))(?:은|이|,|:)? ?(?:바로 )?${QUOTE}?(?<hit>[가-힣]{2,4}?|${SURNAME} ?[가-힣]{1,2})(?=${CLOSE}|${COPULA}|으로|로,| ?[,.]|을 |를 |\\)|$)`,
  ),
  pattern(`(?:^|(?<=[.!?\\n]\\s?))이름은 ${QUOTE}?(?<hit>${SURNAME}[가-힣]{1,2}|[가-힣]{2})(?=${CLOSE}|${COPULA}|,|[.])`, 'm'),
  pattern(
    `(?:^|\\n|[\\s|/(])(?:지원자 ?)?(?:성 ?명|이 ?름|성 ?함|지원자 ?명|지원자|작성자|신청인|응시자|제출자|제출인|발표자|글쓴이|보낸 ?사람|서명)(?:\\([가-힣]+\\))? ?[:：=/|)\\]-] ?${QUOTE}?(?<hit>[가-힣]{2,4}(?![가-힣])|[가-힣] [가-힣](?: [가-힣])?(?=\\s*(?:\\n|$|[/|(]))|[A-Z][a-z]+ [A-Z][a-z]+)`,
  ),
  pattern(
    `(?:^|\\n|\\d[.]? |일 |, )(?:지원자|작성자|신청인|응시자|이름|성명|성함|제출자|제출인|서명인|확인자|본인) (?<hit>${SURNAME}[가-힣]{2}(?= ?${SIGNED}?[.]?\\s*(?:[/|]|\\n|$))|${SURNAME}[가-힣]{1,2}(?= ?${SIGNED}))`,
  ),
  pattern(`(?:저는|나는|저,|저는요,?) ?${QUOTE}?(?<hit>[가-힣]{2,4})['"]?(?= ?(?:이라고|라고) ?(?:합니다|해요|불러|하는|부릅|적힌|소개))`),
  pattern(`(?<![A-Za-z])(?<hit>[A-Z][a-z]+(?:[ -][A-Z]?[a-z]+){1,2}) ?(?=(?:올림|드림|배상)(?![가-힣]))`),
  pattern(`(?<![가-힣])(?<hit>${SURNAME} ?[가-힣]{1,2}) ?(?=(?:올림|드림|배상)(?![가-힣]))`),
  pattern(
    `(?<![가-힣])(?<hit>(?:남궁|황보|제갈|사공|독고)(?!량|공명| ?(?:교수|선생|박사|작가|대표|팀장|선수|의원|기자|감독|회장|사장|부장|과장)) ?[가-힣]{1,2})(?=입니다|이라고|라고|올림|드림|은 |는 |의 |이 |가 )`,
  ),
  pattern(`이름 (?:석|두|세|네) ?(?:자|글자),? ['"]?(?<hit>[가-힣]{2,4}?)(?=['"]?(?:을|를|이|가|은|는|,))`),
  pattern(`(?:^|(?<=[.!?\\n]\\s?)|제 |내 |지원자 |우리말 |한글 |한국 |본래 )(?:성명|이름) (?:석 자)?['"](?<hit>[가-힣]{2,4})['"]`),
]

const ROLES = oneOf(
  '마케터 개발자 기획자 디자이너 엔지니어 연구원 간호사 회계사 영업인 담당자 인턴 일꾼 분석가 상담사 행원 승무원 설계자 신입 사원 인재 전문가 관리자 조종사 교사 강사 요리사 바리스타 판매왕 해결사 청년 기사 정비사 대명사 동료 후배 식구',
)
/** Any three syllables that open like a name are taken, but for nouns of people and things. */
const TIGHT: readonly RegExp[] = [
  pattern(
    `(?:(?<![가-힣])저 |(?<=^|[.!?\\n]\\s?)나 |(?<![가-힣])본인 |지원자 |신입 ?사원 )['"]?(?<hit>[${SURNAMES}][가-힣]{2})(?=은 |는 |의 |이 |가 |을 |를 |로 |으로 |, )`,
  ),
  pattern(
    `(?:지원자|지원한|지원하는|사람|사람은|인사드립니다|저는요|${ROLES}),? ['"]?(?<hit>[${SURNAMES}][가-힣]{2})(?=['"]?(?:입니다|이에요|예요|이라고|라고|이라는|라는|로 불|으로 불|[이가] 되|, | 지원합니다| 인사드립니다))`,
  ),
  pattern(`(?<![가-힣])(?<hit>[${SURNAMES}][가-힣]{2})(?= 지원자(?:입니다|는|의|라는))`),
  pattern(`(?<![가-힣])(?<hit>[${SURNAMES}][가-힣]{2})(?=[을를] (?:뽑아야|기억해|소개합니다|믿어|선택해))`),
  pattern(
    `(?:^|\\n)(?:From\\.?|작성자|제출자|보낸 ?사람|지원자|신청자|발표자|글쓴이) ?[:：.]? ?(?<hit>[${SURNAMES}][가-힣]{1,2})\\s*(?:\\n|$)`,
  ),
  pattern(
    `[.요다일월년]\\s*\\n\\s*[-–—~* ]*(?:지원자 |신입 )?(?<hit>[${SURNAMES}][가-힣]{2}(?= ?${SIGNED}?[.]?\\s*$)|[${SURNAMES}][가-힣]{1,2}(?= ?${SIGNED}[.]?\\s*$))`,
  ),
  pattern(
    `(?:명함|사원증|명찰|이름표|명패)[^\\n]{0,30}?(?:['"]|, )(?:[가-힣]+ )?(?<hit>[${SURNAMES}][가-힣]{2})(?= (?:팀장|과장|대리|매니저|책임|부장|이사|대표|주임|사원|연구원|지점장|점장|수석|선임)|['"])`,
  ),
]
/** Names of two syllables, and names whose syllables stand apart. */
const SHORT: readonly RegExp[] = [
  pattern(
    `(?:사람|인재|지원자|개발자|주인공|이름)(?:은|이|,|는|가)? 바로 ['"]?(?<hit>[${SURNAMES}][가-힣]{2})['"]?(?=입니다|이에요|예요|이라고|라고)`,
  ),
  pattern(
    `(?:(?<![가-힣])저는 |저, ?|제가 바로 |신입 [가-힣 ]{0,8}사원 |지원자 )['"]?(?<hit>[${SURNAMES}] ?[가-힣])['"]?(?=입니다|이라고|라고|을 뽑|를 뽑|을 기억|를 기억|이 지원|가 지원)`,
  ),
  pattern(
    `(?:(?<![가-힣])저는? |저, ?|지원자 |신입 ?사원 |^|\\n)(?<hit>[${SURNAMES}] [가-힣] [가-힣])(?= ?(?:입니다|이라고|라고|올림|드림|배상|은 |는 |이 |가 ))`,
  ),
  pattern(`신입 ?사원 (?<hit>[${SURNAMES}] [가-힣]{2})(?=, |입니다|의 )`),
]
/** A name that is written together with the words around it. */
const GLUED = pattern(
  `(?:(?<![가-힣])저(?:는|,)? ?|(?<=요|다)저는|지원자|신입사원|인턴|[가-힣]{4}(?:사|원|자|너|가|터|니어))(?<hit>(?<surname>[${SURNAMES}])(?<given>[가-힣]{2}))(?=입니다|이라고|라고|은 |는 |의 |이 |가 |올림|드림)`,
)

/** Nouns of people and things end so: 조력자, 상담사, 이해력, 긍정왕. */
const NOUN = /[자사가인파왕꾼생원형광통점력감성장제음함임관체들님은는이을를도만의로서면해에]$/
/** Words of two syllables that begin like a surname and may follow 저는. */
const SHORT_WORD =
  /^(?:조연|주연|신입|기자|강사|교사|의사|판사|검사|장남|장녀|차남|차녀|변호|연구|조교|조장|반장|임원|이사|부장|차장|과장|사원|사장|인턴|주임|주장|고객|고참|구직|노력|노동|도전|문과|이과|공대|예비|예술|전공|전문|주부|지도|진행|책임|최고|추진|한국|함께|현장|현역|유일|유학|우등|여전|여기|남들|내년|매일|정리|정직|성실|성격|소통|소심|서울|선배|선임|설득|온라|왕따|옥탑|은둔|장점|장교|전역|제빵|조용|주말|지방|천재|천천|편집|하루|학생|학사|석사|박사|호기|홍보|황당|회계|국민|국제|기술|기획|길치|김치|나름|낙천|내향|외향|누구|단순|단호|동물|두괄|막내|마케|만능|명확|모범|목수|무역|문제|미래|민감|반듯|방송|배우|백수|변화|봉사|부지|분석|사람|사회|상담|생산|손님|수학|승부|시골|신뢰|실무|심리|안전|애견|야근|양심|어린|엄격|여행|역사|영업|예민|완벽|욕심|용기|운동|원칙|위기|육아|음악|이공|인문|인사|일벌|자연|잡식|저녁|정보|종합|좌우|주도|중간|집중|차분|채식|청소|초보|추리|친화|탐구|태권|통계|판매|평범|표현|피아|하이|한결|해결|행동|허약|현실|형식|화학|환경|활발|흥미)$/
const NO_NAME =
  /^(?:지원한|지원하|이고$|조연|다르|달라|비슷|낯설|낯선|쉽|짧|길었|무엇|누구|아직|바로|그냥|항상|언제|기획|개발|신입|이런|이렇|그렇|어떤|단순|남들|이름|모두|부모|할머|아버|어머|한글|한자|순우리|서문을|서문에|서문이|독고다|사공이|사공의|사공은|감사|진심|마음|정성|깊이|늘|더|석자|두글|세글|입니다|흔한|특이|어려|쉬운|여러|조금|당시|거꾸로)/

/** Names in frames that leave no doubt whose they are. */
export function findFramedNames(view: TextView): Span[] {
  const found = (frames: readonly RegExp[], isName: (name: string, match: RegExpExecArray) => boolean) =>
    frames.flatMap((words) =>
      [...view.text.matchAll(words)].flatMap((match) => {
        const span = spanOf(match)
        const name = view.text.slice(span.start, span.end).replace(/\s/g, '')
        return isName(name, match) ? [span] : []
      }),
    )
  const isWord = (name: string) => NO_NAME.test(name) || NOT_A_NAME.has(name) || NOT_A_NAME.has(name.slice(0, 3))
  return [
    ...found(SURE, (name, match) => !isWord(name) && !isOfAnother(view, spanOf(match))),
    ...found(TIGHT, (name) => !isWord(name) && !(NOUN.test(name) && !isPlainlyGiven(name.slice(1)))),
    ...found(SHORT, (name) => (name.length === 3 ? looksGiven(name.slice(1)) : !SHORT_WORD.test(name))),
    ...found([GLUED], (_, match) => certaintyOf(match.groups?.surname ?? '', match.groups?.given ?? '', '입니다') === 2),
  ]
}

/** Whether two syllables are a given name and no everyday word. */
export function isPlainlyGiven(given: string): boolean {
  return isGivenName(given) && !WORD_NAMES.has(given)
}
