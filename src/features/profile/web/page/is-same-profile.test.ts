import { expect, it } from 'vitest'
import { isSameProfile } from './is-same-profile.ts'

const typed = { basics: { name: '문가람', label: '기획자' }, work: [{ name: '가온커머스' }, { name: '솔빛물류' }] }

it('a profile that has arrived is the one that was sent, whenever it was kept and however its fields are ordered', () => {
  const arrived = { work: typed.work, meta: { lastModified: '2026-11-20T00:00:00.000Z' }, basics: { label: '기획자', name: '문가람' } }
  expect(isSameProfile(typed, arrived)).toBe(true)
})

it('another word, another order of entries and another note are another profile', () => {
  expect(isSameProfile(typed, { ...typed, basics: { name: '문가람', label: '개발자' } })).toBe(false)
  expect(isSameProfile(typed, { ...typed, work: typed.work.toReversed() })).toBe(false)
  expect(isSameProfile(typed, { ...typed, meta: { 'x-note': '가명' } })).toBe(false)
})
