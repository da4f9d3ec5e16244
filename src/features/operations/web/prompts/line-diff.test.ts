import { expect, it } from 'vitest'
import { lineDiff } from './line-diff.ts'

const shown = (before: string, after: string) =>
  lineDiff(before, after).flatMap((part) =>
    'skipped' in part
      ? [`… ${part.skipped}`]
      : part.lines.map(({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]} ${text}`),
  )
const lines = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `${from + at}`).join('\n')

it('what is the same stands only around what is not', () => {
  const before = lines(1, 20)
  expect(shown(before, before.replace('\n10\n', '\nten\n'))).toEqual([
    '… 6',
    '  7',
    '  8',
    '  9',
    '- 10',
    '+ ten',
    '  11',
    '  12',
    '  13',
    '… 7',
  ])
})

it('a line break at the end is no change, and equal texts have none', () => {
  expect(shown('가\n나', '가\n나\n').filter((line) => !line.startsWith('  '))).toEqual(['… 2'])
})
