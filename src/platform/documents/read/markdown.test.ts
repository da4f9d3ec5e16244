import { expect, it } from 'vitest'
import { markdownTable } from './markdown.ts'

it('merged cells are repeated wherever they reach', () => {
  const rows = [
    [{ text: '구분' }, { text: '내용', columns: 2 }],
    [{ text: '학력', rows: 2 }, { text: '2018' }, { text: '한강대학교' }],
    [{ text: '2014' }, { text: '나래고등학교' }],
  ]
  expect(markdownTable(rows).split('\n')).toEqual([
    '| 구분 | 내용 | 내용 |',
    '| --- | --- | --- |',
    '| 학력 | 2018 | 한강대학교 |',
    '| 학력 | 2014 | 나래고등학교 |',
  ])
})

it('a cell right of a taller one keeps its column', () => {
  const rows = [
    [{ text: 'a' }, { text: 'b', rows: 2 }, { text: 'c' }],
    [{ text: 'd' }, { text: 'e' }],
  ]
  expect(markdownTable(rows)).toContain('| d | b | e |')
})

it('rows of different lengths are filled, and bars and line breaks do not break the table', () => {
  expect(markdownTable([[{ text: 'a|b' }, { text: 'c\nd' }], [{ text: 'e' }]])).toBe('| a\\|b | c / d |\n| --- | --- |\n| e |  |')
})

it('absurd spans stay small', () => {
  expect(
    markdownTable([
      [
        { text: 'a', columns: 1e9, rows: 1e9 },
        { text: 'b', columns: Number.NaN },
      ],
    ])
      .split('\n')[0]
      ?.split('|').length,
  ).toBe(53)
})

it('no cell, no table', () => {
  expect(markdownTable([[], []])).toBe('')
})
