import { expect, it } from 'vitest'
import { doubtfulPieces, parseWords, textOfPieces, withLatinWords } from './recognised-text.ts'

const row = (page: number, line: string, left: number, width: number, text: string, confidence = 90) => {
  const [block, paragraph, number] = line.split('.')
  return [5, page, block, paragraph, number, 1, left, 0, width, 20, confidence, text].join('\t')
}
const head = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext'

it('syllables that stand close are one word, and real gaps are spaces', () => {
  const tsv = [
    head,
    row(1, '1.1.1', 0, 20, '모'),
    row(1, '1.1.1', 22, 20, '집'),
    row(1, '1.1.1', 60, 40, '부문'),
    row(1, '2.1.1', 0, 40, '담당'),
  ].join('\n')
  expect(textOfPieces(parseWords(tsv, [0]), { pieces: ['column'], parts: [{ kind: 'text', pieces: [0] }] })).toBe('모집 부문\n\n담당')
})

it('specks are left out, and misread bullets become bullets', () => {
  const tsv = [row(1, '1.1.1', 0, 5, '«'), row(1, '1.1.1', 20, 40, '경험'), row(1, '1.1.2', 0, 5, '~', 12)].join('\n')
  expect(textOfPieces(parseWords(tsv, [0]), { pieces: ['column'], parts: [{ kind: 'text', pieces: [0] }] })).toBe('• 경험')
})

it('cells find their place in the table, by the numbers of their pieces', () => {
  const words = [
    ...parseWords([row(1, '1.1.1', 0, 40, '서류'), row(2, '1.1.1', 0, 40, '|40점')].join('\n'), [2, 0]),
    ...parseWords(row(1, '1.1.1', 0, 40, '면접'), [1]),
  ]
  const cell = (row: number, column: number, piece: number | null, rows = 1) => ({
    row,
    column,
    rows,
    columns: 1,
    pieces: piece === null ? [] : [piece],
  })
  const cells = [cell(0, 1, 0), cell(0, 0, 2, 2), cell(1, 1, 1), cell(2, 0, null), cell(2, 1, null)]
  const layout = { pieces: ['line' as const, 'line' as const, 'block' as const], parts: [{ kind: 'table' as const, rowCount: 3, cells }] }
  expect(textOfPieces(words, layout).split('\n')).toEqual(['| 서류 | 40점 |', '| --- | --- |', '| 서류 | 면접 |', '|  |  |'])
})

it('Latin words are taken from a reading as English where that was surer', () => {
  const korean = parseWords(
    [row(1, '1.1.1', 0, 10, '-'), row(1, '1.1.1', 20, 150, '1/0650101', 72), row(1, '1.1.1', 180, 60, '실무')].join('\n'),
    [4],
  )
  expect(doubtfulPieces(korean)).toEqual([4])
  const english = parseWords(
    [row(1, '1.1.1', 0, 10, '-', 60), row(1, '1.1.1', 20, 150, 'TypeScript', 88), row(1, '1.1.1', 180, 60, 'HF', 18)].join('\n'),
    [4],
  )
  const layout = { pieces: ['line' as const], parts: [{ kind: 'text' as const, pieces: [4] }] }
  expect(textOfPieces(withLatinWords(korean, english), layout)).toBe('- TypeScript 실무')
  // What was read with certainty stays, whatever the other reading says.
  const sure = parseWords(row(1, '1.1.1', 20, 150, '컴포넌트', 96), [4])
  expect(withLatinWords(sure, english)).toEqual(sure)
})

it('the lines of a cell are lines', () => {
  const words = parseWords([row(1, '1.1.1', 0, 40, '서류'), row(2, '1.1.1', 0, 40, '면접')].join('\n'), [0, 1])
  const cells = [{ row: 0, column: 0, rows: 1, columns: 1, pieces: [0, 1] }]
  const layout = { pieces: ['line' as const, 'line' as const], parts: [{ kind: 'table' as const, rowCount: 1, cells }] }
  expect(textOfPieces(words, layout)).toContain('| 서류 / 면접 |')
})
