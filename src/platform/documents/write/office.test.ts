import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPdf } from './read-back.ts'
import { createDocumentWriter } from './writer.ts'

const withoutOffice = spawnSync('soffice', ['--version']).status !== 0

describe('a .docx in LibreOffice', () => {
  it.skipIf(withoutOffice)('opens with its words in order', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'jiwon-office-'))
    try {
      const { bytes } = await createDocumentWriter().writeLetter('docx', {
        title: '자기소개서',
        company: '가람새벽배송',
        position: '',
        letters: [{ question: '지원 동기', content: '[짧은 제목]\n첫 문단입니다.\n\n둘째 문단입니다.' }],
        language: 'ko',
        madeWith: 'rules',
      })
      writeFileSync(path.join(folder, 'letter.docx'), bytes)
      execFileSync('soffice', [
        `-env:UserInstallation=file://${folder}/office`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        `${folder}/letter.docx`,
      ])
      const { text } = await readPdf(readFileSync(path.join(folder, 'letter.pdf')))
      expect(text).toBe('자기소개서 가람새벽배송 지원 동기 [짧은 제목] 첫 문단입니다. 둘째 문단입니다.')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
