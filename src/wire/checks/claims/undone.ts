// What the sources say is not done yet, or was never: a certificate one learns for, half an examination, a patent that was not filed.
import type { Known } from './known.ts'

/** After a name without spaces, within few characters. */
const UNDONE =
  /^(?:[가-힣]{0,6}?)(?:준비중|공부중|준비하|준비함|공부하|예정|필기만|필기합격|필기까지|실기준비|실기남|실기예정|실기탈락|실기불합격|도전중|도전예정|응시예정|응시만|미취득|1차(?:만|까지|시험)?합격|[가-힣]{0,2}결과|대기|발표대기|시험봄|시험봤|시험침|접수함|접수만|신청함|취득못|못땄|못땀|못딴|안땄|없음|없다|없어|떨어|탈락|불합격|포기|취득예정|목표|알아보는|갖고싶|따고싶|딸예정|따려)/
const DONE_AFTER = /취득했|취득함|최종합격|땄다|땄음|땄어|땀(?!못)|실기합격|2차합격|실기까지|보유|받음|받았/
/** The letter says that it is had. */
const HAD =
  /^ ?(?:\([^()]{1,8}\))? ?(?:자격증?|면허증?)?(?:을|를|도|까지|이|가)? ?(?:모두 |함께 |이미 )?(?:취득|땄|따[고며서 ]|딴|보유|소지|갖추|갖췄|갖춘|갖고|가지|얻|획득|합격(?!을 (?:목표|위해)))/

/** Whether a letter claims to have what its sources say is still to come. `after` follows the name in the letter. */
export function claimsUndone(name: string, after: string, known: Known): boolean {
  if (!HAD.test(after) || /필기/.test(after.slice(0, 16))) return false
  const rests = known.afterEach(name)
  return rests.length > 0 && rests.every((rest) => UNDONE.test(rest) && !DONE_AFTER.test(rest))
}
