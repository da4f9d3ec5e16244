// Swear words as people hide them: stretched, misspelt, in jamo, in digits and Latin letters, with a keyboard left in English.
import { oneOf, pattern, type Rule } from '../rules.ts'

const error = { reason: 'profanity', severity: 'error' } as const
const START = '(?<![가-힣A-Za-z0-9])'
/** What may be put between two syllables to hide them, a space apart. */
const SIGN = '[\\d.,*_@!?~^·ㆍ♡♥★☆#$%&+=|/;:ㅡ-]'
/** Vowels that stretch a syllable. */
const STRETCH = '[이히ㅣ으ㅡ아어오~]{1,6}'

const FIRST = '[씨시씌싀쉬쒸슈쓔쑤스쓰]'
const SECOND = '[발팔빨벌펄뻘빌펠볼]'

/** Initials as they are spoken of in quizzes, searches and lessons. */
const LETTERS =
  /초성 ?(?:퀴즈|게임|맞히기|맞추기|검색|색인|문제|놀이|으로 (?:찾|검색))|검색|색인|자판 배열|키보드 배열|점자|받침|겹자음|자모 ?(?:교육|학습|순)|한글 ?(?:입력|교육|학습)|수박|부산|정답/

export const DISGUISED: readonly Rule[] = [
  {
    words: pattern(
      `${START}(?<hit>${FIRST}(?:${SIGN}{1,3}|${STRETCH})${SECOND}|${FIRST}(?:바|발)(?:아{1,6}|ㅏ{1,6}|라)(?:알|ㄹ|마)|[씨쒸씌싀ㅆㅅ]${SIGN}{0,2}8(?!\\d)|시8(?![\\d분월시일개번])|[CcＣSs][이ㅣ]?[발팔빨벌펄](?!송|행|급|표|생)|[ㅅㅆ][ㅣ이]?[발팔빨벌펄]|[시씨]ㅂ[ㅏㄹ]{0,3}|십8|[시씨]빠(?=[ ,.!]|$)|시이?발(?:럼|러마|롬|라마|것|년아|놈))`,
    ),
    ...error,
    notAfter: /^ ?(?:점|역|택시|자동차|송|견|표|행|급|생|전|매|주|신|열|족|음|휘|령)/,
    notInside: /스펠|쓰벌이|스팔|좌표|염색체|열차|기차|버스|출발/,
  },
  {
    words: pattern(
      `${START}(?<hit>${oneOf('씨벌 시벌 스벌 쓰벌 쓰펄 스펄 시펄 씨펄 쉬펄 쉬팔 쉬벌 쒸벌 쒸펄 슈발 슈벌 쓔발 씨밸 씨뱅 시뱅 쒸뱅 씨밤 시밤쾅 씨부럴 씨부랄 시부럴 시부랄 쓰부랄 쓰브랄 쓰불 씨불놈 씨앙놈 씨앙년 쌰앙 쌰갈 씨방 십새 십새끼 십쌔끼 씹쌔끼 쉽새 쉽새끼 쉽알 십알 씹알 십창 씹창 쒯 씝 쓉')})(?![나는도]|울|토|이 |을 |의 )`,
    ),
    ...error,
    notInside: /씨방(?:이|은|의|을| 벽| 속)|토마토|꽃|암술/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:개|핵|씹|졸)?(?:조[온오]{1,4}나|쪼[온오]{1,3}나|존{2,4}나|죠온나|쪼낸|존낸|조낸|죠낸|죤내|쥰내|쥰나|즌내|쬰나|쬰내|줜나|줜내|젼나|젼내|졷나|졷내|존트|졸귀|졸잼|존잼|존꿀|존웃|존싫|존못|존멋|존맛|존예|존잘|존버)[가-힣]{0,3})`,
    ),
    ...error,
    notAfter: /^(?:스카|맨|그램)/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:존ㄴㅏ?|존나ㅏ|병ㅅㅣㄴ|미ㅊ(?:놈|년)?|새ㄲ(?:ㅣ)?|개새ㄲㅣ?|지랄ㄹ|뱅신|벵신|븅쉰|병쉰|뷰웅신|비융신|볍신|뼝신|병ㅅ|ㅂ신|빙싄)[가-힣]{0,3}|(?:쥐|즤|찌|G|X|쥬)랄(?:맞|하|이|을)?[가-힣]?|지ㄹ|지럴[가-힣]{0,2}|개?(?:섀끼|쌔끼|쉐끼|쉑히|섹히|색히|색끼|쉑끼|셰끼|새퀴|새뀌|쉐리|쉐이)|세끼야|쌔꺄|새꺄|섀꺄|개${SIGN}{0,2}[X×✕*○]끼|새X끼?)`,
    ),
    ...error,
    notAfter: /^ ?(?:에 |마다)/,
  },
  // A jamo in the place of the first syllable: ㅈ밥, ㅈ같다.
  {
    words: pattern(
      `(?<![ㄱ-ㅎ가-힣])(?<hit>ㅈ(?:같|밥|만[한하이]|나[게 ]|도 ?모|까|됐|되[었네]|된|망|빠[지질]|문가|뺑이|랄|목질|소기업|경우|니)[가-힣]{0,2}|ㅁ친[가-힣]{0,2}|ㄱ새끼|ㅂㅅ(?=같|새끼|짓|아|들)|ㄴ미럴?)`,
    ),
    ...error,
  },
  // Spelt out letter by letter.
  {
    words: pattern(
      `(?<hit>[ㅅㅆ]ㅣㅂㅏㄹ|[ㅅㅆ]ㅣㅍㅏㄹ|ㅂㅕㅇㅅㅣㄴ|ㄱㅐㅅㅐㄲㅣ|ㅅㅐㄲㅣ|ㅈㅗㄴㄴㅏ|ㅈㅗㅈ|ㅈㅣㄹㅏㄹ|ㅁㅣㅊㅣㄴ|ㅆㅣㅂ|ㅆㅑㅇ|ㄲㅓㅈㅕ|ㄷㅏㄱㅊㅕ|[ㅅㅆ][ .,*/|·1]ㅂ|ㅂ[ .,*/|·1]ㅅ|ㅈ[ .,*/|·1][ㄴㄹ](?![ㄱ-ㅎ]))`,
    ),
    ...error,
    notInside: LETTERS,
  },
  {
    words: pattern(
      `(?<![ㄱ-ㅎ])(?<hit>ㅅㅂ|ㅆㅂ|ㅂㅅ|ㅄ|ㅈㄴ|ㅈㄹ|ㅁㅊ|ㄲㅈ|ㄷㅊ|ㅅㄲ|ㄱㅅㄲ|ㅁㅊㅅㄲ|ㅂㅅㅅㄲ|ㅆㄹㄱ|ㅆㄴ|ㅁㅊㄴ|ㅆㅃ|ㅅㅃ|ㅆㅍ|ㅅㅍ|ㅅㅂㄴ|ㅆㅂㄴ|ㅅㅂㄹㅁ|ㅅㅂㅅㄲ|ㅈㄱㅌ|ㄴㄱㅁ|ㅇㅈㄹ|ㅗ{1,6})(?![ㄱ-ㅎㅏ-ㅣ])`,
    ),
    ...error,
    notInside: LETTERS,
  },
  {
    words: pattern(
      `(?<![A-Za-z])(?<hit>${oneOf('tlqkf tlqk thqkf qudtls rotoRl rotorl roTkdrl roRl whssk whwrkx whffk wlfkf alclssha alclssus alclstorl wntprl tkdsha Tidsus Tlqkf Tlqkfsha ssibal ssibbal sibal shibal sibbal shiba-l ssi-?bal ssangnom gaesaekki gaesekki gaesaeggi gaesaekkiya byungsin byeongsin byungshin jonna jonnae jiral jot-?gat michinnom michinnyeon kkeojyeo dakchyeo saekki saekkiya')}|(?:tlqkf|qudtls|roTorl|whssk|wlfkf|alclss)[a-z]{0,8})(?![A-Za-z])`,
    ),
    ...error,
  },
]
