// Which misconception a sentence holds: by a phrase of the bank, or by saying what the misconception says in other words.
import type { Misconception } from '../bank/questions.ts'
import { clausesOf } from './clauses.ts'
import { findTerm, type Span } from './terms.ts'
import { shareIn, type Terms, termsOf } from './weighed-terms.ts'

/** What is said of a belief by who does not share it. */
const REJECTED =
  /오해|착각|잘못\s*(?:알|생각)|아닙니다|아니다|아니라|아니고|않습니다|않는다|않아요|않고|misconception|myth|wrong|not true|\bnot\b|n['’]t\b/i
/** A denial that a belief does not hold itself turns it into its opposite. */
const DENIED = /오해|착각|잘못|misconception|myth|wrong|(?:^|\s)안\s|못\s?하|없|않|아니|아닙|아닌|\bno\b|\bnot\b|\bnever\b|n['’]t\b/i
/** The frame of a misconception's statement: who holds it says what is inside. */
const BELIEVES = /(?:다고|라고|고)\s*(?:믿는다|생각한다|여긴다|본다)[.]?$|^(?:believes|thinks|assumes) (?:that )?/i
// Chosen on the development labels of scripts/eval-interview and on the model answers of the bank, which are all right. To call what is right wrong is worse
// than to miss what is wrong, hence the high bar.
const HELD = 0.35
/** What the model answer says, too, in the words of the misconception tells little: so much of that share is taken off. */
const ALSO_RIGHT = 0.7

/** Where the sentence holds the misconception and does not reject it. */
export function holdsBelief(belief: Misconception, text: string, model: readonly Terms[]): Span | undefined {
  const phrases = [...belief.terms.ko, ...belief.terms.en]
  for (const phrase of phrases) {
    const at = findTerm(phrase, text)
    if (at && !REJECTED.test(text.slice(at.end))) return at
  }
  const said = termsOf(text)
  const statements = [belief.ko, belief.en].map((statement) => statement.replace(BELIEVES, ''))
  for (const wording of [...statements, ...phrases]) {
    const terms = termsOf(wording)
    if (terms.size < 2) continue
    const right = Math.max(0, ...model.map((sentence) => shareIn(terms, sentence)))
    if (shareIn(terms, said) - ALSO_RIGHT * right < HELD) continue
    const clause = clauseOf(text, terms)
    if (DENIED.test(clause) && !DENIED.test(wording)) continue
    return { start: 0, end: text.length }
  }
  return undefined
}

/** The clause that holds most of the terms. */
function clauseOf(text: string, terms: Terms): string {
  const clauses = clausesOf(text).map((clause) => ({ clause, share: shareIn(terms, termsOf(clause)) }))
  return clauses.reduce((best, one) => (one.share > best.share ? one : best)).clause
}
