// Names of places, for what an applicant tells of origin and home. Many are everyday words too; rules ask for words that tie them to a person.
const words = (text: string) => text.trim().split(/\s+/)

const PROVINCES = `
서울 부산 대구 인천 광주 대전 울산 세종 경기 경기도 강원 강원도 강원특별자치도 충북 충청북도 충남 충청남도 충청 충청도 전북 전라북도 전북특별자치도 전남 전라남도 전라 전라도 경북 경상북도 경남 경상남도 경상 경상도 제주 제주도 제주특별자치도 세종특별자치시
호남 영남 영동 영서 관동 호서 서해안 동해안 남해안 남도 경인 부울경 대경 수도권 비수도권 강북권 강남권
북한 이북 평양 함경도 함경남도 함경북도 평안도 황해도 황해 개성 신의주 원산 함흥 청진 해주 양강도 자강도`

/** All cities, counties and districts, without 시, 군 and 구. */
const MUNICIPALITIES = `
종로 용산 성동 광진 동대문 중랑 성북 강북 도봉 노원 은평 서대문 마포 양천 강서 구로 금천 영등포 동작 관악 서초 강남 송파 강동
영도 부산진 동래 해운대 사하 금정 연제 수영 사상 기장 수성 달서 달성 군위 미추홀 연수 남동 부평 계양 강화 옹진 광산 유성 대덕 울주 중구 서구 동구 남구 북구 수성구 달서구 유성구
수원 성남 의정부 안양 부천 광명 평택 동두천 안산 고양 과천 구리 남양주 오산 시흥 군포 의왕 하남 용인 파주 이천 안성 김포 화성 광주 양주 포천 여주 연천 가평 양평
춘천 원주 강릉 동해 태백 속초 삼척 홍천 횡성 영월 평창 정선 철원 화천 양구 인제 고성 양양
청주 충주 제천 보은 옥천 영동 증평 진천 괴산 음성 단양 천안 공주 보령 아산 서산 논산 계룡 당진 금산 부여 서천 청양 홍성 예산 태안 청원 연기
전주 군산 익산 정읍 남원 김제 완주 진안 무주 장수 임실 순창 고창 부안 목포 여수 순천 나주 광양 담양 곡성 구례 고흥 보성 화순 장흥 강진 해남 영암 무안 함평 영광 장성 완도 진도 신안
포항 경주 김천 안동 구미 영주 영천 상주 문경 경산 의성 청송 영양 영덕 청도 고령 성주 칠곡 예천 봉화 울진 울릉 창원 마산 진해 진주 통영 사천 김해 밀양 거제 양산 의령 함안 창녕 남해 하동 산청 함양 거창 합천 서귀포 대관령 지리산 설악산 한라산 치악산 섬진강 낙동강 영산강 소양강 다도해 흑산도 백령도 거문도 강화도 거제도 울릉도 연평도 덕적도 안면도 보길도 청산도 욕지도 추자도 우도 마라도 삼천포 충무 점촌 조치원 벌교 문산 이리 장승포 여천 송탄`

const NEIGHBOURHOODS = `
신림 봉천 사당 노량진 상도 흑석 목동 신정 신월 잠실 압구정 청담 대치 개포 논현 역삼 삼성동 반포 방배 양재 한남 이태원 성수 왕십리 마장 행당 금호 옥수 화곡 발산 등촌 마곡 가양 상계 중계 하계 공릉 월계 수유 미아 미아리 길음 돈암 정릉 평창동 부암동 홍제 홍은 연희 망원 합정 상암 상수 연남 불광 응암 연신내 구파발 갈현 문래 당산 여의도 신길 대림 가산 독산 천호 길동 둔촌 명일 고덕 암사 방이 가락 문정 거여 마천 면목 상봉 망우 휘경 회기 이문 전농 답십리 장안동 제기동 용두동 청량리 신촌 홍대 창신동 숭인동 북촌 서촌 해방촌 남가좌 북가좌 구의 자양 화양 중곡 목1동
분당 판교 정자동 서현 야탑 수내 이매 일산 화정 행신 백석동 마두 주엽 중동 상동 소사 역곡 범계 인덕원 산본 평촌 영통 권선 팔달 광교 인계동 세류동 동탄 병점 향남 수지 기흥 처인 죽전 보정 위례 미사 다산 별내 운정 교하 금촌 삼송 원흥 지축 배곧 정왕 고잔 월피 선부 철산 하안 소하 감일 덕소 호평 평내 퇴계원 옥정 덕정 송우 송탄 안중 고덕신도시 옥길 김포한강 구래 장기동
송도 청라 영종 구월 주안 부개 작전 계산동 검단 간석 만수 논현동 서창 둔산 노은 관저 도안 은행동 탄방 상무 수완 첨단 봉선 풍암 일곡 운암 동성로 범어 상인동 월성동 시지 안심 칠성동 다사 서면 광안리 센텀 남포동 사직 덕천 하단 명지 다대포 구서동 장전 온천장 전포 초량 감천 태종대 송정 정관 물금 삼산 무거 방어진 전하동 언양 상남동 합성동 내서 장유 율하 혁신도시 신도시
오창 오송 가경동 율량 불당 두정동 쌍용동 배방 탕정 효자동 송천동 나운동 수송동 영등동 하당 옥암 학동 연향동 왕지 죽림 상대동 이동 두호동 흥해 오천 인동 옥계 형곡 석전 노형 연동 애월 성산 표선 대정 한림 조천 구좌 우도 추자도
강화도 백령도 연평도 대청도 덕적도 영흥도 교동도 안면도 흑산도 홍도 거문도 청산도 보길도 노화도 압해도 증도 임자도 비금도 도초도 하의도 거제도 남해도 욕지도 한산도 사량도 울릉도 독도 가덕도 영종도 석모도 선유도 위도 금오도 돌산 나로도 소록도 진도 완도 제부도 대부도`

const ABROAD = `
미국 캐나다 멕시코 과테말라 엘살바도르 온두라스 코스타리카 파나마 쿠바 도미니카 브라질 아르헨티나 칠레 페루 콜롬비아 볼리비아 파라과이 우루과이 에콰도르 베네수엘라
영국 아일랜드 독일 프랑스 스페인 포르투갈 이탈리아 그리스 네덜란드 벨기에 룩셈부르크 스위스 오스트리아 스웨덴 노르웨이 핀란드 덴마크 아이슬란드 폴란드 체코 슬로바키아 헝가리 루마니아 불가리아 세르비아 크로아티아 러시아 우크라이나 벨라루스 리투아니아 라트비아 에스토니아 조지아
우즈베키스탄 카자흐스탄 키르기스스탄 타지키스탄 투르크메니스탄 몽골 중국 일본 대만 타이완 홍콩 마카오 베트남 태국 필리핀 인도네시아 말레이시아 싱가포르 브루나이 캄보디아 라오스 미얀마 인도 네팔 부탄 스리랑카 방글라데시 파키스탄 아프가니스탄 이란 이라크 사우디 사우디아라비아 아랍에미리트 카타르 쿠웨이트 바레인 오만 예멘 요르단 레바논 시리아 이스라엘 팔레스타인 터키 튀르키예
이집트 리비아 튀니지 알제리 모로코 수단 에티오피아 케냐 탄자니아 우간다 르완다 콩고 카메룬 가나 나이지리아 세네갈 코트디부아르 앙골라 잠비아 짐바브웨 모잠비크 마다가스카르 남아공 남아프리카공화국 호주 오스트레일리아 뉴질랜드 피지 파푸아뉴기니
뉴욕 로스앤젤레스 엘에이 샌프란시스코 샌디에이고 실리콘밸리 시애틀 포틀랜드 시카고 디트로이트 보스턴 필라델피아 워싱턴 뉴저지 버지니아 애틀랜타 마이애미 플로리다 텍사스 휴스턴 댈러스 오스틴 덴버 콜로라도 애리조나 피닉스 라스베이거스 캘리포니아 하와이 호놀룰루 알래스카 오하이오 미시간 미네소타 위스콘신 인디애나 괌 사이판 밴쿠버 토론토 캘거리 에드먼턴 몬트리올 오타와 위니펙
런던 맨체스터 에든버러 더블린 파리 리옹 마르세유 베를린 뮌헨 프랑크푸르트 함부르크 쾰른 뒤셀도르프 슈투트가르트 드레스덴 라이프치히 마드리드 바르셀로나 세비야 리스본 로마 밀라노 피렌체 베네치아 비엔나 잘츠부르크 프라하 부다페스트 바르샤바 취리히 제네바 암스테르담 로테르담 브뤼셀 코펜하겐 스톡홀름 오슬로 헬싱키 아테네 모스크바 상트페테르부르크 블라디보스토크 하바롭스크 사할린 연해주 키이우
도쿄 동경 오사카 교토 후쿠오카 나고야 삿포로 요코하마 고베 히로시마 센다이 홋카이도 오키나와 규슈 나가사키 가와사키 베이징 북경 상하이 상해 칭다오 청도시 톈진 천진 광저우 선전 심천 다롄 대련 선양 심양 하얼빈 창춘 장춘 연길 옌지 연변 옌볜 길림 지린 흑룡강 헤이룽장 요녕 랴오닝 산둥 산동성 웨이하이 위해 옌타이 연태 청두 충칭 시안 우한 항저우 난징 쑤저우 소주 닝보 샤먼 쿤밍 만주 간도 타이베이 타이중 가오슝 하노이 호찌민 호치민 다낭 하이퐁 방콕 치앙마이 푸껫 마닐라 세부 클락 바기오 다바오 자카르타 발리 수라바야 반둥 쿠알라룸푸르 조호르바루 페낭 프놈펜 시엠레아프 비엔티안 양곤 만달레이 델리 뉴델리 뭄바이 첸나이 벵갈루루 콜카타 카트만두 다카 콜롬보 카라치 이슬라마바드 타슈켄트 사마르칸트 알마티 아스타나 비슈케크 울란바토르 테헤란 두바이 아부다비 리야드 제다 도하 암만 예루살렘 텔아비브 이스탄불 앙카라 카이로 카사블랑카 나이로비 아디스아바바 라고스 요하네스버그 케이프타운 시드니 멜버른 브리즈번 퍼스 애들레이드 골드코스트 오클랜드 크라이스트처치 웰링턴 상파울루 리우데자네이루 부에노스아이레스 산티아고 리마 보고타 멕시코시티 아바나
해외 외국 타국 이국 동남아 유럽 남미 중남미 아프리카 중동 북미 미주 중앙아시아`

/** Places in Korean. */
export const PLACES: readonly string[] = [...new Set(words(`${PROVINCES} ${MUNICIPALITIES} ${NEIGHBOURHOODS} ${ABROAD}`))]

/** Places in Latin letters. */
export const LATIN_PLACES: readonly string[] = words(
  `Seoul Busan Pusan Daegu Taegu Incheon Gwangju Kwangju Daejeon Ulsan Sejong Suwon Seongnam Bundang Pangyo Ilsan Yongin Ansan Anyang Bucheon Goyang Pyeongtaek Hwaseong Dongtan Gimpo Paju Uijeongbu Icheon Anseong Siheung Gunpo Hanam Namyangju Guri Pocheon Yangju Jeju Jejudo Seogwipo Gangneung Chuncheon Wonju Sokcho Hongcheon Cheorwon Cheongju Chungju Jecheon Cheonan Asan Gongju Seosan Dangjin Nonsan Boryeong Jeonju Gunsan Iksan Mokpo Yeosu Suncheon Naju Gwangyang Pohang Gyeongju Andong Gumi Changwon Masan Jinhae Jinju Tongyeong Gimhae Geoje Yangsan Miryang Gyeonggi Gangwon Chungcheong Jeolla Gyeongsang Honam Yeongnam Korea Mapo Gangnam Gangbuk Gangdong Gangseo Haeundae Songpa Nowon Jongno Yongsan Gwanak Mokdong Jamsil Itaewon Hongdae Songdo Namhae Yeongju Sangju Taebaek Samcheok Donghae Pyeongchang Boseong Haenam Wando Jindo Namwon Jeongeup Gimje Buan Gochang Damyang Goheung Hadong Sacheon Uljin Ulleung Ulleungdo Yeongdeok Cheongdo Gyeongsan Yeongcheon Mungyeong Gimcheon
   Vietnam China Japan Mongolia Uzbekistan Kazakhstan Russia Philippines Indonesia Malaysia Singapore Thailand Cambodia Nepal India Pakistan Bangladesh Germany France Spain Italy England Scotland Ireland Canada Australia Mexico Brazil Peru Chile Kenya Ghana Nigeria Egypt Turkey Dubai Qatar Hanoi Saigon Beijing Shanghai Shenzhen Qingdao Dalian Shenyang Harbin Yanbian Yanji Tokyo Osaka Kyoto Fukuoka Nagoya Sapporo Taipei London Manchester Paris Berlin Munich Hamburg Frankfurt Madrid Barcelona Rome Milan Vienna Prague Moscow Vladivostok Boston Chicago Toronto Vancouver Montreal Sydney Melbourne Brisbane Auckland Texas California Ohio Michigan Virginia Georgia Florida Hawaii Guam Atlanta Seattle Dallas Houston Manila Cebu Bangkok Jakarta Mumbai Delhi Tashkent Almaty Ulaanbaatar`,
)
