// What Korean names are made of. Syllables and given names that many people have; no person is meant.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Surnames of one syllable that at least some thousands bear. */
export const SURNAMES =
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예봉경사부가복태목형계피두감음빈동온호범좌팽승간상시갈좌'
/** Surnames of two syllables. */
export const LONG_SURNAMES = '남궁 황보 제갈 사공 선우 서문 독고 동방'.split(' ')

/** Given names of two syllables that are often met. */
export const GIVEN_NAMES: ReadonlySet<string> = words(`
민준 서준 도윤 예준 시우 하준 지호 주원 지후 준우 준서 도현 건우 우진 현우 지훈 선우 유준 서진 은우 민재 현준 시윤 정우 이준 윤우 승우 지우 유찬 준혁 수호 승현 시현 진우 민성 수현 준영 지환 승민 은찬 지안 윤호 시후 민우 재윤 규민 지원 동현 태윤 민규 재원 한결 민찬 태현 승준 재민 성민 성현 윤성 태민 재현 준호 승원 지성 승윤 현서 윤재 우빈 도하 예성 하진 하율 하람 태오 이안 로운 태범 재하 도영 정민 정훈 성훈 상훈 영훈 동훈 영수 영호 영철 영식 영진 영민 영준 영재 상현 상우 상민 상준 성준 성호 성우 성진 성재 성빈 동욱 동혁 동건 동우 동민 동원 동진 기훈 기현 기태 기범 기영 병철 병훈 병욱 병호 종민 종현 종훈 종혁 종수 종호 진호 진수 진혁 진영 진욱 진규 경민 경호 경수 경훈 경태 창민 창호 창현 창수 철수 철민 철호 태영 태훈 태준 태호 태우 태성 태희 형준 형우 형석 형민 호준 호진 호영 현수 현석 현민 현진 현호 현욱 현태 희철 희수 용준 용호 용진 용민 우석 우현 우성 우영 원준 원석 원빈 원호 윤기 윤석 윤수 은호 은성 은수 인호 인수 인성 인혁 인규 재훈 재혁 재호 재석 재우 재성 재영 재희 재경 정현 정호 정환 정수 정우 정석 정원 제현 주영 주호 주현 준성 준석 준수 준형 준희 준기 중현 지석 지수 지혁 지용 지웅 지섭 찬호 찬우 찬영 찬희 찬혁 한솔 한빈 혁준 홍석 효준 효진
서연 서윤 지우 서현 하은 하윤 민서 지유 윤서 채원 수아 지민 지아 지윤 은서 다은 예은 지안 소율 서아 예린 수빈 하린 소윤 예원 지원 유나 시은 채은 가은 서영 민지 예나 수민 윤아 유진 예서 주아 하율 다인 연우 서하 나은 수연 아린 예진 채윤 서우 나연 시연 다연 혜원 소연 수현 유빈 채린 지현 은채 세아 유주 소은 지은 하영 서은 주하 다현 승아 은지 민아 윤지 은비 은별 은혜 은영 은주 은정 은경 은희 은미 은선 은솔 은아 은진 은수 은성 보라 보람 보미 보영 보경 가영 가현 가희 나영 나희 다혜 다솜 다영 다희 다빈 도희 도연 라희 리나 미나 미래 미소 미영 미정 미진 미경 미선 미연 미주 미희 민경 민정 민주 민영 민희 민선 민하 민채 민혜 상아 상희 선영 선미 선희 선아 선주 선경 선혜 설아 성희 성아 성은 세희 세연 세영 세진 세린 세은 소라 소미 소영 소현 소정 소희 소민 소진 소이 송이 수경 수영 수정 수지 수진 수희 수미 수아 숙희 순영 슬기 승희 승연 승은 승혜 아람 아름 아영 아현 아라 연수 연주 연희 연지 연아 연정 영희 영미 영주 영은 영선 영아 영지 예지 예슬 예림 예빈 예담 예주 유경 유라 유리 유미 유정 유림 유하 윤정 윤주 윤희 윤미 윤경 윤영 윤진 윤하 이슬 이현 인영 인혜 재은 재희 재이 정아 정은 정희 정연 정인 정윤 제니 조은 주연 주희 주은 주미 주리 지영 지혜 지연 지선 지애 지희 지나 지솔 진아 진희 진주 진경 진솔 차영 채연 채영 초롱 초희 태희 태연 하나 하늘 하얀 하연 하정 한나 한별 한비 해인 해원 향기 현아 현정 현주 현지 현경 현영 혜린 혜미 혜빈 혜선 혜수 혜승 혜연 혜영 혜윤 혜은 혜인 혜정 혜주 혜지 혜진 혜경 혜리 화영 효정 효주 효원 효린 효은 효연 효선 효민 희진 희선 희정 희주 희영 희원 희연 하니 루나 루리 로아 소담 다온 가온 나리 나래 나라 새롬 새봄 아리 봄이 솔이 빛나 한울 단비 별이 슬아 슬비 초아 온유 은유 시아 이서 이나 이든 라온 라임 라은 리아 리안 이솔 서율 서율 도담 도아 도은 도이 아윤 아인 유은 유이 윤설 윤슬 은하 은결 은재 은겸 주안 주언 지율 지한 태린 태이 하랑 하온 해린 해솔 현채
`)

/** Given names that are everyday words: they count only where a name is spoken of. */
export const WORD_NAMES: ReadonlySet<string> = words(
  '지원 하나 보람 이슬 한결 슬기 나라 하늘 미래 미소 아름 보라 정의 유리 우주 지혜 은혜 소망 나리 한별 다온 가온 소라 송이 향기 빛나 이든 나래 새봄 단비 초롱 수정 진주 고은 정도 주인 이상 미정 유정 수지 인성 기영 지성 수호 정수 정상 선우 이나 선미 은하 이서 유림 가영 이안 온유 시아 진주 영수 주요 유지 정원 인수 상아 가희 정석 원호 동원 소이 지선 이현 미주 지은 지용 동선 성우 도희 정은 유정 조은 주은',
)

/** People whose names every reader knows: nobody takes them for the applicant. */
export const FAMOUS: ReadonlySet<string> = words(
  '이순신 장영실 정약용 정약전 김정호 허준 이황 이이 신사임당 유관순 안중근 윤봉길 이봉창 김구 안창호 신채호 방정환 주시경 윤동주 김소월 이육사 한용운 이상화 백석 김유신 계백 강감찬 을지문덕 이성계 정도전 황희 김홍도 신윤복 정조 김수환 이태석 전태일 박지성 손흥민 김연아 김연경 이강인 류현진 박세리 박찬호 추신수 이승엽 김민재 안세영 이상혁 봉준호 박찬욱 홍상수 이창동 황동혁 송강호 윤여정 이정재 유재석 강호동 이영자 백종원 최현석 이연복 조수미 조성진 임윤찬 정명훈 백남준 이우환 박완서 박경리 조정래 김훈 황석영 신경숙 김영하 정유정 김애란 정세랑 김초엽 최인훈 이문열 유시민 김난도 이국종 오은영 강형욱 설민석 최태성 김미경 이어령 정재승 최재천 유홍준 정주영 이병철 이건희 구인회 신격호 박태준 김범수 이해진 김봉진 이수만 방시혁 박진영 양현석 아이유 차범근 홍명보 히딩크',
)

/** Words of three or four syllables that look like a full name. */
export const NOT_A_NAME: ReadonlySet<string> = words(
  '기획자 지원자 지도자 연구원 전문가 조력자 안내자 신입생 신입 간호사 기술자 기록자 관리자 공무원 상담사 안내원 지휘자 노력파 현장형 연구자 조정자 문제아 사회인 직장인 기술인 신인류 이야기 이유는 정보는 강의는 서비스 고객은 하나의 이러한 이처럼 이해력 전략가 전달자 조율자 주도적 주인공 주인의 성실함 성장한 도전자 도전하 강한점 장점은 단점은 경험을 경력직 경영인 계획형 계획적 고민을 공감력 구성원 구직자 기여를 남다른 노력을 누구나 도움을 마케터 마무리 명확한 문제를 문제는 변화를 배움을 배려심 방향을 백엔드 상황을 서로를 선배님 선생님 성과를 소비자 소통을 시스템 신뢰를 실무자 안정적 양심적 여러분 영업인 예비역 오랫동 완벽한 우리는 우수한 원칙을 유연한 유일한 은행원 의견을 이론과 인사말 인재상 임직원 자신을 장기적 적극적 전공자 전반적 정리를 정확한 제안을 조직원 주변을 지금의 지식을 진정한 차별화 차분한 창의적 책임을 천천히 최고의 최대한 최선을 최소한 최우선 최종적 추진력 친구들 태도를 팀원들 편안한 표현을 하루를 학생들 한결같 한계를 함께한 해결사 행복한 현실적 호기심 홍보팀 화합을 효율적 승무원 신입사 조리사 미용사 변호사 설계자 수행자 안전인 예술가 완벽주 유학생 인턴은 자원봉 장인은 전기인 제조인 제빵사 조종사 지킴이 진행자 차세대 채식인 최전선 탁월한 하는일 해석자 현장인 모범생 우등생 성실한 정직한 반장은 주도자 전도사 선구자 길잡이 감초는 소금은 나침반 도우미 선봉장 장거리 지름길 온도계 안경은 연결자 연결고 연출가 연기자 연습생 전략적 전담자 성악가 소설가 작곡가 손재주 원동력 정원사 어부는 용접공 주방장 강사인 강사는 국밥집 고학생 장학생 유망주 문화인 반도체 가능성 가치를 가족은 시간을 상상력 은인은 설비의 설비인 설계인 도시의 도시인 차이를 주제로 주제는 기준을 기준은 기회를 지역을 지점장 원장님 원인을 사람을 사람은 사원입 사장님 부사관 부지런 부모님 음악을 음악가 동료들 동료는 동아리 동기들 감사를 감사합 목표를 목표는 목표인 형제는 형편이 계기는 계기가 경기를 심리학 심사를 표준화 표정을 허락을 구매를 구조를 구체적 민감한 민원을 류마티 나눔을 나라를 나무를 진단을 진심을 진로를 엄격한 채널을 채용을 원하는 방법을 방송을 방안을 공정을 공부를 공장을 공학도 현재의 현재는 함수를 변수를 염려를 여유를 추억을 추천을 도구를 도서관 소재를 소개를 석사를 선택을 선수를 설명을 설득을 마음을 길이를 연구를 위험을 위치를 명단을 기술을 기계를 기본을 반복을 반응을 반장을 왕복을 금융을 금액을 옥상을 육아를 인내를 인사를 인상을 인력을 제품을 제도를 모임을 모두를 모든것 국가를 국민을 어려움 어린이 은행을 편지를 편집을 용기를 예산을 예측을 봉사를 경제를 공유나 보유나 여유나 연주하 주도하 선도하 지도하 유도하 시도하 인도하 최고은 한소라 이나라 우나라 이하나 고하나 정도영 최소은 이유나 조사를 임시로 우선은 한글로 고리로 문서로 문서를 공동주 한마디 성장은 이상은 이정도 추정은 마지막 하나씩 국제선 강수량 우수성 유지보수 이용자 전기차 정보원 주문서 주인의 진동수 한국인 노동자 고용인 양수기 강조하 권유하 기여도 감소율 경영진 구성진 국민성 동지애 두리안 문예지 배수진 이슬비 부슬비 사기범 소유주 시리아 이로운 이재민 전선주 주재원 지지율 지진아 천리안 천재성 표준형 하소연 현미경 표준서 유지율 권한별 하나라 하루나 성별이 상하이 마리아 호서식 부서별 유형별 경로별 노선별 공정별 성수기 성수동 우주선 원산지 이수율 장소를 조율을 주민센',
)

/** Syllables with which many given names open, and with which they close. */
const FIRST_SYLLABLES = new Set(
  '민서지도하예시준현은수유윤채재승태건우진성정나소아가세연혜보규동찬원영경상종병희미선해한창형호효용명이라로초두기인주다강',
)
const LAST_SYLLABLES = new Set(
  '준서윤우호현민진훈혁원빈영아연은인주희율린온안후환찬재규성수지나경정이솔슬별봄람결빛섭석철식범겸한하태기헌완욱웅숙순옥미란선화혜예림령엽',
)

/** Whether two syllables may be a given name. */
export function looksGiven(given: string): boolean {
  return GIVEN_NAMES.has(given) || (given.length === 2 && FIRST_SYLLABLES.has(given[0] ?? '') && LAST_SYLLABLES.has(given[1] ?? ''))
}

/** Romanised surnames, and the syllables of romanised given names. */
export const LATIN_SURNAME =
  '(?:kim|gim|lee|yi|rhee|park|pak|bak|choi|choe|jung|jeong|chung|cheong|kang|gang|cho|jo|yoon|yun|jang|chang|lim|im|rim|han|oh|seo|suh|shin|sin|kwon|gwon|hwang|ahn|an|song|jeon|jun|chun|hong|yoo|yu|you|ko|go|koh|moon|mun|yang|son|sohn|bae|pae|baek|paik|heo|hur|huh|nam|shim|sim|noh|roh|ha|kwak|gwak|sung|seong|cha|joo|ju|woo|koo|gu|min|ryu|ryoo|na|ra|jin|ji|chi|um|eom|chae|won|cheon|bang|kong|gong|hyun|hyeon|byun|byeon|yeo|choo|chu|do|so|seok|seol|ma|gil|yeon|wi|pyo|myung|ki|wang|namgung|hwangbo|jegal|sunwoo)'
export const LATIN_SYLLABLE =
  '(?:ga|gang|geon|gun|gyeong|kyung|kyeong|gi|ki|gyu|kyu|na|nam|da|dae|do|dong|ra|rae|ri|rin|rim|lin|ma|mi|min|bae|beom|bum|byeong|byung|bo|bin|sang|sae|seo|seok|suk|seon|sun|seol|seong|sung|se|so|sol|song|su|soo|seul|seung|si|shi|sin|a|ah|an|ae|yang|yeo|yeon|yun|yeong|young|yoong|ye|o|oh|ok|on|yong|woo|u|un|woon|won|yu|yoo|yul|yoon|eun|ui|i|yi|in|il|jae|jeong|jung|je|jo|jong|joo|ju|jun|joon|ji|jee|jin|chan|chang|chae|cheol|chul|tae|taek|ha|hak|han|hae|hyang|heon|hyeok|hyuk|hyeon|hyun|hyeong|hyung|hye|ho|hong|hwa|hwan|hyo|hoon|hun|hwi|hee|hui|hi|neul|byeol|bit|na|ram|reum|rang)'
