// What names a school, and how much it needs beside it to be one.

import { PLACES } from '../data/places.ts'
import {
  AMBIGUOUS_STEMS,
  CAMPUSES,
  FOREIGN_STEMS,
  KNOWN_CAMPUSES,
  LATIN_NAMES,
  SCHOOL_DOMAINS,
  SCHOOL_HINTS,
  SCHOOL_NAMES,
  SHORT_NAMES,
  UNIVERSITY_STEMS,
} from '../data/schools.ts'
import { oneOf, pattern } from '../rules.ts'

/** Names of schools: `needs` says what must stand beside them; `isNone` which of them name no school. */
export interface Names {
  words: RegExp
  /** nothing, as it is one school's alone (hint) or a school's name; a word of campus life or study; a word of study that belongs to the name. */
  needs: 'hint' | 'nothing' | 'life' | 'study'
  isNone?: (name: string) => boolean
}

const longestFirst = (names: readonly string[]) => [...names].sort((a, b) => b.length - a.length).join('|')
const START = '(?:(?<![가-힣A-Za-z])|(?<=(?<![가-힣])(?:저는|제가|나는|저의)))'
const ORDINARY = longestFirst(UNIVERSITY_STEMS.filter((stem) => !AMBIGUOUS_STEMS.has(stem)))
const AMBIGUOUS = longestFirst([...AMBIGUOUS_STEMS])
const FOREIGN = longestFirst(FOREIGN_STEMS)
const BODY =
  '(?: ?(?:방송국|학보사|신문사|교지|응원단|밴드부|총학생회|합창단|로타랙트|[가-힣]{2,8}대학원|[가-힣]{0,4} ?(?:캠퍼스|교정)|에리카|학교(?![가-힣]{2})))?'
/** The end of a name: a particle that ends its word, or no more Hangul. 에서 may be followed by the next word without a space. */
const END = `(?=에서|${oneOf(
  '는 은 이 가 을 를 에 에도 에서의 에서는 에서도 에서만 와 과 랑 이랑 하고 의 으로 라는 이라는 라고 이라고 라 이라 라서 이라서 라며 도 만 뿐 까지 부터 생 입니다 이고 이며 이자 이었고 이었는데 이었지만 이었던 이었습니다 이었으며 였고 였으며 였는데 였지만 였던 였습니다 였다 이다 이던 인 인데 인데요 이지만 이라면 라면 나 이나 에는 에서부터 를_나 학생 동문 학우 이지만 보다 처럼 조차 엔 생으로 생인 생이 출신 재학 졸업 입학 휴학 편입',
)}(?![가-힣])|로(?= [^.]{0,12}(?:편입|진학|입학|옮|전학|복학|돌아|갔|가게|유학))|[^가-힣A-Za-z0-9]|$)`

const COUNTRIES = oneOf(
  '미국 캐나다 멕시코 브라질 영국 아일랜드 독일 프랑스 스페인 포르투갈 이탈리아 그리스 네덜란드 벨기에 스위스 오스트리아 스웨덴 노르웨이 핀란드 덴마크 폴란드 체코 헝가리 러시아 튀르키예 터키 우즈베키스탄 카자흐스탄 몽골 중국 일본 대만 홍콩 베트남 태국 필리핀 인도네시아 말레이시아 싱가포르 캄보디아 인도 네팔 호주 뉴질랜드 이집트 남아공',
)
/** Words of one kind of school, which name none: 마이스터고, 인근 고등학교, 예술대학. */
const KIND =
  '(?:특성화|실업계|인문계|일반|공업|상업|농업|정보|과학|예술|체육|외국어|국제|여자|남자|마이스터|직업계|대안|자율형 ?사립|자율|사립|국립|공립|시립|도립|시골|지방|도시|인근|동네|모교|같은|다른|전문계|관광|조리|미용|보건|로봇|수산|해양|인터넷|디자인|애니메이션|방송통신|방송|사이버|전문|종합|명문|거점|우리|저희|타|각|원격|교육|혁신|연구|중점|분교|초중|중고|산업|기계|전자|공동|현지|해외|외국|일본|미국|중국|영국|한인|지역|소규모|대규모|인접|폐교된|작은|큰|첫|두|세|네|전국|국내|여러|소재|출신|의과|약학|간호|공과|사범|야간|평생|기술|단과|한|모든|어느|아동|시민|노인|주민|학부모|기업|사내|온라인|개방)'
const NO_SCHOOL = new RegExp(
  `^(?:${KIND} ?){0,4}(?:고등학교|중학교|초등학교|대학교|대학원대학교|전문대학|과학고|과고|외국어고|외고|국제고|예술고|예고|체육고|체고|마이스터고|공업고|공고|상업고|상고|정보고|미디어고|관광고|농업고|농고|디자인고|조리고|애니고|로봇고|여고|여중|여상|남고|사관학교|영재학교|특성화고|인터넷고|과학기술원|국제학교|외국인학교|대안학교|한국학교|(?:주립|국립|시립|예술|공과|사범|신학|해양|수산|과학기술|보건|간호|사이버|전문|디지털)?대(?:학교?)?|[음미공의교여외체]대|예대|과기대)$`,
)
const isKind = (name: string) => NO_SCHOOL.test(name.replace(/ .*$/, ''))
/** Nouns and verbs that end like the short name of a high school. */
const NO_HIGH_SCHOOL =
  /(?:재|광|보|신|참|경|사|원|권|예|금|잔|차|최|창|서|공|수|통|논|항|피|충|노|퇴|기|투|파|로|레|표|냉장|냉동|탄약|저장|보관|격납|회|선|포|인|숙|하|되|이|리|지|있|없|않|었|았|였|겠|쓰|주|오|가|나|우|치|키|들|만들|살|놀|알|품|받|얻|읽|찾|맡|뛰|보|대|두|세|미|남|짓|겪|배우|싸|끼|차|켜|펴|내|매|깨|재|새|헤|크|작|많|적|좋|높|낮|같|다르|빠르|모르|부르|기르|고르|오르|흐르)고$/
/** 배웠고, 있었고: no school ends in a syllable of the past. */
const TOWNS = new Set(PLACES)
const isPast = (name: string) => /고$/.test(name) && ((name.codePointAt(name.length - 2) ?? 0) - 0xac00) % 28 === 20
const HIGH_SCHOOL_LIFE =
  '(?= (?:시절|재학|졸업|출신|[1-3]학년|[가-힣]{0,6} ?동아리|학생회|방송부|방송반|축구부|야구부|농구부|유도부|씨름부|밴드부|연극부|합창부|도서부|기숙사|교지|모의유엔|전교|[0-9]+기|[0-9]+회|기능반|문예부|미술부|과학부|관악부|수석|입학|급식|반장|직업 선택))'
const AFTER_STUDY =
  '(?=(?:를|을) (?:나|졸업|다니|마치|선택)|에 (?:입학|진학|다니|갔|들어)|에서 (?:[가-힣0-9]+ ){0,4}?(?:3년|삼 년|세 해|배우|배운|배웠|공부|전공|기숙|반장|전교|학생회|동아리|방송부|졸업|다녔|다니|야자|수석|선생님|은사|학창))'

export const NAMES: readonly Names[] = [
  { words: pattern(`${START}(?<hit>(?:${ORDINARY}|${AMBIGUOUS})(?: ?대학교|대학(?!생|가|원생|로))${BODY})${END}`), needs: 'nothing' },
  { words: pattern(`${START}(?<hit>(?:${ORDINARY})대${BODY})${END}`), needs: 'nothing' },
  { words: pattern(`${START}(?<hit>(?:${AMBIGUOUS})대${BODY})${END}`), needs: 'study' },
  {
    words: pattern(
      `${START}(?<hit>(?:${FOREIGN})(?: ?(?:국립|주립|시립|연방|왕립|한국)?(?:예술|공과|공|음악|음|미술|미|과학기술)?(?:대학교|대학|대(?![가-힣]*로))|대)(?!생))${END}`,
    ),
    needs: 'study',
  },
  {
    // 네덜란드 틸뷔르흐대: behind a country any name is a school's.
    words: pattern(
      `(?<=(?<![가-힣])(?:${COUNTRIES}) )(?<hit>[가-힣]{2,8}(?<!군|부|무|시|세|현|연|침|열|상|기|확|지|토|절|최|빈|소방|경비|봉사|수비|탐험|원정|합창|십|장)대)${END}`,
    ),
    needs: 'study',
  },
  {
    words: pattern(
      `${START}(?<hit>[가-힣]{2,8}(?:대학교|대학원대학교|전문대학?|사이버대학?|과학기술원|사관학교|예술종합학교)${BODY})${END}`,
    ),
    needs: 'nothing',
    isNone: (name) =>
      isKind(name) ||
      /^(?:국내|해외|지방|인근|지역|여러|전국|명문|사립|국립|외국|미국|모교|우리|저희)/.test(name) ||
      /^전문대학?$/.test(name),
  },
  {
    words: pattern(
      `${START}(?<hit>[가-힣]{2,8} ?(?:(?:주립|국립|시립|예술|공과|사범|신학|해양|수산|과학기술|보건|사이버|전문|디지털|간호)대(?:학교?)?|[음미공교외체]대|예대|여대|과기대)${BODY})${END}`,
    ),
    needs: 'life',
    isNone: (name) =>
      isKind(name) || / /.test(name) || /^(?:국내|해외|지방|인근|지역|여러|전국|명문|모교|우리|저희|졸업|같은|다른)/.test(name),
  },
  {
    words: pattern(
      `${START}(?<hit>[가-힣A-Z]{2,10} ?(?:국제학교|외국인학교|한국학교|한인학교|간디학교|발도르프학교|자유학교|대안학교))${END}`,
    ),
    needs: 'nothing',
    isNone: (name) => isKind(name.replace(/ /g, '')),
  },
  {
    words: pattern(
      `${START}(?<hit>[가-힣]{1,12}(?:고등학교|중학교|초등학교|과학고|과고|외국어고|외고|국제고|예술고|예고|체육고|체고|마이스터고|공업고|(?<!채용|모집|입찰|시험|변경|합격|구인|공사|선발|수시|발표|행정|추가|매각|임용|낙찰)공고|상업고|상고|정보고|정산고|하이텍고|미디어고|관광고|농업고|농고|인터넷고|디자인고|조리과학고|조리고|애니고|로봇고|게임과학고|생명과학고|사대부고|부고|영재학교|영재고|여고|여중|여상|남고|자동차고|반도체고|바이오고|의료고|컴퓨터고|디지텍고|웹툰고|국악고|제과고|테크고|기술고|산업고|실업고|종고|종합고|원예고|생명고|식품고|문화고|모바일고|소프트웨어고|전자고|전기고|건축고|에너지고|해사고|철강고|원자력고|경영고|철도고|항공고|해양고|수산고|보건고|컨벤션고|세무고|금융고|경영고))${END}`,
    ),
    needs: 'nothing',
    isNone: (name) =>
      isKind(name) || /(?:하|되)고$|(?:살아|[아어겨여]|에|만|도)남고$|^(?:예|광|경|공|재)고$|[가-힣](?:납|격|최)고$/.test(name),
  },
  {
    words: pattern(
      `${START}(?<hit>${oneOf(SCHOOL_NAMES.join(' '))}${BODY})(?=[^A-Za-z가-힣]|${oneOf('에서 에 를 을 의 와 과 로 는 은 이 가 도 출신 재학 졸업 입학 인')}|$)`,
    ),
    needs: 'nothing',
  },
  { words: pattern(`${START}(?<hit>${oneOf(LATIN_NAMES.join(' '))})(?![A-Za-z]|@|\\.)`), needs: 'life' },
  { words: pattern(`(?<![가-힣A-Za-z])(?<hit>${oneOf(SCHOOL_HINTS)})(?![A-Za-z])`), needs: 'hint' },
  { words: pattern(`(?<![가-힣A-Za-z])(?<hit>(?:${KNOWN_CAMPUSES.join('|')})(?:동)? ?(?:캠퍼스|교정))`), needs: 'nothing' },
  { words: pattern(`(?<![가-힣A-Za-z])(?<hit>(?:${CAMPUSES.join('|')})(?:동)? ?(?:캠퍼스|교정))`), needs: 'life' },
  { words: pattern(`${START}(?<hit>${oneOf(SHORT_NAMES.join(' '))})(?=[^가-힣]|에서|에|를|을|로|는|은|의|와|과| |$)`), needs: 'study' },
  {
    words: pattern(
      `${START}(?<hit>(?:연세|이화|서강|숙명|성균관|한양|고려|경희|하버드|스탠퍼드|스탠포드|예일|코넬|콜럼비아|컬럼비아|프린스턴|다트머스|맥길|와튼|옥스퍼드|케임브리지|버클리|와세다|게이오|칭화)(?=에서(?:의)? (?:[0-9]|한|두|세|네|다섯|여섯|몇)+ ?(?:년|해|학기)|(?:에서|의|를|에) (?:보낸|공부|동문|강의실|전공|석사|학위|수학|졸업|입학)| (?:교정|캠퍼스|케네디스쿨|로스쿨|비즈니스 ?스쿨|경영대학원|대학원|MBA)|의 (?:교정|언덕)))`,
    ),
    needs: 'life',
  },
  {
    words: pattern(`${START}(?<hit>[가-힣]{2,9}고)(?:${HIGH_SCHOOL_LIFE}|${AFTER_STUDY})`),
    needs: 'nothing',
    isNone: (name) => (NO_HIGH_SCHOOL.test(name) && !/대신고$/.test(name) && !TOWNS.has(name.slice(0, -1))) || isPast(name) || isKind(name),
  },
  {
    words: pattern(
      '(?<=(?:졸업한|다닌|다니던|다녔던|나온|입학한|진학한|자퇴한|모교인|모교) )(?<hit>[가-힣]{2,9}고)(?=에서|에 |의 |를 |는 |에는|와 |,|로 |가 )',
    ),
    needs: 'nothing',
    isNone: (name) => (NO_HIGH_SCHOOL.test(name) && !TOWNS.has(name.slice(0, -1))) || isPast(name) || isKind(name),
  },
  {
    words: pattern(
      `${START}(?<hit>[가-힣]{2,5}초)(?=(?:를|을) (?:나왔|나와|졸업|다니|다닐|다녔|마치)| (?:시절|졸업생|출신|[1-6]학년|전교))`,
    ),
    needs: 'nothing',
    isNone: (name) => /(?:기|최|당|연|월|애|태|시|식|잡|화|해|목|건|약|년|학기|분|갑|대|년대)초$/.test(name),
  },
  {
    words: pattern(`${START}(?<hit>[가-힣]{2,5}중)(?:${HIGH_SCHOOL_LIFE}|(?=(?:를|을) (?:나왔|나와|졸업|다니|다닐|다녔|마치)))`),
    needs: 'nothing',
    isNone: (name) =>
      /(?:재학|근무|운영|진행|수업|공사|회의|준비|사용|개발|작업|여행|방학|휴학|교육|실습|이동|통화|복무|학기|도|는|던|있|하)중$/.test(
        name,
      ),
  },
]

interface Addresses {
  words: RegExp
  severity: 'error' | 'warning'
  unless?: RegExp
}

export const ADDRESSES: readonly Addresses[] = [
  {
    words: pattern(
      `(?<![\\w.@])(?<hit>[\\w.+-]{1,40}@(?:(?:[\\w-]{1,30}\\.){1,3}?(?:ac\\.[a-z]{2}|edu(?:\\.[a-z]{2})?|hs\\.kr|ms\\.kr)|(?:[\\w-]{1,20}\\.)?${SCHOOL_DOMAINS}))(?!\\w)`,
    ),
    severity: 'error',
  },
  {
    words: pattern(`(?<![\\w.@])(?<hit>(?:https?://)?(?:[\\w-]{1,30}\\.){1,3}(?:ac\\.kr|edu)(?:/[\\w./~-]{0,60})?)(?![\\w.])`),
    severity: 'warning',
    unless: /논문|데이터|공개|자료를 (?:내려|받)|강의|@/,
  },
]
