// Names of places, for what an applicant tells of origin and home. Many are everyday words too; rules ask for words that tie them to a person.
const words = (text: string) => text.trim().split(/\s+/)

const PROVINCES = `서울 서울시 서울특별시 부산 부산시 부산광역시 대구 대구시 대구광역시 인천 인천시 인천광역시 광주 광주시 광주광역시 대전 대전시 대전광역시 울산 울산시 울산광역시 세종 세종시 세종특별자치시
경기 경기도 강원 강원도 강원특별자치도 충북 충청북도 충남 충청남도 충청도 충청 전북 전라북도 전북특별자치도 전남 전라남도 전라도 전라 경북 경상북도 경남 경상남도 경상도 경상 제주 제주도 제주특별자치도
호남 영남 영동 영서 관동 호서 수도권 서울말 서해안 동해안 남해안 백령도 연평도 강화도 흑산도 완도 진도 거제도 울릉도 독도 추자도 우도 신안 북한 평양 함경도 평안도 황해도 개성 경인 부울경 대경`
const CITIES = `수원 성남 의정부 안양 부천 광명 평택 동두천 안산 고양 과천 구리 남양주 오산 시흥 군포 의왕 하남 용인 파주 이천 안성 김포 화성 양주 포천 여주 연천 가평 양평 분당 일산 판교 동탄 산본 평촌 위례 광교 운정
춘천 원주 강릉 동해 태백 속초 삼척 홍천 횡성 영월 평창 정선 철원 화천 양구 인제 고성 양양
청주 충주 제천 보은 옥천 영동 증평 진천 괴산 음성 단양 천안 공주 보령 아산 서산 논산 계룡 당진 금산 부여 서천 청양 홍성 예산 태안
전주 군산 익산 정읍 남원 김제 완주 진안 무주 장수 임실 순창 고창 부안 목포 여수 순천 나주 광양 담양 곡성 구례 고흥 보성 화순 장흥 강진 해남 영암 무안 함평 영광 장성
포항 경주 김천 안동 구미 영주 영천 상주 문경 경산 군위 의성 청송 영양 영덕 청도 고령 성주 칠곡 예천 봉화 울진 울릉 창원 마산 진해 진주 통영 사천 김해 밀양 거제 양산 의령 함안 창녕 남해 하동 산청 함양 거창 합천 서귀포 제주시 서귀포시
강남 강북 강동 강서 관악 노원 은평 마포 송파 서초 종로 용산 성북 성동 동대문 서대문 영등포 구로 금천 동작 양천 도봉 중랑 광진 해운대 동래 수영 사하 사상 영도 기장 부평 연수 송도 계양 남동구 수성구 달서구 달성 유성 둔덕 북구 광산구 유성구 기장군 신림동 신림 사당 노량진 목동 잠실 이태원 홍대 신촌 청량리 미아리 영도구 수지 기흥 흥덕 상무지구 첨단지구 혁신도시`
const ABROAD = `미국 캐나다 영국 독일 프랑스 스페인 이탈리아 네덜란드 스위스 스웨덴 노르웨이 핀란드 덴마크 벨기에 오스트리아 폴란드 체코 헝가리 러시아 우크라이나 우즈베키스탄 카자흐스탄 키르기스스탄 몽골 중국 일본 대만 홍콩 마카오 베트남 태국 필리핀 인도네시아 말레이시아 싱가포르 캄보디아 라오스 미얀마 인도 네팔 스리랑카 방글라데시 파키스탄 이란 이라크 사우디 사우디아라비아 두바이 아랍에미리트 카타르 쿠웨이트 요르단 이스라엘 터키 튀르키예 이집트 모로코 케냐 에티오피아 가나 나이지리아 남아공 탄자니아 우간다 호주 뉴질랜드 멕시코 브라질 아르헨티나 칠레 페루 콜롬비아 볼리비아 과테말라 파라과이 연변 옌볜 하얼빈 베이징 북경 상하이 상해 칭다오 청도 선양 다롄 광저우 선전 톈진 도쿄 오사카 교토 후쿠오카 삿포로 나고야 요코하마 하노이 호치민 호찌민 다낭 방콕 마닐라 세부 자카르타 쿠알라룸푸르 프놈펜 뉴욕 로스앤젤레스 LA 시카고 애틀랜타 샌프란시스코 시애틀 보스턴 토론토 밴쿠버 런던 파리 베를린 뮌헨 프랑크푸르트 마드리드 바르셀로나 로마 밀라노 모스크바 블라디보스토크 사할린 타슈켄트 알마티 울란바토르 시드니 멜버른 브리즈번 오클랜드 상파울루 두만강 산둥 산둥성 지린 지린성 하와이 괌 사이판 이스탄불 카이로`

/** Places in Korean. */
export const PLACES: readonly string[] = [...new Set(words(`${PROVINCES} ${CITIES} ${ABROAD}`))]

/** Places in Latin letters. */
export const LATIN_PLACES: readonly string[] = words(
  `Seoul Busan Daegu Incheon Gwangju Daejeon Ulsan Sejong Suwon Seongnam Bundang Ilsan Yongin Ansan Anyang Bucheon Goyang Pyeongtaek Hwaseong Gimpo Paju Uijeongbu Jeju Jejudo Gangneung Chuncheon Wonju Sokcho Cheongju Chungju Cheonan Asan Gongju Jeonju Gunsan Iksan Mokpo Yeosu Suncheon Naju Pohang Gyeongju Andong Gumi Changwon Masan Jinju Tongyeong Gimhae Geoje Yangsan Miryang Gyeonggi Gangwon Chungcheong Jeolla Gyeongsang Korea Hanoi Beijing Shanghai Tokyo Osaka London Paris Berlin Chicago Boston Toronto Vancouver Sydney Melbourne Texas California Ohio Michigan Atlanta Seattle Singapore Manila Bangkok Jakarta Mumbai Delhi Mapo Gangnam Haeundae Songpa Nowon Namhae Yeongju Sangju Taebaek Samcheok Donghae Pyeongchang Boseong Haenam Wando Jindo Namwon Jeongeup Gimje Buan Gochang Damyang Goheung Hadong Sacheon Uljin Ulleung Yeongdeok Cheongdo Gyeongsan Vietnam China Japan Mongolia Uzbekistan Kazakhstan Russia America Canada Philippines Thailand India Nepal`,
)
