// Takes a file of letters in, batch by batch. Begun again after a kill it counts what an earlier attempt has kept as its own: every row is taken once.
import type { Intent } from '#features/letters/contract.ts'
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Search } from '#platform/search/search.ts'
import type { Language } from '#wire/language.ts'
import { type CorpusImport, corpusErrors } from './contract.ts'
import { searchDocumentOf } from './corpus.ts'
import { type CorpusFormat, type CorpusRow, letterOf, type Refusal, rowsOf } from './rows.ts'
import { createCorpusStore, type NewAcceptedLetter } from './store.ts'

const errors = errorsOf('corpus', corpusErrors)
/** Rows in one transaction. */
const BATCH = 50
const SHOWN_REFUSALS = 100

export interface TakeInOptions {
  db: Db
  search: Search
  /** The day, `YYYY-MM-DD`. */
  today: () => string
  intentOf: (question: string) => Intent
}

export interface CorpusFile {
  /** The same for each attempt at the same file. */
  importId: string
  name: string
  format: CorpusFormat
  bytes: Uint8Array
}

/** What became of the rows. */
export type Taken = Pick<CorpusImport, 'added' | 'known' | 'refused' | 'refusals'>

interface Finished {
  importId: string
  name: string
  userId: string | null
  taken: Taken
  at: Date
}

export type TakeIn = ReturnType<typeof createTakeIn>
export function createTakeIn({ db, search, today, intentOf }: TakeInOptions) {
  /** Keeps a batch. @returns the ids that this import has brought, also in an earlier attempt, and those that may not come back */
  async function keep(letters: readonly NewAcceptedLetter[], importId: string) {
    return db.transaction(async (tx) => {
      const inside = createCorpusStore(tx)
      const ids = letters.map(({ id }) => id)
      const withdrawn = await inside.withdrawn(ids)
      const allowed = letters.filter(({ id }) => !withdrawn.has(id))
      const fresh = await inside.insertNew(allowed)
      await search.putNew(tx, allowed.filter(({ id }) => fresh.has(id)).map(searchDocumentOf))
      const earlier = (await inside.find(ids)).filter((letter) => letter.importId === importId)
      return { withdrawn, ours: new Set(earlier.map(({ id }) => id)) }
    })
  }

  return {
    /**
     * @param onProgress told after each batch, with the rows that are done with
     * @throws `corpus.unreadable`, and the reason of the signal
     */
    async all(
      { importId, format, bytes }: Omit<CorpusFile, 'name'>,
      { language, signal, onProgress }: { language: Language; signal: AbortSignal; onProgress: (done: number, total: number) => void },
    ): Promise<Taken> {
      const taken: Taken = { added: 0, known: 0, refused: 0, refusals: [] }
      const seen = new Set<string>()
      const refuse = (line: number, refusal: Refusal | 'wasWithdrawn') => {
        taken.refused++
        const { code, messages } = errors[refusal]()
        if (taken.refusals.length < SHOWN_REFUSALS) taken.refusals.push({ line, code, message: messages[language] })
      }
      const take = async (rows: readonly CorpusRow[]) => {
        const letters: { line: number; letter: NewAcceptedLetter }[] = []
        for (const row of rows) {
          const letter = 'refusal' in row ? row.refusal : letterOf(row.fields, { today: today(), intentOf, importId })
          if (typeof letter === 'string') refuse(row.line, letter)
          else if (seen.has(letter.id)) taken.known++
          else {
            seen.add(letter.id)
            letters.push({ line: row.line, letter })
          }
        }
        const { withdrawn, ours } = await keep(
          letters.map(({ letter }) => letter),
          importId,
        )
        for (const { line, letter } of letters) {
          if (withdrawn.has(letter.id)) refuse(line, 'wasWithdrawn')
          else taken[ours.has(letter.id) ? 'added' : 'known']++
        }
        taken.refusals.sort((a, b) => a.line - b.line)
      }

      let total = 0
      for (const _ of rowsOf(format, bytes)) total++
      let batch: CorpusRow[] = []
      let done = 0
      const flush = async () => {
        signal.throwIfAborted()
        await take(batch)
        done += batch.length
        batch = []
        onProgress(done, total)
      }
      for (const row of rowsOf(format, bytes)) {
        batch.push(row)
        if (batch.length >= BATCH) await flush()
      }
      if (batch.length > 0) await flush()
      return taken
    },

    isRecorded: (importId: string) => createCorpusStore(db).isRecorded(importId),

    /** Writes an import into the audit list, once. @param userId null for the command line */
    async record({ importId, name, userId, taken, at }: Finished, tx: Db = db) {
      const inside = createCorpusStore(tx)
      if (await inside.isRecorded(importId)) return
      const { added, known, refused } = taken
      const via = userId === null ? 'command' : 'api'
      await inside.record([
        { id: importId, userId, via, action: 'imported', fileName: name.slice(0, 200), added, known, refused, createdAt: at },
      ])
    },
  }
}
