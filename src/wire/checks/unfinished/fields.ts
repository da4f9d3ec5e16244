// Fields of a form or a template that were never filled in: [회사명], {position}, (이름), %NAME%, ${job}.
import { oneOf, type Rule } from '../rules.ts'
import { mark, PARTICLE } from './mark.ts'

/** What only a form would call so. */
const NAME_OF = oneOf(
  '회사명 회사_이름 기업명 기업_이름 기관명 기관_이름 부서명 부서_이름 팀명 팀_이름 직무명 직무_이름 이름 성명 본인_이름 본인이름 지원자명 지원자_이름 담당자명 담당자_이름 학교명 학교_이름 전공명 학과명 활동명 활동_이름 프로젝트명 프로젝트_이름 자격증명 자격증_이름 기술명 제품명 제품_이름 서비스명 서비스_이름 브랜드명 사업명 지점명 공모전명 대회명 대회_이름 수상명 동아리명 동아리_이름 병원명 은행명 상품명 도구명 과목명 수업명 지역명 국가명 도시명 상사_이름 동료_이름 채용_담당자 인사_담당자 연락처 전화번호 이메일_주소 생년월일 서명 날짜 연도 년도 숫자 수치 금액 소제목 제목 부제 빈칸 입력 내용 본문 키워드 링크 주소',
)
/** What a letter may also speak of itself: a field only where a noun stands alone in brackets. */
const PART_OF_LETTER = oneOf(
  '직무 부서 팀 직군 직종 직책 직급 포지션 담당자 학교 전공 기간 성과 결과 사례 예시 경험 프로젝트 활동 자격증 기술 기술_스택 강점 약점 장점 단점 핵심_가치 인재상 지역 이유 동기 지원동기 지원_동기 포부 목표 역할 배운_점 느낀_점 문항 질문 답변 언어 사업_분야 희망_직무 희망_부서 지원_부서 지원_직무 지원_분야 지원_회사 사진 성격 역량 계획 꿈 비전 제품 서비스 상황 문제 해결_방법 갈등 교훈 에피소드 가치관 취미 특기 수상 수상_내역 경력 회사 기업 이메일 성장_과정 성장과정 문제점 해결책 원인 대상 고객 업무 담당_업무',
)
const MORE =
  '(?:(?:구체적인|구체적|관련|본인의|나의|자신의|해당|지원|주요|실제|핵심|예상|최종|희망|대표|회사의|기업의|직무|팀|성과|정량적|상세) ?){0,2}'
const COUNT = '(?: ?\\d{1,2})?'
const TO_DO = '(?: ?(?:을|를)? ?(?:입력|기입|작성|기재|넣기|쓰기|추가|삽입|넣을 것|적을 것|적기|여기에|입력란)[가-힣 ]{0,8})?'
const FIELD = `${MORE}(?:${NAME_OF}|${PART_OF_LETTER})${COUNT}${TO_DO}`
const OPENING = '(?:여기|내용|직접|추후|예시|구체|작성|입력|본인|자신|귀사|지원|해당|관련|이곳|당신|어떤|무슨|간단한|실제)'
const ENGLISH_FIELD =
  "(?:Your |The |Insert |Add |Specific |Relevant |Company |Target |My |Previous |Current |Recipient(?:'s)? |Client |Customer )?(?:Recipient|Salutation|Signature|Company(?: Name)?|Employer(?: Name)?|Name|Full Name|Position(?: Title)?|Job(?: Title)?|Role|Title|Date|Number|Skills?|University|School|College|Team|Project(?: Name)?|Hiring Manager(?:'s Name)?|Manager(?: Name)?|Recruiter(?: Name)?|Address|Email|Phone(?: Number)?|City|Field|Industry|Degree|Major|Department|Product|Achievements?|Results?|Metric|Percentage|Amount|Years?|X|Value|Tool|Software|Reason|Experience|Example|Mission)(?: \\d| here)?"

const TO_FILL =
  '(?:입력|작성|기재|기입|추가|삽입|넣|쓰기|적기|적어|써 ?주|세요|것|수치|이름|내용|사례|경험|예시|기술|서술|설명|성과|직무|회사|이유)'

export const FIELDS: readonly Rule[] = [
  // In brackets that stand for a noun: a particle follows them. Round ones are a gloss when they follow a word at once.
  mark(
    'field',
    `\\[{1,2} ?${FIELD} ?\\]{1,2}|【 ?${FIELD} ?】|\\{{1,2} ?${FIELD} ?\\}{1,2}|< ?${FIELD} ?>|〈 ?${FIELD} ?〉|《 ?${FIELD} ?》|[「『] ?${FIELD} ?[」』]`,
    {
      notInside: /API|코드|치환|문자열/,
    },
  ),
  mark(
    'field',
    `(?<=^|[ \\n"'(])(?<hit>\\( ?(?:${FIELD}|${MORE}(?:[가-힣0-9]{1,6} ){0,3}?(?:${NAME_OF}|${PART_OF_LETTER})${COUNT}) ?\\))(?=${PARTICLE}(?![가-힣])|[.,]|$| ?(?:드림|올림|동안|분야|직무|부문|전문가|담당|만큼|정도))`,
  ),
  // A noun in round brackets that stands where the noun should: 닮고 싶은 사람은 (존경하는 인물)입니다.
  mark(
    'field',
    `(?<=[가-힣] )(?<hit>\\((?:[가-힣]{1,7} ){1,3}[가-힣]{1,8}\\))(?=(?:입니다|이며|이고|였습니다|이었습니다|에서|을|를|에|으로|라고|이라고)(?![가-힣]))`,
  ),
  mark('field', `(?<=^|[ \\n])(?<hit>\\[[가-힣0-9 ]{1,16}\\])(?=(?:을|를|의|에서|에게|와|과|으로|로)(?![가-힣]))`),
  mark(
    'field',
    `\\[${OPENING}[^\\]\\n]{0,36}?${TO_FILL}[^\\]\\n]{0,8}\\]|\\((?:여기|직접 입력|추후|본인의|자신의|구체적인|구체적으로|예시:|예:|해당 (?:내용|경험)|관련 (?:경험|사례)|당신의|어떤 |무슨 )[^)\\n]{0,40}\\)`,
    {
      notInside: /\[지원 ?동기\]|\[지원 ?이유\]|\[해당 분야/,
    },
  ),
  mark(
    'field',
    `\\$\\{[^}\\n]{1,30}\\}|#\\{[^}\\n]{1,30}\\}|%[A-Za-z가-힣][A-Za-z가-힣_]{1,20}%|@@[가-힣A-Za-z_]{1,16}@@|##[가-힣A-Za-z_]{1,16}##|\\{{1,2} ?[A-Za-z가-힣][A-Za-z가-힣0-9_. ]{0,24} ?\\}{1,2}|%(?:s|d|\\d\\$s)(?=[가-힣])|(?<![가-힣A-Za-z])\\$(?:company|name|position|role|job|회사|이름|직무)(?![A-Za-z가-힣])|<(?:company|name|position|role|insert [a-z ]{1,24}|your [a-z ]{1,24}|job title|company name|manager name|date|number|skill)>`,
    {
      notInside: /문법|코드|설정|스크립트|셸|JSON|자바스크립트|타입스크립트|template engine|variables?\b|syntax/,
    },
  ),
  mark('field', `(?<=[a-z,] )(?<hit>\\[[A-Z][A-Za-z' ]{1,30}\\])(?=[,.;:!?]| [a-z]|'s|$)`),
  mark(
    'field',
    `\\[{1,2}(?:${ENGLISH_FIELD}|[A-Za-z' ]{0,44}(?:here|name|title|insert|example|details|number|company|goes here|specific|relevant|recipient|placeholder)[A-Za-z' ]{0,12}|insert[^\\]\\n]{1,40}|add[^\\]\\n]{1,40})\\]{1,2}|\\((?:insert|add your|your |fill in|company name|name here|number here|example here)[^)\\n]{0,30}\\)`,
    {
      flags: 'i',
      notInside: /\b(?:template engine|variables?|syntax|HTML|regex|mail merge|field called|form had)\b/i,
    },
  ),
]

/** [지원동기] before a paragraph is its heading: only what nobody would head a paragraph with is a field there. */
export function isHeading(text: string, start: number, end: number): boolean {
  // Braces and dollar signs head no paragraph.
  if (/^[{$%#@]/.test(text.slice(start, end))) return false
  if (NAMES_MORE.test(text.slice(start, end + 8))) return false
  if (!/(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - 12), start)) || !/^[\s:]/.test(text.slice(end, end + 1))) return false
  return !META_HEADING.test(text.slice(start, end))
}
/** <직무> 업무를: the word in brackets goes on as part of the sentence. */
const NAMES_MORE =
  /^[[<〈【] ?(?:직무|부서|회사|기업|직종|직군|직책|포지션|전공|학교|기간|지역|희망 ?직무|지원 ?직무|지원 ?부서|희망 ?부서|지원 ?분야|담당 ?업무) ?[\]>〉】] ?(?:업무|분야|부서|팀|신입|담당|사원|직원|직무|인턴|지원자|채용|전형|전문가|관련|센터|물류|본사|지점|공장|입사|학과|전공|동안|출신|의 |에서 |님)/
const META_HEADING = new RegExp(`^[^가-힣A-Za-z]{1,3}${MORE}(?:${NAME_OF})|입력|작성|기재|여기|세요|넣|[A-Za-z]`)
