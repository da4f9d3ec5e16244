// Words of the trades that Korean writes both ways. Each Korean spelling also counts as its English one, so that 쿠버네티스 finds Kubernetes.

const PAIRS = `
  백엔드 backend, 프론트엔드 frontend, 프런트엔드 frontend, 프론트 frontend, 풀스택 fullstack, 서버 server, 클라이언트 client, 웹 web, 앱 app, 모바일 mobile,
  자바 java, 자바스크립트 javascript, 타입스크립트 typescript, 파이썬 python, 코틀린 kotlin, 스위프트 swift, 러스트 rust, 루비 ruby, 스칼라 scala,
  스프링 spring, 스프링부트 springboot, 리액트 react, 뷰 vue, 앵귤러 angular, 노드 node, 장고 django, 플라스크 flask, 플러터 flutter, 안드로이드 android,
  도커 docker, 쿠버네티스 kubernetes, 클라우드 cloud, 데브옵스 devops, 리눅스 linux, 카프카 kafka, 레디스 redis, 오라클 oracle, 몽고디비 mongodb, 젠킨스 jenkins,
  데이터 data, 데이터베이스 database, 데이터셋 dataset, 인덱스 index, 쿼리 query, 캐시 cache, 트래픽 traffic, 트랜잭션 transaction, 알고리즘 algorithm, 아키텍처 architecture,
  마이크로서비스 microservice, 프레임워크 framework, 라이브러리 library, 오픈소스 opensource, 테스트 test, 로그 log, 모니터링 monitoring, 배치 batch, 스크립트 script,
  머신러닝 machinelearning, 딥러닝 deeplearning, 모델 model, 임베딩 embedding, 프롬프트 prompt, 파인튜닝 finetuning, 파이프라인 pipeline, 스파크 spark, 하둡 hadoop,
  디자인 design, 디자이너 designer, 피그마 figma, 프로토타입 prototype, 컴포넌트 component, 사용성 usability, 브랜드 brand, 브랜딩 branding,
  마케팅 marketing, 마케터 marketer, 캠페인 campaign, 콘텐츠 content, 퍼포먼스 performance, 그로스 growth, 이커머스 ecommerce, 엑셀 excel, 세일즈 sales,
  프로덕트 product, 매니저 manager, 프로젝트 project, 애자일 agile, 스크럼 scrum, 로드맵 roadmap, 커뮤니케이션 communication, 리더십 leadership,
  엔지니어 engineer, 개발 development, 개발자 developer, 인턴 intern, 팀 team, 고객 customer, 보안 security, 네트워크 network, 회계 accounting, 영업 sales, 품질 quality, 생산 production`

const ENGLISH = new Map(PAIRS.split(',').map((pair) => pair.trim().split(' ') as [korean: string, english: string]))

/** The English spelling of a Korean stem that is a loanword of the trades, or a word that stands for it in postings. */
export function englishOf(koreanStem: string): string | undefined {
  return ENGLISH.get(koreanStem)
}
