// Text that is not done: blanks, fields, notes to oneself, filler, open numbers, leftovers of tools, sentences that break off.
import { applyRules, type Hit, oneOf, pattern, type Rule } from './rules.ts'
import type { TextView } from './text-view.ts'

const CIRCLE = '[○◯〇●◎⚪⚫]'
/** What a form asks to be filled in. */
const FIELD = `(?:[가-힣]{0,6} ?)?${oneOf(
  '회사명 회사_이름 회사이름 기업명 기업_이름 기관명 부서명 부서 팀명 직무 직무명 직군 직종 직책 포지션 이름 성명 본인_이름 지원자명 지원자_이름 담당자 담당자명 담당자_이름 학교명 학교 전공 전공명 학과명 날짜 기간 연도 년도 숫자 수치 금액 성과 성과_수치 결과 구체적_수치 구체적_성과 구체적인_성과 구체적인_수치 구체적인_사례 구체적_사례 사례 예시 경험 경험_내용 활동명 프로젝트명 프로젝트_이름 프로젝트 자격증 자격증명 기술 기술명 기술_스택 강점 강점1 약점 장점 단점 키워드 핵심_가치 핵심가치 인재상 제품명 서비스명 브랜드명 사업명 지역 지점명 제목 소제목 내용 본문 내용_입력 입력 작성 빈칸 이유 동기 지원동기 지원_동기 포부 목표 역할 배운_점 느낀_점 문항 질문 답변 링크 주소 연락처 이메일 전화번호 공모전명 대회명 수상명 동아리명 직급 병원명 은행명 상품명 도구명 언어 회사의_장점 사업_분야 희망_직무 희망_부서 지원_부서 지원_직무 지원_분야 사진 서명',
)}(?: ?\\d{1,2})?(?: ?(?:입력|기입|작성|기재|넣기|쓰기|추가|삽입|을 입력|를 입력|을 넣|를 넣|을 적|를 적|적기|여기에)[가-힣 ]{0,6})?`
const NOTE =
  '(?:수정|확인|보완|추가|검토|작성|보충|체크|삭제|재확인|교체|정리|퇴고|다듬기|업데이트|입력|기입|첨삭|번역|조사|검색|변경|삽입)'
const error = { severity: 'error' } as const

const RULES: readonly Rule[] = [
  // Blanks.
  {
    words: pattern(`(?<hit>${CIRCLE}{2,})`),
    ...error,
    reason: 'blank',
    notBefore: new RegExp(
      `[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길]$|${CIRCLE}[△▲×X☆/·]$`,
    ),
    notAfter: /^ ?(?:대학교|대학|대 |대에|대를|고등학교|고등|중학교|초등학교|[△▲×☆])/,
    notInside: /[△▲×]|별점|평점|당구|표시했|기호|동그라미|평가표|채점/,
  },
  {
    words: pattern(
      `(?<![가-힣])(?<hit>${CIRCLE})(?=(?:사|기업|회사|전자|은행|그룹|팀|명|건|원|월|년|일|차|학과|씨|부서|사업|프로젝트|대리점|시|구))`,
    ),
    ...error,
    reason: 'blank',
    notInside: /[△▲×]|기호|표시/,
  },
  {
    words: pattern(
      `(?<![A-Za-z0-9가-힣])(?<hit>[OoＯ0]{2,5})(?=(?:[가-힣]|사 | ?(?:회사|기업|그룹|은행|전자|직무|부서|팀|사업|프로젝트|건설|제약|공사|공단|병원|증권|생명|화학|자동차|분야|업무|경험|대리점|브랜드|제품|서비스|시스템|동아리|대회|공모전|에 지원|에 입사)))`,
    ),
    ...error,
    reason: 'blank',
    before: /(?:^|[^\d.,:])$/,
    notAfter: /^ ?(?:대학교|대학|대 |고등학교|중학교|[분시초%])/,
    notInside: /0{2,5} ?(?:시|분|초|원|년|만|명|건|개|번)|[\d,.]0+|OOP|OOM|OOTD|O형|혈액형|OO 프로그래밍|OO 설계|이중 O/,
  },
  {
    words: pattern(
      `(?<![A-Za-z0-9가-힣])(?<hit>[Xx]{2,5}|[×✕✖]{2,}|[□■▢☐◇◆]{2,}|\\*{2,}(?=(?:사|전자|회사|기업|은행|그룹|팀|명|건|%|퍼센트|원)))(?= ?(?:사(?![가-힣]{2})|회사|기업|전자|은행|그룹|직무|부서|팀|사업|프로젝트|명|건|%|퍼센트|원|년|월|일|개월|학과|공모전|대회|건설|제약|공사|공단|병원|증권|생명|화학|자동차|분야|시스템|에서|에 |의 |을 |를 |은 |는 |이 |가 |와 |과 |으로 |로 |씨|님|주식회사|점|차|만|억|Corp|Inc|Company|company|team|[,.]))`,
    ),
    ...error,
    reason: 'blank',
    notInside:
      /염색체|초파리|유전자|XX형|XY|XXL|XXS|등급|사이즈|치수|체크 ?박스|성별 결정|배아|세대|기호|표시|노란 딱지|로마 ?숫자|밴드|XX 인자/,
  },
  {
    words: pattern(
      `(?<![A-Za-z0-9_/.=-])(?<hit>_{2,}|＿{2,}|(?:_ ){2,}_|\\.{6,}|-{4,}(?= ?[가-힣])|\\(\\s{1,20}\\)|\\[\\s{0,20}\\]|「\\s*」|『\\s*』|\\(\\)|【\\s*】)(?![A-Za-z0-9_])`,
    ),
    ...error,
    reason: 'blank',
    notBefore: /[A-Za-z0-9_]$/,
    notInside: /중괄호|대괄호|소괄호|괄호|함수|메서드|배열|init|main\(|코드|__|포인터|리스트 \[\]|빈 배열|밑줄 (?:두|문자)|체크박스/,
  },
  { words: pattern(`(?<![A-Za-z0-9가-힣])(?<hit>__+|＿＿+)`), ...error, reason: 'blank', notAfter: /^[a-z]+__/, notBefore: /[a-z]$/ },
  {
    words: pattern(`(?<=[가-힣 (])(?<hit>△△+|▲▲+|☆☆+|★★+|◇◇+|□□+|◎◎+|◆◆+|■■+)(?=[가-힣 )])`),
    ...error,
    reason: 'blank',
    notInside: /별점|평점|만점|기호|표시|등급|점자|픽토/,
  },
  // Fields.
  {
    words: pattern(
      `(?<hit>\\[{1,2} ?${FIELD} ?\\]{1,2}|\\{{1,2} ?(?:${FIELD}|[a-z_]{3,24}|[A-Z_]{3,24}) ?\\}{1,2}|< ?${FIELD} ?>|\\( ?${FIELD} ?\\)|〈 ?${FIELD} ?〉|【 ?${FIELD} ?】|《 ?${FIELD} ?》|「 ?${FIELD} ?」|\\$\\{[^}\\n]{1,30}\\}|%[a-z_]{3,20}%|#\\{[^}\\n]{1,30}\\}|@@[가-힣A-Za-z]{1,10}@@|##[가-힣A-Za-z]{1,10}##|\\[(?:여기|내용|직접|추후|예시|구체|작성|입력|본인|자신|귀사|지원|해당|관련|이곳|당신)[^\\]\\n]{0,40}\\]|\\((?:여기|직접 입력|추후 입력|추후 작성|추후 기재|본인의|자신의|구체적인|구체적으로|예시:|해당 (?:내용|경험)|관련 (?:경험|사례)|당신의)[^)\\n]{0,40}\\))`,
    ),
    ...error,
    reason: 'field',
    notInside:
      /중괄호|변수|템플릿 문법|자리 ?표시자|태그|플레이스홀더|치환|문자열|서식|포매팅|정규식|메일 머지|메일머지|양식에|괄호 안|입력란|API|코드/,
    notAfter: /^ ?(?:태그|변수|필드|칸|항목|자리|열|컬럼|속성|버튼|메뉴|탭)/,
  },
  {
    words: pattern(
      `(?<hit>\\[(?:Your |The |Insert |Add |Specific |Relevant )?(?:Company(?: Name)?|Name|Position(?: Title)?|Job Title|Role|Date|Number|Skill|Skills|University|School|Team|Project(?: Name)?|Hiring Manager(?:'s Name)?|Manager(?: Name)?|Address|Email|Phone(?: Number)?|City|Field|Industry|Degree|Department|Product|Achievement|Result|X|[A-Za-z' ]{0,20}(?:here|name|title|insert|example|details))\\]|<(?:company|name|position|role|insert [a-z ]+|your [a-z ]+|job title|company name|manager name|date|number|skill)>|\\((?:insert|add|your|fill in|company name|name here|number here|example here)[^)\\n]{0,30}\\)|\\{\\{? ?(?:company|name|position|role|job|team|number|skill|date)[a-z_ ]{0,16} ?\\}?\\})`,
      'i',
    ),
    ...error,
    reason: 'field',
    notInside: /\b(?:template engine|placeholder|variables?|syntax|tag|HTML|regex|mail merge)\b/i,
  },
  // Notes to oneself.
  {
    words: pattern(
      `(?<![A-Za-z])(?<hit>(?:TODO|ToDo|to-do|FIXME|TBD|TBA|TBC|XXX|T\\.B\\.D\\.|WIP|PLACEHOLDER|FILL IN|fill in here|insert here|INSERT HERE|NOTE TO SELF|note to self)(?:[:：]? ?[^.\\n]{0,40})?)(?![A-Za-z])`,
    ),
    ...error,
    reason: 'note',
    notAfter: /^ ?(?:앱|리스트|목록|주석|list|app|comment|tracker|관리)/i,
    notInside:
      /TODO ?(?:앱|리스트|목록|주석|관리|서비스|태그|API|를 (?:관리|정리|세|줄|모)|도구|카드|보드|애플리케이션|프로그램|항목|라는)|to-do (?:list|app)|TODO (?:list|app|comments?)|TODO와|TODO 개수|영화 XXX|XXXL|칸반|WIP (?:제한|limit)|wip/i,
  },
  {
    words: pattern(
      `(?<hit>[([（【<*※#/]{1,2} ?(?:[가-힣0-9A-Za-z, ]{0,24}?)?(?:${NOTE}(?: ?${NOTE})? ?(?:필요|요망|예정|바람|할 것|하기|해야|중|요함|할것|해야 함|부탁|좀|필수|해 주세요|하자|해라)|나중에 (?:${NOTE}|다시|쓰|채우|고치|적)|추후 (?:${NOTE}|다시|기재)|아직 (?:미정|미작성|안 씀|못 씀|작성 안|안 정)|미정|미작성|작성 ?중|작성 ?전|초안|임시|가제|빈칸|수치\\?|맞나\\??|맞는지|확인!|출처\\?|출처 ?(?:확인|필요)|더 쓰기|더 써|여기 (?:보완|수정|추가)|예시 ?(?:추가|필요|넣)|사례 ?(?:추가|필요|넣)|글자 ?수 ?(?:초과|부족|맞추|줄이|채우)|분량 ?(?:초과|부족|채우|줄이)|\\d+자 (?:더|줄|초과|부족)|다시 (?:쓰|볼|보기)|뭐였지|기억 안)[^)\\]）】>\\n]{0,20}[)\\]）】>*]{0,2})`,
    ),
    ...error,
    reason: 'note',
    notInside: /기안|초안을 (?:작성|검토|만)|미정산|보완재|확인증/,
  },
  {
    words: pattern(
      `(?:^|(?<=[.!?。\\n(]\\s{0,3})|(?<=[ ,]))(?<hit>(?:[가-힣]{1,8} ?(?:내용|사례|이야기|경험|수치|부분|결과|문장|에피소드|예시|근거|마무리|결론)(?:은|는|을|를)? ?)?(?:나중에|추후(?:에)?|이따(?:가)?|내일|다음에|면접 전에|제출 전(?:에)?) ?(?:다시 )?(?:${NOTE}|쓰|채우|적|고치|넣|보강|수치 넣|바꾸)(?:하기|할 것|하자|할 예정|예정|필요|요망|기|자|해야 함|해야지|할게|)?)(?=[.!)\\]。]|\\s*$|\\s*\\n)`,
    ),
    ...error,
    reason: 'note',
    notInside: /(?:겠습니다|했습니다|하였습니다|되었습니다|된 )[^.]{0,3}$/,
    notAfter: /^ ?(?:된|하겠|했|될|되|할 수)/,
  },
  {
    words: pattern(
      `(?<hit>(?:여기(?:에|에는|다|서)?|이 ?부분(?:에|은|은 나중에)?|이곳에|아래에|뒤에|위에|이 문단(?:은|에)?|이 문장(?:은|에)?|결론(?:은|에)?|마무리(?:는|에)?|도입부(?:는|에)?|첫 문장(?:은|에)?) ?(?:[가-힣0-9 ]{0,16}?)(?:작성|추가|삽입|입력|기입|기재|넣기|쓰기|적기|채우기|보완|수정|넣을 것|쓸 것|적을 것|추가할 것|들어갈 (?:내용|사례|자리)|들어갈 것|들어감|들어갈 예정|다시 쓰기|다시 쓸 것|나중에|고칠 것|고치기|수정 필요|보완 필요|넣어야 함|써야 함|적어야 함|채워야 함|채울 것|쓰자|넣자|미정)(?:하기|할 것|요망|필요|바람|예정|하세요|해 주세요|할 예정|해야 함)?)(?=[.!)\\]。:]|\\s*$|\\s*\\n|  )`,
    ),
    ...error,
    reason: 'note',
  },
  {
    words: pattern(
      `(?:^|(?<=[.!?\\n(]\\s{0,3})|(?<= ))(?<hit>(?:[가-힣]{1,8} )?(?:${NOTE})(?: ?${NOTE})? ?(?:필요|요망|예정|바람|할 것|요함|할것|해야 함|해야 됨|필수|하기|하자|중)|작성 중|작성중|미작성|미완성|(?:이하|이후|나머지|뒷부분|하략|중략|이 아래)(?:는|은)? ?(?:생략|작성 중|추후 작성|미작성|미정)|(?:하략|중략)|내용 없음|(?:내용|제목|결론|본문|지원동기|포부|성장 과정|장단점|경력|문항 \\d)(?:은|는|이|가)? ?(?:아직 )?(?:미정|미작성|작성 예정|추후 작성|없음)|계속(?:\\.\\.\\.|…)|이하 동문|여기까지(?: 씀| 작성)?|수정본|최종본|최종_진짜최종|v\\d 초안|초고|메모[:：][^\\n.]{0,30}|참고[:：][^\\n.]{0,30}|주의[:：][^\\n.]{0,30}|\\(?메모\\)?)(?=[.!)\\]]?\\s*(?:$|\\n)|[.!)] ?)`,
    ),
    ...error,
    reason: 'note',
    notInside: /(?:니다|어요|아요|다)\.? ?$|참고[:：] ?(?:https?|표|그림)/,
  },
  {
    words: pattern(`(?<![가-힣])(?<hit>미정(?=입니다|임|\\)|\\.|,|$|인|이며))`),
    ...error,
    reason: 'note',
    notInside: /일정이 미정|날짜가 미정|김미정|후보|출시일|미정산|정해지지|당시|이었|였던/,
  },
  // Filler.
  {
    words: pattern(
      `(?<hit>(?:ㅁㄴㅇ[ㄹ]*|ㅁㄴㅇㄹ+[ㅁㄴㅇㄹㅎ]*|ㅂㅈㄷㄱ+|ㅋㅌㅊㅍ+|ㅇㅇㅇ+|ㄱㄴㄷㄹ|ㄹㅇㄴㅁ+|ㅁㅁㅁ+|ㄴㄴㄴ+|ㅎㅎ+|ㅋㅋ+|ㅠㅠ+|ㅜㅜ+|ㅡㅡ+|ㅏㅏㅏ+|ㅓㅏㅣ+|ㅗㅓㅏㅣ+|[ㄱ-ㅎㅏ-ㅣ]{4,}|가나다라(?:마바사)?|아아아+|어쩌고 ?저쩌고|어쩌구 ?저쩌구|블라블라|블라 블라|이러쿵저러쿵|뭐시기|머시기|거시기|뷁|룰루랄라|테스트 ?테스트|테스트입니다|테스트 문장|샘플 ?텍스트|예시 ?텍스트|더미 ?텍스트))`,
    ),
    ...error,
    reason: 'filler',
    notInside:
      /초성|자음|모음|자모|한글 ?(?:입력|교육|자판)|자판|키보드|가나다라 순|가나다순|블라블라카|더미 텍스트(?:를|로) (?:대신|넣|채|바꾸|쓰)|댓글에|채팅|점자|글자 모양|말투|이모티콘/,
  },
  {
    words: pattern(
      `(?<![A-Za-z])(?<hit>lorem ipsum(?:[a-z ,]{0,60})?|asdf[a-z;]*|qwer(?:ty)?(?:uiop)?|zxcv(?:bnm)?|hjkl|test test|blah(?: blah)*|foo ?bar(?: baz)?|sample text|dummy text|your text here|text here|aaa+|xyz xyz|abcabc|1234(?:567890?)?|ㅁㄴㅇㄹ)(?![A-Za-z0-9])`,
      'i',
    ),
    ...error,
    reason: 'filler',
    notInside:
      /lorem ipsum(?:을|를|이| 대신| instead| text with)|QWERTY ?(?:자판|키보드|배열|keyboard|layout)|qwerty ?(?:자판|키보드|배열|keyboard|layout)|asdf (?:버전|플러그인|version|plugin)|zxcvbn|dummy text (?:instead|with)|foobar (?:예제|테스트)|비밀번호|암호|password|1234(?:호|번지|건|명|개|원|번|회|쪽)|\d[,.]1234|1234[,.\d]|HJKL|포트 1234/,
  },
  { words: pattern(`(?<hit>([가-힣!?~ㅋㅎㅠ.])\\2{5,})`), ...error, reason: 'filler', notInside: /효과음|노래|가사|\.{6,}/ },
  // Open numbers.
  {
    words: pattern(
      `(?<![A-Za-z0-9가-힣_/-])(?<hit>(?:약 |총 |연 |월 |전년 대비 )?(?:[NnXxMmYY]{1,2}|\\?{1,3}|#{1,3}|△{1,2}|○{1,2}|0{2,}|\\*{1,3}|_{1,3}|\\[ ?\\d? ?\\]|몇몇|\\(수치\\)|\\(숫자\\)|O{1,2}) ?(?:%p?|퍼센트|프로|명|건|원|만 ?원|억 ?원|만 ?명|억|배|개월|개|회|시간|초|분|위|점|년|차례|달러|톤|대|곳|시|월|일|주|학년|년차|등|번|가지|kg|km|ms|people|percent|users|customers|million|times|hours|years))(?![A-Za-z])`,
    ),
    ...error,
    reason: 'open-number',
    notAfter: /^(?:조|문|제|선|화|대일|잡|의 법칙|식|축|값|이하의 정수|이 클|이 커|에 대해)/,
    notInside:
      /N ?배수|N ?분의|N년차의|n개의 (?:노드|원소|정수|데이터|수|입력)|N개의 (?:노드|원소|정수|입력)|N ?대 ?N|N:M|1:N|N\+1|N명이 (?:접속|동시)|변수|함수|알고리즘|복잡도|O\(|수열|X ?축|Y ?축|X선|좌표|X회사|X세대|N포|N차 ?함수|N잡|00 ?(?:시|분)|\d[.,:]?00|X시간|M ?세대|N차|일반화하면|가 n일 때|N일 때|미지수|암호|정규식|와일드카드/,
  },
  {
    words: pattern(
      `(?<hit>\\d{1,4} ?[~∼-] ?\\?\\??(?: ?(?:%|명|건|원))?|\\d*\\?{2,}(?: ?(?:년|월|일|명|건|%|원|배|회|위|점|개월))?|(?:19|20)(?:XX|xx|\\?\\?|__|○○|OO|\\*\\*)년?|\\d{4}년 (?:[OoXx○_?]{1,2})월|약 ?(?:_+|\\?+)|\\?\\?)`,
    ),
    ...error,
    reason: 'open-number',
    notInside: /\?\?(?: ?연산자|=)|널 병합|nullish|라고 \?\?|정규식|“[^”]*\?\?|"[^"]*\?\?[^"]*"|'[^']*\?\?[^']*'/,
  },
  // Stray variables and leftovers of tools.
  {
    words: pattern(
      `(?<![A-Za-z0-9_.'"\`(])(?<hit>undefined|null|NaN|\\[object Object\\]|None|#REF!|#N/A|#VALUE!|#NAME\\?|#DIV/0!|&nbsp;|&amp;|&lt;|&gt;|&quot;|\\\\n|<br ?/?>|</?p>|</?b>|</?strong>|\\\\u[0-9a-f]{4}|%20|�+|\\?{4,})(?![A-Za-z0-9_'"\`)])`,
    ),
    ...error,
    reason: 'tool-leftover',
    notAfter:
      /^ ?(?:값|처리|체크|검사|참조|안전|포인터|여부|오류|에러|객체|타입|behavior|이 아닌|이 될|을 반환|로 초기화|이 들어|인 (?:경우|값|열|행)|가 아닌|를 반환|이 섞|을 허용|이 나|을 걸러|병합|과 undefined|이 뜨|이 찍|오류를|태그|가 찍|를 (?:넣|제거|걸러|줄|없)|을 (?:넣|제거|줄|없)|check|check|pointer|values?|hypothesis|rate|handling|safety|reference|result|and void|space|모델|가설|of )/i,
    notInside:
      /null ?(?:처리|값|체크|안전|포인터|이|을|과|인|여부|가능|참조|검사)|\b(?:null (?:hypothesis|value|check|pointer)|None of|none of|undefined behaviou?r|None (?:값|을|를|이|타입|처리))\b|NaN(?:이|을|값|처리|으로| 값| 처리)|엑셀|수식|오류 ?(?:값|코드)|태그|HTML|인코딩|디코딩|이스케이프|자바스크립트|JavaScript|파이썬|타입스크립트|변수|결측|널 값/,
  },
  {
    words: pattern(
      `(?<hit>\`\`\`[a-z]*|~~~|(?:^|(?<=\\n))#{1,4} (?=[가-힣A-Za-z])[^\\n]{0,20}|\\*\\*[^*\\n]{1,30}\\*\\*|(?:^|(?<=\\n))-{3,}(?=\\n|$)|(?:^|(?<=\\n))={3,}(?=\\n|$)|__[가-힣][^_\\n]{1,20}__|</?(?:answer|think|result|response|draft|자기소개서|답변|초안)>|\\[/?(?:INST|답변|초안|결과|AI|assistant|user)\\]|<\\|[a-z_]+\\|>)`,
    ),
    ...error,
    reason: 'tool-leftover',
    notInside: /마크다운|Markdown|markdown|별표 두|코드 블록|코드블록/,
  },
  {
    words: pattern(
      `(?<hit>(?:네[,!.] ?|물론(?:입니다|이죠|이에요)[,!.]? ?|알겠습니다[,!.] ?|좋습니다[,!.] ?|좋아요[,!.] ?|당연하죠[,!.] ?)?(?:다음은|아래는|이것은|여기|아래에|다음과 같이|요청하신|말씀하신|수정한|수정된|작성된|작성한|제안드리는|제시해 주신) ?[^.\\n!?]{0,40}?(?:자기소개서|자소서|지원서|초안|답변|수정본|수정안|예시|버전|글|문장|문단|지원동기|포부|본문|결과|내용|답안|개선안|첨삭)(?:을|를|의|이|가|은|는)?[^.\\n!?]{0,16}?(?:입니다|이에요|예요|드립니다|드릴게요|드리겠습니다|했습니다|보았습니다|습니다|있습니다|드려요|같습니다)[.:!]?)`,
    ),
    ...error,
    reason: 'tool-leftover',
    inside:
      /(?:다음은|아래는|여기|요청하신|수정된|수정한 (?:버전|글|자기소개서)|작성된|초안|수정본|버전|말씀하신|다음과 같이 (?:수정|작성|다듬)|제안드리는).{0,50}(?:입니다|이에요|예요|드립니다|드릴게요|드리겠습니다|작성했|작성해|수정했|다듬어|다듬었)/,
    notInside:
      /고객|매뉴얼|보고서|안내문|회의|팀|당시|기획서|제가 쓴|제가 만든|인턴|홍보|번역본|제품 설명|선생님|교수님|초안을 (?:공유|돌|만들|먼저)|초안으로/,
  },
  {
    words: pattern(
      `(?<hit>(?:도움이 (?:되|필요하)[^.\\n]{0,24}|더 (?:도와|필요한|수정|다듬|궁금|원하|자세)[^.\\n]{0,24}|추가로 (?:수정|도와|필요|요청|원하|궁금)[^.\\n]{0,24}|수정(?:이|할) (?:필요|부분)[^.\\n]{0,24}|필요하시면 [^.\\n]{0,24}|원하시면 [^.\\n]{0,24}|원하시는 [^.\\n]{0,24}|궁금한 (?:점|것)[^.\\n]{0,24}|다른 (?:버전|표현|톤)[^.\\n]{0,24}|더 (?:짧게|길게|구체적으로|자연스럽게)[^.\\n]{0,24})(?:말씀해 ?주세요|알려 ?주세요|요청해 ?주세요|말씀해 ?주십시오|알려 ?주십시오|말씀 ?주세요|드릴까요|해 드릴까요|있으신가요|있나요|드릴게요|드릴 수 있습니다|드릴 수 있어요|도와드리겠습니다|가능합니다|바랍니다|줄까요|바꿔 드릴까요|써 드릴까요)[.!?]?)`,
    ),
    ...error,
    reason: 'tool-leftover',
    notInside: /고객(?:님)?(?:께|이|의|에게)|라고 (?:말|여쭈|안내|물|적|써)|"라|"라고|'라고|안내문|문의|전화|상담/,
  },
  {
    words: pattern(
      `(?:^|(?<=\\n))(?<hit>(?:Answer|Response|Draft|Output|Result|Assistant|User|Human|AI|Question|Revised version|Final answer|답변|답|초안|수정안|수정본|결과|출력|질문|문항|자기소개서|첨삭 결과|수정 결과|개선안|버전 ?\\d|예시 ?\\d?|본문|제목|지원동기 초안)(?: ?\\d{0,2})? ?[:：])`,
    ),
    ...error,
    reason: 'tool-leftover',
    notAfter: /^ ?$/,
  },
  {
    words: pattern(
      `(?<hit>[([（]? ?(?:총|약|공백 ?(?:포함|제외)|글자 ?수|분량|현재)?,? ?(?:글자 ?수)?[:：]? ?(?:공백 ?(?:포함|제외)(?: 약| 총)?[:：,]? ?)?\\d{2,4} ?(?:자|글자)(?: ?(?:내외|이내|공백 ?(?:포함|제외)|\\/ ?\\d+ ?자))?(?:,? ?공백 ?(?:포함|제외)(?: \\d+자)?)? ?[)\\]）])`,
    ),
    ...error,
    reason: 'tool-leftover',
    notInside: /제한|기사|원고|요약|보도자료|쓰는 규칙|자 이내로 (?:줄|쓰)/,
  },
  {
    words: pattern(
      `(?:^|(?<=[\\n.!?] ?))(?<hit>(?:글자 ?수|공백 ?포함|공백 ?제외|총 글자 ?수|분량)(?:는)? ?[:：]? ?(?:약 )?\\d{2,4} ?자[^\\n]{0,12})`,
    ),
    ...error,
    reason: 'tool-leftover',
  },
  {
    words: pattern(
      `(?<hit>(?:AI|인공지능|언어 ?모델)(?: ?언어 ?모델)?(?:로서|이므로|이기 때문에|으로서|인 저는)|저는 (?:AI|인공지능) (?:언어 ?모델|모델|챗봇|어시스턴트|비서)(?:입니다|로서|이라)|As an AI(?: language model)?|as a language model|I(?:'m| am) sorry,? but I|I cannot (?:help|fulfill|assist)|I hope this helps[.!]?|Let me know if[^.\\n]{0,60}|Here(?: is|'s)(?: a| an| the| your)? (?:revised|draft|polished|improved|sample|possible|rewritten|updated|final|short|version|cover)[^.:\\n]{0,50}[:.]?|Certainly[!,.]|Sure[!,] (?:here|I)[^.:\\n]{0,40}[:.]?|Of course[!,] (?:here|I)[^.:\\n]{0,40}[:.]?|Feel free to[^.\\n]{0,60}|Would you like me to[^?\\n]{0,60}\\?|Please (?:let me know|replace|fill in|provide|note that)[^.\\n]{0,60}|\\(?[Ww]ord count:? ?\\d+\\)?|\\(\\d{2,4} (?:words|characters)\\)|\\[End of[^\\]\\n]{0,20}\\]|Revised (?:version|draft):|Note:[^.\\n]{0,60})`,
    ),
    ...error,
    reason: 'tool-leftover',
    notInside: /told (?:him|her|them|customers)|said|wrote "|our chatbot|챗봇이/,
  },
  {
    words: pattern(
      `(?<hit>(?:죄송(?:하지만|합니다만)|안타깝게도),? [^.\\n]{0,30}(?:작성해 드릴 수|도와드릴 수|제공해 드릴 수|생성할 수) 없[^.\\n]{0,8}[.]?|위 내용을 바탕으로[^.\\n]{0,30}(?:작성|다듬|수정)[^.\\n]{0,14}|이 (?:초안|자기소개서|글|답변|예시)(?:은|는|을|를) [^.\\n]{0,40}(?:작성되었|구성했|구성되었|강조했|담았|수정하세요|바꿔 주세요|사용하세요|활용하세요|참고하세요|맞게 수정)[^.\\n]{0,8}[.]?|(?:실제|본인의|자신의) (?:경험|사례|수치|내용)(?:을|를|으로|로|에 맞게) ?[^.\\n]{0,16}(?:바꿔|수정|넣어|추가|교체|채워|대체|작성)[^.\\n]{0,4}(?:주세요|하세요|하시면 됩니다|해 주세요|하시기 바랍니다|보세요|주시면 됩니다)[.]?)`,
    ),
    ...error,
    reason: 'tool-leftover',
    notInside: /고객에게|후배에게|라고 (?:말|안내)|회원들에게/,
  },
]

const SURNAME_BEFORE = /[가-힣]$/
/** Endings that ask for more words: a particle, a connective ending or an adverb that nothing follows. */
const OPEN_END = new RegExp(
  `(?:^|[^가-힣])[가-힣]*(?:${oneOf('것은 것이 것을 때문에 위해 위해서 위하여 통해 통해서 통하여 대해 대한 대하여 따라 따라서 그리고 그래서 그러나 하지만 또한 그런데 그러므로 즉 또 및 혹은 또는 특히 만약 비록 왜냐하면 이를 이에 그 이 저는 제가 저의 저를 저에게 이러한 이런 그러한 때 결과로 결과 과정에서 바탕으로 뿐만_아니라 동시에 반면 그_결과 가운데 중에서 만큼 동안 정도로 듯이 채로 덕분에 함께 이후 이후로 끝에 후에 뒤에 앞으로 아니라 비해 관한 관해 향한 위한 있는 없는 하는 되는 했던 하던 되던 였던 이었던 같은 다른 많은 모든 어떤 가장 매우 더욱 더 수 못한 않은 않는 이었고 였고 있었고 했고 되었고 하였고 하며 하면서 하고 하여 해서 하니 하자 하면 하도록 하려고 하기 하기에 하지만 했지만 되었지만 있지만 었지만 았지만 였지만 했으며 되었으며 였으며 이었으며 었으며 았으며 했으나 었으나 았으나 였으나 했는데 었는데 았는데 였는데 인데 한데 는데 으니 었더니 았더니 했더니 면서 으면서 으며 지만 으나 므로 기에 도록 려고 고자 거나 든지 자마자 다가 더니 느라 어서 아서 여서 이라는 라는 다는 자는 냐는 이라고 라고 다고 이며 으로서 로서 으로써 로써 에게 에서 에게서 부터 까지 조차 마저 보다 처럼 이나 이든')}|[가-힣]{2,}(?:[을를은는과와의]|으로|에는|에도|에서는|에서도|이란))$`,
)
const CLOSED_NOUN =
  /(?:결과|효과|성과|사과|학과|교과|통과|초과|투과|과과|의의|회의|강의|정의|주의|논의|문의|협의|유의|합의|동의|창의|상의|심의|발의|가을|마을|노을|겨를|서울|지은|젊은|좋은|작은|큰|얻은|도로|진로|경로|회로|통로|항로|미로|피로|원로|대로|그대로|스스로|새로|따로|서로|바로|홀로|제대로|별로|함부로|실제로|해결과|영은|기은|과와|드림과)$/
const ENGLISH_OPEN =
  /\b(?:the|a|an|of|to|and|or|but|with|because|that|which|who|in|for|is|was|were|are|my|our|their|his|her|your|from|by|at|on|as|if|when|while|although|so|than|into|about|has|have|had|will|would|can|could|should|not|very|most|this|these|through|without|between|include|including|such)$/i

/** The last words of a paragraph that breaks off in the middle of a sentence. */
function findBreaks(view: TextView): Hit[] {
  const hits: Hit[] = []
  let from = 0
  const lines = view.text.split('\n')
  lines.forEach((line, index) => {
    const start = from
    from += line.length + 1
    const text = line.trimEnd()
    const goesOn = lines[index + 1]?.trim() !== undefined && lines[index + 1]?.trim() !== ''
    if (goesOn || text.trim().length < 8 || /^\s*(?:[-*•·]|\d+[.)]|\[|<|#)/.test(text)) return
    const tail = text.slice(-60)
    const trailing = /(?:,|·|\.\.\.+|…)$/.exec(tail)
    const words = tail.replace(/[,·]$|(?:\.\.\.+|…)$/, '').trimEnd()
    if (/[.!?。"'”’)\]」』:;]$/.test(words)) return
    const last = /(?:[가-힣A-Za-z0-9%]+ ){0,2}[가-힣A-Za-z0-9%]+$/.exec(words)?.[0] ?? ''
    const korean = /[가-힣]$/.test(words)
    const isOpen = korean ? OPEN_END.test(words) && !CLOSED_NOUN.test(words) : ENGLISH_OPEN.test(words)
    const isCut = korean && /(?:했습|하였습|되었습|었습|았습|있습|했|하였|되었|있었|없었|겠습|싶습|합|됩)$/.test(words)
    if (last !== '' && (isOpen || isCut || (trailing && !/(?:다|요|까|죠|음|함|임)$/.test(words) && text.length >= 15))) {
      const end = start + text.length
      hits.push({ kind: 'unfinished', reason: 'break', severity: 'error', start: start + text.lastIndexOf(last), end })
    }
  })
  return hits
}

export function findUnfinished(view: TextView): Hit[] {
  const hits = applyRules(view, 'unfinished', RULES).filter(({ start, reason }) => reason !== 'blank' || !isAnonymised(view, start))
  const breaks = findBreaks(view).filter((one) => !hits.some((hit) => hit.start < one.end && one.start < hit.end))
  return [...hits, ...breaks]
}

/** 김○○ 어르신: a name is covered on purpose. */
function isAnonymised(view: TextView, start: number): boolean {
  const before = view.text.slice(Math.max(0, start - 2), start)
  return SURNAME_BEFORE.test(before) && /(?:^|[^가-힣])[가-힣]$/.test(before)
}
