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
Oracle DB|오라클 DB|오라클 데이터베이스|Oracle|오라클
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
AutoCAD|오토캐드|캐드|CAD
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
deep learning|딥러닝|딥 러닝|심층학습|심층 학습
machine learning|머신러닝|머신 러닝|기계학습|기계 학습
Transformer|트랜스포머
reinforcement learning|강화학습|강화 학습
natural language processing|자연어 처리|자연어처리|NLP
computer vision|컴퓨터 비전|컴퓨터비전
generative AI|생성형 AI|생성형 인공지능
RAG|검색 증강 생성
random forest|랜덤포레스트|랜덤 포레스트
CatBoost|캣부스트
RNN|순환 신경망
GAN|생성적 적대 신경망
Stable Diffusion|스테이블 디퓨전
Midjourney|미드저니
Copilot|코파일럿
blockchain|블록체인
metaverse|메타버스
digital twin|디지털 트윈|디지털트윈
IoT|사물인터넷|사물 인터넷
RPA|로봇 프로세스 자동화|로보틱 처리 자동화
UiPath|유아이패스
Power Automate|파워 오토메이트|파워오토메이트
Power Query|파워 쿼리|파워쿼리
Google Sheets|구글 시트|구글시트|구글 스프레드시트|구글스프레드시트
Google Forms|구글 폼|구글폼|구글 설문지
Google Docs|구글 독스|구글독스
Looker Studio|루커 스튜디오|루커스튜디오|구글 데이터 스튜디오
Apps Script|앱스 스크립트|앱스스크립트
Airtable|에어테이블
Miro|미로 보드
Canva|캔바
미리캔버스|MiriCanvas
망고보드
CapCut|캡컷
Final Cut Pro|파이널컷|파이널 컷|파이널컷 프로
DaVinci Resolve|다빈치 리졸브|다빈치리졸브
Vrew|브루
Lightroom|라이트룸
Procreate|프로크리에이트
Rhino|라이노
Grasshopper|그래스호퍼
Lumion|루미온
Enscape|엔스케이프
Twinmotion|트윈모션
V-Ray|브이레이
KeyShot|키샷
ZBrush|지브러시|지브러쉬
Houdini|후디니
Substance Painter|서브스턴스 페인터|서브스턴스
CLO 3D|클로 3D|클로3D
Fusion 360|퓨전 360|퓨전360
Altium|알티움
OrCAD|오아캐드|오카드
PSpice|피스파이스
KiCad|키캐드
Zeplin|제플린
Framer|프레이머
Protopie|프로토파이
Webflow|웹플로우|웹플로
Wix|윅스
imweb|아임웹
HubSpot|허브스팟
Mailchimp|메일침프
Stibee|스티비
AppsFlyer|앱스플라이어
Adjust
Airbridge|에어브릿지
Optimizely|옵티마이즐리
Google Ads|구글 애즈|구글애즈|구글 광고
Meta Ads|메타 광고|메타 광고 관리자|페이스북 광고
Search Console|서치 콘솔|서치콘솔
Data Lab|데이터랩
Beusable|뷰저블
Datarize|데이터라이즈
Zendesk|젠데스크
Monday|먼데이닷컴
Microsoft Teams|팀즈
Zoom|줌 회의
Hancom|한컴오피스|아래한글
더존|더존 아이큐브|더존 스마트에이|Douzone
이카운트|Ecount
영림원
EMR|전자의무기록|전자 의무 기록
OCS|처방전달시스템|처방 전달 시스템
PACS|팍스
DUR
SAP R/3|SAP S/4HANA|S/4HANA
Tibero|티베로
MSSQL|MS-SQL|SQL Server|에스큐엘 서버
Hive|하이브 쿼리
Flink|플링크
Databricks|데이터브릭스
MLflow|엠엘플로
Argo CD|아르고CD|ArgoCD
Helm|헬름 차트
Istio|이스티오
New Relic|뉴렐릭
ELK
Logstash|로그스태시
Zabbix|자빅스
CloudWatch|클라우드워치
CloudFront|클라우드프론트
ECS
EKS
SwiftUI
Jetpack Compose|제트팩 컴포즈|젯팩 컴포즈
RxJava|RxSwift
Objective-C|오브젝티브-C|오브젝티브C
Electron|일렉트론
Three.js|쓰리제이에스
D3.js|디쓰리
Recoil|리코일
Zustand|주스탄드
React Query|리액트 쿼리|TanStack Query
Cucumber|큐컴버
Appium|앱피움|아피움
TestRail|테스트레일
Charles|찰스 프록시
LoadRunner|로드러너
nGrinder|엔그라인더
SonarQube|소나큐브
Ghidra|기드라
IDA Pro
Metasploit|메타스플로잇
Nmap|엔맵
Snort|스노트
Kali Linux|칼리 리눅스
Active Directory|액티브 디렉터리|액티브 디렉토리
COMSOL|콤솔
Moldflow|몰드플로우|몰드플로
MasterCAM|마스터캠
ADAMS
HyperMesh|하이퍼메시|하이퍼메쉬
LS-DYNA
OpenFOAM|오픈폼
Aspen Plus|아스펜 플러스|아스펜
Hysys|하이시스
Primavera|프리마베라
MS Project|MS 프로젝트
Navisworks|나비스웍스
MIDAS|마이다스
ETABS
Civil 3D|시빌 3D
BIM
ggplot2
EViews|이뷰즈
AMOS|아모스
NVivo|엔비보
Qualtrics|퀄트릭스
G*Power
GraphPad|그래프패드
ImageJ|이미지제이
EndNote|엔드노트
LaTeX|레이텍|라텍
flow cytometry|유세포 분석|유세포분석|FACS
GC|기체 크로마토그래피|가스 크로마토그래피
UPLC
LC-MS|LC/MS
Raman|라만 분광
AFM|원자힘 현미경|원자 힘 현미경
ALD|원자층 증착
CVD|화학 기상 증착
PVD|물리 기상 증착
Lean|린 제조|린 생산
Kanban|칸반
Scrum|스크럼
FMEA
SPC|통계적 공정 관리|통계적공정관리
DOE|실험계획법|실험 계획법
TPM
JIT
Monte Carlo|몬테카를로
Bloomberg|블룸버그 단말기|블룸버그 터미널
FnGuide|에프앤가이드
QuantiWise|퀀티와이즈
KisValue|키스밸류
Trados|트라도스
memoQ|메모큐
Scratch|스크래치
Entry|엔트리 블록
Padlet|패들렛
Kahoot|카훗
ClassDojo|클래스도조
Google Classroom|구글 클래스룸
Mentimeter|멘티미터
Tinkercad|팅커캐드
Cura|큐라
3D 프린터|3D 프린팅|3차원 프린터
레이저 커팅|레이저 커터
CNC|씨엔씨
MCT|머시닝센터|머시닝 센터
`

/** Each technology's spellings. */
export const TECHNOLOGIES: readonly (readonly string[])[] = LINES.split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('|'))

/** A technology that the use of others says: who works with MySQL works with SQL. */
export const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  SQL: ['MySQL', 'PostgreSQL', '포스트그레', 'MSSQL', 'MariaDB', '마리아DB', 'Oracle', '오라클', 'BigQuery', '빅쿼리', '쿼리'],
  NoSQL: ['MongoDB', '몽고DB', 'Redis', '레디스', 'DynamoDB', 'Cassandra'],
  Python: ['pandas', '판다스', 'Django', '장고', 'Flask', 'FastAPI', 'PyTorch', '파이토치', 'NumPy'],
  JavaScript: ['React', '리액트', 'Vue', 'Node', 'TypeScript', '타입스크립트'],
  Java: ['Spring', '스프링', 'JPA'],
  Spring: ['Spring Boot', '스프링 부트', '스프링부트'],
  Git: ['GitHub', '깃허브', 'GitLab', '깃랩'],
  AWS: ['EC2', 'S3', 'Lambda', 'EKS', 'ECS', 'CloudFront'],
  VBA: ['매크로', 'macro'],
  Excel: ['VBA', '피벗', '엑셀 매크로', '스프레드시트'],
  'machine learning': [
    'XGBoost',
    'LightGBM',
    '라이트GBM',
    '랜덤포레스트',
    '랜덤 포레스트',
    'scikit-learn',
    '사이킷런',
    '딥러닝',
    '예측 모델',
    '분류 모델',
  ],
  'deep learning': [
    'PyTorch',
    '파이토치',
    'TensorFlow',
    '텐서플로',
    'CNN',
    'LSTM',
    'BERT',
    'YOLO',
    '트랜스포머',
    '신경망',
    'neural network',
  ],
  'natural language processing': ['BERT', 'KoBERT', '형태소', '챗봇', 'LLM', '거대 언어 모델'],
  'computer vision': ['OpenCV', 'YOLO', '이미지 분류', '객체 탐지', '영상 인식'],
  'generative AI': ['ChatGPT', '챗GPT', 'LLM', 'GPT', 'Midjourney', '미드저니'],
  LLM: ['ChatGPT', '챗GPT', 'GPT'],
  '3D 프린터': ['3D프린'],
  IoT: ['아두이노', 'Arduino', '라즈베리'],
  PLC: ['래더'],
}

/** Spellings that are everyday words or too short to be told apart; they count only beside others of their kind. */
export const PLAIN_TECHNOLOGY_WORDS: ReadonlySet<string> = new Set(
  'R|Go|Access|뷰|스프링|노드|자바|루비|다트|넥스트|네스트|버트|람다|스위프트|스파크|장고|지라|액세스|비트|그림|익스프레스|깃|욜로|아파치|프리미어|Fluent|Sketch|Express|Spring|Swift|Spark|Lambda|Unity|Inventor|NX|Maya|SEM|TEM|ES|TS|JS|GA|Apache|Cypress|Vue|Node|시스코|노션|엑셀|Node|스위프트|레일즈|Next|유니티|스케치업|LLM|CNN|SAP|ERP|MES|CRM|WMS|REST API|HMI|GPT|S3|Rust|Ruby|Java|GC|Charles|ADAMS|Adjust|Monday|MIDAS|마이다스|Lean|DOE|TPM|JIT|SPC|Entry|Scratch|스크래치|Electron|Oracle|오라클|큐라|Cura|브루|팍스|팀즈|줌 회의|트랜스포머|Transformer|하이브 쿼리|Rhino|Zoom|Miro|Helm|OCS|ECS|DUR|스크럼|칸반|라텍|Raman|CNC|MCT|아스펜|데이터랩|GAN|RAG|metaverse|메타버스|디지털 트윈|사물인터넷|블록체인'
    .split('|')
    .map((word) => word.toLowerCase()),
)
