// From a person's text to the postings that fit it, by rules: what a CV names and what postings ask for in the same words or in others for the same skill.
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Search } from '#platform/search/search.ts'
import type { Language } from '#wire/language.ts'
import { type MatchFilter, type MatchList, type OneMatch, type PostingMatch, postingErrors } from './contract.ts'
import { CORPUS } from './rows.ts'
import { judge, profileOf } from './rules/match.ts'
import { createPostingStore } from './store.ts'
import { showSummary } from './views.ts'

const errors = errorsOf('postings', postingErrors)
/** Postings that are looked at; those that fit best are shown. */
const CANDIDATES = 50

export interface MatchesOptions {
  db: Db
  search: Search
  /** The text of a person's document. Throws when it is not theirs. */
  documentText: (userId: string, documentId: string) => Promise<string>
  /** The text of a person's profile, if they have one. */
  profileText: (userId: string) => Promise<string | undefined>
}

export type Matches = ReturnType<typeof createMatches>
export function createMatches({ db, search, documentText, profileText }: MatchesOptions) {
  const store = createPostingStore(db)

  /** @throws `postings.nothing_to_match`, and what `documentText` throws */
  async function textOf(userId: string, documentId: string | undefined): Promise<string> {
    const text = documentId === undefined ? await profileText(userId) : await documentText(userId, documentId)
    if (!text?.trim()) throw errors.nothingToMatch()
    return text
  }

  return {
    /** The postings that fit best. @throws what `textOf` throws */
    async of(userId: string, language: Language, { documentId, position, openOn, limit }: MatchFilter): Promise<MatchList> {
      const text = await textOf(userId, documentId)
      const profile = profileOf(text)
      const names = [...profile.values()].flatMap(({ skill }) => [skill.names.ko, skill.names.en])
      const hits = await search.find({
        corpus: CORPUS,
        userId,
        // Without a known skill the text itself has to do.
        text: names.length > 0 ? [...new Set(names)].join(' ') : text,
        facets: position ? [`position:${position}`] : [],
        among: openOn ? store.openOn(openOn) : undefined,
        limit: CANDIDATES,
      })
      const rows = await store.findMany(
        userId,
        hits.map(({ refId }) => refId),
      )
      const items = rows
        .map((row) => ({ row, ...judge(row, profile, language) }))
        .flatMap(({ row, score, fits, lacks, unjudged }): PostingMatch[] =>
          score === undefined ? [] : [{ posting: showSummary(row), score, fits, lacks, unjudged }],
        )
        // Rows come in the order of the search, which decides between equal scores.
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
      return { items, skills: [...profile.values()].map(({ skill }) => skill.names[language]), source: 'rules' }
    },

    /** One posting beside a person's text. @throws `postings.not_found` and what `textOf` throws */
    async one(userId: string, language: Language, id: string, documentId: string | undefined): Promise<OneMatch> {
      const row = await store.find(userId, id)
      if (!row) throw errors.notFound()
      const { score = null, ...lines } = judge(row, profileOf(await textOf(userId, documentId)), language)
      return { score, ...lines }
    },
  }
}
