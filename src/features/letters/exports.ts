// Letters as files.
import type { Db } from '#platform/database/database.ts'
import { attachment, exportName } from '#platform/documents/write/export-name.ts'
import type { DocumentWriter } from '#platform/documents/write/writer.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Language } from '#wire/language.ts'
import { type ExportFormat, letterErrors } from './contract.ts'
import { createLetterStore, type LetterView } from './store.ts'

const errors = errorsOf('letters', letterErrors)
const LETTER: Record<Language, string> = { ko: '자기소개서', en: 'Cover letter' }

export interface ExportedFile {
  bytes: Uint8Array
  headers: Record<string, string>
}

export type Exports = ReturnType<typeof createExports>
export function createExports({ db, writer }: { db: Db; writer: DocumentWriter }) {
  const store = createLetterStore(db)

  async function file(title: string, letters: readonly LetterView[], format: ExportFormat, language: Language): Promise<ExportedFile> {
    const application = letters[0]?.application
    const origins = letters.map(({ version }) => version?.origin)
    const made = await writer.writeLetter(format, {
      title,
      company: application?.company ?? '',
      position: application?.position ?? '',
      letters: letters.map(({ question, version }) => ({ question, content: version?.content ?? '' })),
      language,
      madeWith: origins.includes('model') ? 'model' : origins.includes('rules') ? 'rules' : 'hand',
    })
    return {
      bytes: made.bytes,
      headers: {
        'content-type': made.mediaType,
        'content-disposition': attachment(exportName(title, made.extension)),
        'cache-control': 'no-store',
      },
    }
  }

  return {
    /** One letter. @throws `letters.not_found` */
    async letter(userId: string, id: string, format: ExportFormat, language: Language): Promise<ExportedFile> {
      const letter = await store.find(userId, id)
      if (!letter) throw errors.notFound()
      return file(letter.title || `${letter.application.company} ${LETTER[language]}`, [letter], format, language)
    },

    /** All letters of an application, in the order of the form. @throws `letters.application_not_found` */
    async application(userId: string, id: string, format: ExportFormat, language: Language): Promise<ExportedFile> {
      const application = await store.findApplication(userId, id)
      if (!application) throw errors.applicationNotFound()
      return file(
        `${application.company} ${application.position} ${LETTER[language]}`,
        await store.ofApplications(userId, [id]),
        format,
        language,
      )
    },
  }
}
