// How well the rules find the fields of a posting, on the samples, whose fields are known: precision and recall of each field. Then how well
// pictures and PDF files of postings are read. `node scripts/eval-postings.ts [--misses] [--fields | --images]`; exits with 1 when the pictures are
// read worse than they have to be.
import { globSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { Tags } from '#features/postings/contract.ts'
import { tagByRules } from '#features/postings/rules/tag.ts'
import { measureImages } from './eval-postings/images.ts'

const Sample = Tags.extend({ id: z.string(), body: z.string() })
const FOLDER = new URL('../data/samples/postings/', import.meta.url).pathname
const TODAY = '2026-12-01'
const showsMisses = process.argv.includes('--misses')

const samples = globSync('*.json', { cwd: FOLDER })
  .sort()
  .flatMap((file) => z.array(Sample).parse(JSON.parse(readFileSync(FOLDER + file, 'utf8'))))

const compact = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
/** What a field says, as comparable texts. The words in brackets of a title are its editor's. */
const readers: Record<string, (tags: Tags) => string[]> = {
  company: ({ company }) => [company],
  title: ({ title }) => [title.replace(/\s*[(（][^)）]*[)）]/g, '')],
  position: ({ position }) => [position],
  responsibilities: ({ responsibilities }) => responsibilities,
  requirements: ({ requirements }) => requirements,
  preferred: ({ preferred }) => preferred,
  deadline: ({ deadline }) => (deadline ? [deadline.kind === 'fixed' ? deadline.at.slice(0, 16) : deadline.kind] : []),
}

if (!process.argv.includes('--images')) measureFields()
if (!process.argv.includes('--fields') && (await measureImages({ showsMisses })) === false) process.exitCode = 1

function measureFields() {
  const began = performance.now()
  const tagged = samples.map((sample) => ({ sample, tags: tagByRules(sample.body, TODAY) }))
  const elapsedMs = performance.now() - began

  console.log(`${samples.length} sample postings, by rules\n\nfield              right  found  meant  precision  recall`)
  for (const [field, read] of Object.entries(readers)) {
    let [right, found, meant] = [0, 0, 0]
    for (const { sample, tags } of tagged) {
      const expected = read(sample).map(compact).filter(Boolean)
      const given = read(tags).map(compact).filter(Boolean)
      const hits = given.filter((value) => expected.includes(value)).length
      right += hits
      found += given.length
      meant += expected.length
      if (showsMisses && (hits < expected.length || hits < given.length))
        console.log(`  ${sample.id} ${field}: ${JSON.stringify(read(tags))} for ${JSON.stringify(read(sample))}`)
    }
    const share = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`)
    console.log(
      `${field.padEnd(17)} ${String(right).padStart(6)} ${String(found).padStart(6)} ${String(meant).padStart(6)}  ${share(right, found).padStart(9)} ${share(right, meant).padStart(7)}`,
    )
  }
  console.log(`\n${(elapsedMs / samples.length).toFixed(2)} ms for each`)
}
