// A posting as it is kept and found: the same for one that a person adds, for samples and for imports of thousands.
import { createHash, randomUUID } from 'node:crypto'
import type { SearchDocument } from '#platform/search/write.ts'
import type { Source } from '#wire/events.ts'
import { type Language, languageOf } from '#wire/language.ts'
import type { ReadingNote } from '#wire/reading-notes.ts'
import { bareText, letterPairs, likenessOf } from '#wire/text/likeness.ts'
import type { Origin, Tags } from './contract.ts'
import { regionsOf } from './rules/regions.ts'
import type { NewPosting, OwnerId, PostingRow } from './store.ts'

export const CORPUS = 'postings'
/** Two postings of the same company and job are one when their texts share this much: another page's menu makes less of a difference. */
const SAME_POSTING = 0.8

export interface PostingSource {
  body: string
  origin: Origin
  originName: string | null
  readingNotes: ReadingNote[]
}

/** @param today `YYYY-MM-DD` in Seoul */
export function rowOf(
  ownerId: OwnerId,
  { body, origin, originName, readingNotes }: PostingSource,
  tags: Tags,
  made: { source: Source; runId: string | null; today: string; sample?: boolean },
): NewPosting {
  return {
    id: randomUUID(),
    userId: ownerId,
    language: languageOf(body),
    body,
    origin,
    originName,
    readingNotes,
    sample: made.sample ?? false,
    source: made.source,
    runId: made.runId,
    contentHash: contentHashOf(body),
    ...fieldsOf(body, tags, made.today),
  }
}

/** The columns that follow from the fields. */
export function fieldsOf(body: string, tags: Tags, today: string) {
  const { company, title, position, responsibilities, requirements, preferred, deadline } = tags
  return {
    company,
    title,
    position,
    responsibilities,
    requirements,
    preferred,
    deadlineKind: deadline?.kind ?? null,
    deadlineAt: deadline?.kind === 'fixed' ? new Date(deadline.at) : null,
    regions: regionsOf(body, tags, today),
    nameKey: `${bareText(company)}|${bareText(title.replace(/\([^)]*\)/g, ''))}`,
  }
}

export function contentHashOf(body: string): string {
  return createHash('sha256').update(bareText(body)).digest('base64url')
}

/** The one among namesakes that is the same posting: nearly the same text, and no other deadline. */
export function sameAmong<Row extends Pick<PostingRow, 'body' | 'deadlineAt'>>(
  row: NewPosting,
  namesakes: readonly Row[],
): Row | undefined {
  const pairs = letterPairs(row.body)
  return namesakes.find(({ body, deadlineAt }) => {
    const isOtherRound = deadlineAt && row.deadlineAt && deadlineAt.getTime() !== new Date(row.deadlineAt).getTime()
    return !isOtherRound && likenessOf(pairs, letterPairs(body)) >= SAME_POSTING
  })
}

/** Whether a name says who and what; without one, nothing but the text tells postings apart. */
export function isNamed({ company, title }: Pick<NewPosting, 'company' | 'title'>): boolean {
  return company !== '' && title !== ''
}

/** The posting as search knows it. */
export function searchDocumentOf({ id, userId, language, company, title, position, body }: PostingRow | NewPosting): SearchDocument {
  return {
    corpus: CORPUS,
    ownerId: userId ?? null,
    refId: id,
    language: language as Language,
    title: `${company} ${title}`.trim(),
    facets: [`position:${position}`],
    texts: [body],
  }
}
