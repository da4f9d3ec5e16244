import { expect, it } from 'vitest'
import type { Evaluation } from '#features/interviews/contract.ts'
import { compareAttempts } from './compare-attempts.ts'

const evaluation = (score: number, covered: string[], wrong: string[], star: number | null): Evaluation => ({
  score,
  criteria: [{ id: 'star', name: '짜임', score: star, excerpt: '', comment: '' }],
  covered: covered.map((point) => ({ point, excerpt: point })),
  missed: [],
  wrong: wrong.map((belief) => ({ belief, excerpt: belief })),
  feedback: '',
  delivery: { characters: 0, sentences: 0, fillers: [], seconds: null },
  source: 'rules',
})

it('says what a second answer gained, lost and put right', () => {
  expect(compareAttempts(evaluation(40, ['색인', '로그'], ['늘 빠르다'], 2), evaluation(70, ['색인', '측정'], [], 4))).toEqual({
    before: 40,
    now: 70,
    gained: ['측정'],
    lost: ['로그'],
    mended: ['늘 빠르다'],
    criteria: [{ id: 'star', name: '짜임', before: 2, now: 4 }],
  })
  expect(compareAttempts(evaluation(40, [], [], null), evaluation(40, [], [], 3)).criteria).toEqual([])
})
