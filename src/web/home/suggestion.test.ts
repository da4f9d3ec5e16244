import { describe, expect, it } from 'vitest'
import type { Application, LetterSummary } from '#features/letters/contract.ts'
import { suggest } from './suggestion.ts'

const now = new Date('2026-11-20T03:00:00Z')
const letter = (changes: Partial<LetterSummary>) =>
  ({ status: 'ready', isFinished: false, isLiked: false, count: 0, ...changes }) as LetterSummary
const application = (changes: Partial<Application>) =>
  ({ id: 'a', dueDate: '2026-11-22', stage: 'preparing', isFinished: false, letters: [letter({})], ...changes }) as Application

describe('what home suggests', () => {
  it('is first to begin a question that is blank before a near deadline', () => {
    const blank = application({ letters: [letter({}), letter({ status: 'empty' })] })
    expect(suggest({ applications: [blank], documents: 0, resumes: 0, now })).toMatchObject({ kind: 'blank', count: 1 })
    const later = application({ dueDate: '2026-12-20', letters: [letter({ status: 'empty' })] })
    expect(suggest({ applications: [later], documents: 0, resumes: 0, now })).toEqual({ kind: 'cv' })
  })

  it('is a last look at what is finished and due, but not at what is over', () => {
    expect(suggest({ applications: [application({ isFinished: true })], documents: 0, resumes: 0, now })).toMatchObject({ kind: 'finish' })
    expect(suggest({ applications: [application({ isFinished: true, dueDate: '2026-11-01' })], documents: 0, resumes: 0, now })).toEqual({
      kind: 'cv',
    })
  })

  it('is to practise for an interview once one is invited, or has handed in and uploaded a CV', () => {
    const invited = application({
      stage: 'interview',
      dueDate: '2026-11-10',
      letters: [letter({ id: 'x' }), letter({ id: 'y', count: 300 })],
    })
    // On the claims of what was written.
    expect(suggest({ applications: [invited], documents: 0, resumes: 0, now })).toMatchObject({ kind: 'interview', letterId: 'y' })
    const sent = application({ stage: 'submitted', isFinished: true })
    expect(suggest({ applications: [sent], documents: 0, resumes: 0, now })).toEqual({ kind: 'cv' })
    expect(suggest({ applications: [sent], documents: 1, resumes: 1, now })).toMatchObject({ kind: 'interview' })
  })

  it('is to upload a CV, then to make a résumé, while there is none, and nothing when there is nothing to say', () => {
    expect(suggest({ applications: [], documents: 0, resumes: 0, now })).toEqual({ kind: 'cv' })
    expect(suggest({ applications: [application({})], documents: 1, resumes: 0, now })).toEqual({ kind: 'resume' })
    expect(suggest({ applications: [application({})], documents: 1, resumes: 1, now })).toBeUndefined()
  })
})
