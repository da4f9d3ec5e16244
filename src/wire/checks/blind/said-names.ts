// Given names by which others speak of the writer, without quotation marks: 지현이는 끝까지 남는다는 말, 은영 쌤으로 불렸습니다, 지아 엄마가 아니라.
import { looksGiven, WORD_NAMES } from '../data/names.ts'
import { OTHERS } from '../data/people.ts'
import { finalOf } from '../particles.ts'
import { oneOf, pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { type Span, spanOf } from './full-names.ts'
import { isPlainlyGiven } from './name-frames.ts'

const START = '(?:^|[.!?\\n] ?|, |(?<![가-힣])(?:저는|늘|항상|막내|우리|역시) )'
const TITLE = oneOf(
  '씨 님 쌤 샘 선생님 선생 선배 언니 누나 오빠 형 이모 삼촌 사원 인턴 매니저 반장 주임 대리 과장 팀장 조장 점장 간호사 기사 프로 코치 사서 조교 강사 총각 대장 박사',
)
const SPEECH = '(?:말|평|평가|칭찬|이야기|얘기|소문|농담|핀잔|소리|후기|반응|인상|별명)'
const TOLD = `(?:[가-힣]{1,6}(?:의|들의|께) )?${SPEECH}(?:을|이|도|까지|과|로)`
const FRAMES: readonly RegExp[] = [
  // 지현이는 끝까지 남는다는 말을 들었습니다, 민경 씨는 천천히 말해서 좋다는 고객의 평
  pattern(
    `${START}(?<hit>(?<given>[가-힣]{2}))(?:(?<particle>이는|이가|이만|이라면|이야말로|이 덕|이한테|이에게|는|가|라면|야말로)| ?${TITLE}(?:은|는|이|가|만|이라면|라면|한테|에게|께)?) [^.\\n'"]{2,40}(?:다는|라는|다고|라고|냐는|다며|자는|다던) ${TOLD}`,
  ),
  // 하연이 손을 거치면 깨끗해진다고 소장님은 말씀하셨습니다
  pattern(
    `${START}(?<hit>(?<given>[가-힣]{2}))(?<particle>이는|이가|이만|이라면|이 |는|가|라면)[^.\\n'"]{4,44}(?:다고|라고|다며|라며) [가-힣]{2,8}(?:은|는|이|가|께서|께서는|들은|들이) (?:늘 |자주 |종종 )?(?:말씀|말하|칭찬|하셨|했|평가|입을)`,
  ),
  // 민석이 형이라 부르며, 막내 윤슬로 불리던, 호칭은 은영 쌤이었습니다
  pattern(
    `(?<![가-힣])(?<hit>(?<given>[가-힣]{2}))이? ?(?:형|누나|언니|오빠|쌤|샘|이모|삼촌|선생님|반장|코치|총각|프로)(?:님)?(?:이라고|이라|라고|라|으로|로) ?(?:부르|불|따르|통|알려|기억)`,
  ),
  pattern(
    `(?:막내|신입|인턴|우리|[가-힣]{2}(?:사|원|자|가)) (?<hit>(?<given>[가-힣]{2}))(?:이)?(?:으로|로) (?:불리|불렸|불려|통하|통했|알려|기억)`,
  ),
  pattern(
    `(?:호칭|별명|애칭|별칭)(?:은|이|도) (?:[가-힣]{1,6} )?(?<hit>(?<given>[가-힣]{2})) ?${TITLE}(?=이었|였|입니다|이고|으로|이라|라)`,
  ),
  // 석민의 오답노트라는 이름으로
  pattern(`${START}(?<hit>(?<given>[가-힣]{2}))의 [가-힣 ]{2,16}(?:이라는|라는) (?:이름|제목)으로`),
  // 지아 엄마가 아니라, '병헌 애비'라고
  pattern(
    `(?<![가-힣])(?<hit>(?<given>[가-힣]{2}))이?네? ?(?:엄마|아빠|애비|아비|어멈|아범|어미)['"]?(?:가 아니|로만|로 불|라고 불|라고만|라 불|로서)`,
  ),
]
/** '윤'이라고만 적으셨습니다: one syllable by which only a name is meant. */
const ONE = pattern(
  `(?:저를|나를) (?:[가-힣]{1,6} ){0,2}?['"「](?<hit>[찬준윤민현솔봄별빛산결율건혁훈빈진호설린은란숙희영미연경철식석수슬빈겸담])(?:이|아|야|씨| 씨)?['"」](?:이?라고만|이?라고|이?라|으로|로)`,
)
const OTHER_PEOPLE = new Set(OTHERS)

export function findSaidNames({ text }: TextView): Span[] {
  const spans = FRAMES.flatMap((words) =>
    [...text.matchAll(words)].flatMap((match) => {
      const { given = '', particle = '' } = match.groups ?? {}
      const fits = particle === '' || particle.startsWith('이') === (finalOf(given) !== 'vowel')
      const isName = isPlainlyGiven(given) || (particle === '' && looksGiven(given) && !WORD_NAMES.has(given))
      return fits && isName && !OTHER_PEOPLE.has(given) ? [spanOf(match)] : []
    }),
  )
  return [...spans, ...[...text.matchAll(ONE)].map(spanOf)]
}
