// The agent's questions by rules: each asks for one part of the résumé and says what belongs into the answer.
import { josa } from 'es-hangul'
import type { Language } from '#wire/language.ts'
import type { AgentInputs } from '../contract.ts'
import type { SessionState, Slot } from '../state.ts'

type Ask = (inputs: AgentInputs, number: number, state: SessionState) => string

const JOBS: Record<Language, Record<string, string>> = {
  ko: {
    BACKEND: '백엔드 개발자',
    FRONTEND: '프론트엔드 개발자',
    AI: 'AI 엔지니어',
    DEVOPS: '데브옵스 엔지니어',
    MOBILE: '모바일 개발자',
    DATA: '데이터 분석가',
    FULLSTACK: '풀스택 개발자',
  },
  en: {
    BACKEND: 'backend developer',
    FRONTEND: 'frontend developer',
    AI: 'AI engineer',
    DEVOPS: 'DevOps engineer',
    MOBILE: 'mobile developer',
    DATA: 'data analyst',
    FULLSTACK: 'full-stack developer',
  },
}

/** The job that somebody wants, in words; undefined when nothing was said. */
export function jobOf({ preferred_job, position }: AgentInputs, language: Language): string | undefined {
  const code = preferred_job?.toUpperCase().replace(/[^A-Z]/g, '')
  return (code && JOBS[language][code]) || preferred_job || position || undefined
}

const ORDINALS: Record<Language, readonly string[]> = { ko: ['', '두 번째', '세 번째'], en: ['', 'second', 'third'] }

const KO: Record<Slot['kind'], Ask> = {
  work: ({ company_name, position }) =>
    company_name
      ? `${company_name}에서 ${position ? `${josa(position, '으로/로')} 일하며 ` : ''}맡은 일을 알려 주세요. 언제부터 언제까지 무엇을 만들거나 운영했나요? (예: 2022.03 ~ 2024.02)`
      : '일한 경험을 알려 주세요. 인턴이나 아르바이트도 좋아요. 어디에서 언제부터 언제까지 무슨 일을 맡았나요?',
  'work-result': ({ company_name }) =>
    `${company_name ? `${company_name}에서 한 그 일로` : '그 일로'} 무엇이 얼마나 달라졌나요? 시간, 비용, 사람 수, 오류 건수처럼 숫자로 말할 수 있으면 함께 적어 주세요.`,
  project: (inputs, number) =>
    number === 1
      ? `${jobOf(inputs, 'ko') ? `${jobOf(inputs, 'ko')} 지원에 ` : ''}가장 보여 주고 싶은 프로젝트를 하나 골라 주세요. 이름과 기간, 함께한 사람 수, 본인이 맡은 역할은 무엇인가요?`
      : `${ORDINALS.ko[number - 1] ?? '다음'} 프로젝트도 알려 주세요. 무엇을 만들었고 그 안에서 본인은 어떤 부분을 책임졌나요?`,
  'project-result': (_, number) =>
    number === 1
      ? '그 프로젝트에서 본인이 직접 푼 문제 하나와, 그 결과를 들려주세요. 사용한 기술도 적어 주세요.'
      : `${ORDINALS.ko[number - 1] ?? '이번'} 프로젝트는 어떤 성과로 끝났나요? 사용자 수나 성능처럼 확인할 수 있는 값이 있나요?`,
  education: ({ major_type }) =>
    /NON/i.test(major_type ?? '')
      ? '학력을 알려 주세요. 학교와 전공, 입학과 졸업 시기에 더해 이 일과 관련해 따로 배운 과정이 있으면 함께 적어 주세요.'
      : '학력을 알려 주세요. 학교와 전공, 입학과 졸업(예정) 시기가 필요해요.',
  skills: (inputs) =>
    `${jobOf(inputs, 'ko') ? `${josa(jobOf(inputs, 'ko') ?? '', '으로/로')} ` : ''}일할 때 쓸 수 있는 기술과 도구에는 어떤 것이 있나요? 쉼표로 나누어 적어 주세요.`,
  certificates: ({ certification_count }) =>
    certification_count
      ? `가지고 계신 자격증 ${certification_count}개의 이름과 취득한 연월을 알려 주세요. 어학 성적이 있으면 함께 적어 주세요.`
      : '자격증이나 어학 성적이 있으면 이름과 취득한 연월을 알려 주세요. 없으면 건너뛰어도 괜찮아요.',
  activities: ({ additional_experiences }) =>
    `‘${clip(additional_experiences ?? '')}’에 관해 더 듣고 싶어요. 언제 어떤 역할로 참여했고, 무엇이 남았나요?`,
  contact: ({ email }) =>
    `이력서에 적을 이름과 전화번호를 알려 주세요.${email ? ` 이메일은 ${email} 주소로 적을게요.` : ' 이메일 주소도 함께 부탁드려요.'}`,
  strength: (_, number) =>
    number === 1
      ? '함께 일한 사람들이 꼽는 본인의 강점은 무엇이고, 그것이 드러난 일은 무엇이었나요?'
      : '앞으로 더 잘하고 싶은 것과, 그것을 위해 요즘 하고 있는 일은 무엇인가요?',
}

const EN: Record<Slot['kind'], Ask> = {
  work: ({ company_name, position }) =>
    company_name
      ? `What were you responsible for at ${company_name}${position ? ` as ${position}` : ''}? Please say from when to when (such as 2022.03 ~ 2024.02) and what you built or ran.`
      : 'Please tell me about work you have done; internships and part-time jobs count. Where was it, from when to when, and what was your task?',
  'work-result': ({ company_name }) =>
    `What changed because of your work${company_name ? ` at ${company_name}` : ''}, and by how much? Figures such as time, cost, people or errors help.`,
  project: (inputs, number) =>
    number === 1
      ? `Which project would you like to show most${jobOf(inputs, 'en') ? ` when you apply as ${jobOf(inputs, 'en')}` : ''}? Please give its name, its dates, how many people took part, and your own role.`
      : `Please tell me about a ${ORDINALS.en[number - 1] ?? 'further'} project. What was made, and which part was in your hands?`,
  'project-result': (_, number) =>
    number === 1
      ? 'Which problem in that project did you solve yourself, and with what result? Please name the tools you used.'
      : `How did the ${ORDINALS.en[number - 1] ?? 'last'} project end? Is there a figure to check it by, such as users or speed?`,
  education: () => 'What is your education? Please give school, subject, and when you began and finished or will finish.',
  skills: (inputs) =>
    `Which skills and tools can you use${jobOf(inputs, 'en') ? ` as ${jobOf(inputs, 'en')}` : ''}? Please separate them by commas.`,
  certificates: ({ certification_count }) =>
    certification_count
      ? `What are your ${certification_count} certificates called, and in which month did you get each? Please add language tests if there are any.`
      : 'Do you have certificates or language tests? Please give names and months, or skip this question.',
  activities: ({ additional_experiences }) =>
    `I would like to hear more about “${clip(additional_experiences ?? '')}”. When was it, what was your role, and what came of it?`,
  contact: ({ email }) =>
    `Which name and telephone number shall the résumé show?${email ? ` The e-mail address will be ${email}.` : ' Please add your e-mail address.'}`,
  strength: (_, number) =>
    number === 1
      ? 'What do people who worked with you call your strength, and when did it show?'
      : 'What would you like to become better at, and what are you doing for it at present?',
}

export function questionByRules(slot: Slot, state: SessionState): string {
  return (state.language === 'ko' ? KO : EN)[slot.kind](state.inputs, slot.number, state)
}

function clip(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, text.lastIndexOf(' ', 60) > 20 ? text.lastIndexOf(' ', 60) : 60)}…`
}
