import { describe, expect, it } from 'vitest'
import { createPdfPrinter, printingLimits } from './print-pdf.ts'

const data = { title: '자기소개서', keywords: [], language: 'ko' as const, heading: '자기소개서', subtitle: '', sections: [] }

describe('printing a PDF', () => {
  it('is stopped when it takes too long, with words for the person', async () => {
    const print = createPdfPrinter({ limits: { ...printingLimits, wallMs: 5 } })
    await expect(print({ template: 'letter', data })).rejects.toMatchObject({ code: 'exports.too_complex', status: 422 })
  })

  it('does not hide a template that lacks its data: that is a bug of ours', async () => {
    const print = createPdfPrinter()
    await expect(print({ template: 'letter', data: { ...data, sections: undefined } })).rejects.toThrow(/Typst refused letter\.typ/)
  })

  it('leaves this process free for others meanwhile', async () => {
    const print = createPdfPrinter()
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 5)
    const content = { question: '', blocks: [{ kind: 'paragraph', lines: ['한 문장을 여러 번 적었습니다. '.repeat(600)] }] }
    await print({ template: 'letter', data: { ...data, sections: [content] } })
    clearInterval(timer)
    expect(turns).toBeGreaterThan(5)
  })
})
