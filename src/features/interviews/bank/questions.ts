// The questions that come with the product, as they stand in data/questions (its README says what each part means).
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { Position } from '#wire/positions.ts'
import { BehaviouralCriterion } from '../contract.ts'

const FOLDER = fileURLToPath(new URL('../../../../data/questions', import.meta.url))

const Both = z.object({ ko: z.string(), en: z.string() })
const Terms = z.object({ ko: z.array(z.string()), en: z.array(z.string()) })

/** One thing that a good answer says. Without `terms` it is recognised by the words of its own sentence. */
export const Point = Both.extend({ id: z.string(), terms: Terms })
export type Point = z.infer<typeof Point>
/** A wrong belief that is often heard, by the phrases of those who hold it. */
export const Misconception = Both.extend({ terms: Terms })
export type Misconception = z.infer<typeof Misconception>

export const TechnicalQuestion = z.object({
  id: z.string(),
  kind: z.literal('technical'),
  position: Position,
  topic: z.string(),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  question: Both,
  answer: Both,
  points: z.array(Point),
  misconceptions: z.array(Misconception),
})
export type TechnicalQuestion = z.infer<typeof TechnicalQuestion>

export const BehaviouralQuestion = z.object({
  id: z.string(),
  kind: z.literal('behavioural'),
  criterion: BehaviouralCriterion,
  question: Both,
  intent: Both,
})
export type BehaviouralQuestion = z.infer<typeof BehaviouralQuestion>

export const Rubric = z.object({
  criterion: BehaviouralCriterion,
  name: Both,
  levels: z.array(Both.extend({ level: z.number().int() })).length(5),
})
export type Rubric = z.infer<typeof Rubric>

export type BankQuestion = TechnicalQuestion | BehaviouralQuestion

const read = (path: string): unknown => JSON.parse(readFileSync(join(FOLDER, path), 'utf8'))

/** All of it, parsed; a file that is wrong stops the server at its start and not a person in a session. */
export function readQuestions(): { technical: TechnicalQuestion[]; behavioural: BehaviouralQuestion[]; rubrics: Rubric[] } {
  const topics = globSync('*/*.json', { cwd: FOLDER }).sort()
  return {
    technical: topics.flatMap((path) => z.array(TechnicalQuestion).parse(read(path))),
    behavioural: z.array(BehaviouralQuestion).parse(read('behavioural.json')),
    rubrics: z.array(Rubric).parse(read('rubrics.json')),
  }
}
