import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import type { ReadDocument } from '#platform/documents/read/read-document.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Files } from '#platform/files/files.ts'
import type { FileRemovals } from '#platform/files/removals.ts'
import type { PersonalData } from '#platform/personal-data.ts'
import type { Runs } from '#platform/runs/runs.ts'
import type { Language } from '#wire/language.ts'
import { type Document, type DocumentSummary, documentErrors, MAXIMUM_BYTES } from './contract.ts'
import { createDocumentStore, type DocumentRow } from './store.ts'

const errors = errorsOf('documents', documentErrors)

const SAMPLES: Record<Language, { file: URL; name: string }> = {
  ko: { file: new URL('../../../data/samples/cvs/ko-backend-newcomer.pdf', import.meta.url), name: '예시 이력서.pdf' },
  en: { file: new URL('../../../data/samples/cvs/en-data-analyst.pdf', import.meta.url), name: 'Sample CV.pdf' },
}

export interface Upload {
  name: string
  mediaType?: string | undefined
  bytes: Uint8Array
}

export interface DocumentsOptions {
  db: Db
  runs: Runs
  files: Files
  removals: FileRemovals
  read: ReadDocument
}

export type Documents = ReturnType<typeof createDocuments>
export function createDocuments({ db, runs, files, removals, read }: DocumentsOptions) {
  const store = createDocumentStore(db)

  const summary = ({ id, name, mediaType, pages, characters, ocr, readingNotes, sample, createdAt }: DocumentRow): DocumentSummary => ({
    id,
    name,
    mediaType,
    pages,
    characters,
    ocr,
    readingNotes,
    sample,
    createdAt: createdAt.toISOString(),
  })
  const whole = (row: DocumentRow): Document => ({ ...summary(row), text: row.text, warnings: row.warnings })

  const personal: PersonalData = {
    name: 'documents',
    dump: (userId) => store.all(userId),
    async files(userId) {
      const rows = await store.all(userId)
      const found = await Promise.all(
        rows.map(async ({ id, name, fileKey }) => ({ name: `documents/${id}-${name}`, bytes: await files.get(fileKey) })),
      )
      return found.flatMap(({ name, bytes }) => (bytes ? [{ name, bytes }] : []))
    },
    async remove(tx, userId) {
      const inside = createDocumentStore(tx)
      const keys = (await inside.all(userId)).map(({ fileKey }) => fileKey)
      await inside.removeAll(userId)
      await removals.later(tx, keys)
      return () => removals.now(keys)
    },
  }

  /** Reads a file and keeps both the file and its text. When it cannot be read nothing is kept. */
  async function add(
    userId: string,
    { name, mediaType, bytes }: Upload,
    { sample, signal }: { sample: boolean; signal: AbortSignal },
  ): Promise<Document> {
    if (bytes.byteLength > MAXIMUM_BYTES) throw errors.tooLarge()
    const { text, pages, characters, ocr, warnings, notes, ...found } = await read(
      { bytes, name, ...(mediaType !== undefined && { mediaType }) },
      { signal, personId: userId },
    )
    const fileKey = await files.put('documents', bytes, found.mediaType)
    try {
      const row = {
        id: randomUUID(),
        userId,
        name: name.slice(0, 200),
        mediaType: found.mediaType,
        pages,
        characters,
        ocr,
        sample,
        text,
        warnings,
        readingNotes: notes,
        fileKey,
      }
      return whole(await store.insert(row))
    } catch (error) {
      await removals.discard(fileKey)
      throw error
    }
  }

  return {
    personal,

    /** @param signal ends the reading: nobody waits for it any more. @throws what the reader throws */
    add: (userId: string, upload: Upload, signal: AbortSignal) => add(userId, upload, { sample: false, signal }),

    /** The CV of an invented person; asked for again it is the same one. */
    async addSample(userId: string, language: Language, signal: AbortSignal): Promise<Document> {
      const there = await store.findSample(userId)
      if (there) return whole(there)
      const { file, name } = SAMPLES[language]
      return add(userId, { name, mediaType: 'application/pdf', bytes: await readFile(file) }, { sample: true, signal })
    },

    async get(userId: string, id: string): Promise<Document> {
      const row = await store.find(userId, id)
      if (!row) throw errors.notFound()
      return whole(row)
    },

    async list(userId: string, page: Page) {
      return pageOf(await store.list(userId, page), page.limit, summary)
    },

    /** Removes a document with its file and what runs hold of its text. */
    async remove(userId: string, id: string) {
      const fileKey = await db.transaction(async (tx) => {
        await runs.removeOf(tx, userId, [id])
        const row = await createDocumentStore(tx).remove(userId, id)
        if (!row) throw errors.notFound()
        await removals.later(tx, [row.fileKey])
        return row.fileKey
      })
      await removals.now([fileKey])
    },
  }
}
