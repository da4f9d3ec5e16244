// Phrases that every letter has: sharing them is no copying.
import { oneOf, pattern } from '../rules.ts'

/** Whole phrases of the genre. */
const GENRE = pattern(
  `(?:${oneOf(
    '이러한_경험을_바탕으로 이_경험을_바탕으로 이런_경험을_바탕으로 그_경험을_바탕으로 이를_바탕으로 경험을_바탕으로 이러한_경험을_통해 이_경험을_통해 그_과정에서 이_과정에서 그_결과 그_덕분에 이러한_이유로 입사_후에는 입사_후 입사한_후에는 입사하게_된다면 지원하게_되었습니다 지원하였습니다 지원했습니다 최선을_다하겠습니다 최선을_다했습니다 노력하겠습니다 기여하겠습니다 기여하고_싶습니다 이바지하겠습니다 성장하겠습니다 도움이_되겠습니다 보탬이_되겠습니다 되고_싶습니다 되겠습니다 발휘하겠습니다 감사합니다 읽어_주셔서_감사합니다 중요성을_깨달았습니다 중요하다고_생각합니다 중요하다는_것을_배웠습니다 중요하다는_것을_깨달았습니다 계기가_되었습니다 고객의_입장에서_생각하는 맡은_바 책임감을_가지고 다양한_경험을 대학교_재학_시절 대학_시절 학창_시절 어린_시절 팀_프로젝트 프로젝트를_진행하며 프로젝트를_진행하면서 역량을_키웠습니다 역량을_갖추었습니다 문제를_해결하기_위해 문제를_해결했습니다 좋은_결과를_얻을_수_있었습니다 성공적으로_마무리했습니다 자격증을_취득했습니다 제가_지원한_이유는 저의_강점은 저의_장점은 제_강점은 가장_큰_강점은 지원_동기 성장_과정 입사_후_포부 인턴으로_일하며 인턴으로_근무하며 아르바이트를_하며 동아리에서_활동하며 관심을_가지게_되었습니다 관심을_갖게_되었습니다 함께_성장하고_싶습니다 전문가로_성장하겠습니다 신뢰를_얻을_수_있었습니다',
  )}|\\b(?:as a result of this experience|by the end of the (?:year|month|week|day)|i would like to apply|i am writing to apply|i look forward to hearing from you|thank you for your (?:time|consideration)|i believe that (?:my|i)|through this experience|i learned (?:how to|that|to)|in addition to|as well as|one of the most|i am confident that|for the position of|during my time (?:at|as)|would be a great fit|i was able to|on a regular basis|at the same time|a wide range of)\\b)`,
  'i',
)
/** Endings and turns that sentences of all kinds have. */
const TURNS = pattern(
  oneOf(
    '것을_배웠습니다 것을_알았습니다 것을_알게_되었습니다 것을_깨달았습니다 것이라고_생각합니다 라고_생각합니다 다고_생각합니다 라고_생각했습니다 다고_생각했습니다 라고_믿습니다 다고_믿습니다 수_있었습니다 수_있습니다 수_있도록 하게_되었습니다 게_되었습니다 하고_싶습니다 고_싶습니다 하였습니다 했습니다 되었습니다 있었습니다 있습니다 겠습니다 습니다 뿐만_아니라 때문입니다 때문에 하기_위해 기_위해 위해서는 을_통해 를_통해 이라는_것을 것입니다 에_대해 에_대한 을_바탕으로 를_바탕으로 과정에서',
  ),
)

/** The spans of a text that stock phrases take, in its order; a character in one of the genre is worth nothing, in a turn half. */
export function stockSpans(text: string): { start: number; end: number; worth: number }[] {
  const spans = [
    ...[...text.matchAll(GENRE)].map((match) => ({ start: match.index, end: match.index + match[0].length, worth: 0 })),
    ...[...text.matchAll(TURNS)].map((match) => ({ start: match.index, end: match.index + match[0].length, worth: 0.5 })),
  ]
  const taken: typeof spans = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end || a.worth - b.worth)) {
    if (span.start >= (taken.at(-1)?.end ?? 0)) taken.push(span)
  }
  return taken
}
