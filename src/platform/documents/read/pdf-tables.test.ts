import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createDocumentReader } from './read-document.ts'

const read = createDocumentReader({ ocr: undefined })
const sample = (name: string) => new Uint8Array(readFileSync(new URL(`../../../../data/samples/posting-images/${name}`, import.meta.url)))

it('a ruled table of a page without tags is a table, with merged cells in every row and column they cover', async () => {
  const name = '13-ai-print-merged.pdf'
  const { text } = await read({ name, bytes: sample(name) })
  const rows = text.split('\n').filter((line) => line.startsWith('|'))
  expect(rows.slice(0, 3)).toEqual([
    '| 모집부문 | 내용 | 내용 | 근무지 |',
    '| --- | --- | --- | --- |',
    '| 모집부문 | 담당업무 | 자격요건 | 근무지 |',
  ])
  expect(rows[3]).toMatch(/^\| 자연어처리 \/ 엔지니어 \| - 한국어 LLM .* \| 서울 \/ 강남구 \|$/)
  expect(rows[4]).toMatch(/\| 서울 \/ 강남구 \|$/)
  // What stands before, between and behind the tables stays in its place.
  const places = ['새김언어연구소', '모집부문 및 자격요건', '| 모집부문', '근무조건', '| 고용형태', '전형절차'].map((words) =>
    text.indexOf(words),
  )
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
})
