// Awards and certificates that a text names and the sources do not.
import { AWARDS, CERTIFICATE_ENDING, CERTIFICATES, HONOURS, NO_CERTIFICATE } from '../data/credentials.ts'
import { oneOf, pattern } from '../rules.ts'
import type { Known } from './known.ts'
import type { NameClaim } from './names.ts'
import { claimsUndone } from './undone.ts'

const GIVEN =
  '(?:을|를|까지|도|으로|로|에|의|에도|이나|과|와)? ?(?:[가-힣]{1,6} ){0,2}?(?:받|수상|탔|타는|타고|거머|거두|차지|안았|안겨|안고|선정|뽑|꼽|올랐|올라|오른|올린|획득|수여|영예|휩쓸|따|땄|기록|하며|했|한 |했고|하는|놓치지 않|받아|챙[겼기긴]|이[뤘루룬]|쥐었|쥔|들어 올|이름을 올|되었|됐|출신|경력|이라는|로 졸업|으로 졸업)'
const AWARD = pattern(
  `(?<![가-힣])(?<hit>(?:[가-힣]{2,12} )?(?<name>[가-힣]{0,8}(?:${oneOf(AWARDS.join(' '))}|[가-힣]{2,8}상))(?:\\([가-힣0-9]+\\))?)(?=${GIVEN})`,
)
const HONOUR = pattern(`(?<![가-힣A-Za-z])(?<hit>(?<name>${oneOf(HONOURS.join(' '))}))(?=${GIVEN}|으로|로 |을|를|상)`)
const NO_AWARD =
  /(?:이상|예상|향상|(?<!열|우|다)정상|일상|현상|가상|책상|협상|상상|(?<!신)인상|비상|외상|손상|보상|영상|세상|항상|증상|음상|옥상|해상|(?<!소)통상|화상|(?<!장)관상|(?<!교육|공)감상|명상|공상|연상|조상|(?<!논)문상|진상|빈상|지상|밥상|첫인상|위상|발상|단상|기상|육상|노상|(?<!실)천상|잔상|형상|우상|병상|임상|부상|(?<!협|학)회상|추상|대상자|파상|내상|경상|중상|화상|동상을 입|상상|(?<!탐|연)구상|양상|(?<!성)실상|허상|초상|석상|불상|이하상|계상|배상|변상|유상|무상|포상 휴가|궤도상|사실상|절차상|업무상|전산상|서류상|온라인상|규정상|일정상|구조상|성격상|편의상|관계상|지면상|통계상|인터넷상|이론상|역사상|도면상)$/
/** 대상 is also whom or what something is for. */
const FOR_WHOM =
  /^(?:으로 (?:한|하|설문|조사|교육|강의|진행|분석|실험|인터뷰)|을 (?:나|분|정|선정|바꾸|넓|좁|찾|조사|인터뷰|고르|골라)|이 (?:되|아니))/
/** Who gives an award: the name of one that the sources have not makes another award of it. */
const GIVER =
  /(?:대통령|총리|장관|처장|청장|시장|도지사|구청장|군수|교육감|총장|학장|총장님|원장|병원장|이사장|회장|사장|은행장|행장|지점장|서장|경찰서장|소방서장|센터장|관장|교장|협회장|사령관|사단장|대표|본부장|점장|공장장)$/
const MERIT_BEFORE =
  /(?:우수|최우수|모범|신인|올해의|이달의|창의|혁신|특별|장관|시장|원장|총장|대통령|서장|회장|사장|협회장|도지사|이사장|은행장|병원장|지점장|교육감|청장|대표|본부장)$/

export function awards(text: string, known: Known): NameClaim[] {
  const korean = [...text.matchAll(AWARD), ...text.matchAll(HONOUR)].flatMap((match): NameClaim[] => {
    const name = match.groups?.name ?? ''
    const [start, end] = match.indices?.groups?.hit ?? [match.index, match.index + match[0].length]
    if (NO_AWARD.test(name) || (/(?<!최우수|우수)대상$/.test(name) && FOR_WHOM.test(text.slice(end, end + 8)))) return []
    const nameStart = match.indices?.groups?.name?.[0] ?? start
    const lead = text.slice(start, nameStart).trim()
    const hasGiver = MERIT_BEFORE.test(lead)
    if (knowsAward(hasGiver ? `${lead} ${name}` : name, known)) return []
    return [{ kind: 'award', start: hasGiver ? start : nameStart, end }]
  })
  const english = [...text.matchAll(ENGLISH_AWARD)].flatMap((match): NameClaim[] => {
    const [start, end] = match.indices?.groups?.hit ?? [match.index, 0]
    const name = text.slice(start, end)
    const inFigures = name.replace(
      /^(?:first|second|third)\b/i,
      (word) => ({ first: '1st', second: '2nd', third: '3rd' })[word.toLowerCase()] ?? word,
    )
    return known.has(name) || known.has(inFigures) ? [] : [{ kind: 'award', start, end }]
  })
  return [...korean, ...english]
}

/** Whether an award is one of the sources: 우수상 is not in 최우수상, a prize for all is none of a minister, 우승 and 1위 are one. */
function knowsAward(name: string, known: Known): boolean {
  if (known.has(name) && !/^(?:우수상|우승|수상|대상)$/.test(name)) return true
  if (/(?<!최)우수상$/.test(name)) return knowsApart('우수상', '최', known) && knowsGiver(name, known)
  if (/(?<!준)우승$/.test(name)) return knowsApart('우승', '준', known) || known.has('1위') || known.has('1등') || known.has('최우수')
  if (/준우승$/.test(name)) return known.has('2위') || known.has('2등')
  const head = AWARDS.find((award) => name.endsWith(award))
  if (head === '대상') return known.hasBeside(['대상'], '수상') || known.hasBeside(['에서', '대회', '공모전', '경진대회', '해커톤'], '대상')
  if (head === '입상')
    return AWARDS.some((award) => known.has(award)) || [...'123456789'].some((at) => known.has(`${at}위`) || known.has(`${at}등`))
  if (head)
    return (
      (known.has(head) || ALIKE_AWARDS.some((alike) => alike.includes(head) && alike.some((one) => known.has(one)))) &&
      knowsGiver(name, known)
    )
  return known.has(name.replace(/ ?상$/, ''))
}

const ALIKE_AWARDS = [
  ['표창', '표창장', '표창패', '포상'],
  ['감사장', '감사패'],
  ['장학생', '장학금'],
  ['최우수', '최우수상'],
  ['포상', '포상금'],
  ['상금', '포상금'],
]

/** Whether a source has `name` where `prefix` does not make another award of it. */
function knowsApart(name: string, prefix: string, known: Known): boolean {
  return known.has(name) && (!known.has(prefix + name) || known.has(` ${name}`) || known.has(`(${name}`))
}

function knowsGiver(name: string, known: Known): boolean {
  const giver = GIVER.exec(
    name
      .replace(/ ?[가-힣]*(?:상|표창장?|감사[장패]|공로패|훈장)$/, '')
      .split(' ')
      .at(-1) ?? '',
  )?.[0]
  return giver === undefined || known.has(giver)
}

const ENGLISH_AWARD = pattern(
  `\\b(?:[Ww]on|[Rr]eceived|[Ee]arned|[Aa]warded|[Gg]iven|[Nn]amed|[Gg]ot|[Tt]ook) (?:(?:a|an|the|our|my|us the|me the) |(?=first|second|third|gold|silver|bronze|best|[Ee]mployee of))(?<hit>(?:[A-Za-z'-]{1,20} ){0,5}?(?:award|prize|medal|scholarship|[Ee]mployee of the (?:[Mm]onth|[Yy]ear)|place|Award|Prize|Medal|Scholarship))\\b`,
)
const CERTIFICATE = pattern(
  `(?<![가-힣A-Za-z])(?<hit>[가-힣A-Za-z0-9]{2,12}(?<![와과나의은는을를로고며서에]|\\d년)(?: [가-힣0-9]{1,8}(?<![와과나의은는을를로]))? (?:자격증|자격|면허증|면허|인증)(?=(?:을|를|도|까지|으로)? ?(?:받|취득|땄|따[고며서 ]|보유|소지|갖추|갖춘|갖고|가지|얻|획득|있))|(?:[가-힣A-Za-z]{1,10}(?:(?<![와과]) )?)?[가-힣]{1,10}${CERTIFICATE_ENDING}|[가-힣]{2,8}(?<!회|입|심|검|공|본|행)사(?=(?: ?[1-3]차)?(?: ?시험)?에? ?(?:최종 )?합격)|${oneOf(CERTIFICATES.join(' '))})(?<level> ?(?:[1-6일이삼] ?급|특급|IH|AL|IM[123]?|N[1-5]|[0-9]급))?(?![A-Za-z])`,
)
const ENGLISH_CERTIFICATE = pattern(
  `\\b(?:(?:[Hh]old|[Ee]arned|[Pp]assed|[Oo]btained|[Rr]eceived|[Ww]on|[Hh]olding)|(?:[Hh]ave|[Gg]ot|[Cc]ompleted|with)(?= (?:a|an|the|my) (?:[A-Z][A-Za-z0-9+#-]{0,20} ){1,5}(?:certifica|licen[cs]e|award|prize|degree|Belt|scholarship|medal))) (?:a|an|the|my) (?<hit>[A-Z][A-Za-z0-9+#-]{0,20}(?: [A-Z][A-Za-z0-9+#-]{0,20}){0,4}(?: (?:certificate|certification|licen[cs]e|award|prize|degree|Belt|scholarship|medal))?)`,
)
const ACQUIRED =
  /취득|자격|합격|땄|따며|따고|따서|딴 |따 두|보유|소지|갖추|갖춘|갖고|가지고|가진|수료|공부|준비|급|점|등급|면허|살려|를 통해|을 통해|로서|를 가지|을 가지|까지|도 있|이 있|가 있|을 얻|를 얻|도전|응시|시험|과정|를 따|을 따|인증|출신|입니다|을 받[았은아]/

/** What one is still learning for is not claimed. */
const PREPARING =
  /^ ?(?:자격증?|시험|실기|필기)?(?:을|를|도|에)? ?(?:[가-힣]{1,6} )?(?:준비 ?중|준비하고 있|공부 ?중|공부하고 있|도전 ?중|도전하고 있|응시할 예정|취득할 예정|볼 예정)/
/** What a name may have after it, in the letter or not. */
const SUFFIX = / ?(?:자격증|자격|면허증|면허)$/

export function certificates(text: string, known: Known): NameClaim[] {
  const korean = [...text.matchAll(CERTIFICATE)].flatMap((match): NameClaim[] => {
    const [, first, rest] = LEVEL_FIRST.exec(match.groups?.hit ?? '') ?? []
    const name = (rest ?? match.groups?.hit ?? '').trim()
    const level = (first ?? match.groups?.level ?? '').trim()
    const [nameStart] = match.indices?.groups?.hit ?? [match.index, 0]
    const lead = level === '' ? (LEVEL_BEFORE.exec(text.slice(Math.max(0, nameStart - 5), nameStart)) ?? undefined) : undefined
    const start = nameStart - (lead?.[0].length ?? 0)
    const end = match.index + match[0].length
    if (NO_CERTIFICATE.test(name) || !ACQUIRED.test(level + text.slice(end, end + 20))) return []
    if (PREPARING.test(text.slice(end, end + 24))) return []
    const suffix = SUFFIX.exec(name)?.[0].length ?? 0
    const bare =
      name
        .slice(0, name.length - suffix)
        .split(' ')
        .at(-1) ?? name
    const isKnown = hasKnownBrackets(text, end, known) || knowsCertificate(name, lead?.[1] ?? level, known)
    if (isKnown && !claimsUndone(bare, text.slice(end - suffix, end + 24), known)) return []
    return [{ kind: 'certificate', start, end }]
  })
  const english = [...text.matchAll(ENGLISH_CERTIFICATE)].flatMap((match): NameClaim[] => {
    const [start, end] = match.indices?.groups?.hit ?? [match.index, 0]
    const name = text.slice(start, end)
    const bare = name.replace(/ (?:certificate|certification|licen[cs]e|award|prize|degree|scholarship|medal)$/i, '')
    return known.has(bare) || knowsWords(bare, known) || /^(?:I|My|The|English|Korean)\b/.test(name)
      ? []
      : [{ kind: 'certificate', start, end }]
  })
  const levels = [...text.matchAll(LANGUAGE_LEVEL)].flatMap((match): NameClaim[] => {
    const [start, end] = match.indices?.groups?.hit ?? [match.index, 0]
    return known.has(match.groups?.level ?? '') ? [] : [{ kind: 'certificate', start, end }]
  })
  const classes = [...text.matchAll(LICENCE_CLASS)].flatMap((match): NameClaim[] => {
    const [start, end] = match.indices?.groups?.hit ?? [match.index, 0]
    return known.has(match.groups?.hit ?? '') || (match.groups?.class !== undefined && known.has(match.groups.class))
      ? []
      : [{ kind: 'certificate', start, end }]
  })
  return [...korean, ...english, ...levels, ...classes]
}

/** DELE B1, DELF A2, Goethe C1. */
const LANGUAGE_LEVEL = pattern(
  '(?<![A-Za-z])(?<hit>(?:DELE|DELF|DALF|TestDaF|TORFL|Goethe|CEFR|델레|델프|괴테) ?(?<level>[ABC][12]))(?![A-Za-z0-9])',
)

/** 1종 보통 운전면허: of what class a licence is. */
const LICENCE_CLASS = pattern(
  '(?<![가-힣\\d])(?<hit>(?<class>[12] ?종)(?: ?(?:보통|대형|소형|특수))?)(?=(?: ?\\([가-힣]{2,4}\\))? ?(?:운전)? ?(?:면허|자격))',
)

/** 1급 정사서, as well as 정사서 1급. */
const LEVEL_FIRST = /^([1-6]급) (.+)/
const LEVEL_BEFORE = /(?<![가-힣\d])([1-6]급) $/

/** 기본 심폐소생술(BLS): what brackets add may be the name that the sources have. */
function hasKnownBrackets(text: string, end: number, known: Known): boolean {
  const inside = /^ ?\(([^()\n]{2,24})\)/.exec(text.slice(end, end + 28))?.[1]
  return inside !== undefined && known.has(inside)
}

const ALIASES = [
  ['토익', 'TOEIC'],
  ['오픽', 'OPIc'],
  ['토플', 'TOEFL'],
  ['텝스', 'TEPS'],
  ['아이엘츠', 'IELTS'],
  ['컴활', '컴퓨터활용능력'],
  ['한국사능력검정시험', '한국사능력검정', '한능검', '한국사'],
  ['공인회계사', '회계사', 'CPA'],
  ['공인노무사', '노무사'],
  ['정처기', '정보처리기사'],
  ['빅분기', '빅데이터분석기사'],
  ['사조사', '사회조사분석사'],
  ['토익스피킹', '토스', 'TOEIC Speaking'],
  ['그린벨트', 'Green Belt', 'Six Sigma', '식스시그마'],
  ['운전면허', '운전 면허', '1종', '2종'],
  ['지게차운전기능사', '지게차'],
  ['굴착기운전기능사', '굴착기', '굴삭기'],
  ['구글애널리틱스자격', '구글 애널리틱스', 'GAIQ', 'GA 인증'],
  ['GA인증', '구글 애널리틱스'],
  ['GA자격', '구글 애널리틱스'],
  ['데이터분석준전문가', 'ADsP'],
  ['SQL개발자', 'SQLD'],
  ['워드프로세서', '워드'],
  ['간호사면허', '간호사'],
  ['CS리더스관리사', 'CS리더스', 'CS 리더스'],
]

/** A name of several words, or in two alphabets, each of which the sources have: KBS한국어능력시험, AWS Cloud Practitioner. */
function knowsWords(name: string, known: Known): boolean {
  const words = name.match(/[A-Za-z0-9+#-]+|[가-힣]+/g) ?? []
  return words.length > 1 && words.every((word) => word.length > 1 && known.has(word))
}

/** 한식조리기능사, where the sources have 조리기능사(한식, 양식). */
function knowsParts(name: string, kind: string, known: Known): boolean {
  for (let at = 2; at <= name.length - kind.length - 2; at += 1) if (known.has(name.slice(0, at)) && known.has(name.slice(at))) return true
  return false
}

function knowsCertificate(name: string, level: string, known: Known): boolean {
  const base = name.split(' ').at(-1) ?? name
  const squeezed = name.replaceAll(' ', '').toLowerCase()
  const bare = name.replace(/ ?(?:자격증|자격|면허증|면허|인증|자격시험|인증시험)$/, '')
  const alike = ALIASES.filter((group) => group.some((one) => squeezed.startsWith(one.replaceAll(' ', '').toLowerCase()))).flat()
  const names = [name, ...(/^(?:자격증|면허증|면허|인증|자격)$/.test(base) ? [] : [base]), bare, ...alike].filter((one) => one.length > 1)
  const kind = /(?:산업기사|기능사|기능장|기술사)$/.exec(bare)?.[0]
  if (kind !== undefined && known.hasBeside([bare.slice(0, -kind.length)], kind)) return true
  // 요보사 for 요양보호사.
  if (bare.length >= 5 && /[가-힣]사$/.test(bare) && known.hasAbbreviation(bare)) return level === '' || known.has(level)
  if (!names.some((one) => known.has(one)) && !knowsWords(bare, known) && !(kind !== undefined && knowsParts(bare, kind, known)))
    return false
  return level === '' || !/\d/.test(level) || known.hasLevel(names, level)
}
