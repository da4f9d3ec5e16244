// Text that is not done: blanks, fields, notes to oneself, filler, open numbers, leftovers of tools, sentences that break off.
import { applyRules, type Hit } from './rules.ts'
import type { TextView } from './text-view.ts'
import { BLANKS } from './unfinished/blanks.ts'
import { findBreaks } from './unfinished/breaks.ts'
import { FIELDS, isHeading } from './unfinished/fields.ts'
import { FILLERS } from './unfinished/filler.ts'
import { NOTES } from './unfinished/notes.ts'
import { TOOLS } from './unfinished/tools.ts'

const RULES = [...BLANKS, ...FIELDS, ...NOTES, ...FILLERS, ...TOOLS]

export function findUnfinished(view: TextView): Hit[] {
  const hits = applyRules(view, 'unfinished', RULES).filter(
    ({ reason, start, end }) => reason !== 'field' || !isHeading(view.text, start, end),
  )
  const breaks = findBreaks(view).filter((one) => !hits.some((hit) => hit.start < one.end && one.start < hit.end))
  return [...hits, ...breaks]
}
