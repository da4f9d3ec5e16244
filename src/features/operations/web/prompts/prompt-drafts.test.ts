import { expect, it } from 'vitest'
import { begunFrom, saved, textOf, unsaved, written } from './prompt-drafts.ts'

const history = [
  { version: 0, template: '처음' },
  { version: 1, template: '다음' },
]
const prompt = { history }
const fresh = { base: 1, drafts: {} }

it('what is written from one version waits there while another is looked at', () => {
  const work = written(fresh, '다음을 고침')
  const elsewhere = begunFrom(work, 0)
  expect(textOf(prompt, elsewhere)).toBe('처음')
  expect(textOf(prompt, begunFrom(elsewhere, 1))).toBe('다음을 고침')
})

it('only what differs from its version is worth keeping', () => {
  expect(unsaved(prompt, fresh)).toBeUndefined()
  expect(unsaved(prompt, written(written(fresh, '다름'), '다음'))).toBeUndefined()
  expect(unsaved(prompt, written(fresh, '다름'))).toEqual({ base: 1, drafts: { 1: '다름' } })
})

it('a saved text is shown before the list of versions knows it, and is not kept once it does', () => {
  const work = saved(written(fresh, '셋째'), 2)
  expect(textOf(prompt, work)).toBe('셋째')
  const later = { history: [...history, { version: 2, template: '셋째' }] }
  expect(unsaved(later, work)).toBeUndefined()
})
