import { expect, it } from 'vitest'
import { recognise } from './kind.ts'

const pdf = Buffer.from('%PDF-1.7\n')
const zip = Buffer.from('PK\x03\x04')
const png = Buffer.from('89504e470d0a1a0a', 'hex')
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')

it.each([
  ['이력서.PDF', pdf, 'pdf', 'pdf'],
  ['이력서.pdf'.normalize('NFD'), pdf, 'pdf', 'pdf'],
  ['late.pdf', Buffer.concat([Buffer.from('printed by x\n'), pdf]), 'pdf', 'pdf'],
  ['no-ending', pdf, 'pdf', 'pdf'],
  ['.pdf', pdf, 'pdf', 'pdf'],
  ['cv.docx', zip, 'zip', 'docx'],
  ['cv.hwpx', zip, 'zip', 'hwpx'],
  ['cv.hwp', ole, 'ole', 'hwp'],
  ['locked.docx', ole, 'ole', 'docx'],
  ['photo.jpg', png, 'image', 'png'],
  ['notes.md', Buffer.from('# 제목'), 'text', 'md'],
  ['about-pdf.txt', Buffer.from('the header is %PDF-1.7'), 'text', 'txt'],
  ['no-ending', Buffer.from('글'), 'text', 'txt'],
])('%s is read by its bytes', (name, bytes, container, format) => {
  expect(recognise(bytes, name)).toEqual({ container, format })
})

it.each([
  ['cv.pdf', Buffer.from('글')],
  ['cv.pdf', png],
  ['cv.txt', pdf],
  ['cv.docx', pdf],
  ['cv.hwp', zip],
  ['photo.png', Buffer.from('<svg/>')],
  ['cv.doc', ole],
  ['cv.pdf.exe', pdf],
])('%s with another content is refused', (name, bytes) => {
  expect(recognise(bytes, name)).toBeUndefined()
})
