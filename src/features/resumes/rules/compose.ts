// The résumé as data: facts as they stand in the answers, and the lines that a model or the rules have made of them.

import { JsonResume } from '#wire/json-resume.ts'
import type { Language } from '#wire/language.ts'
import type { TiedLine } from '../contract.ts'
import { answered, type SessionState } from '../state.ts'
import { factsOfCv } from './cv.ts'
import { certificatesIn, dateIn, emailIn, isLanguageTest, isNone, nameIn, periodIn, phoneIn, schoolIn, toolsIn } from './facts.ts'
import { jobOf } from './questions.ts'

const LONGEST_LINE = 300
const line = (text: string) => text.trim().slice(0, LONGEST_LINE).trim()

export function composeResume(state: SessionState, lines: readonly TiedLine[]): JsonResume {
  const cv = factsOfCv(state.cv)
  const given = answered(state).filter(({ answer }) => !isNone(answer))
  const answersTo = (...kinds: string[]) => given.filter(({ slot }) => kinds.includes(slot.kind)).map(({ answer }) => answer)
  const of = (section: string) => lines.filter((one) => one.section === section).map(({ text }) => text)
  const summary = of('summary').join(' ')
  const label = state.inputs.position || jobOf(state.inputs, state.language)
  const resume = {
    basics: {
      ...contact(state, answersTo('contact').join('\n')),
      ...(label && { label: line(label) }),
      ...(summary && { summary: summary.slice(0, 5000) }),
    },
    work: work(state, answersTo('work', 'work-result').join('\n'), of('work')),
    projects: projects(state, of),
    education: education(answersTo('education').join('\n') || cv.education),
    skills: skills(
      answersTo('skills').join('\n') || cv.skills,
      answersTo('work', 'work-result', 'project', 'project-result').join('\n'),
      state.language,
    ),
    certificates: certificates([...given.map(({ answer }) => answer), cv.certificates]),
    'x-ko': {
      languageTests: languageTests([...given.map(({ answer }) => answer), cv.certificates]),
      activities: activities(state, of('activities')),
    },
  }
  return JsonResume.parse(resume)
}

function contact({ inputs, name, email, cv }: SessionState, answer: string) {
  const phone = phoneIn(answer) ?? phoneIn(cv)
  const address = [emailIn(answer), inputs.email, emailIn(cv), email].find(
    (one) => one !== undefined && /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(one),
  )
  return { name: line(nameIn(answer) ?? nameIn(cv) ?? name), ...(address && { email: address }), ...(phone && { phone }) }
}

function work({ inputs, language }: SessionState, answer: string, highlights: string[]): JsonResume['work'] {
  if (highlights.length === 0 && !inputs.company_name) return []
  const place = /^\s*(?:저는\s+)?([^\n.,]{2,40}?)에서\s/.exec(answer)?.[1]
  const name = inputs.company_name || (place && !/^\d/.test(place) ? place : undefined) || UNNAMED[language].work
  const months = inputs.work_period ? UNNAMED[language].months(inputs.work_period) : undefined
  const period = periodIn(answer)
  return [
    {
      name: line(name),
      ...(inputs.position && { position: line(inputs.position) }),
      ...period,
      // Without dates the months that were given are all that is known.
      ...(!period && months && { summary: months }),
      highlights: highlights.slice(0, 50),
    },
  ]
}

function projects(state: SessionState, of: (section: string) => string[]): JsonResume['projects'] {
  const numbers = [...new Set(state.turns.filter(({ slot }) => slot.kind === 'project').map(({ slot }) => slot.number))]
  return numbers.flatMap((number) => {
    const highlights = of(`project-${number}`)
    if (highlights.length === 0) return []
    const told = answered(state).filter(({ slot }) => slot.kind.startsWith('project') && slot.number === number)
    const answer = told.map((one) => one.answer).join('\n')
    const keywords = toolsIn(answer).slice(0, 20)
    const card = told.find(({ given }) => given)?.question
    return [
      {
        name: line(card ?? projectName(answer) ?? `${UNNAMED[state.language].project} ${number}`),
        ...periodIn(answer),
        highlights: highlights.slice(0, 50),
        ...(keywords.length > 0 && { keywords: keywords.map(line) }),
      },
    ]
  })
}

function projectName(answer: string): string | undefined {
  return (
    /['"‘“「『<《]([^'"’”」』>》\n]{2,60})['"’”」』>》]/.exec(answer)?.[1] ??
    /^\s*([^\n.,:]{2,40}?)(?:이라는|라는|프로젝트(?:입니다|이고|예요|에서|를)|\s*[:,])/.exec(answer)?.[1]?.trim()
  )
}

function education(answer: string): JsonResume['education'] {
  if (!answer.trim()) return []
  const found = schoolIn(answer)
  return [
    {
      institution: line(found?.institution ?? answer.split('\n')[0] ?? ''),
      ...(found?.area !== undefined && { area: line(found.area) }),
      ...(found?.studyType !== undefined && { studyType: line(found.studyType) }),
      ...periodIn(answer),
    },
  ]
}

function skills(answer: string, told: string, language: Language): JsonResume['skills'] {
  const listed = answer
    .split(/[,/\n·;]|\s(?:그리고|and)\s/)
    .map((item) => item.replace(/^[\s•-]+|[\s.]+$/g, ''))
    .filter((item) => item.length >= 1 && item.length <= 60)
  const keywords = [...new Set(listed.length > 1 ? listed : [...toolsIn(answer), ...(answer ? [] : toolsIn(told))])].slice(0, 50)
  if (keywords.length > 0) return [{ name: UNNAMED[language].skills, keywords: keywords.map(line) }]
  return answer.trim() ? [{ name: line(answer) }] : []
}

function certificates(answers: readonly string[]): JsonResume['certificates'] {
  return named(answers)
    .filter(({ name }) => !isLanguageTest(name))
    .slice(0, 50)
}

function languageTests(answers: readonly string[]) {
  return named(answers)
    .filter(({ name }) => isLanguageTest(name))
    .map(({ name, date }) => {
      const [, test = name, score = ''] = /^(\S+)\s*(.*)$/.exec(name) ?? []
      return { name: test, score: score || '-', ...(date !== undefined && { date }) }
    })
    .filter(({ score }) => score !== '-')
    .slice(0, 30)
}

/** Names with the date that stands behind them, in the same part of the answer. */
function named(answers: readonly string[]): { name: string; date?: string }[] {
  const found = new Map<string, string | undefined>()
  for (const answer of answers)
    for (const name of certificatesIn(answer)) {
      const rest = answer.slice(answer.indexOf(name) + name.length)
      const date = dateIn(rest.split(/[,\n;]|그리고|와 |과 /)[0] ?? '')
      if (!found.has(name) || found.get(name) === undefined) found.set(name, date)
    }
  return [...found].map(([name, date]) => ({ name: line(name), ...(date !== undefined && { date }) }))
}

function activities({ inputs }: SessionState, highlights: string[]) {
  if (!inputs.additional_experiences) return []
  const summary = highlights.join(' ').slice(0, 5000)
  const period = periodIn(summary)
  return [{ name: line(inputs.additional_experiences), ...period, ...(summary && { summary }) }]
}

const UNNAMED: Record<Language, { work: string; project: string; skills: string; months: (count: number) => string }> = {
  ko: { work: '경력', project: '프로젝트', skills: '기술', months: (count) => `근무 기간 ${count}개월` },
  en: { work: 'Work', project: 'Project', skills: 'Skills', months: (count) => `${count} months` },
}
