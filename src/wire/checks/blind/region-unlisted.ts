// Places that no list holds: villages, streets, mountains and blocks of flats. They count beside birth, growing up and a home only.
import { oneOf, pattern, type Rule } from '../rules.ts'
import { NO_PLACE, OF_OTHERS } from './region-ties.ts'

const error = { reason: 'blind-region', severity: 'error' } as const
const LIVED =
  '(?:나고 ?자라|나고 ?자란|나고 ?자랐|태어나|태어난|태어났|자랐|자란|자라 |자라며|컸|유년|어린 시절|살았|살며|살면서|자취|하숙)'
const GREW = oneOf(
  '나고_자란 태어난 자란 태어나_자란 제가_자란 제가_살던 제가_사는 어린_시절을_보낸 유년을_보낸 유년기를_보낸 유년_시절을_보낸 학창_시절을_보낸 어릴_때_살던 어려서_살던 지금_사는 현재_사는',
)
const END = '(?=의 |에서 |에서는 |은 |는 |이 |가 |,|에는 |이라|입니다)'

export const UNLISTED: readonly Rule[] = [
  {
    words: pattern(
      `(?<![가-힣])(?<hit>[가-힣]{2,3}(?:읍|면|리|동|군)${NO_PLACE}(?:이라는 [가-힣 ]{1,8})?에서 (?:[가-힣]{1,6} ){0,2}${LIVED})`,
    ),
    ...error,
    notBefore: OF_OTHERS,
  },
  {
    words: pattern(
      `(?<![가-힣])(?<hit>[가-힣]{1,3}[0-9]?동${NO_PLACE}(?:에|에서) (?:[가-힣0-9]{1,6} ){0,3}?(?:거주 ?(?:중|하고|하며|해)|살고 있(?!는)|살아 |사는 (?=저|제|나|내)|삽니다|산 지|자취하고 있|자취 중))`,
    ),
    ...error,
    notBefore: OF_OTHERS,
  },
  {
    words: pattern(
      `(?<![가-힣])(?<hit>${GREW} (?:[가-힣]{1,3}(?:동|리|포|읍|면|골|촌|항|천|로|가|진)|[가-힣]{2,4}(?: [가-힣]{2,5})?(?:마을|섬|골목|아파트|시장|항구|포구))${NO_PLACE}${END})`,
    ),
    ...error,
    notBefore: OF_OTHERS,
    notInside:
      /(?:자란|태어난|살던|사는|보낸) (?:이 |그 |저 |우리 |작은 |시골 |바닷가 |산골 |농촌 |어촌 |섬 )?(?:동네|마을|섬|골목|아파트|시장|항구|포구|시골|산골|농촌|어촌|바닷가|산촌|부촌|빈촌)/,
  },
  {
    // A station where one gets on every morning is near home.
    words: pattern('(?<![가-힣])(?<hit>[가-힣]{2,6}역(?:에서|서) [^.]{0,14}타고 [^.]{0,8}(?:출근|출퇴근|통근|통학|등교))'),
    ...error,
    notBefore: OF_OTHERS,
  },
  {
    // 도봉산 밑에 살아, 금강 가에서 자란: what lies by a mountain or a river.
    words: pattern(
      `(?<![가-힣])(?<hit>[가-힣]{1,3}(?:산|강|천|봉|호|령|재|못)(?<!부산|재산|생산|자산|예산|계산|강산|울산|건강|하천|실천|추천|온천|신호|기호|보호|암호|존재|현재|소재|인재|연못)의? ?(?:밑|아래|자락|기슭|바로 옆|곁|옆|변|가|둑길|상류|하류)(?: [가-힣]{1,4})?(?:에서|에|서) (?:[가-힣0-9]{1,6} ){0,3}?(?:살아|살며|살고|살던|사는 (?=저|제|나|내)|삽니다|살았|자라|자란|자랐|태어|컸))`,
    ),
    ...error,
    notBefore: OF_OTHERS,
    notAfter: /^(?: 있)?는 (?!저|제|나|내)/,
  },
]
