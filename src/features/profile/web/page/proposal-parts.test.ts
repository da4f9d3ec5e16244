import { expect, it } from 'vitest'
import type { ProfileProposal } from '#features/profile/contract.ts'
import { fromDraft, toDraft } from '#features/resumes/web/edit/draft.ts'
import { partsOf } from './proposal-parts.ts'
import { takeIntoDraft } from './take-into-draft.ts'

const proposal: ProfileProposal = {
  profile: {
    basics: { name: '나우리', email: 'uri.na@example.com' },
    work: [
      {
        name: '솔빛물류',
        position: '백엔드 개발자',
        highlights: ['입출고 API를 만들어 오류를 12건에서 2건으로 줄이고 기록을 남겼습니다.'],
      },
      { name: '가온', position: '인턴' },
    ],
    skills: [{ name: '서버', keywords: ['Kotlin', 'Redis'] }],
    'x-ko': { birthDate: '2000-05-14', languageTests: [{ name: 'TOEIC', score: '865점' }] },
  },
  sources: [
    { path: 'work.0.position', line: 5, text: '솔빛물류, 백엔드 개발자' },
    { path: 'work.0.highlights.0', line: 6, text: '- 입출고 API를 만들어' },
    { path: 'skills.0.keywords.0', line: 9, text: '서버: Kotlin, Redis' },
  ],
}

it('jobs are taken one by one, skills as a whole, and each field brings its line', () => {
  const parts = partsOf(proposal, { basics: {} })
  expect(parts.map(({ key, title }) => [key, title])).toEqual([
    ['basics', ''],
    ['work.0', '솔빛물류'],
    ['work.1', '가온'],
    ['skills', ''],
    ['languageTests', ''],
  ])
  expect(parts[1]?.fields.map(({ name, source }) => [name, source?.line])).toEqual([
    ['name', undefined],
    ['position', 5],
    ['highlights', 6],
  ])
  expect(parts[3]?.fields[1]).toMatchObject({ value: 'Kotlin, Redis', source: { line: 9 } })
})

it('what is taken joins the form: the same company is replaced, another added, the rest stays as it was typed', () => {
  const present = {
    basics: { name: '', phone: '010-0000-1122' },
    work: [{ name: '솔빛물류', position: '인턴' }, { name: '나래' }],
    awards: [{ title: '우수상' }],
    languages: [{ language: '영어' }],
  }
  const parts = partsOf(proposal, present)
  expect(parts.filter(({ isThere }) => isThere).map(({ key }) => key)).toEqual(['basics', 'work.0'])
  const draft = toDraft(present)
  const next = takeIntoDraft(
    draft,
    parts.filter(({ key }) => key !== 'work.1'),
  )
  expect(fromDraft(next).resume).toMatchObject({
    basics: { name: '나우리', phone: '010-0000-1122', email: 'uri.na@example.com' },
    work: [{ name: '솔빛물류', position: '백엔드 개발자' }, { name: '나래' }],
    awards: [{ title: '우수상' }],
    languages: [{ language: '영어' }],
    skills: [{ name: '서버' }],
    'x-ko': { birthDate: '2000-05-14', languageTests: [{ name: 'TOEIC' }] },
  })
  const keys = Object.values(next.lists).flatMap((entries) => entries.map(({ key }) => key))
  expect(new Set(keys).size).toBe(keys.length)
  expect(takeIntoDraft(draft, [])).toEqual(draft)
})
