// How a worn phrase is written down as a rule, and where its words are no phrase.
import { oneOf, pattern, type Rule } from '../rules.ts'

/** A word of Hangul begins here. */
export const START = '(?<![가-힣])'
/** Ending and particles of the last word. */
export const ENDING = '[가-힣]{0,8}'

/** What a phrase turns to when it is the name of something, or is spoken of rather than said. */
const SPOKEN_OF = new RegExp(
  [
    // 라는 이름의 전시, 이라는 제목: a name of something.
    `^['"]?(?:이?라는|이?란|다는|자는|라고 하는|의|는) ?(?:[가-힣]{1,6} )?${oneOf('이름 제목 전시 행사 노래 책 도서 영화 드라마 프로그램 캠페인 구호 간판 상품 메뉴 카페 가게 식당 게임 강의 칼럼 글씨 현수막 브랜드 동아리 공모전 슬로건 표어 앱 서비스')}`,
    // 라는 말 대신, 라는 말로는 부족: said to be not enough.
    `^['"]?(?:이?라는|이?란|다는|라는|을|를)? ?(?:말|단어|표현|구호|대답|답|문장|다짐|문구|평가|칭찬|소리|네 글자|속담|격언|생각|믿음)?(?:을|를|이|은|는|로|으로|에|보다|로는|만으로는|만으로|뿐인|의)? ?(?:[가-힣]{1,6} ){0,2}?${oneOf('대신 의심 쓰지 믿지 싫 아니라 부족 설명할_수_없 지우 지웠 뺐 빼고 버렸 버리고 넘어서려 충분하지 증명할_수_없 막연 공허 진부 피하 피했 안_믿 않기로 이렇게_이해 구체적인_행동 경계 반만_믿 절반만 다르게 사라진 사라졌 유행 낡은 옛말 흔하')}`,
    // In the marks of a title; as somebody's name; a wording that is looked at.
    `^[가-힣]{0,3}[〉》』」>]|^['"](?:의|에) |^[가-힣 ]{0,14}['"](?:이?라는|란|다는|는|이라고 하는) (?:표현|문구|문장|단어|낱말|글자|[두세네다섯여섯]{1,2} 글자|상투어|수식어)|^['"](?:이|가) (?:들어 ?있|적혀 ?있|쓰여|반복|나왔|등장|너무 많|남아)|^[가-힣 ]{0,14}['"](?:이?라고|라고) ?(?:적힌|쓰인|썼다가|쓰는|적는|쓴|인쇄된 (?:곳|문장|자기소개서))|^['"]? ?\\(人`,
    `^['"]? ?(?:이?라는|다는)? ?(?:말|구호|다짐|대답|표현|약속)보다`,
  ].join('|'),
)
/** What is measured, taught or sold under the name of a virtue. */
const SUBJECT_MATTER = new RegExp(
  `^(?:의|에 대한|에 관한|을 묻는|를 묻는|을 재는|를 재는|을 측정|를 측정)? ?${oneOf('교육 과정 척도 점수 문항 항목 검사 지표 설문 지수 평가표 보험 법 조항 이론 모형 변수 배점 온도 연구소 협회 재단 마을 콘서트 페스티벌 축제 도서전 배지 펀드 플랫폼 창구 채널 게시판 데이터')}(?![가-힣]{0,2}(?:를|을)? ?(?:했|하겠))`,
)
const QUOTED = /['"‘“][^'"]{0,12}$/

/** A worn phrase in Korean. `more` narrows where it counts. */
export function phrase(source: string, more: Partial<Rule> = {}): Rule {
  const notAfter = more.notAfter ? new RegExp(`${SPOKEN_OF.source}|${SUBJECT_MATTER.source}|${more.notAfter.source}`) : EITHER
  return { words: pattern(`(?<hit>${source})`), reason: 'cliche', severity: 'hint', ...more, notAfter }
}
const EITHER = new RegExp(`${SPOKEN_OF.source}|${SUBJECT_MATTER.source}`)

/** A phrase that in quotation marks is somebody's word under discussion. */
export function unquoted(source: string, more: Partial<Rule> = {}): Rule {
  return phrase(source, { notBefore: QUOTED, ...more })
}

/** A worn phrase in English. */
export function english(source: string, more: Partial<Rule> = {}): Rule {
  return { words: pattern(`\\b(?<hit>${source})\\b`, 'i'), reason: 'cliche', severity: 'hint', ...more }
}
