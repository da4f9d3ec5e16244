// The invented letters that come with the product: the shared corpus of a new installation.
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { Language } from '#wire/language.ts'
import { Position } from '#wire/positions.ts'
import { Intent } from './contract.ts'
import type { Corpus } from './corpus.ts'

const FOLDER = fileURLToPath(new URL('../../../data/samples/letters', import.meta.url))
const SampleLetter = z.object({
  id: z.string(),
  sample: z.literal(true),
  language: Language,
  company: z.string(),
  position: Position,
  jobTitle: z.string(),
  intent: Intent,
  question: z.string(),
  content: z.string(),
})

export function readSampleLetters() {
  return globSync('*.json', { cwd: FOLDER })
    .sort()
    .flatMap((file) => z.array(SampleLetter).parse(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'))))
}

/** Loads the sample letters into an empty corpus; an operator who has removed some does not get them back. @returns how many. */
export async function loadSampleLetters(corpus: Corpus): Promise<number> {
  if ((await corpus.count()) > 0) return 0
  const letters = readSampleLetters()
  for (const letter of letters) await corpus.put({ ...letter, source: 'Jiwon samples', licence: 'MIT', consent: 'invented' })
  return letters.length
}
