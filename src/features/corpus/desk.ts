// The corpus as an operator keeps it: what is in it and by whose consent, taking in, taking out, and the list of what was done.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Files } from '#platform/files/files.ts'
import type { FileRemovals } from '#platform/files/removals.ts'
import type { RunContext, Runs } from '#platform/runs/runs.ts'
import type { Search } from '#platform/search/search.ts'
import type { Language } from '#wire/language.ts'
import { type CorpusFilter, type CorpusImport, type CorpusLetter, corpusErrors, MAXIMUM_BYTES, type Withdrawal } from './contract.ts'
import { CORPUS } from './corpus.ts'
import { formatOf } from './rows.ts'
import { createCorpusStore } from './store.ts'
import type { TakeIn } from './take-in.ts'
import { showAudit, showLetter, showSummary } from './views.ts'

const errors = errorsOf('corpus', corpusErrors)
const ImportRun = z.object({ fileKey: z.string(), name: z.string(), format: z.enum(['csv', 'jsonl']) })
type ImportRun = z.infer<typeof ImportRun>

export interface CorpusDeskOptions {
  db: Db
  runs: Runs
  files: Files
  removals: FileRemovals
  search: Search
  clock: Clock
  takeIn: TakeIn
  /** The addresses of accounts, by their ids. */
  emailsOf: (userIds: readonly string[]) => Promise<Map<string, string>>
}

export type CorpusDesk = ReturnType<typeof createCorpusDesk>
export function createCorpusDesk({ db, runs, files, removals, search, clock, takeIn, emailsOf }: CorpusDeskOptions) {
  const store = createCorpusStore(db)

  async function work(run: RunContext<ImportRun>) {
    const { fileKey, name, format } = run.input
    const bytes = await files.get(fileKey)
    if (!bytes) throw errors.fileGone()
    const taken = await takeIn.all(
      { importId: run.runId, format, bytes },
      {
        language: run.language,
        signal: run.signal,
        onProgress: (step, steps) => run.event({ type: 'progress', name: 'corpus.importing', step, steps }),
      },
    )
    return {
      result: { name, ...taken },
      source: 'rules' as const,
      async commit(tx: Db): Promise<undefined> {
        await takeIn.record({ importId: run.runId, name, userId: run.userId, taken, at: clock.now() }, tx)
        await removals.later(tx, [fileKey])
      },
      afterwards: () => removals.now([fileKey]),
    }
  }
  const importRun = runs.define<ImportRun, CorpusImport>({
    name: 'corpus.import',
    input: ImportRun,
    work,
    lost: (tx, { input }) => removals.later(tx, [input.fileKey]),
    timeoutMs: 6 * 3_600_000,
  })

  return {
    async list(filter: CorpusFilter, page: Page) {
      return { ...pageOf(await store.list(filter, page), page.limit, showSummary), total: await store.count(filter) }
    },

    async get(id: string): Promise<CorpusLetter> {
      const [letter] = await store.find([id])
      if (!letter) throw errors.notFound()
      return showLetter(letter)
    },

    /** Takes a file in, as a run. @throws `corpus.too_large`, `corpus.format` @returns the id of the run */
    async import(userId: string, language: Language, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<string> {
      if (bytes.byteLength > MAXIMUM_BYTES) throw errors.tooLarge()
      const format = formatOf(name)
      if (!format) throw errors.format()
      const fileKey = await files.put('imports', bytes, 'application/octet-stream')
      try {
        return await importRun.start(userId, { fileKey, name: name.slice(0, 200), format }, { language })
      } catch (error) {
        await removals.discard(fileKey)
        throw error
      }
    },

    /** Removes the text and all that was made of it to be found, at once and for good. @throws `corpus.not_found` when nothing was there */
    async withdraw(userId: string, { reason, ...which }: Withdrawal): Promise<number> {
      const removed = await db.transaction(async (tx) => {
        const inside = createCorpusStore(tx)
        const ids = await inside.remove(which)
        for (const refId of ids) await search.remove(tx, { corpus: CORPUS, ownerId: null, refId })
        const entry = { userId, via: 'api', action: 'withdrawn', reason: reason || null, createdAt: clock.now() }
        await inside.record(ids.map((letterId) => ({ id: randomUUID(), letterId, ...entry })))
        return ids.length
      })
      if (removed === 0) throw errors.notFound()
      return removed
    },

    async audit(page: Page) {
      const rows = await store.audit(page)
      const emails = await emailsOf(rows.flatMap(({ userId }) => userId ?? []))
      return pageOf(rows, page.limit, (row) => showAudit(row, emails))
    },
  }
}
