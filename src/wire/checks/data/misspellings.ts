// Spellings that no word of the standard language has, with the right one (표준국어대사전, 한글 맞춤법, 외래어 표기법 of the National Institute of Korean Language).
// `^` says that the word begins here. Nothing stands in this list that is another word too.

export const MISSPELLINGS: ReadonlyMap<string, string> = new Map(
  `됬=됐 몇일=며칠 오랫만=오랜만 오랜동안=오랫동안 ^금새=금세 역활=역할 어의없=어이없 희안하=희한하 희안한=희한한 설레임=설렘 설레이는=설레는 설레였=설렜
일일히=일일이 깨끗히=깨끗이 꼼꼼이=꼼꼼히 솔직이=솔직히 틈틈히=틈틈이 곰곰히=곰곰이 번번히=번번이 나날히=나날이 샅샅히=샅샅이 꾸준이=꾸준히 당당이=당당히 철저이=철저히 묵묵이=묵묵히 성실이=성실히 차근차근히=차근차근 겹겹히=겹겹이 낱낱히=낱낱이 촘촘이=촘촘히 끊임없히=끊임없이 빈틈없히=빈틈없이 반듯히=반듯이
^왠만=웬만 ^웬지=왠지 어떻해=어떡해 어떻하=어떡하 ^뵈요=봬요 ^뵜=뵀 내노라하는=내로라하는 네로라하는=내로라하는 이루워=이루어 들어났=드러났 들어난=드러난 들어나지=드러나지 들어나는=드러나는 들어내=드러내 ^통채로=통째로
댓가=대가 촛점=초점 잇점=이점 갯수=개수 뒷처리=뒤처리 뒷편=뒤편 윗층=위층 아랫층=아래층 헛점=허점 머릿말=머리말 인삿말=인사말 나랏님=나라님 전셋방=전세방
컨텐츠=콘텐츠 메세지=메시지 리더쉽=리더십 파트너쉽=파트너십 멤버쉽=멤버십 인턴쉽=인턴십 오너쉽=오너십 스케쥴=스케줄 비지니스=비즈니스 워크샵=워크숍 악세사리=액세서리 어플리케이션=애플리케이션 프리젠테이션=프레젠테이션 브로셔=브로슈어 앙케이트=앙케트 화이팅=파이팅 쥬니어=주니어 텔레비젼=텔레비전 비젼=비전 쥬스=주스 매니져=매니저 레포트=리포트 나레이션=내레이션 써비스=서비스 까페=카페 로보트=로봇 싸이트=사이트 씨스템=시스템
저희나라=우리나라 배풀=베풀 일사분란=일사불란 절대절명=절체절명 동거동락=동고동락 풍지박산=풍비박산 홀홀단신=혈혈단신 고분분투=고군분투 주구장창=주야장천 임기웅변=임기응변 발돋음=발돋움 짜집기=짜깁기 눈쌀=눈살 건내주=건네주 건내받=건네받 건냈=건넸 널부러=널브러 움추리=움츠리 움추렸=움츠렸 추스리=추스르 치뤘=치렀 치루었=치렀 치루는=치르는 치루고=치르고 치루며=치르며 담궜=담갔 잠궜=잠갔 자그만치=자그마치 귀뜸=귀띔 요컨데=요컨대 예컨데=예컨대 생각컨대=생각건대 서슴치=서슴지 넉넉치=넉넉지 익숙치=익숙지 생각치=생각지 녹녹치=녹록지 녹록치=녹록지 탐탁치=탐탁지 깨끗치=깨끗지 섭섭치=섭섭지 삼가하=삼가 삼가해=삼가 어줍잖=어쭙잖 구렛나루=구레나룻 궁시렁=구시렁 ^핼쓱=핼쑥 ^육계장=육개장 ^떡볶기=떡볶이 ^김치찌게=김치찌개 ^곱배기=곱빼기 ^겉저리=겉절이
^얼만큼=얼마큼 ^만듬=만듦 ^이끔=이끎 뿐만아니라=뿐만_아니라 ^첫번째=첫_번째 ^두번째=두_번째 ^세번째=세_번째 ^네번째=네_번째 ^여러가지=여러_가지 ^몇가지=몇_가지 ^두가지=두_가지 ^세가지=세_가지 ^할려고=하려고 ^할려면=하려면 ^할려는=하려는 ^알맞는=알맞은 ^걸맞는=걸맞은`
    .split(/\s+/)
    .map((pair) => pair.replaceAll('_', ' ').split('=') as [string, string]),
)

export const ENGLISH_MISSPELLINGS: ReadonlyMap<string, string> = new Map(
  `recieve=receive recieved=received seperate=separate seperately=separately definately=definitely acheive=achieve acheived=achieved acheivement=achievement occured=occurred
managment=management responsability=responsibility responsibilty=responsibility enviroment=environment succesful=successful sucessful=successful succesfully=successfully
experiance=experience oppurtunity=opportunity oportunity=opportunity commited=committed knowlege=knowledge untill=until developement=development benifit=benefit collegue=colleague
collegues=colleagues reccomend=recommend independant=independent maintainance=maintenance proffesional=professional proffessional=professional begining=beginning refered=referred writting=writing
excellant=excellent accomodate=accommodate priviledge=privilege persue=pursue persued=pursued adress=address agressive=aggressive calender=calendar catagory=category
concious=conscious existance=existence foward=forward garantee=guarantee immediatly=immediately intrest=interest liason=liaison neccessary=necessary noticable=noticeable occassion=occasion
persistant=persistent posession=possession publically=publicly relevent=relevant similiar=similar truely=truly wich=which alot=a_lot`
    .split(/\s+/)
    .map((pair) => pair.replaceAll('_', ' ').split('=') as [string, string]),
)
