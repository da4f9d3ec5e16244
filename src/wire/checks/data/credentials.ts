// Certificates, tests of language and awards, by what they are called.

/** Certificates whose names do not end like one. */
export const CERTIFICATES =
  'SQLD SQLP ADsP ADP DAsP 빅데이터분석기사 정보처리기사 정보보안기사 컴활 컴퓨터활용능력 워드프로세서 MOS ITQ GTQ 전산회계 전산세무 재경관리사 회계관리 FAT TAT ERP정보관리사 AFPK CFP CFA FRM CPA AICPA CTA 세무사 회계사 노무사 관세사 변리사 감정평가사 투자자산운용사 신용분석사 펀드투자권유자문인력 증권투자권유자문인력 파생상품투자권유자문인력 외환전문역 은행FP 한국사능력검정시험 한국사_1급 한국사_2급 KBS한국어능력시험 매경테스트 TESAT 테샛 토익 토익스피킹 TOEIC 오픽 OPIc TOEFL 토플 IELTS 아이엘츠 TEPS 텝스 JLPT JPT HSK TSC DELF DELE 국제무역사 무역영어 물류관리사 유통관리사 품질경영기사 산업안전기사 건설안전기사 위험물산업기사 화학분석기사 전기기사 전기공사기사 소방설비기사 일반기계기사 기계설계기사 용접기사 공조냉동기계기사 건축기사 토목기사 조경기사 실내건축기사 식품기사 위생사 영양사 조리기능사 제과기능사 제빵기능사 바리스타 소믈리에 사회복지사 청소년지도사 직업상담사 임상심리사 요양보호사 보육교사 간호사_면허 운전면허 지게차 지게차운전기능사 굴착기운전기능사 드론 CCNA CCNP AWS_SAA SAA PMP CISSP CISA 리눅스마스터 네트워크관리사 OCJP OCP 정보통신기사 무선설비기사 전자기사 반도체설계기사 웹디자인기능사 컬러리스트 GAIQ 구글애널리틱스 검색광고마케터 사회조사분석사 경영지도사 컨벤션기획사 관광통역안내사 항공정비사 여행상품상담사 심폐소생술 BLS ACLS 응급구조사 한국어교원 평생교육사 정교사 사서 ISO_9001_심사원 내부심사원 식스시그마_그린벨트 그린벨트 블랙벨트 CPIM CPSM 공인중개사 주택관리사 손해사정사 보험계리사 보험심사역 도로교통사고감정사'.split(
    ' ',
  )

/** Endings of names of certificates. */
export const CERTIFICATE_ENDING =
  '(?:산업기사|기능사|기능장|기술사|기사|관리사|지도사|상담사|분석사|설계사|기획사|평가사|해설사|안내사|교원|자격증|능력시험|검정시험|면허증|면허)'

/** Words that end in 기사 and are no certificate. */
export const NO_CERTIFICATE =
  /^(?:[가-힣]*(?:운전|택시|버스|화물|트럭|배송|배달|신문|인터넷|관련|뉴스|설치|수리|에어컨|정비|대리|택배|특집|기획|탐사|해외|언론|보도|경제|첫|이|그|한|온라인|잡지|저희|학보|학보사|연재|단독|분석|영어|칼럼|홍보|취재|인터뷰)) ?기사$|^(?:자격증|면허증|면허|교원)$/

/** Kinds of awards, those that say more first. */
export const AWARDS =
  '최우수상 우수상 장려상 대상 금상 은상 동상 특별상 입선 입상 공로상 감사장 표창장 표창 상장 신인상 인기상 특상 본상 작품상 아이디어상 기술상 혁신상 논문상 발표상 협력상 봉사상 모범상 인턴상 사원상 직원상 개근상 최우수 준우승 우승 금메달 은메달 동메달 장학생 장학금 대통령상 장관상 총장상 시장상 도지사상 학장상 협회장상 사장상 원장상 그랑프리 챔피언'.split(
    ' ',
  )
