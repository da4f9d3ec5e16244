// How a mark of something undone is written down as a rule, and where it is only spoken of.
import type { Reason } from '../reasons.ts'
import { oneOf, pattern, type Rule } from '../rules.ts'

/** The sentence tells of the mark as of a thing: [object Object]라고 찍힌 화면, null을 걸러, ○○로 가린 이름. */
const SPOKEN_OF = new RegExp(
  `^['"] ?같은|^['"\`’”)\\]]?(?:${[
    ` ?이?라고 ?(?:${oneOf('찍 적 쓰 써 쓴 표시 가리 가린 가려 나오 나온 뜨 뜬 출력 표기 불렀 부르')})`,
    `이?라는 ?(?:${oneOf('말 이름 글자 문구 메시지 표시 오류 뜻 값 단어 기호 상태 열 항목 태그 표현 답')})`,
    `(?:을|를) (?:[가-힣A-Za-z0-9]{1,10} ){0,3}?(?:${oneOf('바꾸 바꿨 지우 지웠 뜻하 뜻합 없애 없앴 찾아 찾았 걸러 구분 통일 정리 대체 표기 옮기 옮겼 반환 허용 쓰지 남기지 붙이 붙였 세 세어 줄 줄였 삼킨 넣지 쓰지_않 안_쓰 그대로_두지')})`,
    `(?:이|가) (?:[가-힣]{1,6} ){0,2}?(?:${oneOf('뜨 뜬 떠 찍 출력 표시 나타 보이 보인 섞 들어_있 남아_있 나오 나온 생기')})`,
    `은 (?:[가-힣]{1,8} ){0,3}?(?:뜻|의미|표시)`,
    `(?:처럼|로|으로) ?(?:[가-힣]{1,6} ){0,2}?(?:${oneOf('가리 가린 가렸 가려 표시 표기 처리 채워 채운 바꾸 구분 나타내 적힌 적혀 적은')})`,
    `(?:와|과) ?(?:빈 |undefined|null|None|공백|[○×☑]|'|")`,
    ` ?(?:${oneOf('표시 표기 기호 처리(?!했|하였|한_|해_|하며|하고_|하는) 자리에 자리를 칸에 칸을 칸이 값 열 항목 상태 태그 주석 필드 문구 글자 대신 버튼 변수 예시_문서 예제 판정 퀴즈 문제')})(?![가-힣]*(?:하겠|없))`,
    ` (?:as (?:a|the) (?:prefix|placeholder|marker|sign|name|value)\\b|columns?|fields?|values?|comments?|markers?|placeholders?|tags?|strings?|lists?|prefix|instead|with real|was (?:printed|shown|replaced|allowed)|(?:is|are) (?:allowed|printed|shown|used|banned|replaced|removed|escaped))`,
  ].join('|')})`,
)
/** What makes a sentence one about signs, forms or code. */
const ABOUT_SIGNS =
  /중괄호|대괄호|소괄호|플레이스홀더|placeholder|정규식|정규 ?표현식|환경 변수|변수 이름|변수명|메일 ?머지|서식의|서식에|양식의|템플릿의|템플릿에|naming rule|초성|자음|모음|자모|글자 모양|기호의|기호를|기호로|익명|가명|비식별|가린 |마스킹|마크다운|[Mm]arkdown|이스케이프|인코딩|염색체|초파리|유전자/

/** A mark of something undone. Its group `hit`, when there is one, is the excerpt. */
export function mark(reason: Reason, source: string, more: Partial<Rule> & { flags?: string } = {}): Rule {
  const { flags = '', notAfter, notInside, ...rest } = more
  return {
    words: pattern(source.includes('(?<hit>') ? source : `(?<hit>${source})`, flags),
    reason,
    severity: 'error',
    ...rest,
    notAfter: notAfter ? either(SPOKEN_OF, notAfter) : SPOKEN_OF,
    notInside: notInside ? either(ABOUT_SIGNS, notInside) : ABOUT_SIGNS,
  }
}

const either = (a: RegExp, b: RegExp) => new RegExp(`${a.source}|${b.source}`, b.flags)

/** Bodies whose name a blank stands for. */
export const BODY = oneOf(
  '기업 회사 주식회사 전자 은행 그룹 물산 건설 제약 화학 자동차 증권 생명 화재 카드 항공 호텔 병원 대학병원 공사 공단 공기업 재단 협회 센터 연구소 연구원 식품 유통 물류 상사 중공업 반도체 소프트 시스템 시스템즈 솔루션 테크 랩스 커머스 통신 에너지 의료원 학교 초등학교 중학교 고등학교 학원 어린이집 유치원 도서관 박물관 시청 구청 군청 지점 본부 사업부 매장 백화점 마트 편의점 카페 식당 스튜디오 미디어 출판사 신문사 방송국 엔터테인먼트 게임즈 스타트업 브랜드 컴퍼니 대리점 상점 가게 공장 업체 사무소 법인 약국 한의원 의원 기관 지사 학원 대학원 요양원 복지관 유통사 제조사 여행사 캐피탈 보험 손해보험 생명보험 저축은행 새마을금고 조합 협동조합 방송 신문 출판 게임 엔지니어링 중공업 조선 철강 정유 모터스 타이어 리조트 면세점 외식 푸드 바이오 메디컬 헬스케어',
)
/** What is told of with a name before it. */
export const THING = oneOf(
  '직무 부서 팀 사업 프로젝트 제품 서비스 업무 분야 경험 동아리 대회 공모전 자격증 역량 프로그램 과목 전공 학과 기술 언어 활동 봉사 인턴 시장 지역 국가 상품 앱 게임 논문 수업 강의 과정 산업 업계',
)
export const PARTICLE = oneOf(
  '은 는 이 가 을 를 의 에 에서 에서의 로의 와의 과의 에서는 에서도 에는 까지 부터 와 과 로 으로 에게 이라는 라는 이라고 라고 입니다 이며 이고 도 님 씨 이었습니다 였습니다 이었고 였고 이었던 였던',
)
