// Swearing, slurs and vulgar slang, also disguised. Words are named here to be found, nothing else.
import { applyRules, type Hit, oneOf, pattern, type Rule } from './rules.ts'
import type { TextView } from './text-view.ts'

const START = '(?<![가-힣])'
/** What may be put between two syllables to hide them: a digit, a sign, a space. */
const GAP = '[\\s\\d.,*_@!~^·ㆍ♡-]{0,2}'
const hidden = (...syllables: string[]) => syllables.join(GAP)
const GAP_SIGN = '[\\d.,*_@!~^·ㆍ♡-]{1,2}'
const error = { reason: 'profanity', severity: 'error' } as const
const slang = { reason: 'profanity', severity: 'warning' } as const

const RULES: readonly Rule[] = [
  {
    words: pattern(`(?<hit>${hidden('[씨시쒸씹슈쓔]', '[1!I이]?[발팔빨펄벌]')}(?:[년놈]|새끼|럼)?)`),
    ...error,
    before: /(?:^|[^가-힣])(?:개|이|이런|아|야|에이|니)?$/,
    notAfter: /^ ?(?:점|역|택시|차|견|표|자(?:인|를)|아율|아$|아[가-힣]|행|령|라|송|생|전|매|급|주|굴|췌|휘|신|열|족|음|전소|아가|전기|상)/,
    notInside:
      /시발(?:점|역|택시|자동차|지|승용차|버스|열차)|시팔번|씨 ?발아|다시 ?발|역시 ?발|즉시 ?발|반드시 ?발|[가-힣]시 ?발[생견표행급송주휘전굴령]|[가-힣]시 ?팔[았고던려]|[가-힣]씨 ?팔/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:씨|시)${GAP_SIGN}(?:발|팔|빨)|씨이?부[럴랄]|시부[럴랄]|쓰?씨불|씨부리|씹(?:새끼|년|놈|할|창|덕후|선비|것|쌔끼|알|탱|팔)|씨댕|씨방새|쌍놈|쌍년(?!도)|썅놈|썅년|썅)`,
    ),
    ...error,
    notAfter: /^음/,
  },
  {
    words: pattern(`(?<hit>${hidden('병', '[신쉰]')}(?:[가-힣]{0,2}짓|같[가-힣]*|들|새끼)?)`),
    ...error,
    before: /(?:^|[^가-힣])(?:이|저|그|상|등)?$/,
    notAfter: /^(?:년|정변|사화|고|체|경|장|호|속|규|청|설|년에|환자|부전|검|학)/,
    notInside:
      /병 신[고체규청설장호경]|병신(?:년|정변|사화|양요|조약|호란|박해|일주|월|일에)|발병|질병 ?신|급병|병 신제|전염병|병 ?신약|보병 ?신/,
  },
  {
    words: pattern(
      `(?<hit>(?:개|쓰레기|호구|미친|그|이|저|니|씹|좆|쥐|애|도둑놈의|도둑놈|상놈의|나쁜|망할|돌대가리|바보|양아치|거지|못된|사기꾼|더러운|이런|저런|죽일|짐승|꼴통|후레|호로|쌍놈의|염병할|빌어먹을|썩을|멍청한|건방진|싸가지 없는)[ ~]?(?:의 )?(?:새끼|새키|쉐끼|쌔끼|섀끼|색히|색기|새퀴|쉑|셰끼|시키|놈의 새끼|자식아)|새끼(?=들(?:이|은|아|과|을|로|의| )|야|가 (?:어디|감히)|라고|라는 (?:말|욕|소리)))`,
    ),
    ...error,
    notBefore: /(?:번|조각|아지|무지|날|소|고양이|강아지|어미|원숭이|호랑이|개) ?$/,
    notInside:
      /새끼(?:손가락|줄|발가락|발톱|고양이|강아지|돼지|를 낳|치기|양|곰|호랑이|치|를 치|를 밴|들에게 먹이|들을 돌)|어미|번식|포유|젖을|무색기|이색기법|저색|그 색기|산란/,
  },
  {
    words: pattern(
      `(?<hit>(?:좆|좃|졷|ㅈ같|좇)(?:같|까|밥|만|나|도|됐|되|망|빠지|문|뺑이|대)?[가-힣]{0,2}|존나|졸라|존내|쫀나|죤나|존니|존맛(?:탱)?|존잘|존예|존버(?=[가-힣 ,.]|$)|줫같|줮|조까[가-힣]|조온나|개존|핵존)`,
    ),
    ...error,
    notBefore: /[가-힣]$/,
    notAfter: /^(?:스카|맨|아이|이름|그램)/,
    notInside:
      /존나단|졸라매|졸라대|졸라서|졸라 (?:샀|사)|엄마를 졸라|부모님을 졸라|허리띠|에밀 졸라|졸라 에밀|졸라의|작가 졸라|소설가 졸라|끈을 졸라|좇아|좇는|좇고|좇은|좇다|좇던|좇을|좇기|좇지|뒤를 ?좇|끈을|조카/,
  },
  {
    words: pattern(
      `(?<hit>지${GAP}랄(?!탄)(?:발광|하|이|들|을|맞|도|맞은)?[가-힣]?|${oneOf('염병할 염병하 염병떨 염병을_한 염병을_떨 옘병 육시랄 우라질 제기랄 젠장 빌어먹을 니미 니미럴 느금마 엠창 니애미 니애비 네미 애미_없는 애비_없는 호로새끼 후레자식 개자식 개놈 개같은 개_같은 개소리 개수작 개지랄 개망나니 개뿔 개판 머저리 얼간이 또라이 똘아이 돌아이 싸이코 미친놈 미친년 미친_놈 미친_년 미친새끼 미친_새끼 미친개 미친것 정신병자 애자 찐따 찐다 찌질이 틀딱 맘충 급식충 한남충 한녀 김치녀 된장녀 느개비 메갈 일베충 꼴페미 잼민이 짱깨 짱개 쪽바리 쪽발이 왜놈 깜둥이 검둥이 흑형 튀기 똥남아 빨갱이 수꼴 홍어족 전라디언 개쌍도 보슬아치 걸레년 창녀 창놈 갈보 화냥년 쌍판 주둥아리 주둥이_닥 대갈통 대가리_박 대갈빡 눈깔 뒈져 뒈지 뒤져라 뒤지고_싶 꺼지라 꺼져라 꺼져버려 닥쳐라 닥치라 아닥 엿_먹어 엿_먹으라 엿_먹이 엿_먹였 엿_먹일 엿_먹을래 엿먹어 엿먹으라 엿먹이 엿먹였 엿같 엿_같 똥같은 똥_같은 쌍욕 쪽팔 빡쳐 빡치 빡친 빡쳤 빡돌 개빡치 개빡쳐 개빡 개쩔 개쩐 개쩌 쩔었 개이득 개꿀 개노답 개망 개폼 개웃 개짜증 개고생 개무시 개피곤 개힘 개어이 개싫 개좋 개빠르 개느리 개비싸 개망했 개못 개나소나 핵노잼 개노잼 뻐큐 빠큐 뻑큐 쌩까 쌩깠 좁밥 썅 걸레같은 걸레_같은 섹드립 섹스 쎅스 야동 자지 보지 불알 빠구리 씹질 딸딸이 딸치 젖탱 젖통 따먹 떡치 꼴리 꼴렸 발정 변태_새끼 변태같은 변태_같은 호구짓 호구_취급 븅신 븅딱 빙신 빙딱 병딱 병맛 모지리 멍청이 바보천치 돌대가리 닭대가리 새대가리 쓰레기_같은 쓰레기같은 쓰레기야 상판대기 상판때기 낯짝 면상에_대 꼬라지 꼬락서니 주둥이 쌍통 아굴창 귀싸대기 싸대기 뺨따귀 배때기 모가지를 인간쓰레기 인간_쓰레기 개차반 꼴값 꼴값_떠 육갑 잡놈 잡년 상놈 상년 처먹 쳐먹 처맞 쳐맞 쳐자빠 자빠져_자 버러지 벌레_같은_놈 기생충_같은 거지_같은 거지같은 양아치 개돼지 씹덕 빠순이 빠돌이 쌉가능 쌉소리 개쓰레기 핵쓰레기 극혐 개같 개같이 개떡같 개떡_같은 개나발 개삽질 개소름 개멍청 쌔끼 또라이짓 미친짓 돌았냐 뒤질 뒤지겠 뒤졌 뒤져_버 뒈지겠 좆문가 호구잡 젠장할 우라질 빌어먹 망할_놈 썩을_놈 죽일_놈 떨거지 찌끄레기 찌질 찌질한 한심한_놈 씹창 느자구')})`,
    ),
    ...slang,
    notBefore: /[가-힣]$/,
    notInside:
      /보지 (?:못|않|말|도|마)|보지는|보지도|보지를 (?:못|않)|자지 (?:않|못|말|도|마)|자지도|자지는|자지를 (?:못|않)|개판(?:식| 인쇄|을 인쇄| 3|본)|개소리(?:와|를) (?:녹음|구분|분류)|아가리 ?(?:너비|크기|벌)|그물|항아리|염병(?:이 돌|에 걸|환자|의 확산)|전염병|젠장 ?하오|미친개 (?:물림|병)|발정 ?(?:기|주기|탐지|행동|동기화)|눈깔(?:사탕|무늬)|청소|개망초|개고생물|개비싸움|[가-힣]개 ?(?:좋|못|싫|짜|빠|느|비)|염병대|주둥이(?:가 (?:넓|좁|긴)|를 (?:막|묶|씻)|의 지름)|오리 주둥이|병 주둥이|주전자|모가지를 (?:자르|따는 기계)|콩나물|양아치(?:라는 배역|를 연기)|기생충 같은 구조|거지 같은 (?:역|배역)|상놈과 양반|양반|배때기살|뒤질 (?:만한 자료|자료)|서랍|서류를 뒤|자료를 뒤|기록을 뒤|뒤진 끝에|뒤져|낯짝이 두꺼운 식물|빨갱이 (?:고추)|대가리 ?(?:크기)|자지러|자지동|섹스 ?(?:칼럼|리스|교육)|꼴리드|변태 ?(?:과정|기|온도|호르몬)|아스팔트|나서 개|떡치는 (?:소리|기계)|애자일|애자(?:의|를|형| 절연|와| 교체)|송전|절연|병맛 ?광고|개쩌귀|창녀촌|돌아이돌/,
  },
  {
    words: pattern(
      `(?<hit>(?<![ㄱ-ㅎ])(?:[ㅅㅆ][ .,*1]?ㅂ(?! ?[ㄱ-ㅎ])|ㅂ[ .,*]ㅅ|ㅈ[ .,*]ㄴ|ㅈ[ .,*]ㄹ|ㄱ[ .,*]?ㅅ[ .,*]?ㄲ|개ㅅㄲ|개ㅅ끼|ㅅㅂㄴ|ㅆㅂㄴ|ㅅㅂㅅㄲ|ㅇㅈㄹ|ㅅㅂ|ㅆㅂ|ㅂㅅ|ㅄ|ㅈㄴ|ㅈㄹ|ㅁㅊ|ㄲㅈ|ㄷㅊ|ㅈ같|ㅅㄲ|ㄱㅅㄲ|ㅗㅗ+|ㅆㄴ|ㅁㅊㄴ|ㅈㅂ|ㄴㄱㅁ|ㅇㅁ없|ㅆㄹㄱ|ㅂㅅㄲ|ㅆㅅㄲ|ㅅㅃ|ㅎㄹㅅㅋ|ㅈ까|ㅈ됐|ㅅ발|ㅆ발|ㅂ신|시ㅂ|씨ㅂ|병ㅅ|ㅈ망|ㅈ나|ㅈ도|ㅁ친놈|ㅗ(?=[ ,.!]|$)|ㅂㄷㅂㄷ|ㅉㄸ|ㅊㄴ)(?![ㄱ-ㅎ]))`,
    ),
    ...error,
    notInside: /초성|자음|자모|키보드|자판|글자|한글 (?:입력|교육|학습)|모음|받침|점자/,
  },
  {
    words: pattern(
      `${START}(?<hit>병${GAP_SIGN}신|미${GAP_SIGN}친|개${GAP_SIGN}새|새${GAP_SIGN}끼|존${GAP_SIGN}나|좆${GAP_SIGN}|지${GAP_SIGN}랄|개${GAP}새${GAP}끼|(?<!\\d)18(?:놈|년(?=아|들|놈| 소리)|새끼|넘|색(?=희|끼|기))|십팔(?:놈|년|새끼)|시바(?:ㄹ|알|[ ,.!]|새끼|놈)|씨바(?:ㄹ|알|[ ,.!]|새끼|놈)?|쓰바|시빨|개세끼|개색기|개색히|개쉐이|개쉐리|개쌔끼|미췬|믜친|미틴|뵹신|븅쉰|쉬벌|쉬발|씌발|싀발|슈발|슈벌|쌰갈|시방새|싸가지|싹바가지|느금|fuck|좃같|뻑이|씹)`,
    ),
    ...error,
    notInside:
      /시바(?:견| 이누| 케이크|스)|시바 ?(?:강아지|개)|시바타|시바신|시바여왕|미-친|미\.친|곱씹|되씹|꼭꼭 씹|씹(?:어|는|을|고|기|으|힘|던|다|지|히|혀)/,
    notBefore: /[가-힣]$/,
  },
  {
    words: pattern(
      `${START}(?<hit>미친(?=(?: ?(?:거 아니|것 아니|소리|짓|척|놈|년|듯 화|새|대표|상사|회사|사장|선배|부장|팀장|고객|손님))))`,
    ),
    ...slang,
    notInside: /미친 ?(?:영향|파급|효과|결과|범위|피해|파장)|에 미친|까지 미친/,
  },
  // Words that are others too: only with what makes them abuse.
  {
    words: pattern(
      `${START}(?<hit>등신(?=이라|이야|아|같|들|처럼|취급| 같| 취급| 소리|이 |새끼)|아가리(?:를|나|만)? ?(?:다물|닥|벌리지|털|조심|놀리|나불)[가-힣]{0,2}|개년(?=이라|아|들|놈| 소리)|후장(?=을 (?:따|뚫)|따)|걸레(?=년|같은 년)|쪽팔[가-힣]{0,2}|엿(?=이나 먹))`,
    ),
    ...error,
  },
  // Typed with the keyboard left in English, and spelled in Latin letters.
  {
    words: pattern(
      '(?<![A-Za-z])(?<hit>tlqkf|Tlqkf|tlqk|thqkf|qudtls|rotoRl|rotorl|roTkdrl|whssk|whffk|wlfkf|alclssha|alclssus|wntprl|ssibal|sibal|shibal|ssi-?bal|gaesaekki|gaesekki|byungsin|byeongsin|jonna|jiral|jot-?gat)(?![A-Za-z])',
    ),
    ...error,
  },
  // Hidden behind a sign: 씨X, 병×, 개XX, X같은.
  {
    words: pattern(
      `(?<![가-힣A-Za-z])(?<hit>(?:씨|씨이|시|쓰)[X×✕*○]{1,2}(?![A-Za-z0-9%]|[가-힣]?(?:장|청|민))|(?:병|지|존|좆|썅|쌍)[X×✕*○](?![A-Za-z0-9%])|(?:개|미친 ?)[X×✕*○]{1,2}(?![A-Za-z0-9%]|[가-힣]?(?:를 |개))|[X×✕](?:같은|같이|같다|나게|발 |랄|됐|밥))`,
    ),
    ...error,
    notInside: /염색체|축|좌표|변수|표시|등급/,
  },
  {
    words: pattern(`${START}(?<hit>(?:닥쳐|꺼져|뒤져|뒈져)(?=라(?! ?(?:지|졌))|[!"']|\\.$|버려|주세요| ?줄래))`),
    ...error,
    notAfter: /^ ?(?:있|온|오|왔|올|가|갔|갈|왔을|도|서|야|버린|간|와|옴)/,
    notInside:
      /(?:마이크|소리|음향|전원|불|화면|조명|등|전등|신호|불빛|램프|스위치|모니터)(?:이|가|은|는|도)? (?:갑자기 )?꺼져|위기|코앞|눈앞|태풍|샅샅이|구석구석|서랍|가방|쓰레기통|뒤져 (?:보|찾|가)|뒤져서|뒤져야/,
  },
]

const ENGLISH: readonly Rule[] = [
  {
    words: pattern(
      `(?<![A-Za-z0-9])(?<hit>(?:mother)?f[u*@#v4]{1,2}[c*@#k]{1,2}k?(?:ing|in|ed|er|ers|s|up|tard)?|f\\*{2,3}k?|f-?word|wtf|stfu|fck(?:ing|ed)?|fuk(?:ing)?|fk|sh[i1*!@]t(?:ty|s|show|load|hole|head|faced)?|sh\\*t|s\\*{2}t|bull-?sh[i1*!]t|horseshit|dipshit|b[i1*!]tch(?:es|ing|y)?|b\\*{3,4}h|a[s$*]{2}(?:hole|holes|hat|es)?|@ss(?:hole)?|a-hole|dumb-?ass|jack-?ass|bad-?ass|smart-?ass|half-?ass(?:ed)?|kick-?ass|d[i1*]ck(?:head|s)?|c[o0]ck(?:sucker|s)?|cunt|c\\*nt|pussy|pussies|bastards?|b\\*stard|wanker|twat|prick|slut|whore|wh\\*re|n[i1]gg(?:er|a)s?|fagg?ots?|retard(?:ed|s)?|tranny|spic|chink|gook|cripple|damn(?:ed|it)?|goddamn(?:ed)?|crap(?:py)?|piss(?:ed off)?|bollocks|bloody hell|arse(?:hole)?|screw you|suck(?:s|ed)? balls|jerk-?off|douche(?:bag)?|moron(?:s|ic)?|idiots?|imbecile|dumbfuck|tits|boobs|porn|go to hell|what the hell|scumbag|son of a bitch|shut the hell up)(?![A-Za-z0-9])`,
      'i',
    ),
    ...error,
    notInside:
      /\b(?:cocktail|cockpit|Moby Dick|Dick's|Dick (?:van|Cheney|Francis)|crap game|spic and span|retarded (?:time|potential)|flame retard|fire retard|retard the|growth retard|porn detection|ass(?:es)? and (?:mules|horses)|donkey|bastard file|bastard cut|prick test|skin prick|chink in|cock (?:and|or) hen|peacock|pissing)\b/i,
  },
]

export function findProfanity(view: TextView): Hit[] {
  return applyRules(view, 'profanity', [...RULES, ...ENGLISH])
}
