import { expect, it } from 'vitest'
import { loggedError } from './log.ts'

it('a failed query is logged without its statement and values, at any depth', () => {
  const fromServer = Object.assign(new Error('invalid byte sequence'), { code: '22021', detail: 'Key (email)=(kim@example.com) exists' })
  const query = Object.assign(new Error('Failed query: insert into letters values ($1)\nparams: 카나리아', { cause: fromServer }), {
    query: 'insert',
    params: ['카나리아'],
  })
  const text = JSON.stringify(loggedError(new Error('the run could not be kept', { cause: query })))
  expect(text).toContain('a query failed')
  expect(text).toContain('22021')
  expect(text).not.toContain('카나리아')
  expect(text).not.toContain('kim@example.com')
  expect(text).not.toContain('insert into')
})

it('what was thrown without being an error is named by its kind alone', () => {
  expect(loggedError({ letter: '카나리아' })).toBe('[object Object]')
})
