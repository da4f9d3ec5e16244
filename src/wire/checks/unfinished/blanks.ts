// Blanks: ○○전자, OO회사, XX사, ___, (   ), ……… and other signs where a name should stand.
import { oneOf, type Rule } from '../rules.ts'
import { BODY, mark, PARTICLE, THING } from './mark.ts'

const CIRCLE = '[○◯〇●◎⚪⚫]'
const SHAPE = '[□■▢☐◇◆△▲▽▼]'
/** A family name before a sign: somebody's name is covered on purpose (김○○ 어르신, 박** 고객). */
const COVERED_NAME =
  /(?<![가-힣])[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용][ ]?$/
const RATED = /별점|평점|만점|당구|채점|평가표|점자|픽토|체크 ?박스|체크 상자|격자/

export const BLANKS: readonly Rule[] = [
  mark('blank', `(?<![△▲×X☆/·○])(?<hit>${CIRCLE}{2,8})(?![△▲×☆])`, {
    notBefore: COVERED_NAME,
    // ○○대학교 is written to obey the blind rule.
    notAfter: /^ ?(?:대학교|대학|대 |대에|대를|고등학교|고등|중학교|초등학교|동 주민센터)/,
    notInside: /[△▲×]|당구|평가표|채점/,
  }),
  mark('blank', `(?<![가-힣○])(?<hit>${CIRCLE})(?=(?:사|${BODY}|${THING}|명|건|원|월|년|일|차|씨|시|구|동)(?![가-힣]?표))`, {
    notInside: /[△▲×]|보기 ○/,
  }),
  mark(
    'blank',
    `(?<![A-Za-z0-9가-힣])(?<hit>[OoＯ]{2,5})(?= ?(?:${BODY}|${THING})|사(?![가-힣])|사[의에가는와를]|[가-힣](?! ?(?:퀴즈|판정|문제))| 님| 씨|[을를의은는이가에])`,
    {
      notBefore: COVERED_NAME,
      notAfter: /^ ?(?:대학교|대학|대 |고등학교|중학교|퀴즈|판정|문제|표|형|설계|프로그래밍|카드|[분시초%])/,
      notInside: /OOP|OOM|OOTD|혈액|이중 O|O\/X/,
    },
  ),
  mark('blank', `(?<![\\d.,:A-Za-z])(?<hit>0{2,4})(?=(?:사(?![가-힣])|사[의에가는와를]| ?(?:${BODY}|${THING})(?![가-힣]? ?번)|님|씨))`, {
    notInside: /시제품|제품 번호|일련번호|코드|내선/,
  }),
  mark(
    'blank',
    `(?<![가-힣ㄱ-ㅎ])(?<hit>ㅇ{2,4}|ㅁ{2,4}|ㅌㅌ|ㅅㅅ)(?=사[의에가는와를]|사 | ?(?:${BODY}|${THING})|님|씨| 에서|에서|에 (?:지원|입사))`,
    { notInside: /답장|카톡|채팅/ },
  ),
  mark(
    'blank',
    `(?<![A-Za-z0-9가-힣])(?<hit>[Xx]{2,5}|[×✕✖]{2,5}|${SHAPE}{2,8}|\\*{2,8})(?= ?(?:사(?![가-힣]{2})|사(?:에서는|에서도|에는|에서의|와의|로부터|에게|까지)(?![가-힣])|${BODY}|${THING}|명|건|%|퍼센트|개월|주년)|${PARTICLE}(?![가-힣])|,|\\.| (?:people|Corp|Inc|Company|company|team|users|customers|years|percent))`,
    {
      notBefore: COVERED_NAME,
      notAfter: /^ ?(?:등급|사이즈|치수|세대|밴드|인자|형)/,
      notInside: new RegExp(`XXL|XXS|XY |등급|사이즈|치수|성별 결정|배아|로마 ?숫자|노란 딱지|영화 XXX|${RATED.source}`),
    },
  ),
  mark('blank', `(?<=[가-힣 (]|^)(?<hit>(?:△|▲|☆|★|◇|□|◎|◆|■){2,6})(?=[가-힣 )])`, { notInside: RATED }),
  mark('blank', `(?<![A-Za-z0-9_/.=-])(?<hit>_{2,40}|＿{2,40}|(?:_ ){2,20}_|-{4,40}(?= ?[가-힣을를이가]))(?![A-Za-z0-9_])`, {
    notInside: /코드|파이썬|밑줄 (?:두|문자)/,
  }),
  mark(
    'blank',
    `(?<![A-Za-z0-9가-힣])(?<hit>\\(\\s{0,20}\\)|\\[\\s{0,20}\\]|「\\s{0,20}」|『\\s{0,20}』|【\\s{0,20}】|<\\s{1,20}>|"\\s{0,20}"|'\\s{1,20}')(?=[가-힣 .,]|$)`,
    {
      notInside: /함수|메서드|배열|init|main|코드|포인터|리스트|체크박스|괄호|시험지|문제지|학습지|빈칸 ?(?:채우기|추론|\d)/,
    },
  ),
  mark('blank', `(?<![A-Za-z0-9가-힣○ㅇ])(?<hit>(?:[OＯ○◯ㅇ] ){2,4}[OＯ○◯ㅇ])(?![A-Za-z0-9])`),
  // Dots between words where a word should stand; in speech they are a pause.
  mark(
    'blank',
    `(?<=[가-힣] )(?<hit>…{2,12}|\\.{4,40}|·{3,20})(?= ?(?:${BODY}|${THING}|${oneOf('에서 에 을 를 이 가 은 는 의 로 으로 입니다 이며 때문 등')}(?![가-힣])|등을|등의|이었|였))`,
    { notBefore: /["'“‘][^"'”’]*$/ },
  ),
]
