// Meaningless characters and numbers that are still open: ㅁㄴㅇㄹ, asdf, lorem ipsum, N명, ??%, 20XX년.
import { oneOf, type Rule } from '../rules.ts'
import { mark } from './mark.ts'

const JAMO_TALK = /자판|키보드|가나다라 순|가나다순|블라블라카|댓글|채팅|점자|말투|이모티콘|한글 ?(?:입력|교육)|효과음|가사|노래/

const FILLER: readonly Rule[] = [
  mark(
    'filler',
    `ㅁㄴㅇ[ㄹ-ㅎㄱ-ㄷㅏ-ㅣ가-힣]?[ㅁㄴㅇㄹㄻㅎ]{0,12}|ㅂㅈㄷㄱ{1,6}|ㅋㅌㅊㅍ{1,6}|ㄹㅇㄴㅁ{1,6}|[ㅁㄴㅇㄹㅋㅎ]{3,20}|ㅋㅋ+|ㅎㅎ+|ㅠㅠ+|ㅜㅜ+|ㅡㅡ+|[ㄱ-ㅎㅏ-ㅣ]{4,40}|(?<![가-힣])ㅋ(?=[ .,!]|$)`,
    { notInside: JAMO_TALK },
  ),
  mark(
    'filler',
    `${oneOf('가나다라 가나다라마바사 아무말 아무_말이나 아무말대잔치 어쩌고_저쩌고 어쩌구_저쩌구 블라블라 이러쿵저러쿵 뭐시기 머시기 뷁 룰루랄라 테스트_테스트 테스트입니다 테스트_문장 테스트_중입니다 샘플_텍스트 예시_텍스트 더미_텍스트 대충_이런_내용 대충_이런_식 어버버')}[가-힣]{0,8}`,
    {
      notInside: new RegExp(`${JAMO_TALK.source}|더미 텍스트(?:를|로) (?:대신|넣|채|바꾸|쓰)|테스트에 테스트`),
    },
  ),
  mark(
    'filler',
    `(?<![A-Za-z])(?<hit>lorem ipsum(?:[a-z ,]{0,60})?|dolor sit amet|(?:asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|tyui|yuio|uiop|zxcv|xcvb|cvbn|vbnm|fdsa|lkjh|poiu|rewq|vcxz|mnbv|asdg|sadf|sdaf|qweq|qweasd|asdqwe|qazwsx|dfdf|sdsd|dkdk|fjfj|jkjk)[a-z;]{0,20}|wasd|test test|blah(?: blah){0,6}|foo ?bar(?: baz)?|sample text|dummy text|your text here|text here|aaa+|abc abc|xyz xyz|abcabc|abcdefg?h?|1234(?:567890?)?|12345)(?![A-Za-z0-9])`,
    {
      flags: 'i',
      notInside:
        /QWERTY ?(?:자판|키보드|배열|keyboard|layout)|asdf ?(?:버전|플러그인|version|plugin)|asdf(?:로|를|을|와|의) [^.]{0,30}(?:버전|판을|Node|Python|Ruby|Java|런타임)|dummy text (?:instead|with)|foobar (?:예제|테스트)|비밀번호|암호|password|12345?(?:호|번지|건|명|개|원|번|회|쪽|자|점)|\d[,.]1234|1234[,.\d]|포트 1234|'foo'|방향키|키보드의|시안의|방문자 ?입력/i,
    },
  ),
  mark('filler', `(?<hit>(?<one>[가-힣!?~ㅋㅎㅠ])\\k<one>{5,200})`, { notInside: JAMO_TALK }),
]

const UNIT = oneOf(
  '%p % 퍼센트 프로 명 건 원 만_원 천만_원 억_원 만_명 억 배 개월 개 회 시간 초 분 위 점 년 년간 년차 차례 달러 톤 대 곳 시 월 일 주 학년 등 번 가지 팀 권 편 장 쪽 세대 km kg ms g ml',
)
const ENGLISH_UNIT =
  '(?: ?%| (?:people|percent|users|customers|million|times|hours|years|months|weeks|days|members|engineers|students|employees|projects|dollars))'
const MATHS =
  /변수|함수|알고리즘|복잡도|수열|[XxYy]축|좌표|일반화|미지수|수식|식으로|표본|노드|원소|정수|배열|1:N|N:M|N\+1|N ?대 ?N|N ?분의|N포|N잡|N차|N배수|암호|와일드카드|동시 ?접속|정규|X선|X세대|M세대|x일|극과/

const OPEN_NUMBERS: readonly Rule[] = [
  mark(
    'open-number',
    `(?<![A-Za-z0-9가-힣_/.,:-])(?<hit>(?:약 ?|총 ?|연 ?|월 ?|전년 대비 )?(?:[NnXxMmYyZz]{1,2}|\\?{1,4}|#{1,3}|[△▲□■]{1,3}|[○◯]{1,3}|0{2,3}|[-–—]{2,4}|\\*{1,4}|_{1,12}|[\\[({<] ?(?:[NnXxMmYyZz]{1,3}|수치|숫자|\\s{0,6}|\\?{1,3}|[○◯]{1,3}|_{1,6}|0{2,3}) ?[\\])}>]|\\[ ?\\d ?\\]|[OoＯ]{1,3}|ㅇㅇ|몇몇) ?${UNIT})(?![A-Za-z])`,
    {
      notAfter: /^(?:조|문|제|선|화|대일|잡|의 법칙|식|축|값|이하의 정수|이 클|이 커|에 대해|사이즈|호선)/,
      notBefore: /(?:상위|하위|최대|최소|임의의|가장 가까운|최근) $/,
      notInside: new RegExp(`${MATHS.source}|00 ?(?:시|분)(?! ?간)|[1-9]\\d*[.,:]?00|XXL|염색체|O형|O점|원자|OX`),
    },
  ),
  mark(
    'open-number',
    `(?<![A-Za-z0-9_/.-])(?<hit>(?:[NXY]{1,2}|[?#]{1,3}|_{1,8}|\\[ ?[NX]? ?\\])${ENGLISH_UNIT}|XX{1,3}(?= [a-z]{3}))(?![a-z])`,
    {
      notInside: /X-ray|N-gram|variable|formula|matrix|chromosome|century|Roman|size/,
    },
  ),
  mark(
    'open-number',
    `(?<![\\d,.])(?<hit>\\d{1,6} ?[~∼-] ?\\?{1,3}(?: ?${UNIT})?|\\d{0,6}\\?{2,6}(?: ?${UNIT})?|(?:19|20)(?:XX|xx|\\?\\?|__|○○|OO|\\*\\*|ㅇㅇ)년?|\\d{4}년 ?(?:[OoXx○_?ㅇ]{1,2}|\\?\\?)월|약 ?(?:_{1,12}|\\?{1,4}))`,
    {
      notInside: /\?\? ?연산자|널 병합|nullish|라고 \?\?|["“'‘][^"”'’]*\?\?/,
    },
  ),
  mark('open-number', `(?<=[가-힣] |^)(?<hit>몇 ?(?:%|퍼센트|프로))(?=[를을 ]? ?(?:절감|증가|감소|향상|개선|단축|줄|늘|올|높))`, {
    notInside: /\?|얼마나|몇 퍼센트인지/,
  }),
]

export const FILLERS: readonly Rule[] = [...FILLER, ...OPEN_NUMBERS]
