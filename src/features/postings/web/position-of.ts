import type { Posting } from '#features/postings/contract.ts'
import type { Words } from '#web/i18n/words.ts'

/** What an application or a project takes as a position; the title of a posting may be longer. */
const LONGEST = 100

/** The position that a posting is for: its title as far as it fits, or its field. */
export function positionOf({ title, position }: Pick<Posting, 'title' | 'position'>, positions: Words['positions']): string {
  const cut = title.slice(0, LONGEST)
  // Half a character at the cut is none.
  return (cut.isWellFormed() ? cut : cut.slice(0, -1)).trim() || positions[position]
}
