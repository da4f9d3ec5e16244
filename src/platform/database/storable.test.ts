import { expect, it } from 'vitest'
import { storable } from './storable.ts'

it('what no database keeps is left out of texts and names, however deep, and everything else stays', () => {
  const half = '😀'[0]
  expect(storable({ 'a\u0000b': [`가\u0000나${half}`, { c: `${half}` }, 1, null, true], d: '😀' })).toEqual({
    ab: ['가나\ufffd', { c: '\ufffd' }, 1, null, true],
    d: '😀',
  })
})
