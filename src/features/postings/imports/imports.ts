// Files of many postings as background jobs. Each batch is one transaction with the place where the next begins, so that a killed worker's successor
// takes every row exactly once.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import type { ReadOptions } from '#platform/documents/read/read-document.ts'
import { AppError, errorsOf } from '#platform/errors.ts'
import type { Files } from '#platform/files/files.ts'
import { type FileRemovals, removeLater } from '#platform/files/removals.ts'
import type { User } from '#platform/http/env.ts'
import type { Jobs } from '#platform/jobs/jobs.ts'
import type { PersonalData } from '#platform/personal-data.ts'
import type { Search } from '#platform/search/search.ts'
import type { Language } from '#wire/language.ts'
import { MAXIMUM_IMPORT_BYTES, type PostingImport, postingErrors } from '../contract.ts'
import { isNamed, rowOf, sameAmong, searchDocumentOf } from '../rows.ts'
import { tagByRules } from '../rules/tag.ts'
import type { PostingSources, Upload } from '../sources.ts'
import { createPostingStore, type NewPosting } from '../store.ts'
import { countRows, formatOf, rowsOf } from './files.ts'
import { messageOf } from './messages.ts'
import { postingOf, type RawRow } from './rows.ts'
import { createImportStore, type ImportRow, type RefusalRow } from './store.ts'

const errors = errorsOf('postings', postingErrors)
/** Rows in one transaction. */
const BATCH = 50
/** Pictures of one import that a model is shown, where text recognition finds nothing. */
const MOST_SEEN = 100
const SHOWN_REFUSALS = 100

const ImportJob = z.object({ importId: z.string() })

export interface ImportsOptions {
  db: Db
  jobs: Jobs
  files: Files
  removals: FileRemovals
  search: Search
  sources: PostingSources
  /** The day in Seoul, `YYYY-MM-DD`. */
  today: () => string
}

const isOpen = ({ status }: ImportRow) => status === 'queued' || status === 'running'

/** What became of a row: a posting to keep, or the code of the reason against it. */
type Judged = { line: number; name: string | null; row: NewPosting } | { line: number; name: string | null; reason: string }

/** Ends the imports that are open: in a database that was carried over, which brings no jobs, nobody would go on with them. @returns how many */
export async function breakOffImports(tx: Db): Promise<number> {
  const rows = await createImportStore(tx).failOpen(errors.importBrokeOff().code)
  await removeLater(
    tx,
    rows.flatMap(({ fileKey }) => fileKey ?? []),
  )
  return rows.length
}

export type Imports = ReturnType<typeof createImports>
export function createImports({ db, jobs, files, removals, search, sources, today }: ImportsOptions) {
  const store = createImportStore(db)

  /** @returns why a row cannot be taken, or the posting that it is. Only what nobody expected is thrown. */
  async function judge(raw: RawRow, { userId, shared, name: fileName }: ImportRow, reading: ReadOptions): Promise<Judged> {
    const { line, name } = raw
    if (raw.refusal) return { line, name, reason: errors[raw.refusal]().code }
    try {
      const made = { source: 'rules', runId: null, today: today() } as const
      const ownerId = shared ? null : userId
      if ('file' in raw) {
        const source = await sources.fromFile({ name: name ?? '', bytes: raw.file }, reading)
        return { line, name, row: rowOf(ownerId, { ...source, origin: 'import' }, tagByRules(source.body, made.today), made) }
      }
      const posting = postingOf(raw.fields, made.today)
      if (typeof posting === 'string') return { line, name, reason: errors[posting]().code }
      return {
        line,
        name,
        row: rowOf(ownerId, { body: posting.body, origin: 'import', originName: fileName, readingNotes: [] }, posting.tags, made),
      }
    } catch (error) {
      if (error instanceof AppError) return { line, name, reason: error.code }
      throw error
    }
  }

  /** Keeps a batch. @returns false when another worker has been quicker, or the import was stopped. */
  async function keep(importId: string, judged: readonly Judged[], expected: number): Promise<boolean> {
    return db.transaction(async (tx) => {
      const inside = createImportStore(tx)
      const row = await inside.lock(importId)
      if (row?.status !== 'running' || row.processed !== expected) return false
      const refused = judged.flatMap((one) => ('reason' in one ? [{ importId, line: one.line, name: one.name, reason: one.reason }] : []))
      const added = await keepPostings(
        tx,
        judged.flatMap((one) => ('row' in one ? [one.row] : [])),
      )
      await inside.refuse(refused)
      await inside.change(importId, {
        processed: row.processed + judged.length,
        added: row.added + added,
        refused: row.refused + refused.length,
        merged: row.merged + judged.length - refused.length - added,
      })
      return true
    })
  }

  /** @returns how many were not there already, before or in the same batch */
  async function keepPostings(tx: Db, rows: readonly NewPosting[]): Promise<number> {
    const inside = createPostingStore(tx)
    const fresh: NewPosting[] = []
    for (const row of rows) {
      const namesakes = isNamed(row)
        ? [
            ...fresh
              .filter((other) => other.nameKey === row.nameKey)
              .map(({ body, deadlineAt }) => ({ body, deadlineAt: deadlineAt ?? null })),
            ...(await inside.namesakes(row.userId ?? null, row.nameKey)),
          ]
        : []
      if (!sameAmong(row, namesakes)) fresh.push(row)
    }
    const added = await inside.insertMany(fresh)
    await search.putNew(tx, fresh.filter(({ id }) => added.has(id)).map(searchDocumentOf))
    return added.size
  }

  async function take(row: ImportRow, bytes: Uint8Array, signal: AbortSignal): Promise<boolean> {
    let { processed } = row
    let batch: Judged[] = []
    let shown = 0
    const reading = { signal, ownerId: row.userId, maySee: () => ++shown <= MOST_SEEN }
    const flush = async () => {
      if (batch.length === 0) return true
      const isKept = await keep(row.id, batch, processed)
      processed += batch.length
      batch = []
      return isKept
    }
    for await (const raw of rowsOf(row.format as PostingImport['format'], bytes, row.processed)) {
      // What has been read so far is kept before the server stops; a file may have taken a minute, and a model.
      if (signal.aborted) await flush()
      signal.throwIfAborted()
      batch.push(await judge(raw, row, reading))
      if (batch.length >= ('file' in raw ? 1 : BATCH) && !(await flush())) return false
    }
    return flush()
  }

  /** Ends an import, and lets its file go. */
  async function end(row: ImportRow, change: Pick<Partial<ImportRow>, 'status' | 'failure'>) {
    const keys = row.fileKey ? [row.fileKey] : []
    await db.transaction(async (tx) => {
      await createImportStore(tx).change(row.id, { ...change, fileKey: null })
      await removals.later(tx, keys)
    })
    await removals.now(keys)
  }

  async function work({ importId }: z.infer<typeof ImportJob>, signal: AbortSignal) {
    const row = await store.get(importId)
    if (!row || !isOpen(row)) return
    const bytes = row.fileKey ? await files.get(row.fileKey) : undefined
    if (!bytes) return end(row, { status: 'failed', failure: errors.importUnreadable().code })
    try {
      const total = row.total ?? (await countRows(row.format as PostingImport['format'], bytes, signal))
      await store.change(importId, { status: 'running', total })
      if (await take(row, bytes, signal)) await end(row, { status: 'done' })
    } catch (error) {
      // A file that is no list of postings is its sender's affair; anything else is tried again by the queue.
      if (!(error instanceof AppError)) throw error
      await end(row, { status: 'failed', failure: error.code })
    }
  }

  const job = jobs.define({
    name: 'postings.import',
    data: ImportJob,
    work,
    async givenUp({ importId }) {
      const row = await store.get(importId)
      if (row && isOpen(row)) await end(row, { status: 'failed', failure: errors.importBrokeOff().code })
    },
  })

  async function show(row: ImportRow, language: Language, refusals: readonly RefusalRow[]): Promise<PostingImport> {
    const { id, name, format, shared, status, total, processed, added, merged, refused, failure, createdAt, updatedAt } = row
    return {
      id,
      name,
      format: format as PostingImport['format'],
      shared,
      status: status as PostingImport['status'],
      total,
      processed,
      added,
      merged,
      refused,
      refusals: refusals.map(({ line, name: entry, reason }) => ({
        line,
        name: entry,
        code: reason,
        message: messageOf(reason, language),
      })),
      failure: failure ? { code: failure, message: messageOf(failure, language) } : null,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    }
  }

  const personal: PersonalData = {
    name: 'postingImports',
    dump: (userId) => store.dump(userId),
    /** The rows go with the person; the files of imports that still run do not go by themselves. */
    async remove(tx, userId) {
      const keys = (await createImportStore(tx).dump(userId)).flatMap(({ fileKey }) => fileKey ?? [])
      await removals.later(tx, keys)
      return () => removals.now(keys)
    },
  }

  return {
    personal,

    /**
     * Takes a file to be imported. @param shared for everyone; by default what an operator imports is
     * @throws `postings.operator_only`, `postings.import_too_large`, `postings.import_format`
     */
    async start(user: User, language: Language, { name, bytes }: Upload, shared = user.role === 'operator'): Promise<PostingImport> {
      if (shared && user.role !== 'operator') throw errors.operatorOnly()
      if (bytes.byteLength > MAXIMUM_IMPORT_BYTES) throw errors.importTooLarge()
      const format = formatOf(name, bytes)
      if (!format) throw errors.importFormat()
      const fileKey = await files.put('imports', bytes, 'application/octet-stream')
      try {
        const row = await db.transaction(async (tx) => {
          const inserted = await createImportStore(tx).insert({
            id: randomUUID(),
            userId: user.id,
            shared,
            name: name.slice(0, 200),
            format,
            fileKey,
          })
          await job.send(tx, { importId: inserted.id })
          return inserted
        })
        job.wake()
        return show(row, language, [])
      } catch (error) {
        await removals.discard(fileKey)
        throw error
      }
    },

    /** An import of the same file that has not ended: who sends it once more goes on with that one. */
    async unfinished(userId: string, { name, bytes }: Upload, language: Language): Promise<PostingImport | undefined> {
      for (const row of await store.unended(userId, name.slice(0, 200))) {
        const kept = row.fileKey ? await files.get(row.fileKey) : undefined
        if (kept && Buffer.compare(kept, bytes) === 0) return show(row, language, [])
      }
      return undefined
    },

    async get(userId: string, id: string, language: Language): Promise<PostingImport> {
      const row = await store.find(userId, id)
      if (!row) throw errors.importNotFound()
      return show(row, language, await store.refusals(id, SHOWN_REFUSALS))
    },

    async list(userId: string, language: Language, page: Page) {
      const rows = await store.list(userId, page)
      const { nextCursor } = pageOf(rows, page.limit, () => undefined)
      return { items: await Promise.all(rows.slice(0, page.limit).map((row) => show(row, language, []))), nextCursor }
    },

    /** Stops an import and forgets it; postings that it has added stay. */
    async remove(userId: string, id: string) {
      const keys = await db.transaction(async (tx) => {
        const row = await createImportStore(tx).remove(userId, id)
        if (!row) throw errors.importNotFound()
        const found = row.fileKey ? [row.fileKey] : []
        await removals.later(tx, found)
        return found
      })
      await removals.now(keys)
    },
  }
}
