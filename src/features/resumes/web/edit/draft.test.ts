import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { JsonResume } from '#wire/json-resume.ts'
import { dateOf, emptyEntry, fromDraft, fromNamelessDraft, isMistaken, toDraft } from './draft.ts'

const sample = (name: string) => JsonResume.parse(JSON.parse(readFileSync(`data/samples/cvs/${name}.json`, 'utf8')))

it.each(['ko-backend-newcomer', 'ko-marketing-changer', 'en-data-analyst'])('%s is the same after the form as before it', (name) => {
  const { resume } = fromDraft(toDraft(sample(name)))
  expect(resume).toEqual(sample(name))
})

it('what was typed becomes a valid résumé: dates in Korean manner, lines without bullets, empty entries left out', () => {
  const draft = toDraft({ basics: { name: '문가람' } })
  draft.lists.work = [
    {
      ...emptyEntry('work', 'a'),
      values: { name: ' 가온커머스 ', startDate: '2022년 3월', endDate: '2024.2', highlights: '• 주문을 맡음\n\n- 응답을 줄임' },
    },
    emptyEntry('work', 'b'),
  ]
  draft.lists.languageTests = [{ ...emptyEntry('languageTests', 'c'), values: { name: 'TOEIC', score: '915', date: '' } }]
  const { resume } = fromDraft(draft)
  expect(resume).toEqual({
    basics: { name: '문가람' },
    work: [{ name: '가온커머스', startDate: '2022-03', endDate: '2024-02', highlights: ['주문을 맡음', '응답을 줄임'] }],
    'x-ko': { languageTests: [{ name: 'TOEIC', score: '915' }] },
  })
  expect(JsonResume.parse(resume)).toEqual(resume)
})

it('a profile may lack a name, a résumé may not', () => {
  const draft = toDraft({ basics: { name: '' } })
  expect(fromNamelessDraft(draft)).toEqual({ resume: { basics: {} }, mistakes: undefined })
  expect(fromDraft(draft)).toEqual({ resume: undefined, mistakes: { 'basics.name': 'required' } })
  draft.basics.values.email = 'garam@'
  expect(fromNamelessDraft(draft).mistakes).toEqual({ 'basics.email': 'email' })
})

it('what cannot be saved is named by its field', () => {
  const draft = toDraft({ basics: { name: '문가람' }, work: [{ name: '가온커머스', startDate: '2024' }] })
  draft.basics.values.name = ' '
  draft.basics.values.email = 'garam@'
  draft.basics.values.url = 'javascript:alert(1)'
  draft.birthDate = '어제'
  const [job] = draft.lists.work
  if (job) job.values.endDate = '2023.12'
  expect(fromDraft(draft)).toEqual({
    resume: undefined,
    mistakes: {
      'basics.name': 'required',
      'basics.email': 'email',
      'basics.url': 'url',
      'basics.birthDate': 'date',
      'work-0.endDate': 'order',
    },
  })
})

it('an entry is known by its own mistakes, not by those of one whose number begins alike', () => {
  const mistakes = { 'work-10.endDate': 'order' } as const
  expect(isMistaken(emptyEntry('work', 'work-1'), mistakes)).toBe(false)
  expect(isMistaken(emptyEntry('work', 'work-10'), mistakes)).toBe(true)
})

it.each([
  ['2024', '2024'],
  ['2024.3', '2024-03'],
  ['2024. 03.', '2024-03'],
  ['2024년 3월 2일', '2024-03-02'],
  ['2024-13', undefined],
  ['24.3', undefined],
  ['현재', undefined],
])('the date %j is %j', (text, date) => {
  expect(dateOf(text)).toBe(date)
})
