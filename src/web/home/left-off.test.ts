import { expect, it } from 'vitest'
import type { Application, LetterSummary } from '#features/letters/contract.ts'
import { leftOff } from './left-off.ts'

const letter = (id: string, changes: Partial<LetterSummary>) =>
  ({
    id,
    status: 'empty',
    isFinished: false,
    createdAt: '2026-11-20T09:00:00.000Z',
    updatedAt: '2026-11-20T09:00:00.000Z',
    ...changes,
  }) as LetterSummary
const among = (...letters: LetterSummary[]) => leftOff([{ letters } as Application])?.id

it('one goes on where one has written last, not where a question was added last', () => {
  const blank = letter('blank', { createdAt: '2026-11-20T12:00:00.000Z', updatedAt: '2026-11-20T12:00:00.020Z' })
  const drafted = letter('drafted', { status: 'ready', updatedAt: '2026-11-20T10:00:00.000Z' })
  const answered = letter('answered', { updatedAt: '2026-11-20T11:00:00.000Z' })
  const finished = letter('finished', { status: 'ready', isFinished: true, updatedAt: '2026-11-20T13:00:00.000Z' })
  expect(among(finished, blank, drafted, answered)).toBe('answered')
  expect(among(finished, blank)).toBe('blank')
  expect(among(finished)).toBeUndefined()
})
