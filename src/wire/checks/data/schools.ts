// Names of schools. They are facts of public life; nothing is said about them here.
const words = (text: string) => text.trim().split(/\s+/)

/** Korean universities by the part before 대학교 or 대. */
export const UNIVERSITY_STEMS: readonly string[] = words(`
서울 연세 고려 성균관 한양 중앙 경희 한국외국어 한국외 서강 이화여자 이화여 이화 건국 동국 홍익 숙명여자 숙명여 국민 숭실 세종 단국 광운 명지 상명 가톨릭 서울시립 서울과학기술 서울과기 한성 삼육 덕성여자 덕성여 동덕여자 동덕여 서울여자 서울여 성신여자 성신여 한국체육 서울교육 총신 감리교신학 장로회신학 성공회 한국항공 한국항공우주 인하 아주 가천 경기 경인교육 한국공학 한국산업기술 인천 안양 강남 용인 수원 협성 한신 평택 한세 루터 칼빈 을지 차의과학 대진 신한 중부 강원 한림 강릉원주 상지 연세대미래 가톨릭관동 충북 청주 충남 한밭 대전 배재 목원 우송 건양 한남 침례신학 순천향 호서 선문 백석 남서울 상명 나사렛 한국기술교육 한기 공주 공주교육 한국교통 교통 세명 극동 중원 서원 유원 전북 전주 원광 우석 군산 호남 전남 조선 광주 동신 남부 목포 목포해양 순천 여수 경북 영남 계명 대구 대구가톨릭 경일 대구한의 금오공과 금오공 안동 포항공과 포항공 한동 위덕 동양 부산 부경 동아 동의 경성 한국해양 한국해양국제 신라 고신 동서 부산외국어 부산외 동명 울산 울산과학기술 경상 경상국립 창원 경남 인제 창신 진주교육 제주 한국방송통신 방송통신 방통 육군사관 해군사관 공군사관 국군간호사관 경찰 한국전통문화 한국예술종합 한예종 서울예술 서울예 동아방송예술 폴리텍 한국폴리텍 인하공업전문 인하공전 명지전문 동양미래 유한 영진전문 대림 부천 경복 연성 신구 오산 서일 한양여자 한양여 배화여자 수원여자 대덕 우송정보 대전보건 삼육보건 경북전문 구미 백석예술 정화예술 한국농수산 국립한국농수산 서경 한경 한경국립 안산 두원공과 강동 충청 가야 영산 청운 나주 초당 세한 한라 경동 꽃동네 김천 가톨릭꽃동네 예수 한일장신 서남 신경 광신 호원
스탠퍼드 스탠포드 하버드 예일 프린스턴 컬럼비아 코넬 옥스퍼드 케임브리지 와세다 게이오 도쿄 동경 교토 오사카 쓰쿠바 칭화 베이징 북경 푸단 상하이교통 홍콩과학기술 싱가포르국립 멜버른 시드니 토론토 맥길 브리티시컬럼비아 미시간 일리노이 퍼듀 위스콘신 워싱턴 텍사스 조지아공과 뉴욕 보스턴 시카고 노스웨스턴 듀크 브라운 리쓰메이칸 메이지 호세이 아오야마가쿠인 하노이 호치민 뮌헨공과 베를린자유 에든버러 맨체스터 런던 퀸즐랜드 모나시 템플 캔자스 오하이오주립 펜실베이니아 캘리포니아 애리조나주립 인디애나 미네소타
`)

/** Names that stand for a school without 대. */
export const SCHOOL_NAMES: readonly string[] = words(
  '카이스트 KAIST 포스텍 POSTECH 유니스트 UNIST 디지스트 DGIST 지스트 GIST 켄텍 KENTECH 스카이 한예종 육사 해사 공사관학교 육군사관학교 해군사관학교 공군사관학교 국군간호사관학교 3사관학교 민사고 민족사관고등학교 하나고 외대부고 서울과고 서울과학고 경기과학고 한국과학영재학교 대원외고 대일외고 한영외고 명덕외고 상산고 현대청운고 휘문고 경기고 경복고 서울고 용산고 한국디지털미디어고 선린인터넷고 한국게임과학고 수도전기공고 부산기계공고 구미전자공고 금오공고 국악고 선화예고 서울예고 계원예고 안양예고 UC버클리 UCLA NYU USC MIT 칼텍 SKKU HUFS',
)

/** Festivals, matches, places and groups by which a school is known. */
export const SCHOOL_HINTS =
  '연고전 고연전 아카라카 입실렌티 포카전 카포전 안암_캠퍼스 안암캠퍼스 신촌_캠퍼스 신촌캠퍼스 관악_캠퍼스 관악캠퍼스 율전_캠퍼스 율전캠퍼스 명륜_캠퍼스 명륜캠퍼스 국제캠퍼스_송도 서울캠퍼스_회기 회기_캠퍼스 흑석_캠퍼스 흑석캠퍼스 왕십리_캠퍼스 에리카_캠퍼스 에리카캠퍼스 ERICA_캠퍼스 죽전_캠퍼스 죽전캠퍼스 천안_캠퍼스 글로컬_캠퍼스 글로컬캠퍼스 다빈치_캠퍼스 모현_캠퍼스 이문_캠퍼스 상허_도서관 중도_앞_민주광장 민주광장 백양로 자하연 샤로수길 노천극장_응원 일감호 학관_앞_이한열_동산 녹지운동장 아크로폴리스_광장 관악산_자락의_캠퍼스 자과캠 인사캠 원주캠퍼스 미래캠퍼스 이화인 연세인 고대인 성균인 한양인 서강인 중앙인 경희인 관악인 크림슨 쿠플존 고대방송국 연세춘추 고대신문 대학신문사_관악 이대학보 서강학보 한대신문 중대신문 성대신문 건대신문 동대신문 외대학보 숙대신보 카이스트신문'

/** Mail domains of schools that do not end in ac.kr or edu. */
export const SCHOOL_DOMAINS =
  '(?:ewhain\\.net|hanyang\\.net|khu\\.kr|skku\\.com|korea\\.edu|dgu\\.kr|inha\\.net|yonsei\\.net|snu\\.kr|kaist\\.net)'

/** Latin names. */
export const LATIN_SCHOOLS: readonly string[] = words(
  'KAIST POSTECH UNIST DGIST GIST Yonsei Sogang Hanyang Sungkyunkwan SKKU Ewha Hongik Konkuk Kookmin Soongsil Dongguk Sookmyung Hankuk HUFS Inha Ajou Pusan Kyungpook Chonnam Jeonbuk Chungnam Chungbuk Kangwon Jeju Sejong Dankook Kwangwoon Myongji Sangmyung Hansung Duksung Dongduk Sungshin Gachon Incheon Handong Hallym Soonchunhyang Yeungnam Keimyung Pukyong Dong-A Chosun Wonkwang Harvard Stanford Princeton Yale Columbia Cornell Oxford Cambridge Berkeley UCLA Caltech MIT Waseda Keio Tsinghua Peking Fudan NYU Purdue Duke',
)
