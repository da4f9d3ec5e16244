// The applicant's own school: its name, short name, mail domain, or what it alone has. school-names.ts says what names a school; here stands whose
// it is: schools are also customers, hosts of events, sources of research and places of work, and other people went to them.
import type { Hit } from '../rules.ts'
import { withoutOverlaps } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { findEnglishSchools } from './english-schools.ts'
import { ownerOf } from './owner.ts'
import { ADDRESSES, NAMES, type Names } from './school-names.ts'

/** Parts of a school, and what stands near it, that people deal with from outside. Right behind the name. */
const OUTSIDE = new RegExp(
  `^(?:의)? ?(?:${[
    '(?:[가-힣]{1,4} ?)?병원|의료원(?! 실습)|치과|한방병원|세브란스|장례식장',
    '공원|(?:북문|후문|정문|쪽문|동문|남문|서문)|정류장|정류소|환승|맞은편|뒤편|앞(?![날서으])|인근|근처|주변|부근|일대|옆|상권|거리(?!를)|먹자골목|골목|상가|로데오|쪽 상권|캠퍼스타운|사거리|입구|역(?![가-힣]{2})',
    '총무팀|총무과|행정실|행정팀|교직원|시설팀|시설과|정보화본부|정보전산원|전산원|입학처|입학본부|구매팀|재무팀|홍보팀|대외협력|산학협력단|산학협력|기술지주|출판부|출판문화원|어학당|통번역센터|번역센터|통역센터|평생교육원(?!에서 (?:학위|공부|배))|언어교육원|박물관|미술관|강당|대강당|체육관|컨벤션|게스트하우스|규장각|구내|학생식당(?!에서 근로)|교직원식당|캠퍼스 (?:매장|조경|공사|리모델링|가로등)|기숙사 (?:공사|시공|신축)|신축|본관 (?:공사|리모델링)|동문회관|총동문회',
    '연구진|연구팀|연구에|연구 ?결과|연구소(?:가|의|와|에 따르면)|논문|보고서|사례집|교재|케이스|강의록|(?:홈페이지|누리집|포털|앱|시스템|전산망|학사 ?시스템|사이트) ?(?:개편|구축|리뉴얼|유지 ?보수|고도화|개발 사업|운영 사업)|생(?:들)?(?:이|의|과|을|에게|은|들)(?! ?(?:되|된|됐|아니))|생 ?(?:멘토|선배|과외|튜터|강사)|(?:[와과,·] ?[가-힣]{2,6}대(?:학교)?)? ?팀(?:을|과|이|의|에게|보다)|교수(?!님의 지도)|총장|석좌|명예교수|교수팀|정시|수시|입시|논술|경쟁률|준비반|합격(?:생|자|선|률)|사전(?![가-힣])|감옥|방법론|대왕|협상|비즈니스 ?리뷰|학파|식 |표 |발 |점(?:에서|을|의|장)|지점|매장|라이선스|라이센스|미디어 ?랩|OCW|공개 ?강의|온라인 ?강의|MOOC|무크',
  ].join('|')})`,
)
/** The same behind a department: 특수교육과 교수가, 부동산 연구팀의; and its people among others. */
const OUTSIDE_PART =
  /^(?:의)? ?(?:[가-힣A-Z]{2,10}(?<!졸업|학위|석사|박사|학사) )?(?:연구팀|연구진|사례집|사례 연구|교재|케이스|연구소(?:가|의|와)|교수(?:가|의|는|와|진)|교수님(?:께 (?:자문|의뢰)|의 (?:책|논문|강연|저서))|논문|보고서|경진 ?대회|공모전|해커톤|캠퍼스 ?(?:투어|지도|안내)|홍보 ?대사 ?(?:선발|모집))|^(?:의)? ?[가-힣A-Za-z]{0,12}(?:센터|연구원|재단|협력단)(?:의|가|이|과|와|에서 (?:낸|펴낸|발간한|발표한|만든)) |^[가-힣 ]{0,6}를 배경으로|^ ?(?:출신 )?(?:박사|석사|출신)(?:가|이|들이|도) (?:[가-힣]+ )?(?:있|많|계)/
/** What a school's people hold or are, as whoever works for them names it; and the work done on it. */
const OF_THE_SCHOOL =
  /^(?: [가-힣A-Z]{1,8})? ?(?:졸업식|졸업 ?(?:공연|연설|전시|앨범)|입학 ?(?:설명회|전형|상담|처)|입학식|신입생|재학생|학위복|학위 ?수여식|동문회|생도|축제|시위|[가-힣]{1,4}부(?:의|에) |동아리(?:에|의|와) |학생(?:들)?(?:이|을|에게|의|과|은) |선수)/
const WORKED_ON =
  /팔았|팔던|세탁|통역|번역|편집했|중계|식단|제작했|후원(?:했|한)|기사를|취재|촬영했|인쇄|수리|설치|배달|업체|회사(?:에서|입니다)|대행|감수|관람|판매|납품|푸드 ?트럭|유니폼|단체복|부스/
/** The school acts as a host or a source: KAIST에서 열린, 고려대가 발표한. */
const HOST =
  /^(?:대학교|대학)?(?: ?[가-힣A-Za-z0-9]{2,12}){0,2}(?:(?:측)?(?:이|가|에서|의) ?| (?=주최|주관|후원))(?:공동 ?)?(?:주최|주관|발표|공개|개최|개발|집계|낸 |펴낸|출판|배포|제공|운영하는|진행(?:한|된|하는)|열린|열렸|열리는|연 |치른|실시|이전|특강|강연|출간|후원|의뢰|발주|분사|스핀오프|파생)/
/** Business with a school, an event at one, a study of one. */
const BUSINESS =
  /입주|클러스터|창업보육|업체|홍보 ?(?:영상|물|책자)|제작(?:했|을 맡)|공동(?:으로| ?(?:개발|연구|시험|과제))|개편 사업|구축 사업|용역 사업|주문을 받|주문받|인쇄했|인쇄를|기부했|판매했|팔았|납품|설치(?!미술)|공급(?!사슬)|수주|입찰|영업|계약|협약|협력|MOU|제휴|파견|출장|용역|공사|시공|감리|발주|의뢰|고객사|거래처|이전받|이전 ?사업|구축 사업|키오스크|임대|푸드트럭|부스|입점|근무|재직|계약직|행정원|출강|강사로|교직원|산학 ?(?:과제|협동)|심사(?:를|위원)|멘토로|외주|자문|초대받|초청받|(?<!전)교생|교육 ?실습|감독관|시험장|고사장|박람회|설명회|콘퍼런스|컨퍼런스|세미나|특강|강연|행사장|전시를 (?:보|관람)|공연을 (?:보|관람|기획|연출)|관람|촬영|취재|상권|매출을 비교|설문|따르면|논문(?:을|에서|의)|번역했|출간한|아르바이트|봉사를|보수했|개편하는|점검했|수리했|교체했|견학|방문했|찾아가/
/** Words that only somebody who studied there uses, unless they are another's. */
const STUDIED =
  /졸업|입학|재학|편입|휴학|복학|전공(?!책|서)|다니|다녔|다닌|다닐|다녀|나와|나온|나왔|나오기|학년|학번|시절|석사|박사 과정|박사를|학사|학위|공부(?:했|하|할|해|함|합|를|한)|배웠|배우|배운|배울|배워|익혔|익힌|익히|익혀|수학(?:했|하|한|할|해)|모교|마쳤|마치|마친|마칠|마쳐|보낸|보냈|보내며|학부생|학부는|대학원|신입생|새내기|장학|전과|수업(?:에서|을 들|은|이)|실습|연구실|학생(?:으로|대표|회장|이던|이었)|동기들|밟았|진학|합격/
/** Life at a school, which others may also write of. */
const CAMPUS_LIFE =
  /학과|학부|동아리|학생회|총학|학보|교지|방송국|방송부|신문|응원단|기숙사|학회|소모임|밴드|합창|봉사단|야구부|축구부|농구부|축제|캠퍼스|[0-9가-힣]+기(?: |로)|회장|운영진|대표|부원|단원|멤버|홍보 ?대사|서포터즈|기획단|편집|기자|도서관|연구|창업|총무|국장|부장|선거|과대|교정|교양/
/** The applicant made something with the school's people as its user or partner: another sense of study words. */
const NOT_STUDIED =
  /(?<!전)교생|교육 ?실습|(?<!교환|유|복|휴)학생(?:들)?(?:을|에게|의|이|들) |대학생 (?:\d|[가-힣]+ 명)|재학생(?:을|들)|합격생|수험생/
/** 경찰대를 졸업하지 않았어도, 이대 나온 사람이 아니라. */
const NEGATED =
  /^[^.,]{0,14}(?:(?:졸업|입학|진학|전공|편입|합격)하지 (?:않|못)|(?:다니|나오|가)지 (?:않|못)|(?:나온|졸업한|다니는|다닌) [가-힣]+(?:이|가) 아니라)|^(?:이|가) 아니라/
/** 아르바이트생 두 명은: some of others. */
const COUNTED_PEOPLE = /[가-힣]+ (?:한|두|세|네|다섯|여섯|몇|\d+) ?명(?:은|이|도|의) $/
/** Words that short names of schools are as well: ancient Egypt, a company of soldiers, 'as it is', the founding ideal. */
const HOMOGRAPH =
  /^(?:세종대(?:에|의|에는)? ?(?:편찬|간행|반포|창제|만들어|제작|시행|과학 ?기술|음악|집현전|문물)|고대 (?:이집트|그리스|로마|문명|중국|인도|도시|유적|언어|철학|사회|국가|왕국|신화|문자|역사|유물|사람|문학)|이대로 (?!편입|진학)|홍익인간)/
const SOLDIERS = /^(?:중대|연대|대대)$/
const SERVED = /복무|병사|행정병|통신병|소대|부대|훈련병|전역|군 ?생활|중대장|연대장|장병/
/** The school of somebody who is named before: 동생이 다니는, 친구가 나온. */
/** A lecture over the net makes nobody a student of the school. */
const REMOTE = /^[^.]{0,24}(?:강의|강좌|수업|과정)(?:를|을)? ?(?:[가-힣]+ )?(?:온라인|인터넷|유튜브|무료|코세라|에덱스|원격|무크)/
const OF_WHOM =
  / (?:(?:꼭|가장|늘|오래|함께|같이|새로) )?(?:다니[는던]|다녔던|나온|나오신|졸업한|졸업하신|입학한|합격한|진학한|가르치[는던]|근무하[는던]|재직하[는던]|재학 중인|재학하는|계신|계시는|원하던|지망하던|가고 싶어 하던) $/

export function findSchool(view: TextView): Hit[] {
  const addresses = ADDRESSES.flatMap(({ words, severity, unless }) =>
    [...view.text.matchAll(words)].flatMap((match): Hit[] => {
      const [start, end] = placeOf(match)
      if (unless?.test(view.around(start, end))) return []
      return [{ kind: 'blind-school', reason: 'blind-school-address', severity, start, end }]
    }),
  )
  const named = NAMES.flatMap((names) =>
    [...view.text.matchAll(names.words)].flatMap((match): Hit[] => {
      const [start, end] = placeOf(match)
      if (names.isNone?.(view.text.slice(start, end)) || !isMine(view, start, end, names.needs)) return []
      return [{ kind: 'blind-school', reason: 'blind-school', severity: 'error', start, end }]
    }),
  )
  return withoutOverlaps([...addresses, ...named, ...findEnglishSchools(view)])
}

function placeOf(match: RegExpExecArray): [number, number] {
  return match.indices?.groups?.hit ?? [match.index, match.index + match[0].length]
}

function isMine(view: TextView, start: number, end: number, needs: Names['needs']): boolean {
  const before = view.before(start)
  const after = view.after(end)
  const name = view.text.slice(start, end)
  if (HOMOGRAPH.test(name + after) || (SOLDIERS.test(name) && SERVED.test(before + after))) return false
  if (OF_THE_SCHOOL.test(after) && WORKED_ON.test(after)) return false
  if (COUNTED_PEOPLE.test(before) || NEGATED.test(after)) return false
  if (OUTSIDE.test(after) || OUTSIDE_PART.test(after) || HOST.test(after) || REMOTE.test(after)) return false
  // English sentences have rules of their own.
  if (!/[가-힣]/.test(view.around(start, end))) return false
  if (
    /(?:열린|주최한|주관한|파트너인|고객인|고객이던|도입한|의뢰한|협업한|협력한|시험장이던|고객사인|협력사인|협력사로 참여한) (?:[가-힣]{1,6} )?$/.test(
      before,
    )
  )
    return false
  // A genitive closes what describes a person, 출신의 does not: 석사 출신의 연구원이.
  const owner = ownerOf(before.replace(OF_WHOM, ' '), after.replace(/^((?: (?:석사|박사|학사))? ?출신)의 /, '$1인 '))
  if (owner === 'other') return false
  const around = before + after
  if (needs === 'hint') return !/관람|관객|티켓|중계(?:를 (?:보|시청)|방송을)|납품|상권|맛집|매출/.test(around)
  const hasStudied = STUDIED.test(around) && !NOT_STUDIED.test(around)
  if (!hasStudied && BUSINESS.test(around)) return false
  if (needs === 'study') return NEAR_STUDY.test(after) || (hasStudied && NEAR_STUDY_BEFORE.test(before))
  return hasStudied || needs === 'nothing' || CAMPUS_LIFE.test(after)
}

/** A word of study that belongs to the name itself, for names that are other words too. */
const DEPARTMENT =
  '(?:(?: [가-힣]{1,8})? [가-힣A-Za-z·]{0,14}(?:학과|학부|공학|과|전공|대학원|대학|의대|공대|법대|미대|상대|농대|사범대|음대|약대|예대|경영대|사회대|인문대|자연대|간호대|치대|수의대|학회|동아리|학생회|방송국|응원단|캠퍼스|연구실|기숙사|[가-힣](?<![본내외일간전하상남북동서중])부|밴드)| (?:미대|공대|법대|의대|상대|농대|음대|약대|사범대|학보사|총학|컴공|경영|새내기|학생|시절|재학|출신|졸업|[0-9]+학번|[1-4]학년))'
const NEAR_STUDY = new RegExp(
  `^(?:${DEPARTMENT}(?=[^가-힣]|$|에|의|를|을|로|와|과|는|은|도|이|가|인|입|였|생)|(?:에서|를|을|에|로|으로|와|의|도|는|은)? ?[^.,]{0,24}?(?:졸업|입학|편입|재학|다니|다녔|다닌|나와|나온|나왔|전공|공부|배웠|배우|배운|진학|수학(?:했|하|한)|석사|박사|학사|학위|보낸|보냈|마쳤|마친|시절|교환학생|정규 과정))`,
)
const NEAR_STUDY_BEFORE = /(?:학부|학사|석사|박사|모교|대학|대학원|학교)(?:는|은|인|를|을|과정은| 과정은)? ?(?:[가-힣]+ )?$/
