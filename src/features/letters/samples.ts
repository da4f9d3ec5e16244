// Invented letters and an invented application that come with the product.
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Corpus } from '#features/corpus/corpus.ts'
import { Language } from '#wire/language.ts'
import { Position } from '#wire/positions.ts'
import { LengthLimit } from '#wire/text/limit.ts'
import { type ApplicationInput, Intent } from './contract.ts'

const SAMPLES = fileURLToPath(new URL('../../../data/samples', import.meta.url))
const FOLDER = `${SAMPLES}/letters`
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
  let loaded = 0
  for (const letter of readSampleLetters())
    if (await corpus.put({ ...letter, source: 'Jiwon samples', licence: 'MIT', consent: 'invented' })) loaded++
  return loaded
}

const SampleApplication = z.object({
  company: z.string(),
  position: z.string(),
  dueInDays: z.number().int(),
  letters: z.array(
    z.object({
      question: z.string(),
      limit: LengthLimit,
      guidelines: z.array(z.string()),
      answers: z.array(z.string()),
      favorInfo: z.string(),
    }),
  ),
})

/** An application that one can try everything with: its first question is answered, ready for a draft. `today` is `YYYY-MM-DD`. */
export function sampleApplication(language: Language, today: string): ApplicationInput {
  const { dueInDays, letters, ...rest } = SampleApplication.parse(
    JSON.parse(readFileSync(`${SAMPLES}/applications/${language}.json`, 'utf8')),
  )
  const due = new Date(Date.parse(`${today}T00:00:00Z`) + dueInDays * 86_400_000).toISOString().slice(0, 10)
  return { ...rest, dueDate: `${due}T18:00`, letters: letters.map((letter) => ({ title: '', ...letter })) }
}
