// Which key point each clause of an answer is nearest to, for what is said in other words than the terms of the bank.
import { sentencesOf } from '#wire/text/sentences.ts'
import type { Reference } from './points.ts'
import { sharedWeight, shareIn, type Terms, termsOf, weightOf, without } from './weighed-terms.ts'

/** A clause that is less near than this to its nearest point is about none. Chosen on the development labels of scripts/eval-interview; .16 to .24 serve nearly alike. */
const NEAR = 0.2
/** So many sentences of each model answer say what a point says: mostly one, sometimes with what follows from it. */
const MODEL_SENTENCES = 2

/**
 * For each clause the place of the point that it is about: of all points the one nearest to it, if that is near at all. Being nearest is what tells: by nearness
 * alone, without the other points, F1 on the independent development labels is .80, with them .86.
 */
export function nearestPoints(clauses: readonly string[], question: string, { points, answer }: Reference): (number | undefined)[] {
  const asked = termsOf(question)
  const right = [answer.ko, answer.en].flatMap((text) => sentencesOf(text).map((sentence) => termsOf(sentence.text)))
  const references = points.map((point) => {
    const whole = without(termsOf([point.ko, point.en, ...point.terms.ko, ...point.terms.en].join(' ')), asked)
    return {
      statements: [point.ko, point.en].map((statement) => without(termsOf(statement), asked)),
      told: [...right]
        .sort((a, b) => sharedWeight(whole, b) - sharedWeight(whole, a))
        .slice(0, MODEL_SENTENCES)
        .map((sentence) => without(sentence, asked)),
    }
  })
  return clauses.map((clause) => {
    const said = without(termsOf(clause), asked)
    const nearness = references.map(
      ({ statements, told }) => Math.max(0, ...statements.map((statement) => shareIn(statement, said))) + likeness(told, said),
    )
    const most = Math.max(0, ...nearness)
    return most >= NEAR ? nearness.indexOf(most) : undefined
  })
}

/** How like one of the sentences it is, 0 to 1; the 1 below keeps two short sentences that share a word from being all alike. */
function likeness(sentences: readonly Terms[], said: Terms): number {
  return Math.max(0, ...sentences.map((sentence) => sharedWeight(sentence, said) / (Math.sqrt(weightOf(sentence) * weightOf(said)) + 1)))
}
