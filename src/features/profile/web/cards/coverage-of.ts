// The table of cards by answers.
import type { Experience } from '#features/profile/contract.ts'

export interface CoverageLetter {
  id: string
  applicationId: string
  company: string
  question: string
  title: string
}

export interface CoverageRow {
  card: Experience
  /** For each letter: undefined when the card was not chosen for it, else how many of its sentences come from the card; null where it is not known. */
  cells: (number | null | undefined)[]
}

export interface CoverageTable {
  letters: readonly CoverageLetter[]
  rows: CoverageRow[]
  /** Cards that no letter uses. */
  unused: number
  /** Cards that one company reads in more than one answer. */
  twice: { company: string; title: string }[]
}

/** @param sentences for each letter of which they are known the sources of its sentences, as ids of cards among others */
export function coverageOf(
  cards: readonly Experience[],
  letters: readonly CoverageLetter[],
  sentences: ReadonlyMap<string, readonly string[]>,
): CoverageTable {
  const rows = cards.map((card): CoverageRow => {
    const chosen = new Set(card.usedIn.map(({ letterId }) => letterId))
    return {
      card,
      cells: letters.map(({ id }) =>
        chosen.has(id) ? (sentences.get(id)?.filter((source) => source === card.id).length ?? null) : undefined,
      ),
    }
  })
  const twice = rows.flatMap(({ card, cells }) => {
    const applications = letters.filter((_, at) => cells[at] !== undefined).map(({ applicationId }) => applicationId)
    const again = new Set(applications.filter((id, at) => applications.indexOf(id) !== at))
    return [...again].map((id) => ({
      title: card.title,
      company: letters.find(({ applicationId }) => applicationId === id)?.company ?? '',
    }))
  })
  return { letters, rows, unused: rows.filter(({ cells }) => cells.every((cell) => cell === undefined)).length, twice }
}
