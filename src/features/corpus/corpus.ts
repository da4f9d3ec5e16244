// Accepted letters that drafts are grounded on: found by the question and by what the person has answered.
import type { Db } from '#platform/database/database.ts'
import type { Search } from '#platform/search/search.ts'
import type { SearchDocument } from '#platform/search/write.ts'
import type { Language } from '#wire/language.ts'
import { type AcceptedLetter, createCorpusStore, type NewAcceptedLetter } from './store.ts'

export const CORPUS = 'accepted-letters'
const EXAMPLES = 2

export type Corpus = ReturnType<typeof createCorpus>
export function createCorpus({ db, search }: { db: Db; search: Search }) {
  const store = createCorpusStore(db)
  return {
    /** Keeps a letter and makes it findable, both or neither. One that was withdrawn stays away. @returns whether it is there now */
    async put(letter: NewAcceptedLetter): Promise<boolean> {
      return db.transaction(async (tx) => {
        const inside = createCorpusStore(tx)
        if ((await inside.withdrawn([letter.id])).has(letter.id)) return false
        await inside.put(letter)
        await search.put(tx, searchDocumentOf(letter))
        return true
      })
    },

    /** The most similar letters, at most two; none is no error. */
    async similar({
      question,
      answers,
      language,
    }: {
      question: string
      answers: readonly string[]
      language: Language
    }): Promise<AcceptedLetter[]> {
      const hits = await search.find({ corpus: CORPUS, text: [question, ...answers].join('\n'), language, limit: EXAMPLES })
      return store.find(hits.map(({ refId }) => refId))
    },

    find: store.find,
    count: () => store.count(),
  }
}

/** The letter as search knows it. */
export function searchDocumentOf({ id, language, question, intent, position, content }: NewAcceptedLetter): SearchDocument {
  return {
    corpus: CORPUS,
    ownerId: null,
    refId: id,
    language: language as Language,
    title: question,
    facets: [`intent:${intent}`, `position:${position}`],
    texts: [content],
  }
}
