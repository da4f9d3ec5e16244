// Runs copied from the accepted letters that were used, or from the person's other letters.
import { stockSpans } from './data/stock.ts'
import type { ReferenceText } from './input.ts'
import { normalForm } from './normal-form.ts'
import { type Hit, withoutOverlaps } from './rules.ts'
import { compactOf, seedsOf, sharedRuns } from './shared-runs.ts'
import type { TextView } from './text-view.ts'

/** A run of at least fourteen syllables beyond stock phrases is copied; of a person's own letters only longer ones are told. */
const LEAST_WEIGHT = 14
const LEAST_OWN_WEIGHT = 24
/** A run without any verb is a name, however long, unless it is very long. */
const LEAST_NAME_WEIGHT = 30

/** An eojeol that closes or links a clause, so that a run holding it says something. */
const VERB =
  /(?:니다|었다|았다|했다|하고|되고|이고|며|면서|어서|아서|여서|해서|하여|되어|하는|되는|있는|없는|던|도록|지만|으면|라면|려고|자마자|다는|라는|이라는|는데|기에|[가-힣]고|[가-힣]자|[가-힣]지|[가-힣]게|[가-힣]니|된|한|[가-힣]면|았고|었고|했고|나온|가는|오는|주는|보는|쓰는|아|어|다|요|려|할|될|켜지는|진|난|간|온|본|쓴|낸)[.,!?'"]*$/

export function findOverlaps(view: TextView, examples: readonly ReferenceText[], otherLetters: readonly ReferenceText[]): Hit[] {
  if (examples.length === 0 && otherLetters.length === 0) return []
  const text = compactOf(view.text, stockSpans(view.text))
  const search = (references: readonly ReferenceText[], least: number, reason: 'overlap' | 'overlap-own') =>
    references.flatMap((reference) => {
      const other = compactOf(normalForm(reference.text).text)
      return sharedRuns(text, other, seedsOf(other), least)
        .filter((run) => run.weight >= LEAST_NAME_WEIGHT || saysSomething(view.text, run))
        .map(({ start, end }) => ({ kind: 'overlap' as const, reason, severity: 'warning' as const, start, end: withStop(view.text, end) }))
    })
  return withoutOverlaps([...search(examples, LEAST_WEIGHT, 'overlap'), ...search(otherLetters, LEAST_OWN_WEIGHT, 'overlap-own')])
}

/** Whether a run holds a verb; a name of an institution or a programme has none. */
export function saysSomething(text: string, { start, end }: { start: number; end: number }): boolean {
  const from = start - (/[가-힣]*$/.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0)
  const to = end + (/^[가-힣]*/.exec(text.slice(end, end + 8))?.[0].length ?? 0)
  const words = text.slice(from, to).split(/\s+/)
  if (!words.some((word) => /[가-힣]/.test(word))) return words.length >= 5
  return words.some((word) => VERB.test(word))
}

/** The full stop belongs to a run that ends with its sentence. */
function withStop(text: string, end: number): number {
  return text[end] === '.' ? end + 1 : end
}
