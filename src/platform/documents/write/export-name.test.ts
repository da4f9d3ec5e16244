import { describe, expect, it } from 'vitest'
import { attachment, exportName } from './export-name.ts'

describe('the name of a downloaded file', () => {
  it('keeps Hangul, composed', () => {
    expect(exportName('가람물류 자기소개서'.normalize('NFD'), 'docx')).toBe('가람물류 자기소개서.docx')
  })

  it.each([
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['a<b>:"c"|d?*\\e', 'a b c d e.pdf'],
    ['  ..숨김 . ', '숨김.pdf'],
    ['줄\r\n바꿈\t탭\u0000', '줄 바꿈 탭.pdf'],
    ['CON', 'jiwon CON.pdf'],
    ['com1.2026', 'jiwon com1.2026.pdf'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe.pdf'],
    ['\u200b', 'jiwon.pdf'],
    ['', 'jiwon.pdf'],
  ])('of %j is taken by every system', (title, name) => {
    expect(exportName(title, 'pdf')).toBe(name)
  })

  it('is cut between characters when it is too long for a disk', () => {
    const name = exportName('가'.repeat(300), 'hwpx')
    expect(name).toBe(`${'가'.repeat(60)}.hwpx`)
    expect(exportName('👩‍👩‍👧'.repeat(30), 'txt')).toMatch(/^(👩👩👧)+\.txt$/u)
  })
})

describe('the header of a download', () => {
  it('gives the whole name in UTF-8 and one in ASCII for old readers', () => {
    expect(attachment('가람 자기소개서.docx')).toBe(
      `attachment; filename="_ _.docx"; filename*=UTF-8''${encodeURIComponent('가람 자기소개서.docx')}`,
    )
  })

  it('cannot be broken out of', () => {
    const header = attachment("a\"; x='b'%0d\r\n(1)*.txt")
    expect(header).toMatch(/^attachment; filename="[ -!#-~]*"; filename\*=UTF-8''[\w%.~!$&+-]*$/)
    expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe("a\"; x='b'%0d\r\n(1)*.txt")
  })
})
