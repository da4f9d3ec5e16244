// Technologies by all their spellings: a claim in one is supported by a source in another.

const LINES = `
Python|파이썬
Java|자바
JavaScript|자바스크립트|JS
TypeScript|타입스크립트|TS
C++|씨플플|시플플
C#|씨샵|시샵
Kotlin|코틀린
Swift|스위프트
Go|Golang|고랭|고 언어
Rust|러스트
Ruby|루비
PHP
Scala|스칼라
MATLAB|매트랩
SQL|에스큐엘
NoSQL
HTML
CSS
Dart|다트
Flutter|플러터
React Native|리액트 네이티브|리액트네이티브
React|리액트|React.js|ReactJS
Vue|뷰|Vue.js|뷰제이에스
Angular|앵귤러
Svelte|스벨트
Next.js|넥스트|넥스트JS|NextJS|넥스트제이에스
jQuery|제이쿼리
Redux|리덕스
Node.js|노드|노드JS|Node|NodeJS|노드제이에스
Express|익스프레스
NestJS|네스트|Nest.js
Spring Boot|스프링 부트|스프링부트|SpringBoot
Spring|스프링
Django|장고
Flask|플라스크
FastAPI|패스트API|패스트에이피아이
Laravel|라라벨
Ruby on Rails|루비 온 레일즈|레일즈
MySQL|마이에스큐엘|마이SQL
PostgreSQL|포스트그레스|포스트그레스큐엘|Postgres|포스트그레SQL
Oracle DB|오라클 DB|오라클 데이터베이스
MariaDB|마리아DB|마리아디비
MongoDB|몽고DB|몽고디비
Redis|레디스
SQLite|에스큐라이트
DynamoDB|다이나모DB
Cassandra|카산드라
Elasticsearch|엘라스틱서치|ES
Kibana|키바나
Kafka|카프카|아파치 카프카|Apache Kafka
RabbitMQ|래빗MQ|래빗엠큐
Spark|스파크|아파치 스파크|Apache Spark
Hadoop|하둡
Airflow|에어플로우|에어플로|Apache Airflow
Snowflake|스노우플레이크|스노플레이크
BigQuery|빅쿼리
Redshift|레드시프트
dbt
Docker|도커
Kubernetes|쿠버네티스|k8s
Terraform|테라폼
Ansible|앤서블
Jenkins|젠킨스
GitHub Actions|깃허브 액션|깃허브 액션스
GitHub|깃허브
GitLab|깃랩
Git|깃
AWS|아마존 웹 서비스|아마존웹서비스|Amazon Web Services
EC2
S3
Lambda|람다
GCP|구글 클라우드|Google Cloud
Azure|애저
Firebase|파이어베이스
Nginx|엔진엑스
Apache|아파치
Linux|리눅스
Ubuntu|우분투
Grafana|그라파나
Prometheus|프로메테우스
Datadog|데이터독
Sentry|센트리
GraphQL|그래프QL|그래프큐엘
gRPC
REST API|RESTful|레스트 API
WebSocket|웹소켓
WebRTC
TensorFlow|텐서플로|텐서플로우
PyTorch|파이토치
Keras|케라스
scikit-learn|사이킷런
pandas|판다스
NumPy|넘파이
OpenCV|오픈CV
YOLO|욜로
BERT|버트
GPT
LLM|거대 언어 모델|대규모 언어 모델
LangChain|랭체인
ChatGPT|챗GPT|챗지피티
Hugging Face|허깅페이스
XGBoost|엑스지부스트
LightGBM
LSTM
CNN
R
SAS
SPSS
Stata
Tableau|태블로
Power BI|파워BI|파워 BI|파워비아이
Looker|루커
Google Analytics|구글 애널리틱스|GA4|GA
Google Tag Manager|구글 태그 매니저|GTM
Amplitude|앰플리튜드
Mixpanel|믹스패널
Braze|브레이즈
Excel|엑셀
VBA|브이비에이
PowerPoint|파워포인트|PPT
Access|액세스
Notion|노션
Jira|지라
Confluence|컨플루언스
Slack|슬랙
Trello|트렐로
Asana|아사나
Figma|피그마
Sketch|스케치 앱
Adobe XD|어도비 XD
Photoshop|포토샵
Illustrator|일러스트레이터
Premiere Pro|프리미어 프로|프리미어
After Effects|애프터 이펙트|애프터이펙트
InDesign|인디자인
Blender|블렌더
Cinema 4D|시네마 4D
Maya
3ds Max
Unity|유니티
Unreal|언리얼|Unreal Engine|언리얼 엔진
AutoCAD|오토캐드
CATIA|카티아
SolidWorks|솔리드웍스
NX
Inventor|인벤터
Creo
Revit|레빗
SketchUp|스케치업
ANSYS|앤시스
Abaqus|아바쿠스
Fluent|플루언트
LabVIEW|랩뷰
Simulink|시뮬링크
PLC|피엘씨
SCADA
HMI
Arduino|아두이노
Raspberry Pi|라즈베리 파이|라즈베리파이
STM32
FPGA
Verilog|베릴로그
VHDL
ROS
SAP
ERP
MES
WMS
CRM
Salesforce|세일즈포스
Minitab|미니탭
JMP
Selenium|셀레늄
Cypress
Playwright|플레이라이트
Jest
JUnit|제이유닛
JMeter|제이미터
k6
Postman|포스트맨
Swagger|스웨거
Gradle|그레이들
Maven|메이븐
JPA
Hibernate|하이버네이트
MyBatis|마이바티스
QueryDSL|쿼리DSL
Webpack|웹팩
Vite|비트
Tailwind|테일윈드|Tailwind CSS
Bootstrap|부트스트랩
Storybook|스토리북
Puppeteer|퍼펫티어
Prisma
Supabase|수파베이스
Vercel|버셀
Netlify
Heroku|헤로쿠
OpenStack|오픈스택
VMware|VM웨어
Hyper-V
Cisco|시스코
Wireshark|와이어샤크
Splunk|스플렁크
Burp Suite
Solidity|솔리디티
Ethereum|이더리움
HPLC|고성능 액체 크로마토그래피
GC-MS
PCR|중합효소 연쇄 반응
qPCR
ELISA|엘라이자
SEM|주사 전자 현미경|주사전자현미경
TEM|투과 전자 현미경
XRD
FT-IR
NMR
CRISPR|크리스퍼
Western blot|웨스턴 블롯
ArcGIS
QGIS
Hotjar|핫자
Zapier|재피어
Shopify|쇼피파이
WordPress|워드프레스
Cafe24|카페24
Six Sigma|식스 시그마|식스시그마|6시그마
`

/** Each technology's spellings. */
export const TECHNOLOGIES: readonly (readonly string[])[] = LINES.split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('|'))

/** Spellings that are everyday words or too short to be told apart; they count only beside others of their kind. */
export const PLAIN_TECHNOLOGY_WORDS: ReadonlySet<string> = new Set(
  'R|Go|Access|뷰|스프링|노드|자바|루비|다트|넥스트|네스트|버트|람다|스위프트|스파크|장고|지라|액세스|비트|그림|익스프레스|깃|욜로|아파치|프리미어|Fluent|Sketch|Express|Spring|Swift|Spark|Lambda|Unity|Inventor|NX|Maya|SEM|TEM|ES|TS|JS|GA|Apache|Cypress|Vue|Node|시스코|노션|엑셀|Node|스위프트|레일즈|Next|유니티|스케치업|LLM|CNN|SAP|ERP|MES|CRM|WMS|REST API|HMI|GPT|S3|Rust|Ruby|Java'
    .split('|')
    .map((word) => word.toLowerCase()),
)
