// Well-known Korean companies, banks and public bodies, one a line: the name, then the other ways in which it is written.
// Names of firms are facts of public life; nothing is said about them here.

import { BY_TRADE } from './companies-by-trade.ts'

const CORPORATE = `
삼성전자 Samsung Electronics|삼전|Samsung
삼성SDS|삼성에스디에스
삼성SDI|삼성에스디아이
삼성디스플레이 Samsung Display
삼성전기 Samsung Electro-Mechanics
삼성물산 Samsung C&T
삼성바이오로직스 Samsung Biologics|삼바
삼성바이오에피스
삼성중공업
삼성엔지니어링|삼성E&A
삼성생명
삼성화재
삼성카드
삼성증권
삼성자산운용
삼성웰스토리
삼성서울병원
에버랜드
호텔신라|신라호텔
제일기획
에스원
SK하이닉스 SK hynix|하이닉스|에스케이하이닉스|hynix
SK텔레콤|SKT|에스케이텔레콤|SK Telecom
SK이노베이션
SK에너지
SK온
SK가스
SK네트웍스
SK브로드밴드
SK스퀘어
SK바이오팜
SK바이오사이언스
SK케미칼
SKC
SK지오센트릭
SK실트론
SK에코플랜트
SK플래닛
SK쉴더스
SK C&C|SKC&C|SK AX
11번가
LG전자 LG Electronics|엘지전자
LG화학|LG Chem|엘지화학
LG에너지솔루션|엔솔|LG엔솔|LG Energy Solution|엘지에너지솔루션
LG디스플레이|LGD|LG Display|엘지디스플레이
LG이노텍|엘지이노텍|LG Innotek
LG유플러스|LG U+|LGU+|엘지유플러스|유플러스
LG CNS|엘지씨엔에스
LG생활건강|엘지생활건강|LG생건
LG헬로비전
LX하우시스
LX인터내셔널
LX세미콘
LX판토스
현대자동차|현대차|Hyundai Motor|Hyundai Motors|Hyundai Motor Company|Hyundai
현대모비스|Hyundai Mobis|모비스
현대오토에버|Hyundai AutoEver|오토에버
현대글로비스|글로비스
현대제철
현대건설
현대엔지니어링
현대로템
현대위아
현대트랜시스
현대케피코
현대카드
현대캐피탈
현대커머셜
현대해상
현대백화점
현대홈쇼핑
현대그린푸드
현대엘리베이터
현대중공업|HD현대중공업
HD현대|HD한국조선해양|현대오일뱅크|HD현대오일뱅크
HD현대인프라코어|HD현대일렉트릭
현대미포조선
현대상선|HMM
이노션
롯데케미칼
롯데쇼핑
롯데백화점
롯데마트
롯데홈쇼핑
롯데하이마트
롯데칠성음료|롯데칠성
롯데웰푸드|롯데제과
롯데건설
롯데정보통신|롯데이노베이트
롯데호텔
롯데면세점
롯데카드
롯데월드
롯데글로벌로지스
롯데렌탈
롯데바이오로직스
롯데지알에스|롯데GRS
롯데이커머스|롯데온
포스코|POSCO|포스코홀딩스
포스코인터내셔널
포스코이앤씨|포스코건설
포스코퓨처엠
포스코DX|포스코ICT
한화솔루션
한화에어로스페이스
한화시스템
한화오션|대우조선해양
한화생명
한화손해보험|한화손보
한화투자증권
한화호텔앤드리조트
한화건설
한화큐셀
GS칼텍스
GS리테일
GS건설
GS홈쇼핑
GS에너지
GS글로벌
CJ제일제당
CJ대한통운
CJ올리브영|올리브영
CJ ENM|CJENM
CJ올리브네트웍스
CJ프레시웨이
CJ CGV|CJCGV
CJ푸드빌
신세계
신세계백화점
신세계인터내셔날
신세계푸드
신세계아이앤씨|신세계I&C
이마트|emart
SSG닷컴|쓱닷컴
스타필드
두산에너빌리티|두산중공업
두산밥캣
두산로보틱스
두산퓨얼셀
효성중공업|효성첨단소재|효성티앤씨
LS전선
LS일렉트릭|LS ELECTRIC
LS MnM
코오롱인더스트리|코오롱
한국타이어|한국타이어앤테크놀로지
금호타이어
넥센타이어
금호석유화학
한온시스템
만도|HL만도
르노코리아|르노삼성
쌍용자동차|KG모빌리티|쌍용차
한국지엠|한국GM|GM한국사업장
S-OIL|에쓰오일|에스오일|에쓰-오일
OCI
고려아연
동국제강
세아제강
풍산
태광산업
대림산업|DL이앤씨|DL E&C
대우건설
호반건설
HDC현대산업개발
중흥건설
태영건설
두산건설
한라건설
KT|케이티
KT클라우드|kt cloud
KT&G|케이티앤지
KT스카이라이프|KT지니뮤직
대한항공|Korean Air
아시아나항공|아시아나|Asiana Airlines
제주항공
진에어
티웨이항공|티웨이
에어부산
이스타항공
에어프레미아
한진
한진관광
하나투어
모두투어
야놀자|Yanolja
여기어때
아모레퍼시픽|Amorepacific
한국콜마
코스맥스
애경산업
에이블씨엔씨
농심
오뚜기
풀무원
동원F&B|동원산업
매일유업
남양유업
서울우유|서울우유협동조합
빙그레
해태제과
오리온
크라운제과
하이트진로
오비맥주|OB맥주
SPC|SPC그룹|파리크라상|SPC삼립
삼양식품
삼양사
CJ푸드
샘표
한국야쿠르트|에치와이
교촌에프앤비|BBQ|제너시스BBQ
유한양행|Yuhan
녹십자|GC녹십자
종근당
한미약품
대웅제약
동아제약|동아에스티|동아ST
보령제약
일동제약
광동제약
JW중외제약|중외제약
셀트리온|Celltrion
에스티팜
메디톡스
휴젤
씨젠
오스템임플란트
루닛
뷰노
네이버|NAVER|네이버㈜
네이버클라우드
네이버웹툰
네이버파이낸셜
네이버랩스
라인플러스|LINE Plus

카카오|Kakao
카카오뱅크|KakaoBank
카카오페이|KakaoPay
카카오모빌리티
카카오엔터테인먼트|카카오엔터
카카오게임즈
카카오엔터프라이즈
카카오스타일|지그재그
카카오헬스케어
쿠팡|Coupang
우아한형제들|배달의민족|배민|Woowa Brothers|Baemin
비바리퍼블리카|토스|Toss|Viva Republica
토스뱅크
토스페이먼츠
토스증권
당근마켓|당근|Karrot
무신사|Musinsa
마켓컬리|컬리|Kurly
오늘의집|버킷플레이스
직방

쏘카|SOCAR

번개장터

에이블리
브랜디
뱅크샐러드
핀다
두나무|업비트
빗썸
원티드랩
잡코리아
사람인
리멤버|드라마앤컴퍼니
채널코퍼레이션|채널톡
몰로코|Moloco
센드버드|Sendbird
하이퍼커넥트
스타일쉐어
쿠캣
오아시스마켓
SSG랜더스
인터파크|인터파크트리플
위메프
티몬
G마켓|지마켓|이베이코리아
왓챠
리디|리디북스
밀리의서재
클래스101
패스트캠퍼스|데이원컴퍼니
뤼이드
메가스터디|메가스터디교육
대교
웅진씽크빅

비상교육
YBM
넥슨|Nexon|넥슨코리아
넷마블|Netmarble
엔씨소프트|NC소프트|엔씨|NCSOFT
크래프톤|Krafton
스마일게이트|Smilegate
펄어비스
컴투스
데브시스터즈
위메이드
네오위즈
시프트업
웹젠
NHN|엔에이치엔
한글과컴퓨터|한컴
안랩|AhnLab
더존비즈온|더존
이스트소프트
티맥스소프트|티맥스
알서포트
가비아
메가존클라우드|메가존
베스핀글로벌
업스테이지|Upstage
리벨리온
퓨리오사AI
하이브|HYBE|빅히트
SM엔터테인먼트|에스엠엔터테인먼트|SM엔터
JYP엔터테인먼트|JYP
YG엔터테인먼트|YG
스튜디오드래곤
CJ미디어
이랜드|이랜드월드|이랜드리테일
F&F|에프앤에프
한섬
LF
삼성패션|코오롱FnC
휠라|휠라코리아
영원무역
한세실업
세정
코웨이|Coway
쿠쿠|쿠쿠전자
SK매직
바디프랜드
한샘|Hanssem
현대리바트
이케아코리아|이케아
다이소|아성다이소
세븐일레븐|코리아세븐
BGF리테일
홈플러스
코스트코코리아
파리바게뜨|파리바게트
뚜레쥬르
배스킨라빈스
던킨
이디야커피|이디야
투썸플레이스|투썸
메가커피
컴포즈커피
맘스터치
롯데리아
버거킹
스타벅스코리아|스타벅스|Starbucks|SCK컴퍼니
한국맥도날드|맥도날드
삼천리
서울도시가스
예스코
DB하이텍
DB손해보험|DB손보
DB금융투자
주성엔지니어링
원익IPS
한미반도체
세메스
ASML코리아|ASML
어플라이드머티어리얼즈
램리서치|램리서치코리아
도쿄일렉트론|도쿄일렉트론코리아
KLA
마이크론
인텔코리아|인텔
구글코리아|구글|Google|Google Korea
애플코리아|애플|Apple
마이크로소프트|한국마이크로소프트|Microsoft
아마존|Amazon|AWS코리아|아마존웹서비스

넷플릭스|Netflix
테슬라|Tesla|테슬라코리아
엔비디아|NVIDIA
오라클|한국오라클
한국IBM|IBM
SAP코리아
퀄컴|퀄컴코리아
시스코|시스코코리아
지멘스|지멘스코리아
보쉬|로버트보쉬코리아
한국쓰리엠|한국3M
한국P&G|P&G
유니레버|유니레버코리아
로레알|로레알코리아
네슬레|네슬레코리아
존슨앤드존슨
화이자|한국화이자
노바티스|한국노바티스
딜로이트|딜로이트안진|안진회계법인
삼일회계법인|삼일PwC
삼정KPMG|삼정회계법인
EY한영|한영회계법인
맥킨지|맥킨지앤드컴퍼니
김앤장
CJ그룹
KCC
KCC건설
한솔제지
무림페이퍼
깨끗한나라
유한킴벌리
락앤락
쿠첸
린나이코리아
경동나비엔
귀뚜라미
대한전선
일진전기
에코프로|에코프로비엠
엘앤에프
솔브레인
동진쎄미켐
서울반도체
파두
리노공업
심텍
대덕전자
아이마켓코리아
LIG넥스원
KAI|한국항공우주산업
현대무벡스
동서식품
깨끗한나라
교보문고
예스24|YES24
알라딘
`
const FINANCE = `
국민은행|KB국민은행|KB Kookmin Bank|케이비국민은행
신한은행|Shinhan Bank
우리은행|Woori Bank
하나은행|KEB하나은행|Hana Bank
농협은행|NH농협은행
기업은행|IBK기업은행|중소기업은행|IBK
산업은행|한국산업은행|KDB산업은행|KDB|산은
수출입은행|한국수출입은행
수협은행|Sh수협은행
SC제일은행|제일은행|스탠다드차타드은행
씨티은행|한국씨티은행
부산은행|BNK부산은행
경남은행|BNK경남은행
대구은행|DGB대구은행|iM뱅크|아이엠뱅크
광주은행
전북은행
제주은행
케이뱅크|K뱅크|Kbank
새마을금고|새마을금고중앙회|MG새마을금고
신협|신협중앙회
농협|농협중앙회|NH농협
수협|수협중앙회
SBI저축은행
OK저축은행
웰컴저축은행
KB금융|KB금융지주|KB금융그룹
신한금융|신한금융지주|신한금융그룹
하나금융|하나금융지주|하나금융그룹
우리금융|우리금융지주|우리금융그룹
신한카드
KB국민카드|국민카드
하나카드
우리카드
BC카드|비씨카드
NH투자증권
미래에셋증권
미래에셋|미래에셋자산운용
한국투자증권|한투증권|한투
KB증권
신한투자증권|신한금융투자
하나증권|하나금융투자
키움증권|키움
대신증권
메리츠증권
메리츠화재
유안타증권
교보생명
교보증권
신한라이프
KB손해보험|KB손보
KB라이프
흥국생명
동양생명
미래에셋생명
라이나생명
AIA생명
푸르덴셜생명
롯데손해보험
코리안리
서울보증보험|SGI서울보증
한국거래소|KRX
예탁결제원|한국예탁결제원
한국증권금융
금융결제원
금융보안원
나이스평가정보|NICE평가정보|나이스신용평가
한국신용평가
코스콤
`
const PUBLIC = `
한국전력공사|한국전력|한전|KEPCO
한국수력원자력|한수원|KHNP
한국남동발전|남동발전
한국중부발전|중부발전
한국서부발전|서부발전
한국남부발전|남부발전
한국동서발전|동서발전
한국전력기술
한전KPS|한전KDN
한국가스공사|가스공사|KOGAS
한국가스안전공사
한국가스기술공사
한국석유공사|석유공사
한국지역난방공사|지역난방공사
한국전기안전공사
한국에너지공단
한국원자력환경공단
한국수자원공사|수자원공사|K-water
한국환경공단|환경공단
국립공원공단
국립생태원
한국도로공사|도로공사
한국철도공사|코레일|KORAIL
국가철도공단
서울교통공사
부산교통공사
인천교통공사
대구교통공사|대구도시철도공사
에스알|주식회사 에스알
인천국제공항공사|인천공항공사
한국공항공사
한국교통안전공단|교통안전공단
부산항만공사
인천항만공사
여수광양항만공사
해양환경공단
한국토지주택공사|토지주택공사|LH|LH공사
서울주택도시공사|SH공사
경기주택도시공사|GH공사
한국부동산원|한국감정원
주택도시보증공사|HUG
한국주택금융공사|주택금융공사
한국국토정보공사|LX공사
한국농어촌공사|농어촌공사
한국농수산식품유통공사
한국마사회|마사회
산림조합중앙회
축산물품질평가원
국민건강보험공단|건강보험공단|건보공단
건강보험심사평가원|심사평가원|심평원
국민연금공단|국민연금
근로복지공단
한국산업인력공단|산업인력공단
한국산업안전보건공단|안전보건공단
한국고용정보원
한국장애인고용공단
한국보건산업진흥원
한국보건복지인재원
공무원연금공단
사립학교교직원연금공단|사학연금
예금보험공사|예보
한국자산관리공사|캠코|KAMCO
신용보증기금|신보
기술보증기금|기보
한국무역보험공사|무역보험공사|K-SURE
대한무역투자진흥공사|코트라|KOTRA
중소벤처기업진흥공단|중진공
소상공인시장진흥공단|소진공
한국산업기술시험원|KTL
한국산업기술진흥원
한국산업단지공단
한국인터넷진흥원|KISA
한국지능정보사회진흥원|NIA
정보통신산업진흥원|NIPA
한국콘텐츠진흥원|콘진원
한국관광공사|관광공사
한국방송광고진흥공사|코바코
한국장학재단
한국연구재단
한국과학기술연구원|KIST
한국전자통신연구원|ETRI
한국생산기술연구원
한국항공우주연구원|항우연
한국원자력연구원
한국건설기술연구원
한국조폐공사|조폐공사
한국은행
금융감독원|금감원
강원랜드
그랜드코리아레저|GKL
국민체육진흥공단
대한체육회
대한적십자사
한국국제협력단|KOICA|코이카
한국방송공사|KBS
문화방송|MBC
SBS
EBS|한국교육방송공사
JTBC
연합뉴스
YTN
우정사업본부|우체국
서울시설공단
서울의료원
국립중앙의료원
서울아산병원|아산병원
세브란스병원|세브란스
서울성모병원
분당서울대병원
기아|기아자동차|기아차|Kia
현대그룹
대상|대상그룹|대상㈜
정식품|베지밀
시코르
다음|다음카카오|Daum
하나로마트
`

/** Names that are everyday words as well: they count only where nothing but a company can be meant. */
export const EVERYDAY_NAMES: ReadonlySet<string> = new Set(
  '산은 수은 기은 예보 신보 기보 하나 우리 현대 한화 배달 오늘 대동 천보 후성 유신 건화 세방 팔도 하림 보령 한독 창비 미소 자버 유니슨 영풍 안다르 해커스 나이키 눈높이 구몬 휴런 핑거 벅스 형지 숨고 링글 윌라 미래엔 시몬스 로슈 릴리 갤럽 닐슨 소니 테무 아우디 한경 매경 CU 델 우버 다날 유라클 플로 잔디 대한해운 국악방송 교통방송 컬리페이 사랑의열매 초록우산 컴패션 정관장 그린카 콜라보 CBS 트위치 어도비 아도비 SAP GSK AMD Intel Oracle Adobe 코카콜라 틱톡 에어비앤비 스포티파이 유니클로 티맵 인프런 프로그래머스 제페토 카페24 위버스 티빙 BCG NXP ABB Lotte Asiana Hanwha Doosan 다음 토스 당근 기아 대상 오리온 직방 다방 라인 크림 메타 리디 원티드 컬리 만도 세정 대교 교원 풍산 신협 알라딘 리멤버 타다 스노우 한진 Meta Line Toss 신세계 우체국 LF OCI NIA SPC 던킨'
    .split(' ')
    .map((name) => name.toLowerCase()),
)

/** Bare names of groups: no other company in a letter to one of theirs, and elsewhere one only where nothing else can be meant. */
export const GROUP_NAMES: readonly string[] =
  '삼성 SK LG LX LS GS CJ KB NH BNK DB HD현대 HL KG KCC SPC 롯데 두산 효성 코오롱 태광 이랜드 아모레 신세계 금호 동원 하림 한진 셀트리온그룹 카카오그룹 네이버그룹'.split(
    ' ',
  )

/** Every list, as groups of spellings of one company. A name of two lists belongs to the first. */
export const COMPANIES: readonly (readonly string[])[] = [
  ...`${CORPORATE}${FINANCE}${PUBLIC}`.split('\n'),
  ...BY_TRADE.flatMap((trade) => trade.split(', ')),
]
  .filter((line) => line.trim() !== '')
  .map((line) => line.split('|').flatMap(spellings))

/** In a first column the Latin name follows the Korean one after a space: `삼성전자 Samsung Electronics`. */
function spellings(written: string): string[] {
  const parts = /^([가-힣A-Z]*[가-힣]) ([A-Z][A-Za-z&. -]+)$/.exec(written)
  return parts ? [parts[1] as string, parts[2] as string] : [written]
}
