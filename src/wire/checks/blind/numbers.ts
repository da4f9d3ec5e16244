// How ages are written: in native words (스물여섯), in Sino-Korean words (이십육), in figures, and about (서너, 예닐곱).

const TENS = '(?:열|스 ?물|서 ?른|마 ?흔|쉰|예순|일흔)'
/** Forms that stand alone: 서른둘. Before what is counted they change (서른두 명). */
const ALONE = '(?:하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉)'
const BEFORE_COUNTED = '(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)'
const ABOUT = '(?:한두|두세|두서너|서너|너댓|네댓|너덧|네다섯|대여섯|예닐곱|일고여덟|여남은)'

/** Before 살: 스물두, 열, 스무, 서너. */
export const NATIVE_BEFORE_SAL = `(?:${TENS} ?(?:${ABOUT}|${ALONE}|${BEFORE_COUNTED})|${ABOUT}|스무|${TENS}|${BEFORE_COUNTED})`
/** Without 살: 서른둘, 스물다섯, 서른. */
export const NATIVE_ALONE = `(?:열 ?${ALONE}|(?:스 ?물|서 ?른|마 ?흔|쉰|예순|일흔)(?: ?(?:${ALONE}|두셋|두어|두서넛|서넛|너댓|네댓|네다섯|대여섯|예닐곱|일고여덟))?)`
/** Forms that never stand before what is counted, and so are no counts: 스물셋, 서른하나. */
export const NEVER_COUNTS = /(?:하나|둘|셋|넷|스 ?물)$/
/** 십팔, 이십육, 삼십. */
export const SINO = '(?:[이삼사오육칠]?십[일이삼사오육칠팔구]?)'
/** Any number of years as it may follow 태어난 지: 스물여섯, 이십육, 26. */
export const YEARS = `(?:${TENS} ?(?:${ALONE}|${BEFORE_COUNTED})|스무|${TENS}|${SINO}|[1-6]\\d)`
/** A year of birth or entry in two figures or syllables: 98, '98, 1998, 구팔, 구십팔. */
export const YEAR = `(?:(?:19|20|')?\\d\\d|[공영칠팔구]${'[공영일이삼사오육칠팔구]'}|[칠팔구]십[일이삼사오육칠팔구]?|이천 ?[일이삼사오육칠팔구십]{0,2})`
