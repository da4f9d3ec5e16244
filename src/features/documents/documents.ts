import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import type { ReadDocument } from '#platform/documents/read/read-document.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Files } from '#platform/files/files.ts'
import type { PersonalData } from '#platform/personal-data.ts'
import { type Document, type DocumentSummary, documentErrors, MAXIMUM_BYTES } from './contract.ts'
import { createDocumentStore, type DocumentRow } from './store.ts'

const errors = errorsOf('documents', documentErrors)

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

  return {
    personal,

    /** Reads a file and keeps both the file and its text. When it cannot be read nothing is kept. */
    async add(userId: string, { name, mediaType, bytes }: Upload, options: { sample?: boolean } = {}): Promise<Document> {
      if (bytes.byteLength > MAXIMUM_BYTES) throw errors.tooLarge()
      const found = await read({ bytes, name, ...(mediaType !== undefined && { mediaType }) })
      const fileKey = await files.put('documents', bytes, found.mediaType)
      try {
        return whole(
          await store.insert({
            id: randomUUID(),
            userId,
            name: name.slice(0, 200),
            mediaType: found.mediaType,
            pages: found.pages,
            characters: found.characters,
            ocr: found.ocr,
            sample: options.sample ?? false,
            text: found.text,
            warnings: found.warnings,
            fileKey,
          }),
        )
      } catch (error) {
        await files.remove(fileKey)
        throw error
      }
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
