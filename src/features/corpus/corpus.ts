// Accepted letters that drafts are grounded on: found by the question and by what the person has answered.
import type { Db } from '#platform/database/database.ts'
import type { Search } from '#platform/search/search.ts'
import type { Language } from '#wire/language.ts'
import { type AcceptedLetter, createCorpusStore, type NewAcceptedLetter } from './store.ts'

const CORPUS = 'accepted-letters'
const EXAMPLES = 2

export type Corpus = ReturnType<typeof createCorpus>
export function createCorpus({ db, search }: { db: Db; search: Search }) {
  const store = createCorpusStore(db)
  return {
    /** Keeps a letter and makes it findable, both or neither. */
    async put(letter: NewAcceptedLetter) {
      await db.transaction(async (tx) => {
        await createCorpusStore(tx).put(letter)
        await search.put(tx, {
          corpus: CORPUS,
          ownerId: null,
          refId: letter.id,
          language: letter.language as Language,
          title: letter.question,
          facets: [`intent:${letter.intent}`, `position:${letter.position}`],
          texts: [letter.content],
        })
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
    count: store.count,
  }
}
