import type { Language } from '#wire/language.ts'
import type { Intent } from '../contract.ts'

/** What the hints may name. Empty when the person has not said it. */
export interface HintContext {
  company: string
  position: string
}
type Hint = (context: HintContext) => string

const job = ({ position }: HintContext) => (position ? `${position} 직무` : '지원한 직무')
const place = ({ company }: HintContext) => company || '이 회사'

const KO: Record<Intent, readonly [Hint, Hint, Hint]> = {
  motivation: [
    (context) => `여러 회사 가운데 ${place(context)}에 지원한 이유를, 직접 알아보거나 겪은 일 한 가지를 들어 작성해 주세요.`,
    (context) => `${job(context)}에 마음을 두게 된 계기와 그 뒤로 해 온 일을 순서대로 서술해 주세요.`,
    () => '입사하면 맨 먼저 풀고 싶은 문제와, 거기에 쓸 수 있는 본인의 경험을 작성해 주세요.',
  ],
  growth: [
    () => '지금의 일하는 태도를 만든 장면 하나를 골라, 그때 어떤 상황이었는지 작성해 주세요.',
    () => '그 일에서 본인이 고른 행동과, 왜 그렇게 골랐는지를 서술해 주세요.',
    (context) => `그때 얻은 태도가 ${job(context)}에서 어떻게 드러날지, 지금 일하거나 배우는 방식을 들어 작성해 주세요.`,
  ],
  conflict: [
    () => '누구와 무엇을 두고 의견이 갈렸는지, 서로 무엇을 걱정했는지 작성해 주세요.',
    () => '의견을 모으려고 본인이 한 일을 순서대로 서술해 주세요.',
    () => '어떻게 끝났는지 결과를 수치나 사실로 적고, 그 뒤로 달라진 점을 작성해 주세요.',
  ],
  challenge: [
    () => '무엇이 왜 어려웠는지, 그때의 목표와 제약을 작성해 주세요.',
    () => '본인이 세운 방법과 실제로 한 일을, 막혔던 순간까지 담아 서술해 주세요.',
    (context) => `결과를 처음과 견주어 수치나 사실로 적고, ${job(context)}에서 어떻게 쓸 수 있는지 작성해 주세요.`,
  ],
  competence: [
    (context) => `${job(context)}에 필요한 역량 가운데 가장 자신 있는 한 가지와, 그것을 익힌 과정을 작성해 주세요.`,
    () => '그 역량을 써서 문제를 푼 경험을 상황, 한 일, 결과의 순서로 서술해 주세요.',
    (context) => `그 역량이 ${place(context)}의 업무 가운데 어디에서 도움이 될지 작성해 주세요.`,
  ],
  aspiration: [
    (context) => `${place(context)}에 들어와 ${job(context)}에서 첫 1년 동안 익히고 해내고 싶은 일을 작성해 주세요.`,
    () => '3년에서 5년 뒤에 이루고 싶은 모습과, 거기까지 가는 단계를 서술해 주세요.',
    () => '그 목표를 위해 이미 시작한 일과, 이룰 수 있다고 보는 근거를 작성해 주세요.',
  ],
  teamwork: [
    () => '어떤 팀에서 무엇을 함께 이루려 했는지, 본인이 맡은 일은 무엇이었는지 작성해 주세요.',
    () => '팀이 잘 움직이도록 본인이 나서서 한 일을 장면이 보이도록 서술해 주세요.',
    () => '팀의 결과와 그 가운데 본인이 보탠 몫을 사실대로 작성해 주세요.',
  ],
  other: [
    () => '이 질문에 대한 답을 한 문장으로 먼저 작성해 주세요.',
    () => '그 답을 뒷받침하는 본인의 경험을 상황, 한 일, 결과의 순서로 서술해 주세요.',
    (context) => `그 경험이 ${place(context)}의 ${job(context)}에서 앞으로 할 일에 어떻게 이어지는지 작성해 주세요.`,
  ],
}

const EN: Record<Intent, readonly [Hint, Hint, Hint]> = {
  motivation: [
    ({ company }) => `Say why it has to be ${company || 'this company'}, with one thing you found out or lived through yourself.`,
    ({ position }) => `Describe what drew you to ${position || 'this work'} and what you have done about it since.`,
    () => 'Name the first problem you would like to solve here and the experience you would bring to it.',
  ],
  growth: [
    () => 'Pick one scene that shaped how you work and describe the situation.',
    () => 'Explain what you chose to do and why you chose it.',
    () => 'Show where that attitude is visible in the way you work or learn today.',
  ],
  conflict: [
    () => 'Describe with whom you disagreed, about what, and what each side feared.',
    () => 'Tell step by step what you did to bring the views together.',
    () => 'State how it ended in facts or figures, and what has been different since.',
  ],
  challenge: [
    () => 'Explain what was hard and why, with the goal and the limits at the time.',
    () => 'Describe your approach and what you actually did, including where you got stuck.',
    () => 'Give the result compared with the beginning, in facts or figures, and how you would use it at work.',
  ],
  competence: [
    ({ position }) => `Name the skill for ${position || 'this job'} that you are surest of and how you acquired it.`,
    () => 'Describe a problem you solved with it: situation, what you did, result.',
    ({ company }) => `Say where in the work at ${company || 'this company'} that skill would help.`,
  ],
  aspiration: [
    () => 'Describe what you want to learn and achieve in the first year.',
    () => 'Outline where you want to be in three to five years and the steps to get there.',
    () => 'Name what you have already begun and why you believe it can be done.',
  ],
  teamwork: [
    () => 'Describe the team, its goal and your part in it.',
    () => 'Tell what you did on your own initiative so that the team worked well, in a scene one can see.',
    () => "State the team's result and what of it was yours, as it was.",
  ],
  other: [
    () => 'Answer the question in one sentence first.',
    () => 'Support it with an experience of yours: situation, what you did, result.',
    () => 'Say how that experience leads to what you would do here.',
  ],
}

/** Three hints for a question by its intent, naming the company and the position when they are known. */
export function hintsFor(intent: Intent, context: HintContext, language: Language): string[] {
  const trimmed = { company: context.company.trim(), position: context.position.trim() }
  return (language === 'en' ? EN : KO)[intent].map((hint) => hint(trimmed))
}
