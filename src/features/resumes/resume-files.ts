// Résumés as files: the one that is kept from the first writing, and those that are made from what a résumé says now.
import type { Db } from '#platform/database/database.ts'
import { attachment, exportName } from '#platform/documents/write/export-name.ts'
import type { DocumentWriter } from '#platform/documents/write/writer.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Files } from '#platform/files/files.ts'
import type { Language } from '#wire/language.ts'
import { type ResumeFileQuery, resumeErrors } from './contract.ts'
import { templateOf } from './graph.ts'
import type { Links } from './links.ts'
import { createResumeStore, type VersionRow } from './store.ts'

const errors = errorsOf('resumes', resumeErrors)
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export interface ResumeFile {
  bytes: Uint8Array
  headers: Record<string, string>
}
type Written = Pick<VersionRow, 'content' | 'source'>

export type ResumeFiles = ReturnType<typeof createResumeFiles>
export function createResumeFiles({ db, files, writer, links }: { db: Db; files: Files; writer: DocumentWriter; links: Links }) {
  const store = createResumeStore(db)
  const write = ({ content, source }: Written, language: Language, { format, template = templateOf(language), omit }: ResumeFileQuery) =>
    writer.writeResume(format, content, { template, language, madeWith: source ?? 'hand', omit })

  return {
    link: (userId: string, id: string) => links.make(userId, id),
    kept: (key: string) => files.get(key),

    async markdown(version: Written, language: Language): Promise<string> {
      return Buffer.from((await write(version, language, { format: 'md' })).bytes).toString()
    },

    /** Writes the .docx and keeps it. @returns its key */
    async keep(version: Written, language: Language): Promise<string> {
      return files.put('resumes', (await write(version, language, { format: 'docx' })).bytes, DOCX)
    },

    /** The résumé as it is now. */
    async file(userId: string, id: string, query: ResumeFileQuery): Promise<ResumeFile> {
      const row = await store.find(userId, id)
      if (!row) throw errors.notFound()
      const { bytes, mediaType, extension } = await write(row.version, row.language as Language, query)
      return asFile(bytes, mediaType, exportName(row.title, extension))
    },

    /** The .docx of the first writing, by a link of ours. @throws `resumes.not_found`, `resumes.link_expired` */
    async download(userId: string, id: string, link: { expires: number; signature: string }): Promise<ResumeFile> {
      links.check(userId, id, link)
      const row = await store.find(userId, id)
      const bytes = row && (await files.get(row.fileKey))
      if (!bytes) throw errors.notFound()
      return asFile(bytes, DOCX, exportName(row.title, 'docx'))
    },
  }
}

function asFile(bytes: Uint8Array, mediaType: string, name: string): ResumeFile {
  return { bytes, headers: { 'content-type': mediaType, 'content-disposition': attachment(name), 'cache-control': 'no-store' } }
}
