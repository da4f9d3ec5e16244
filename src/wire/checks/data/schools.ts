// Names of schools. They are facts of public life; nothing is said about them here.
const words = (text: string) => text.trim().split(/\s+/)

/** Korean universities and colleges by the part before 대학교, 대학 or 대. */
export const UNIVERSITY_STEMS: readonly string[] = words(`
서울 연세 고려 성균관 한양 중앙 경희 한국외국어 한국외 서강 이화여자 이화여 이화 건국 동국 홍익 숙명여자 숙명여 국민 숭실 세종 단국 광운 명지 상명 가톨릭 서울시립 서울과학기술 서울과기 한성 삼육 서경 추계예술 성결 안양 강남 용인 수원 협성 한신 평택 한세 루터 칼빈 을지 차의과학 차의과 대진 신한 화성의과학
덕성여자 덕성여 동덕여자 동덕여 서울여자 서울여 성신여자 성신여 광주여자 광주여 한양여자 한양여 배화여자 배화여 수원여자 수원여 경인여자 경인여 숭의여자 숭의여 부산여자 부산여
한국체육 한체 서울교육 서울교 경인교육 경인교 부산교육 부산교 대구교육 대구교 광주교육 광주교 공주교육 공주교 전주교육 전주교 진주교육 진주교 청주교육 청주교 춘천교육 춘천교 한국교원 교원
총신 감리교신학 감신 장로회신학 장신 서울신학 침례신학 침신 성공회 한국성서 서울기독 서울장신 서울한영 고신 나사렛 한국항공 한국항공우주 항공 인하 아주 가천 경기 한국공학 한국산업기술 산기 인천 중부 강원 강릉원주 상지 연세대미래 가톨릭관동 한림 한라 경동
충북 청주 충남 한밭 대전 배재 목원 우송 건양 한남 순천향 호서 선문 백석 남서울 한국기술교육 한기 공주 한국교통 교통 세명 극동 중원 서원 유원 금강 청운 한서 꽃동네 가톨릭꽃동네 대덕
전북 전주 원광 우석 군산 국립군산 호남 전남 조선 광주 동신 남부 목포 국립목포 목포해양 순천 국립순천 송원 초당 세한 예수 예원예술 한일장신 광신 호원
경북 영남 계명 대구 대구가톨릭 경일 대구한의 금오공과 금오공 안동 국립안동 포항공과 포항공 한동 위덕 동양 경운 김천 대신 대구예술 경주
부산 부경 국립부경 동아 동의 경성 한국해양 국립한국해양 해양 신라 동서 부산외국어 부산외 부산가톨릭 동명 영산 가야 울산 경상 경상국립 창원 국립창원 경남 인제 창신 제주 제주국제 제주한라
한국방송통신 한국방통 한국방송 방송통신 방통 방송 육군사관 해군사관 공군사관 국군간호사관 경찰 국방 한국전통문화 전통문화 한국농수산 국립한국농수산 한경 한경국립 한국복지
건양사이버 경희사이버 고려사이버 국제사이버 글로벌사이버 대구사이버 서울디지털 서울사이버 세종사이버 숭실사이버 영남사이버 원광디지털 한국열린사이버 열린사이버 한양사이버 화신사이버 사이버한국외국어 사이버외 부산디지털 디지털서울문화예술
서울예술 서울예 동아방송예술 계원예술 계원예 백석예술 백석예 정화예술 백제예술 부산예술 청강문화산업 청강 한국영상 한국골프 한국승강기 한국관광
폴리텍 한국폴리텍 인하공업전문 명지전문 동양미래 유한 인덕 서일 삼육보건 영진전문 영진 영남이공 대구보건 대구과학 대구공업 계명문화 수성 경북전문 경북보건 경북과학 안동과학 구미 선린 포항 문경 가톨릭상지 대림 부천 경복 연성 신구 오산 동서울 동원 두원공과 두원공 신안산 안산 수원과학 동남보건 장안 여주 용인예술과학 용인송담 국제 김포 경민 서영 신흥 인천재능 재능 웅지세무 농협 청암 아주자동차
강동 충청 대원 우송정보 대전보건 대전과학기술 대전과기 신성 혜전 백석문화 연암 충북보건과학 충북도립 충남도립 강릉영동 송곡 한림성심 세경 강원도립 전주비전 전주기전 원광보건 군장 서해 전북과학 조선이공 조선간호 광주보건 기독간호 동강 서영 전남과학 전남도립 고구려 목포과학 순천제일 한영
경남정보 동의과학 부산경상 부산과학기술 부산과기 부산보건 동주 대동 울산과학 춘해보건 창원문성 마산 진주보건 거제 김해 연암공과 연암공 제주관광 한국산업기술
`)

/** Stems that with 대 are more often other words (조선대 백자), so that they need a word of study beside them. */
export const AMBIGUOUS_STEMS: ReadonlySet<string> = new Set(words('조선 항공 경찰 국방 수성 대동 신성 동강 문경 경주 포항 원주 여주 거제'))

/** Universities abroad by the part before 대학교, 대학 or 대; what is told of them is more often read than lived. */
export const FOREIGN_STEMS: readonly string[] = words(`
스탠퍼드 스탠포드 하버드 예일 프린스턴 컬럼비아 콜럼비아 코넬 다트머스 브라운 듀크 존스홉킨스 노스웨스턴 카네기멜런 카네기멜론 시카고 보스턴 뉴욕 워싱턴 조지타운 조지워싱턴 밴더빌트 에모리 라이스 퍼듀 미시간 미시간주립 위스콘신 일리노이 일리노이주립 인디애나 미네소타 아이오와 오하이오주립 펜실베이니아 펜실베이니아주립 텍사스 텍사스주립 애리조나주립 캘리포니아 캘리포니아주립 오리건 유타 콜로라도 플로리다 조지아공과 조지아공 노스캐롤라이나 매사추세츠 뉴욕주립 템플 럿거스 캔자스 하와이 버클리 남가주
옥스퍼드 케임브리지 런던 런던정경 임페리얼 에든버러 맨체스터 브리스틀 워릭 리즈 셰필드 글래스고 더럼 노팅엄 뮌헨 뮌헨공과 뮌헨공 베를린자유 베를린공과 훔볼트 하이델베르크 아헨공과 괴팅겐 소르본 파리 취리히연방공과 로잔연방공과 암스테르담 델프트공과 레이던 웁살라 룬드 헬싱키 코펜하겐 오슬로 빈 바르셀로나 마드리드 볼로냐 모스크바국립
도쿄 동경 도쿄공업 교토 오사카 쓰쿠바 나고야 규슈 도호쿠 홋카이도 와세다 게이오 메이지 릿쿄 호세이 주오 조치 소피아 도시샤 리쓰메이칸 리츠메이칸 아오야마가쿠인 간사이 칸사이 아시아태평양
베이징 북경 칭화 푸단 복단 상하이교통 저장 절강 난징 남경 우한 인민 베이징어언 연변 옌볜 산둥 하얼빈공업 국립대만 대만 홍콩 홍콩과학기술 홍콩중문 싱가포르국립 난양공과 난양이공 하노이 하노이국립 호치민 호찌민 쭐랄롱꼰 말라야 인도네시아 필리핀 델리 타슈켄트
멜버른 시드니 뉴사우스웨일스 퀸즐랜드 모나시 애들레이드 서호주 오클랜드 오타고 토론토 맥길 브리티시컬럼비아 워털루 요크 앨버타 사이먼프레이저 맥마스터
`)

/** Short names that are other words as well: they need a department or a word of study right behind them. */
export const SHORT_NAMES: readonly string[] = words(
  '연대 고대 이대 성대 중대 외대 시립대 과기대 숙대 건대 홍대 동대 경대 전대 충대 영대 조대 계대 강대 설대',
)

/** Names that stand without 대. */
export const SCHOOL_NAMES: readonly string[] = words(`
카이스트 KAIST 포스텍 POSTECH 유니스트 UNIST 디지스트 DGIST 지스트 GIST 켄텍 KENTECH 코리아텍 KOREATECH 한예종 한국예술종합학교 한국과학기술원 광주과학기술원 대구경북과학기술원 울산과학기술원 한국과기원 광주과기원 울산과기원 대구과기원 대구경북과기원 대경과기원 한국에너지공과대 육군사관학교 해군사관학교 공군사관학교 국군간호사관학교 육군3사관학교 3사관학교 육사 국간사 인하공전 동양공전 한국폴리텍 폴리텍대 과학기술연합대학원 한국학중앙연구원_대학원 국제법률경영대학원
민사고 민족사관고 하나고 외대부고 용인외대부고 서울과고 경기과고 한성과고 세종과고 한국과학영재학교 한과영 경기영재고 서울영재고 대원외고 대일외고 한영외고 명덕외고 이화외고 서울외고 상산고 현대청운고 포항제철고 포철고 광양제철고 김천고 북일고 인천하늘고 안산동산고 동탄국제고 고양국제고 청심국제고 휘문고 경기고 경복고 용산고 중동고 배재고 보성고 대광고 양정고 세화고 현대고 단대부고 진선여고 은광여고 숙명여고 공주사대부고 한일고 거창고 서울고 한국디지털미디어고 선린인터넷고 한국게임과학고 한국애니고 미림마이스터고 미림여자정보과학고 서울로봇고 수도전기공고 부산기계공고 구미전자공고 금오공고 동아마이스터고 수원하이텍고 국악고 국립국악고 선화예고 서울예고 계원예고 안양예고 서울공연예술고 한림예고 서울체고 이우학교 제천간디학교 KDI국제정책대학원 KDI_국제정책대학원 KDI_스쿨 KDI스쿨 UST_대학원 서울과학종합대학원 채드윅_국제학교 채드윅국제학교 NLCS_제주 KIS_제주 브랭섬홀_아시아 세인트존스베리_아카데미_제주 파슨스_디자인스쿨 파슨스디자인스쿨 줄리아드_음대 줄리아드 센트럴_세인트_마틴 르_코르동_블루 르꼬르동_블루 에스모드 SADI
`)

/** Latin abbreviations and names, as they stand in Korean sentences too. */
export const LATIN_NAMES: readonly string[] = words(
  'SNU SKKU HUFS CAU KHU UOS SSU HYU ERICA 에리카 SeoulTech Seoultech UC_?버클리 UC_?Berkeley UCLA UCSD UCI UCSB UIUC UMich UPenn NYU USC CMU RISD CalArts MIT Caltech 칼텍 유펜 LSE UCL KCL EPFL ETH_취리히 TUM RWTH NUS NTU SMU HKU HKUST CUHK UBC SFU RMIT UNSW ANU UTS QUT 주니어칼리지 존스홉킨스 카네기멜런 유씨엘에이',
)

/** Festivals, matches, newspapers, stations, boards and places that belong to one school. */
export const SCHOOL_HINTS = `
연고전 고연전 정기전_응원 아카라카 입실렌티 라치오스 에스카라 ESKARA 루카우스 LUCAUS 퀸쿠아트리아 퀸쿠아 포카전 카포전 비룡제 청파제 일감호_축전 대동제_건국 이화_대동제 백상체전 태울석림제 한화제 자하연 일감호 백양로 민주광장 중앙도서관_앞_민주광장 샤로수길_앞_강의실 노천극장_응원 녹지운동장 아크로폴리스_광장 관악산_자락의_캠퍼스 청룡연못 인경호 만해광장 팔정도 상허기념도서관 상허_도서관 이화동산 독수리상 안암골 신촌_독수리 안암_호랑이 율전_쌍쌍 자과캠 인사캠 에리카캠
관악사_기숙사 관악사 안암학사 무악학사 한우리집 이화_첼로 연세인 고대인 성균인 한양인 서강인 경희인 관악인 이화인 숙명인 건국인 동국인 홍익인 국민인 세종인 단국인 인하인 카이스티안 포스테키안
스누라이프 고파스 세연넷 연세대나무숲 이화이언 서담 쿠플존 성대사랑 훕라이프 중앙인커뮤니티 위한양 쿠쿠커뮤니티 애브리타임_서울대 에브리타임_서울대 에타_연대 카이스트_ARA
연세춘추 고대신문 서울대학교_대학신문 이대학보 이화보이스 서강학보 서강타임스 성대신문 성균타임즈 한대신문 중대신문 외대학보 외대교지 대학주보 건대신문 동대신문 동국포스트 숙대신보 국민대신문 숭대시보 세종대신문 세종투데이 단대신문 광운대신문 명대신문 상명대학보 가톨릭대학보 인하대학신문 인하대신문 아주대학보 부대신문 경북대신문 전대신문 전북대신문 충대신문 충북대신문 강원대신문 제주대신문 영대신문 계명대신문 동아대학보 부경대신문 조대신문 원광대신문 카이스트신문 포항공대신문 유니스트신문 서울시립대신문 과기대신문 덕성여대신문 동덕여대학보 성신학보 서울여대학보 고대방송국 연세교육방송국
SPARCS 스팍스 와플스튜디오 PoApper 포애퍼 KUBS KUTV YBS SUBS_방송 HBS_방송국 DUBS UBS_방송국 VOU Yonsei_Annals 연세애널스 Granite_Tower 그래닛타워 SNU_Quill 스누퀼 Sungkyun_Times UOS_Times The_Argus 아거스 크림슨 와이빅타 YBIGTA KUBIG 큐빅_학회 SNUSV 영타이거스 천하제일_연세
`

/** Campuses that everybody knows for one school's. */
export const KNOWN_CAMPUSES = words('안암 신촌 관악 연건 율전 명륜 왕십리 흑석 회기 이문 모현 글로컬 죽전 에리카 ERICA 다빈치')

/** Parts of towns after which campuses are called, of firms too. */
export const CAMPUSES = words(
  '혜화 행당 서울 국제 글로벌 천안 조치원 세종 미래 원주 성심 성의 수정 운정 돈암 화양 자양 군자 월계 공릉 정릉 상도 남가좌 인문 자연 송도 용현 대명 성서 효자 개신 보운 용봉 광주 여수 장전 밀양 양산 가좌 칠암 승학 부민 구덕 대연 용당 아라 사라 상허 명동 인천 도계 삼척 춘천 강릉 문막 내덕 오창 신관 예산 전주 익산 신정 학익 서천 영통 수원',
)

/** Mail domains of schools that do not end in ac.kr or edu. */
export const SCHOOL_DOMAINS =
  '(?:ewhain\\.net|hanyang\\.net|khu\\.kr|skku\\.com|korea\\.edu|dgu\\.kr|inha\\.net|yonsei\\.net|snu\\.kr|kaist\\.net|unist\\.kr)'

/** Latin names in English letters. */
export const LATIN_SCHOOLS: readonly string[] = words(
  'KAIST POSTECH UNIST DGIST GIST SNU Yonsei Sogang Hanyang Sungkyunkwan SKKU Ewha Hongik Konkuk Kookmin Soongsil Dongguk Sookmyung Hankuk HUFS Chung-Ang Kyunghee Inha Ajou Pusan Kyungpook Chonnam Jeonbuk Chungnam Chungbuk Kangwon Jeju Sejong Dankook Kwangwoon Myongji Sangmyung Hansung Duksung Dongduk Sungshin Gachon Incheon Handong Hallym Soonchunhyang Yeungnam Keimyung Pukyong Dong-A Chosun Wonkwang Harvard Stanford Princeton Yale Columbia Cornell Oxford Cambridge Berkeley UCLA Caltech MIT NUS NTU HKU HKUST RMIT UBC UNSW UCSD USC UIUC UPenn CMU LSE UCL EPFL RISD Waseda Keio Tsinghua Peking Fudan NYU Purdue Duke Brown Dartmouth Northwestern McGill',
)
