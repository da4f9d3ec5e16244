// The skills that postings ask for and people name, in both languages. A line of the lists below is `id = name | other spellings`; a name that differs
// between the languages is written `korean ~ english`. A spelling that begins with `!` counts only in exactly these letters: Go is a language, go is not.
import type { Language } from '#wire/language.ts'

/** A family of skills is shown by the same kind of work. `credential`: nothing that one builds, such as a licence. */
export type SkillFamily = keyof typeof FAMILIES

export interface Skill {
  id: string
  family: SkillFamily
  names: Readonly<Record<Language, string>>
  spellings: readonly string[]
}

const FAMILIES = {
  language: `
    java = Java | 자바
    kotlin = Kotlin | 코틀린
    python = Python | 파이썬
    go = Go | !Go | golang | 고랭
    cpp = C++ | C/C++ | cpp
    csharp = C# | 씨샵
    javascript = JavaScript | 자바스크립트 | ES6 | ES6+
    typescript = TypeScript | 타입스크립트
    swift = Swift | 스위프트
    rust = Rust | !Rust | 러스트
    scala = Scala | 스칼라
    r-language = R | !R`,
  server: `
    spring = Spring Boot | !Spring | SpringBoot | 스프링부트 | 스프링 부트 | 스프링 | WebFlux
    nodejs = Node.js | NodeJS | 노드JS | 노드.js
    nestjs = NestJS | Nest.js
    django = Django | 장고
    fastapi = FastAPI | Fast API
    rest-api = REST API | RESTful | RESTful API | !REST | API 설계 | OpenAPI | Swagger
    graphql = GraphQL | 그래프QL
    grpc = gRPC
    websocket = 웹소켓 ~ WebSocket | WebSocket | 웹소켓 | SSE`,
  database: `
    postgresql = PostgreSQL | Postgres | 포스트그레스 | PostGIS
    mysql = MySQL | MariaDB | 마리아DB
    oracle = Oracle | 오라클
    mongodb = MongoDB | 몽고DB | 몽고디비 | NoSQL
    rdbms = 관계형 데이터베이스 ~ relational databases | RDBMS | 관계형 데이터베이스 | 관계형 DB
    jpa = JPA | Hibernate | QueryDSL | 하이버네이트
    query-tuning = 쿼리 튜닝 ~ query tuning | 쿼리 튜닝 | 쿼리 최적화 | 느린 쿼리 | SQL 튜닝 | 쿼리를 튜닝 | 인덱스 | slow queries`,
  cache: `
    redis = Redis | 레디스
    caching = 캐시 설계 ~ caching | 캐시 | 캐싱 | caching`,
  messaging: `
    kafka = Kafka | 카프카 | Apache Kafka
    message-queue = 메시지 큐 ~ message queues | 메시지 큐 | 메시지큐 | 메시징 | 메시지 브로커 | RabbitMQ | SQS | Pub/Sub | message queue | message queues | Celery
    mqtt = MQTT
    event-driven = 이벤트 기반 설계 ~ event-driven design | 이벤트 기반 | 이벤트 주도 | event-driven | 비동기 메시지`,
  search: `
    elasticsearch = Elasticsearch | 엘라스틱서치 | OpenSearch | 검색 엔진 | BM25
    vector-search = 벡터 검색 ~ vector search | 벡터 검색 | 벡터 DB | 벡터DB | pgvector | FAISS | ANN | vector search | 임베딩 검색`,
  batch: `
    spring-batch = Spring Batch | 스프링 배치 | 배치 처리 | 배치 시스템 | 대량 배치 | 배치 프로그램 | batch processing`,
  architecture: `
    msa = 마이크로서비스 ~ microservices | MSA | 마이크로서비스 | microservice | microservices
    ddd = 도메인 주도 설계 ~ domain-driven design | DDD | 도메인 주도 설계 | 도메인 모델링
    concurrency = 동시성 제어 ~ concurrency | 동시성 | 분산 락 | 멀티스레드 | 정합성 | concurrency | isolation levels
    high-traffic = 대용량 트래픽 처리 ~ high traffic | 대용량 트래픽 | 대규모 트래픽 | 트래픽 처리 | 오토스케일링 | 수평 확장 | high traffic`,
  security: `
    auth = 인증·인가 ~ authentication | OAuth | OAuth 2.0 | JWT | OIDC | 인증·인가 | 인증 인가 | SSO
    web-security = 웹 보안 ~ web security | 웹 보안 | XSS | CSP | OWASP | 시큐어 코딩
    privacy = 개인정보 보호 ~ data privacy | 개인정보 보호 | 비식별화 | 개인정보 비식별 | 암호화`,
  testing: `
    automated-tests = 테스트 자동화 ~ automated tests | 테스트 코드 | 단위 테스트 | 테스트 자동화 | 자동화 테스트 | TDD | JUnit | Jest | Vitest | XCTest | automated tests | automated testing | unit tests | UI tests
    e2e-tests = E2E 테스트 ~ end-to-end tests | E2E | E2E 테스트 | Playwright | Cypress | Selenium | Detox | end-to-end
    load-tests = 부하 테스트 ~ load tests | 부하 테스트 | 부하 시험 | k6 | nGrinder | JMeter | 성능 테스트 | load testing`,
  'frontend-framework': `
    react = React | 리액트 | React.js
    vue = Vue | Vue.js | 뷰JS
    nextjs = Next.js | NextJS | 넥스트JS
    svelte = Svelte
    angular = Angular | 앵귤러
    state-management = 상태 관리 ~ state management | 상태 관리 | 상태관리 | Redux | Recoil | Zustand | React Query | TanStack Query
    ssr = 서버 렌더링 ~ server rendering | SSR | 서버 사이드 렌더링 | 서버 렌더링`,
  'frontend-craft': `
    css = HTML·CSS ~ HTML and CSS | HTML | CSS | Sass | 마크업 | 반응형 | 퍼블리싱 | 시맨틱
    accessibility = 접근성 ~ accessibility | 접근성 | WCAG | 스크린 리더 | 스크린리더 | accessibility | VoiceOver | TalkBack
    web-performance = 웹 성능 개선 ~ web performance | Core Web Vitals | Lighthouse | 렌더링 성능 | 웹 성능 | 성능 최적화 | 번들 크기 | 로딩 속도 | web performance
    cross-browser = 크로스 브라우징 ~ cross-browser support | 크로스 브라우징 | 크로스브라우징 | cross-browser`,
  'design-system': `
    design-system = 디자인 시스템 ~ design systems | 디자인 시스템 | Storybook | 스토리북 | 컴포넌트 라이브러리 | design system | design systems | 디자인 토큰
    monorepo = 모노레포 ~ monorepo | 모노레포 | Turborepo | monorepo
    micro-frontend = 마이크로 프론트엔드 ~ micro frontends | Micro Frontend | 마이크로 프론트엔드 | 마이크로프론트엔드`,
  'web-graphics': `
    threejs = Three.js | WebGL | 3D 웹
    canvas = Canvas·SVG ~ Canvas and SVG | Canvas | SVG | 캔버스
    charts = 데이터 시각화 화면 ~ charts | D3 | ECharts | 차트 라이브러리 | 차트`,
  offline: `
    pwa = 오프라인 웹 ~ offline web | PWA | Service Worker | IndexedDB | 서비스 워커`,
  android: `
    android = Android | 안드로이드 | Android SDK
    jetpack-compose = Jetpack Compose | !Compose | 컴포즈
    coroutines = 코루틴 ~ coroutines | Coroutine | Coroutines | 코루틴 | !Flow`,
  ios: `
    ios = iOS | 아이폰
    swiftui = SwiftUI
    uikit = UIKit
    combine = 비동기 Swift ~ async Swift | !Combine | async/await | Swift Concurrency`,
  'cross-platform': `
    flutter = Flutter | 플러터 | Dart
    react-native = React Native | 리액트 네이티브
    unity = Unity | !Unity | 유니티`,
  'mobile-craft': `
    mobile-architecture = 앱 구조 설계 ~ app architecture | MVVM | MVI | 클린 아키텍처 | Clean Architecture | Hilt | 앱 아키텍처
    app-release = 앱 배포 자동화 ~ app release | Fastlane | CodePush | 스토어 배포 | 앱 배포 | 앱을 출시 | 앱 출시 | publishing and monitoring an app
    bluetooth = 블루투스 연동 ~ Bluetooth | BLE | 블루투스 | Bluetooth | Bluetooth Low Energy
    maps = 지도 연동 ~ maps | 지도 SDK | 위치 기반 서비스 | CoreLocation | 지도 API
    local-storage = 오프라인 저장 ~ local storage | !Room | Core Data | Realm | 오프라인 저장 | 로컬 DB
    app-performance = 앱 성능 개선 ~ app performance | 메모리 최적화 | 배터리 소모 | 앱 시작 시간 | 저사양 | Crashlytics`,
  'machine-learning': `
    pytorch = PyTorch | 파이토치
    tensorflow = TensorFlow | 텐서플로 | 텐서플로우 | Keras
    scikit-learn = scikit-learn | sklearn | 사이킷런 | XGBoost
    transformers = 트랜스포머 모델 ~ transformers | Transformer | 트랜스포머 | BERT | Hugging Face
    computer-vision = 컴퓨터비전 ~ computer vision | 컴퓨터비전 | 컴퓨터 비전 | OpenCV | 영상 처리 | 객체 탐지
    nlp = 자연어 처리 ~ natural language processing | 자연어처리 | 자연어 처리 | NLP | 형태소 | 토큰화
    speech = 음성 인식 ~ speech recognition | 음성 인식 | Whisper | wav2vec | 음성 신호
    time-series = 시계열 분석 ~ time series | 시계열 | 수요 예측 | time series
    recommendation = 추천 모델 ~ recommender models | 추천 시스템 | 추천 모델 | 추천 알고리즘 | recommender
    anomaly-detection = 이상 탐지 ~ anomaly detection | 이상 탐지 | 이상탐지 | anomaly detection`,
  llm: `
    llm = LLM | 대규모 언어 모델 | 대형 언어 모델 | 생성형 AI | 생성 AI | 프롬프트 | language models
    rag = RAG | 검색 증강 생성 | retrieval-augmented
    fine-tuning = 미세조정 ~ fine-tuning | 미세조정 | 파인튜닝 | LoRA | SFT | fine-tuning
    model-evaluation = 모델 평가 ~ model evaluation | 모델 평가 | 평가 데이터 | 자동 평가 | evaluation sets | 모델을 학습하고 평가`,
  mlops: `
    mlops = MLOps | MLflow | Kubeflow | 실험 추적 | 모델 배포
    model-serving = 모델 서빙 ~ model serving | 모델 서빙 | 추론 서버 | Triton | vLLM | TensorRT | 추론 최적화 | 모델 서비스
    on-device = 온디바이스 추론 ~ on-device inference | 온디바이스 | TFLite | ONNX | Core ML | 양자화 | ML Kit | 모델 경량화`,
  'data-engineering': `
    spark = Spark | 스파크 | 분산 처리 | Hadoop | 하둡
    airflow = Airflow | 에어플로 | 에어플로우 | 워크플로 도구 | orchestrator
    dbt = dbt | !dbt
    warehouse = 데이터 웨어하우스 ~ data warehouses | BigQuery | Snowflake | Redshift | 데이터 웨어하우스 | 데이터 마트 | data warehouse
    streaming = 스트리밍 처리 ~ stream processing | Flink | 스트리밍 처리 | Spark Streaming | 실시간 처리 | streaming
    data-modelling = 데이터 모델링 ~ data modelling | 데이터 모델링 | data modelling | data modeling
    data-quality = 데이터 품질 관리 ~ data quality | 데이터 품질 | data quality | 결측 | 데이터 정제`,
  'data-analysis': `
    sql = SQL | !SQL
    pandas = pandas | 판다스
    statistics = 통계 분석 ~ statistics | 통계 | 통계적 | 인과추론 | statistics | SAS | SPSS
    ab-testing = A/B 테스트 ~ A/B testing | A/B 테스트 | A/B | AB 테스트 | 실험 설계 | A/B tests | A/B testing
    product-analytics = 제품 지표 분석 ~ product analytics | Amplitude | Mixpanel | 지표 설계 | 지표 분석 | 이벤트 설계 | 코호트 | 퍼널 | product analytics`,
  bi: `
    bi = BI 대시보드 ~ BI dashboards | Tableau | Power BI | Looker | Superset | !BI | 태블로 | 대시보드 | dashboards
    excel = 엑셀 ~ spreadsheets | 엑셀 | Excel | 스프레드시트 | 피벗 | spreadsheets
    gis = 공간 정보 ~ GIS | GIS | 공간 정보 | 공간정보`,
  container: `
    docker = Docker | 도커 | 컨테이너
    kubernetes = Kubernetes | 쿠버네티스 | K8s | k3s | EKS | GKE | Helm`,
  cloud: `
    aws = AWS | 아마존 웹 서비스 | ECS | Lambda | S3 | EC2 | RDS
    gcp = GCP | Google Cloud | 구글 클라우드
    azure = Azure | 애저
    terraform = Terraform | 테라폼 | IaC | 인프라 코드화 | 인프라를 코드
    ansible = Ansible | 앤서블
    cloud-security = 클라우드 보안 ~ cloud security | IAM | VPC | 클라우드 보안
    cost-optimisation = 클라우드 비용 관리 ~ cloud cost | 비용 최적화 | 비용 절감 | 클라우드 비용`,
  delivery: `
    cicd = CI/CD | CI | 지속적 통합 | 배포 자동화 | 배포 파이프라인 | Jenkins | 젠킨스 | GitHub Actions | GitLab CI | ArgoCD | GitOps
    git = Git | 깃 | GitHub | 코드 리뷰`,
  observability: `
    monitoring = 모니터링 ~ monitoring | 모니터링 | Prometheus | Grafana | Datadog | Zabbix | 관측 | 알람
    tracing = 분산 추적 ~ tracing | OpenTelemetry | 분산 추적 | 트레이싱
    incident-response = 장애 대응 ~ incident response | 장애 대응 | 온콜 | on-call | 장애 분석 | 재발 방지 | incident
    slo = SLO | SLI | 서비스 수준 목표 | error budget`,
  systems: `
    linux = 리눅스 ~ Linux | 리눅스 | Linux | 유닉스 | Ubuntu | CentOS
    shell = 셸 스크립트 ~ shell scripting | Shell | 셸 | 쉘 | Bash
    network = 네트워크 ~ networking | 네트워크 | TCP/IP | DNS | BGP | L4/L7 | 로드밸런서 | Nginx | networking
    database-operations = DB 운영·복구 ~ database operations | 백업 | 이중화 | 복제 구성 | 재해복구 | DB 운영
    gpu = GPU 운영 ~ GPU operations | GPU | CUDA | Slurm | NCCL`,
  'product-planning': `
    requirements = 요구사항 정의 ~ requirements | 요구사항 | 기획서 | 정의서 | 설계서 | 스토리보드 | 와이어프레임 | PRD | wireframes | 제품 명세
    roadmap = 로드맵·우선순위 ~ roadmap | 로드맵 | 우선순위 | roadmap
    agile = 애자일 협업 ~ agile | 애자일 | 스크럼 | Jira | agile | cross-functional
    policy-design = 서비스 정책 설계 ~ service policy | 운영 정책 | 서비스 정책 | 취소·환불 정책`,
  'user-research': `
    user-research = 사용자 조사 ~ user research | 사용자 인터뷰 | 고객 인터뷰 | 사용자 조사 | 사용성 테스트 | 사용성 평가 | UX 리서치 | usability tests | user research | user interviews`,
  'product-design': `
    figma = Figma | 피그마
    prototyping = 프로토타이핑 ~ prototyping | 프로토타입 | 프로토타이핑 | prototyping
    ux-design = UX/UI 설계 ~ UX/UI design | UX/UI | UX | UI 디자인 | 화면 설계 | 사용자 흐름`,
  'graphic-design': `
    photoshop = Photoshop | 포토샵
    illustrator = Illustrator | 일러스트레이터
    indesign = InDesign | 인디자인 | 편집 디자인 | 조판
    motion = 모션 그래픽 ~ motion graphics | After Effects | 애프터 이펙트 | 모션 | Spine
    three-d-tools = 3D 도구 ~ 3D tools | Blender | 블렌더 | Rhino | Keyshot | 3D 모델링
    branding = 브랜드 디자인 ~ branding | 브랜드 가이드 | 브랜드 디자인 | 브랜딩 | BI/CI | branding
    illustration = 일러스트 ~ illustration | 일러스트 | 캐릭터 | illustration`,
  'marketing-analysis': `
    ga4 = GA4 | 구글 애널리틱스 | Google Analytics
    attribution = 광고 성과 측정 ~ attribution | 어트리뷰션 | AppsFlyer | !Adjust | 성과 측정 | attribution
    seo = 검색 최적화 ~ SEO | SEO | ASO | 검색엔진 최적화 | 검색 최적화`,
  campaigns: `
    performance-ads = 퍼포먼스 광고 ~ performance ads | 퍼포먼스 마케팅 | 광고 집행 | 검색 광고 | 매체 운영 | 광고 운영 | Paid search | performance marketing
    crm-marketing = CRM 마케팅 ~ CRM marketing | CRM 마케팅 | 마케팅 자동화 | Braze | HubSpot | CRM automation | CRM
    campaign = 캠페인 기획 ~ campaigns | 캠페인 | campaigns | 프로모션`,
  content: `
    content-making = 콘텐츠 기획·제작 ~ content | 콘텐츠 기획 | 콘텐츠 제작 | 콘텐츠를 기획 | 뉴스레터 | 블로그 | content marketing
    sns = SNS 채널 운영 ~ social media | SNS | 소셜 미디어 | 인스타그램 | 유튜브 | social media
    video-editing = 영상 편집 ~ video editing | 영상 편집 | Premiere | 프리미어 | DaVinci Resolve | 영상 제작
    writing = 글쓰기 ~ writing | 글쓰기 | 카피라이팅 | 카피 | 글과 | clear writing | 교정 | 교열
    press = 보도 자료 ~ press work | 보도자료 | 보도 자료 | 언론 홍보
    events = 행사 운영 ~ events | 전시회 | 웨비나 | 행사 기획 | 행사 운영 | 박람회`,
  'sales-work': `
    proposals = 제안서 작성 ~ proposals | 제안서 | 제안 발표 | 견적서 | proposals | quotations
    sales-crm = 고객 관리 도구 ~ CRM tools | CRM 도구 | Salesforce | 세일즈포스 | 영업 관리 도구
    bidding = 입찰 ~ bidding | 입찰 | 나라장터 | 조달 | tenders
    negotiation = 협상·조율 ~ negotiation | 협상 | 거래처 | 이해관계자 | 이해관계를 조율 | negotiation
    presenting = 발표 ~ presenting | 발표 | 프레젠테이션 | PT 능력 | presentation
    market-research = 시장 조사 ~ market research | 시장 조사 | 경쟁사 분석 | 시장 분석 | 경쟁 품목 | market research
    customer-care = 고객 응대·유지 ~ customer care | 고객 상담 | 고객 응대 | 고객 관리 | 이탈 고객 | 재계약 | 고객 성공 | customer success`,
  accounting: `
    closing = 결산 ~ closing the books | 결산 | 재무제표 | K-IFRS | 연결 결산
    tax-filing = 세무 신고 ~ tax filing | 부가가치세 | 부가세 | 법인세 | 원천세 | 세무 신고 | 세무 조정 | 연말정산 | 세금계산서
    cost-accounting = 원가 계산 ~ cost accounting | 원가 | 원가회계 | 수불
    erp = ERP | SAP | 더존 | 회계 프로그램
    settlement = 대금 정산 ~ settlement | 정산 업무 | 대금 정산 | 매출 정산 | 정산 자료 | 채권
    budgeting = 예산 관리 ~ budgeting | 예산 | 사업 계획과 예산 | 손익 분석
    audit = 감사 대응 ~ audit | 외부 감사 | 감사 대응 | 내부회계 | 내부 통제
    treasury = 자금 관리 ~ treasury | 자금 관리 | 자금 계획 | 자금 집행`,
  'quality-work': `
    quality-control = 품질 관리 ~ quality control | 품질관리 | 품질 관리 | 불량 원인 | 불량 분석 | SPC | Minitab | 8D | 5Why | 검사 기준
    process-improvement = 공정 개선 ~ process improvement | 공정 개선 | 공정 설계 | 수율 | 작업 분석 | IE | 생산성 | 공수 분석
    work-standards = 작업 표준 ~ work standards | 작업 표준서 | 작업 지침 | 표준 작업 | 작업 표준
    hygiene = 위생·규정 관리 ~ hygiene rules | HACCP | GMP | GAP | 위생 관리
    safety = 안전 관리 ~ safety | 안전 점검 | 안전 관리 | 산업안전`,
  'plant-work': `
    cad = CAD | CAM | CAD/CAM | 도면 | 오토캐드 | SolidWorks
    plc = PLC | 설비 자동화 | 협동 로봇
    maintenance = 설비 보전 ~ equipment maintenance | 설비 보전 | 설비보전 | 설비 점검 | 예방 정비
    mes = MES | WMS | SCADA | 생산 관리 시스템
    inventory = 재고·자재 관리 ~ inventory | 재고 | 자재 관리 | 입출고 | 물류 관리`,
  'office-work': `
    reports = 보고서 작성 ~ reports | 보고서 | 공문서 | 문서 작성 | 문서화 | reporting
    civil-service = 민원 응대 ~ public enquiries | 민원
    planning-documents = 사업 계획 ~ project plans | 사업 계획 | 사업 기획 | 연간 계획
    contracts = 계약 업무 ~ contracts | 계약 체결 | 계약 관리 | 계약서
    surveys = 조사·실험 ~ surveys and tests | 현장 조사 | 설문 | 시료 | 미생물 검사 | 수질
    schedule = 일정·협업 관리 ~ scheduling | 일정 관리 | 프로젝트 관리 | 일정·예산 | project management
    people-work = 인사 업무 ~ people operations | 채용 운영 | 인사 업무 | 근로기준법 | 온보딩 | 교육 운영
    regulation = 인허가 문서 ~ regulatory documents | 인허가 | 허가용 | ISO 13485 | IEC 62304`,
  english: `
    english = 영어 ~ English | 영어 | 영문 | English | 외국어 | TOEIC | 토익`,
  credential: `
    driving = 운전면허 ~ driving licence | 운전면허 | 운전 가능 | driving licence
    accounting-certificate = 회계 자격증 ~ accounting certificates | 전산세무 | 전산회계 | 재경관리사 | 공인회계사 | 세무사
    it-certificate = IT 자격증 ~ IT certificates | 정보처리기사 | 정보보안기사 | SQLD | ADsP | CCNP | CISSP | 빅데이터분석기사
    computer-certificate = 컴퓨터활용능력 ~ office software certificates | 컴퓨터활용능력 | 컴활 | 워드프로세서
    history-certificate = 한국사 자격 ~ Korean history certificate | 한국사능력검정 | 한국사
    ncs = NCS 직업기초능력 ~ NCS test | NCS | 직업기초능력
    quality-certificate = 품질 자격증 ~ quality certificates | 품질경영기사 | 품질기사
    pmp = PMP
    degree = 석사 이상 ~ master's degree | 석사 | 박사 | master's degree`,
} as const satisfies Record<string, string>

/** Every skill of the lexicon, in its order. */
export const SKILLS: readonly Skill[] = (Object.entries(FAMILIES) as [SkillFamily, string][]).flatMap(([family, list]) =>
  list
    .trim()
    .split('\n')
    .map((line) => skillOf(family, line.trim())),
)

const BY_ID = new Map(SKILLS.map((skill) => [skill.id, skill]))

/** @returns undefined for an id that is not in the lexicon */
export function skillById(id: string): Skill | undefined {
  return BY_ID.get(id)
}

function skillOf(family: SkillFamily, line: string): Skill {
  const [id = '', rest = ''] = line.split(' = ')
  const [name = '', ...others] = rest.split(' | ')
  const [korean = '', english = korean] = name.split(' ~ ')
  const isExact = others.some((spelling) => spelling === `!${korean}`)
  return { id, family, names: { ko: korean, en: english }, spellings: isExact ? others : [...new Set([korean, english, ...others])] }
}
