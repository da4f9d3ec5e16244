// Plans, wishes and foresight: they claim nothing that has been.
import type { TextView } from '../text-view.ts'
import { isPast } from './general.ts'

/** What is meant to come is a plan, no claim. */
const PLAN_BEFORE =
  /(?:입사 ?(?:후|하면|한다면|한 뒤|하게 된다면|첫|이후)|앞으로|향후|장차|훗날|언젠가|장기적으로|단기적으로|다음 ?(?:해|분기|목표)|이루고 싶은|목표는|꿈은|계획은|\bthe next|in the coming|over the coming|\bI (?:will|want|hope|plan|would)|my goal)/i
const PLAN_AFTER =
  /^[^!?]{0,80}(?:겠습니다|싶습니다|할 것입니다|될 것입니다|것이 목표|목표입니다|계획입니다|포부입니다|꿈입니다|하고자 합니다|되고자 합니다|입니다)/
const WISH_AFTER =
  /^[^!?]{0,80}(?:겠습니다|싶습니다|할 것입니다|될 것입니다|것이 목표|목표입니다|계획입니다|포부입니다|꿈입니다|고자 합니다)/
/** 승객 300명의 안전을 책임지는 승무원이 되겠습니다. */
const BECOMING_AFTER = /^[^.!?]{0,60}(?:는|을|를) [가-힣]{1,12}[이가] 되겠습니다/
/** 시속 4km로 걷는 여행을 만들고 싶습니다; with 5년의 경험 one wishes something else. */
const MEANS = /경험|경력|실력|역량|자격|노하우|바탕|살려|점수|강점|리더십|통해|활용|가지고|지금|현재|쌓|익힌|배운|이끈|해 온|해온/
const PLAN_SPAN = /^ ?(?:안에|이내에|내에|뒤에는|뒤에|뒤|후에는|후에|후|차에는|차에|간의 목표)/
const ENGLISH_PLAN = /\b(?:I (?:will|want|hope|plan|would|aim|intend)|I'd (?:like|love)|my goal|in the next|the coming|I look forward)\b/i

/** What years are of that are no memory: 2030 비전, 2050 탄소중립. */
const FORESIGHT = /^(?:년)?(?:까지)?(?:의)? ?(?:비전|로드맵|탄소|넷제로|전략|목표|중장기)/

/** Whether a figure, date or name is part of a plan or a wish. */
export function isPlan(view: TextView, { start, end }: { start: number; end: number }): boolean {
  const after = view.after(end)
  const before = view.before(start)
  if (!/[가-힣]/.test(before + after))
    return (
      ENGLISH_PLAN.test(before) ||
      (/\b(?:within|in|over|during) (?:(?:the|my) (?:next|coming|first) )?$/i.test(before) && ENGLISH_PLAN.test(after))
    )
  if (PLAN_SPAN.test(after) && WISH_AFTER.test(after)) return true
  return PLAN_BEFORE.test(before) && PLAN_AFTER.test(after)
}

/** Whether a figure is of what one wishes for; a name in a wish (정보처리기사로서 기여하겠습니다) claims something all the same. */
export function isWish(view: TextView, { start, end }: { start: number; end: number }): boolean {
  const after = view.after(end)
  const words = view.before(start) + after
  if (isPast(words)) return false
  return BECOMING_AFTER.test(after) || (/(?:겠|싶)습니다[.!]*$/.test(after) && !MEANS.test(words))
}

/** Whether a year is that of somebody's foresight. */
export function isForesight(view: TextView, { end }: { end: number }): boolean {
  return FORESIGHT.test(view.after(end))
}
