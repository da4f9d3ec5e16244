import { expect, it } from 'vitest'
import { type Saving, worseSaving } from './worse-saving.ts'

const saving = (state: Saving['state'], minute?: number, error?: unknown): Saving => ({
  state,
  error,
  savedAt: minute === undefined ? undefined : new Date(Date.UTC(2026, 10, 20, 3, minute)),
})

it('of two saves the worse is told, with its reason', () => {
  const refused = new Error('refused')
  expect(worseSaving(saving('saved', 1), saving('failed', undefined, refused))).toMatchObject({ state: 'failed', error: refused })
  expect(worseSaving(saving('offline'), saving('saving')).state).toBe('offline')
  expect(worseSaving(saving('saved'), saving('unsaved')).state).toBe('unsaved')
})

it('when both are safe the later time is told', () => {
  expect(worseSaving(saving('saved', 2), saving('saved', 5))).toEqual(saving('saved', 5))
  expect(worseSaving(saving('saved', 2), saving('saved'))).toEqual(saving('saved', 2))
  expect(worseSaving(saving('saved'), saving('saved')).savedAt).toBeUndefined()
})
