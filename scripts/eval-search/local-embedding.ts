// Vectors without a model: what a text names, by concepts. It knows the skills of our lexicon in both languages, their families and the fields of work,
// and beside them stems and pairs of syllables, all hashed into one vector. It understands nothing: it stands in where no embedding model is
// configured, so that the way of vectors and the fusion are measured at all, and it says nothing of what a real model would find.
import { createHash } from 'node:crypto'
import type { Embedder } from '#platform/search/embeddings.ts'
import { tokensOf } from '#platform/search/tokens.ts'
import { skillsIn } from '#platform/skills/find-skills.ts'
import { positionOf } from '#wire/position-of.ts'

const DIMENSIONS = 1024
/** Each feature stands in so many places, with a sign: two features that meet in one of them still differ in the others (feature hashing). */
const PLACES = 4
const WEIGHTS = { skill: 2, family: 0.5, position: 1.5, stem: 1, part: 0.5, gram: 0.1 }

export const LOCAL_MODEL = 'local concepts and hashed words, no model'

export const localEmbedder: Embedder = {
  embeddingModel: LOCAL_MODEL,
  embed: async (texts) => ({ model: LOCAL_MODEL, vectors: texts.map(vectorOf) }),
}

function vectorOf(text: string): number[] {
  const features = new Map<string, number>()
  const add = (name: string, weight: number) => features.set(name, (features.get(name) ?? 0) + weight)
  for (const { id, family } of skillsIn(text)) {
    add(`skill:${id}`, WEIGHTS.skill)
    add(`family:${family}`, WEIGHTS.family)
  }
  const position = positionOf(text.slice(0, 200))
  if (position !== 'other') add(`position:${position}`, WEIGHTS.position)
  const counts = new Map<string, { weight: number; count: number }>()
  for (const { term, kind } of tokensOf(text)) {
    const known = counts.get(term)
    counts.set(term, { weight: WEIGHTS[kind], count: (known?.count ?? 0) + 1 })
  }
  for (const [term, { weight, count }] of counts) add(term, weight * (1 + Math.log(count)))
  const vector = new Array<number>(DIMENSIONS).fill(0)
  for (const [name, weight] of features) {
    const digest = createHash('sha256').update(name).digest()
    for (let place = 0; place < PLACES; place++) {
      const at = digest.readUInt32LE(4 * place)
      vector[at % DIMENSIONS] = (vector[at % DIMENSIONS] ?? 0) + (at & 0x8000_0000 ? -weight : weight)
    }
  }
  const length = Math.hypot(...vector) || 1
  return vector.map((value) => value / length)
}
