// What the invented postings of pictures say: taken from the sample postings, set into tables as recruiters do.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Tags } from '#features/postings/contract.ts'
import type { Language } from '#wire/language.ts'

const Sample = Tags.extend({ id: z.string(), language: z.enum(['ko', 'en']) })
export type Sample = z.infer<typeof Sample>

/** A cell with how many rows and columns it takes; `head` for those that name others. */
export interface Cell {
  text: string
  rows?: number
  columns?: number
  head?: boolean
}
export type Block = { kind: 'heading' | 'text'; text: string } | { kind: 'list'; items: string[] } | { kind: 'table'; rows: Cell[][] }

export interface Poster {
  company: string
  title: string
  intro: string
  blocks: Block[]
}

const WORDS = {
  ko: {
    intro: (company: string) => `${company}에서 함께 일할 분을 모십니다. 아래 내용을 살펴보고 지원해 주십시오.`,
    columns: ['모집부문', '담당업무', '자격요건', '우대사항'],
    place: '근무지',
    places: ['서울 강남구', '경기 성남시', '대전 유성구', '부산 해운대구'],
    recruiting: '모집부문 및 자격요건',
    conditions: '근무조건',
    kinds: [
      ['고용형태', '정규직 (수습 3개월)'],
      ['근무시간', '주 5일, 09:00~18:00'],
      ['급여', '회사 내규에 따름'],
      ['복리후생', '4대 보험, 건강검진, 교육비 지원'],
    ],
    steps: '전형절차',
    flow: ['서류전형', '실무면접', '임원면접', '최종합격'],
    until: '접수기간',
    how: '접수방법',
    apply: '이메일 접수 (recruit@example.com)',
    note: '제출하신 서류는 채용 절차가 끝나면 폐기합니다.',
    deadline: '2027년 3월 12일 18:00까지',
    division: '구분',
    content: '내용',
  },
  en: {
    intro: (company: string) => `${company} is hiring. Please read what follows before you apply.`,
    columns: ['Position', 'Responsibilities', 'Requirements', 'Nice to have'],
    place: 'Location',
    places: ['Seoul', 'Seongnam', 'Daejeon', 'Busan'],
    recruiting: 'Position and requirements',
    conditions: 'Conditions',
    kinds: [
      ['Employment', 'Full-time, three months of probation'],
      ['Hours', 'Five days a week, 09:00-18:00'],
      ['Salary', 'By agreement'],
      ['Benefits', 'Health check, budget for learning'],
    ],
    steps: 'Steps',
    flow: ['Documents', 'Interview', 'Final interview', 'Offer'],
    until: 'Applications until',
    how: 'How to apply',
    apply: 'By e-mail to recruit@example.com',
    note: 'Documents are destroyed when the procedure has ended.',
    deadline: '12 March 2027, 18:00',
    division: 'Item',
    content: 'Content',
  },
}

/** The sample postings of a field. */
export function samplesOf(position: string): Sample[] {
  return z.array(Sample).parse(JSON.parse(readFileSync(new URL(`../../data/samples/postings/${position}.json`, import.meta.url), 'utf8')))
}

const bulleted = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n')
const head = (text: string, span: Omit<Cell, 'text' | 'head'> = {}): Cell => ({ text, head: true, ...span })

/** Everything in one table: a row for each job, as on most boards. */
export function asTable(language: Language, jobs: readonly Sample[]): Block[] {
  const t = WORDS[language]
  return [
    { kind: 'heading', text: t.recruiting },
    {
      kind: 'table',
      rows: [
        t.columns.map((name) => head(name)),
        ...jobs.map(({ title, responsibilities, requirements, preferred }) => [
          head(title),
          { text: bulleted(responsibilities) },
          { text: bulleted(requirements) },
          { text: bulleted(preferred) },
        ]),
      ],
    },
  ]
}

/** Jobs that share their place of work: cells over several rows, and a head over several columns. */
export function asMergedTable(language: Language, jobs: readonly Sample[]): Block[] {
  const t = WORDS[language]
  const [first, second, third, fourth] = t.columns.map((name) => name)
  return [
    { kind: 'heading', text: t.recruiting },
    {
      kind: 'table',
      rows: [
        [head(first ?? '', { rows: 2 }), head(t.content, { columns: 2 }), head(t.place, { rows: 2 })],
        [head(second ?? ''), head(third ?? '')],
        ...jobs.map(({ title, responsibilities, requirements }, at) => [
          head(title),
          { text: bulleted(responsibilities.slice(0, 3)) },
          { text: bulleted(requirements.slice(0, 3)) },
          ...(at === 0 ? [{ text: t.places[0] ?? '', rows: jobs.length }] : []),
        ]),
        [head(fourth ?? ''), { text: bulleted(jobs[0]?.preferred ?? []), columns: 3 }],
      ],
    },
  ]
}

/** Headings with lists, and no table. */
export function asLists(language: Language, [job]: readonly Sample[]): Block[] {
  const [, responsibilities = '', requirements = '', preferred = ''] = WORDS[language].columns
  return [
    { kind: 'heading', text: responsibilities },
    { kind: 'list', items: job?.responsibilities ?? [] },
    { kind: 'heading', text: requirements },
    { kind: 'list', items: job?.requirements ?? [] },
    { kind: 'heading', text: preferred },
    { kind: 'list', items: job?.preferred ?? [] },
  ]
}

export function conditions(language: Language): Block[] {
  const t = WORDS[language]
  return [
    { kind: 'heading', text: t.conditions },
    { kind: 'table', rows: [[head(t.division), head(t.content)], ...t.kinds.map(([name = '', text = '']) => [head(name), { text }])] },
  ]
}

export function closing(language: Language): Block[] {
  const t = WORDS[language]
  return [
    { kind: 'heading', text: t.steps },
    { kind: 'text', text: t.flow.join(' > ') },
    { kind: 'text', text: `${t.until}: ${t.deadline}` },
    { kind: 'text', text: `${t.how}: ${t.apply}` },
    { kind: 'text', text: t.note },
  ]
}

export function posterOf(language: Language, jobs: readonly Sample[], blocks: Block[]): Poster {
  const [job] = jobs
  if (!job) throw new Error('a poster needs a job')
  return { company: job.company, title: job.title, intro: WORDS[language].intro(job.company), blocks }
}
