import { Position } from '#wire/positions.ts'
import type { Deadline, Origin, Posting, PostingSummary } from './contract.ts'
import { plainText } from './plain.ts'
import { inSeoul } from './rules/deadline.ts'
import type { PostingRow } from './store.ts'

const EXCERPT_LENGTH = 240

/** What is shown of a posting in lists. */
export function showSummary(row: PostingRow): PostingSummary {
  const { id, company, title, responsibilities, requirements, preferred, originName, sample, runId } = row
  return {
    id,
    company,
    title,
    position: Position.catch('other').parse(row.position),
    responsibilities,
    requirements,
    preferred,
    deadline: deadlineOf(row),
    language: row.language as PostingSummary['language'],
    origin: row.origin as Origin,
    originName,
    shared: row.userId === null,
    sample,
    source: row.source as PostingSummary['source'],
    runId,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function showPosting(row: PostingRow): Posting {
  return { ...showSummary(row), body: row.body, regions: row.regions, readingNotes: row.readingNotes }
}

export function deadlineOf({ deadlineKind, deadlineAt }: Pick<PostingRow, 'deadlineKind' | 'deadlineAt'>): Deadline | null {
  if (deadlineKind === 'fixed' && deadlineAt) return { kind: 'fixed', at: inSeoul(deadlineAt.toISOString()) }
  return deadlineKind === 'rolling' || deadlineKind === 'until-filled' ? { kind: deadlineKind } : null
}

/** How a posting begins, for a list that nothing was searched in. */
export function beginningOf(body: string): string {
  const { text } = plainText(body.slice(0, 4 * EXCERPT_LENGTH).toWellFormed())
  return text.length <= EXCERPT_LENGTH ? text : `${text.slice(0, text.lastIndexOf(' ', EXCERPT_LENGTH)).toWellFormed()}…`
}
