import { expect, it } from 'vitest'
import { looksLikeHtml } from '#platform/fetch/web-page.ts'
import { sentencesOf } from '../text/sentences.ts'
import { checkText } from './check.ts'

// Rows of the same signs make expressions that repeat a repetition try every way to divide them: such a one would not end before the test is given up.
const ROWS = [
  ' ',
  '.',
  '. ',
  '…',
  '-',
  ' |',
  ',',
  '(',
  '"',
  '“',
  '<',
  '*',
  '**',
  '[',
  'ㅋ',
  '1',
  '1,',
  '가',
  '가 ',
  '다.',
  'a.',
  '%',
  '~',
  '\t',
  '◦',
  '!?',
  '년 ',
  '만 ',
  '저는 ',
]
const LENGTH = 12_000

it.each(ROWS.map((row) => [JSON.stringify(row), row]))('a text of nothing but %s is checked', (_name, row) => {
  for (const end of ['', 'x', ' 3', '\n정말']) {
    const text = `1장 서론 ${row.repeat(LENGTH / row.length)}${end}`
    const { counts } = checkText({
      text,
      company: '가온커머스',
      blind: true,
      sources: [text.slice(0, 500)],
      names: ['문가람'],
      language: 'ko',
    })
    expect(counts.characters).toBeGreaterThan(1000)
  }
})

it('a million stops are no work', () => {
  expect(sentencesOf(`${'.'.repeat(1_000_000)}x`)).toHaveLength(1)
})

it('a page that begins with comments is one all the same, and comments alone are none', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(looksLikeHtml(bytes('<!-- a --> <!-- b -->\n<!doctype html><html>'))).toBe(true)
  expect(looksLikeHtml(bytes(`${'<!---->'.repeat(140)}x`))).toBe(false)
})
