/**
 * Makes the PDF files of the sample CVs from their JSON: `node scripts/make-sample-files.ts`.
 * The same input gives the same bytes, so a changed file in `git status` is a changed CV, font or template.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ResumeSettings } from '#platform/documents/write/resume.ts'
import { createDocumentWriter } from '#platform/documents/write/writer.ts'
import { JsonResume } from '#wire/json-resume.ts'

const folder = path.resolve(import.meta.dirname, '../data/samples/cvs')

/** Both templates are among the samples, since an import has to read both. */
const samples: Record<string, ResumeSettings> = {
  'ko-backend-newcomer': { template: 'standard-ko', language: 'ko', madeWith: 'hand' },
  'ko-marketing-changer': { template: 'plain', language: 'ko', madeWith: 'hand' },
  'en-data-analyst': { template: 'plain', language: 'en', madeWith: 'hand' },
}

const { writeResume } = createDocumentWriter()

for (const [name, settings] of Object.entries(samples)) {
  const resume = JsonResume.parse(JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')))
  const { bytes } = await writeResume('pdf', resume, settings)
  writeFileSync(path.join(folder, `${name}.pdf`), bytes)
  console.log(`${name}.pdf: ${bytes.length} bytes`)
}
