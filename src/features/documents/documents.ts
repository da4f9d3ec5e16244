import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import type { ReadDocument } from '#platform/documents/read/read-document.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Files } from '#platform/files/files.ts'
import type { PersonalData } from '#platform/personal-data.ts'
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

export type Documents = ReturnType<typeof createDocuments>
export function createDocuments({ db, files, read }: { db: Db; files: Files; read: ReadDocument }) {
  const store = createDocumentStore(db)

  const summary = ({ id, name, mediaType, pages, characters, ocr, sample, createdAt }: DocumentRow): DocumentSummary => ({
    id,
    name,
    mediaType,
    pages,
    characters,
    ocr,
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
      return async () => {
        for (const key of keys) await files.remove(key)
      }
    },
  }

  /** Reads a file and keeps both the file and its text. When it cannot be read nothing is kept. */
  async function add(userId: string, { name, mediaType, bytes }: Upload, sample: boolean): Promise<Document> {
    if (bytes.byteLength > MAXIMUM_BYTES) throw errors.tooLarge()
    const { text, pages, characters, ocr, warnings, ...found } = await read({ bytes, name, ...(mediaType !== undefined && { mediaType }) })
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
        fileKey,
      }
      return whole(await store.insert(row))
    } catch (error) {
      await files.remove(fileKey)
      throw error
    }
  }

  return {
    personal,

    add: (userId: string, upload: Upload) => add(userId, upload, false),

    /** The CV of an invented person; asked for again it is the same one. */
    async addSample(userId: string, language: Language): Promise<Document> {
      const there = await store.findSample(userId)
      if (there) return whole(there)
      const { file, name } = SAMPLES[language]
      return add(userId, { name, mediaType: 'application/pdf', bytes: await readFile(file) }, true)
    },

    async get(userId: string, id: string): Promise<Document> {
      const row = await store.find(userId, id)
      if (!row) throw errors.notFound()
      return whole(row)
    },

    async list(userId: string, page: Page) {
      return pageOf(await store.list(userId, page), page.limit, summary)
    },

    async remove(userId: string, id: string) {
      const row = await store.remove(userId, id)
      if (!row) throw errors.notFound()
      await files.remove(row.fileKey)
    },
  }
}
