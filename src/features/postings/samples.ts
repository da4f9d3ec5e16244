// Invented postings that come with the product, so that search and projects work from the first minute.
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { Tags } from './contract.ts'
import type { Postings } from './postings.ts'

const FOLDER = fileURLToPath(new URL('../../../data/samples/postings', import.meta.url))
const Sample = Tags.extend({ sample: z.literal(true), body: z.string() })

/** Loads the samples where nothing is shared yet; an operator who has removed some does not get them back. @returns how many. */
export async function loadSamplePostings(postings: Postings): Promise<number> {
  if (await postings.anyShared()) return 0
  const samples = globSync('*.json', { cwd: FOLDER })
    .sort()
    .flatMap((file) => z.array(Sample).parse(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'))))
  await postings.addSamples(samples.map(({ sample: _, body, ...tags }) => ({ body, tags })))
  return samples.length
}
