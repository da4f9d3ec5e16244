// The writer's name in Chinese characters or as a foreign one in Korean letters: 金道賢, 왕리화, 응우옌 티 란.
import { oneOf, pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { type Span, spanOf } from './full-names.ts'

const CHINESE_SURNAMES =
  '金李朴崔鄭姜趙尹張林吳韓申徐權黃安宋柳洪全高文孫梁裵裴白曺許南沈劉盧河丁成郭車具朱禹羅任田閔辛池陳嚴元蔡千方楊孔玄康咸卞廉余秋都魯石蘇愼馬薛宣周吉延魏表明奇房潘王琴玉陸印孟諸卓牟鞠魚殷片龍芮奉太南宮皇甫諸葛司空鮮于西門獨孤'
/** Surnames of Vietnam, Mongolia, the Philippines and neighbours, as Korean writes them; with them a foreign name opens. */
const FOREIGN_OPENING = oneOf(
  '응우옌 응웬 응우엔 쩐 팜 호앙 황티 부이 즈엉 응오 당티 도안 판티 레티 보티 르우 딘티 마이티 바트 간바타르 엥흐 나랑 사르나이 오트곤 바야르 마리아 로즈 수레쉬 라마 타망 구룽 셰르파 카말 모하메드 무하마드 알리 아흐메드 후세인 소피아 안나 나탈리아 올가 율리아 이리나 알렉산드르 타냐',
)
/** Surnames of China and Japan: words too, so they count only behind a country. */
const SHORT_OPENING = oneOf(
  '왕 리 장 류 천 양 자오 저우 쉬 쑨 마 궈 허 가오 린 뤄 량 셰 쑹 탕 덩 펑 차오 다나카 사토 스즈키 야마다 나카무라 요시다 고바야시',
)
const SAYS = '(?:이라고|라고) ?(?:합니다|해요|하며|불립|불러|부릅|소개)'
const FRAMES: readonly RegExp[] = [
  pattern(`(?<![一-龥])(?<hit>[${CHINESE_SURNAMES}][一-龥]{1,2})(?=입니다|이라고|라고|이고|이며|, | ?(?:올림|드림|배상|拜上))`),
  pattern(
    `(?:성명|이름|성함|지원자|서명)(?:은|이|\\([가-힣一-龥]+\\))? ?[:：]? ?['"(]?(?<hit>[${CHINESE_SURNAMES}][一-龥]{1,2})(?![一-龥])`,
  ),
  pattern(`(?<=[가-힣]{2,4} ?\\()(?<hit>[${CHINESE_SURNAMES}][一-龥]{2})(?=\\))`),
  // 저는 하노이에서 온 응우옌 티 란입니다
  pattern(
    `(?:에서 온|에서 나고 자란|출신(?:의|인)?|국적의|에서 유학 온|에서 귀화한|귀화한|저는|저,|이름은|본명은) (?<hit>${FOREIGN_OPENING}[가-힣]{0,4}(?: [가-힣]{1,5}){0,3}?)(?=입니다|${SAYS}|이에요|예요)`,
  ),
  pattern(`(?:에서 온|국적의|에서 유학 온|에서 귀화한) (?<hit>${SHORT_OPENING}[가-힣]{1,4})(?=입니다|이에요|예요)`),
  // 중국에서 온 왕리화라고 합니다: what somebody is called after telling a country is a name
  pattern(`(?:에서 (?:온|건너온|태어난)|국적의|출신(?:의)?) (?<hit>[가-힣]{1,5}(?: [가-힣]{1,5}){0,2}?)(?=(?:이라고|라고) ?합니다)`),
]
/** Who comes from somewhere without a name. */
const NO_NAME = /(?:생|사|자|원|인|민|가|꾼|장|맨|어|입)$|지원|사람|청년|신입|엄마|아빠|아내|남편/

export function findForeignNames({ text }: TextView): Span[] {
  return FRAMES.flatMap((words) => [...text.matchAll(words)].map(spanOf)).filter(({ start, end }) => !NO_NAME.test(text.slice(start, end)))
}
