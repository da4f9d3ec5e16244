// The parts of a told experience, by the words that give them away. Each is looked for in whole sentences, which are then the excerpt.
import { excerptOf, type Said } from './sentences.ts'

const FIGURE =
  /\d[\d,.]{0,15}\s{0,3}(?:%|퍼센트|프로|배|명|건|개사|개국|개월|개|초|분|시간|일|주|년|차례|번|회|점|위|만|억|원|ms|TPS|QPS|RPS|GB|MB|percent|times|x\b|users|people|customers|requests|hours?|days?|weeks?|months?|minutes?|seconds?)|(?:절반|두 배|세 배|half|twice|doubled|tripled)/i

/** Situation, task, action, result, and what tells a good story from a complete one. */
export const CUES = {
  situation:
    /당시|때[에는의,\s]|시절|프로젝트|인턴|동아리|팀에|팀에서|회사에서|캡스톤|학교|근무|공모전|서비스를|운영하[던는]|맡았던|있었습니다|\bwhen\b|\bwhile\b|\bat my\b|\bduring\b|project|internship|\bteam\b|\bin my (?:last|previous|first)/i,
  task: /목표|과제|문제[가는를의]|해야\s*(?:했|하는|할)|맡[았아은]|요구|역할|담당|기한|마감|필요했|\bgoal\b|\btask\b|responsib|needed to|\bhad to\b|problem|deadline|in charge/i,
  action:
    /(?:저는|제가|나는|내가|저의|직접|먼저|스스로)[^.!?]{0,120}(?:했|하였|렸|였|었|았|꿨|웠|됐|췄|겼|눴|뒀|봤|냈|썼|갔|왔)(?:습니다|고|으며|어요|다|는데|지만)?|(?:분석|설계|제안|구현|도입|정리|공유|조사|측정|작성|설득|만들|나누|바꾸|고치|요청)[가-힣]{0,3}(?:했|었|꿨|눴|쳤|렸)|\bI (?:\w+ly )?(?:\w+ed|led|built|wrote|made|took|ran|set|chose|found|held|began|brought|kept|gave|met|split|cut)\b/i,
  result:
    /결과|덕분에|그래서[^.!?]{0,80}(?:되었|됐|줄|늘)|줄었|줄였|줄일|늘었|늘렸|높였|높아졌|낮췄|낮아졌|개선(?:됐|되었|했)|향상|단축|달성|완료|성공|통과|해결(?:했|됐|되었)|출시|배포(?:했|할)|수상|as a result|result(?:ed|s)?\b|reduced|increased|improved|launched|shipped|completed|achieved|went (?:up|down)|dropped|rose|saved|won\b/i,
  figure: FIGURE,
  learning:
    /배웠|배운|깨달|깨닫|느꼈|이후로|그\s*뒤로|그때부터|앞으로|다음(?:에|부터|번)|습관|다시\s*한다면|아쉬|돌아보|교훈|계속\s*(?:쓰|지키|하고)|learn(?:ed|t)|since then|next time|would (?:do|have)|realiz|realis|looking back|from then on|\bhabit\b/i,
  reason:
    /때문|이유|까닭|왜냐|위해|판단(?:했|하)|비교|견주|대안|근거|기준으로|우선순위|보다\s*(?:나|낫|더)|because|\bsince\b|so that|in order to|compar|alternative|trade-?off|rather than|reason|decided/i,
  others:
    /팀원|동료|상대|선배|후배|디자이너|기획자|개발자분|고객|의견|설득|합의|회의|논의|함께|같이|colleague|teammate|designer|manager|customer|stakeholder|discuss|agreed|persuad|together|they\b/i,
} as const satisfies Record<string, RegExp>
export type Cue = keyof typeof CUES

/** The first sentence that holds a cue, as an excerpt; undefined when none does. */
export function cueIn(cue: Cue, sentences: readonly Said[]): string | undefined {
  for (const sentence of sentences) {
    if (sentence.kind !== 'statement') continue
    const found = CUES[cue].exec(sentence.text)
    if (found) return excerptOf(sentence, found.index)
  }
  return undefined
}
