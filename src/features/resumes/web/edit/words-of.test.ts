import { expect, it } from 'vitest'
import { wordsOf } from './words-of.ts'

const profile = {
  basics: { name: '문가람', label: '', profiles: [{ network: 'GitHub' }] },
  skills: [{ name: '데이터베이스', keywords: ['Redis', 'PostgreSQL'] }],
}

it('a profile is shown by what it says, not by when it was kept', () => {
  expect(wordsOf({ ...profile, meta: { lastModified: '2026-01-02T03:04:05.000Z' } })).toBe(
    '문가람\nGitHub\nRedis\nPostgreSQL\n데이터베이스',
  )
})

it('what differs only in the order of its fields reads the same', () => {
  const { basics, skills } = profile
  const { name, label, profiles } = basics
  expect(wordsOf({ skills, basics: { profiles, label, name } })).toBe(wordsOf(profile))
})
