// The labelled answers, and which of them the rules may be tuned on.
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Label = z.object({
  id: z.string(),
  questionId: z.string(),
  language: z.enum(['ko', 'en']),
  kind: z.enum(['good', 'partial', 'wrong', 'off-topic', 'ignorant', 'copied', 'empty']),
  answer: z.string(),
  /** The ids of the points that a careful reader finds in the answer. */
  covered: z.array(z.string()),
  /** The places of the misconceptions that it holds. */
  wrong: z.array(z.number().int()),
})
export type Label = z.infer<typeof Label>

export interface LabelFile {
  name: string
  labels: Label[]
  /** Nobody who writes the rules reads its answers: only its counts are printed. */
  heldOut: boolean
}

const FILES = [
  { name: 'dev', heldOut: false },
  { name: 'dev-second', heldOut: false },
  { name: 'independent-dev', heldOut: false },
  { name: 'independent-heldout', heldOut: true },
]

export function readLabels(): LabelFile[] {
  return FILES.map((file) => {
    const lines = readFileSync(new URL(`${file.name}.jsonl`, import.meta.url), 'utf8').split('\n')
    return { ...file, labels: lines.filter(Boolean).map((line) => Label.parse(JSON.parse(line))) }
  })
}
