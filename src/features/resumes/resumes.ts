// Résumés and conversations as their owners see them.
import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import { attachment, exportName } from '#platform/documents/write/export-name.ts'
import type { DocumentWriter } from '#platform/documents/write/writer.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Files } from '#platform/files/files.ts'
import type { PersonalData } from '#platform/personal-data.ts'
import type { Source } from '#wire/events.ts'
import type { Language } from '#wire/language.ts'
import {
  type AgentSession,
  type MemberId,
  type ResumeDetail,
  type ResumeFileQuery,
  type ResumePatch,
  type ResumeSummary,
  resumeErrors,
} from './contract.ts'
import { templateOf } from './graph.ts'
import type { Links } from './links.ts'
import { checklistOf } from './rules/checklist.ts'
import { openQuestion, SessionState } from './state.ts'
import { createResumeStore, type ResumeRow, type SessionRow } from './store.ts'

const errors = errorsOf('resumes', resumeErrors)

export interface ResumeFile {
  bytes: Uint8Array
  headers: Record<string, string>
}

export type Resumes = ReturnType<typeof createResumes>
export function createResumes({ db, files, writer, links }: { db: Db; files: Files; writer: DocumentWriter; links: Links }) {
  const store = createResumeStore(db)

  async function find(userId: string, id: string): Promise<ResumeRow> {
    const row = await store.find(userId, id)
    if (!row) throw errors.notFound()
    return row
  }

  async function write(row: ResumeRow, { format, template }: ResumeFileQuery) {
    const language = row.language as Language
    return writer.writeResume(format, row.content, {
      template: template ?? templateOf(language),
      language,
      madeWith: row.source as Source,
    })
  }

  async function show(row: ResumeRow): Promise<ResumeDetail> {
    const markdown = await write(row, { format: 'md' })
    return {
      ...showSummary(row),
      resume: row.content,
      markdown: Buffer.from(markdown.bytes).toString(),
      lines: row.lines,
      resumeObjectKey: row.fileKey,
      resumeUrl: links.make(row.userId, row.id),
    }
  }

  const personal: PersonalData = {
    name: 'resumes',
    dump: (userId) => store.dump(userId),
    async files(userId) {
      const found = await Promise.all((await store.all(userId)).map(async ({ id, fileKey }) => ({ id, bytes: await files.get(fileKey) })))
      return found.flatMap(({ id, bytes }) => (bytes ? [{ name: `resumes/${id}.docx`, bytes }] : []))
    },
    async remove(tx, userId) {
      const inside = createResumeStore(tx)
      const keys = (await inside.all(userId)).map(({ fileKey }) => fileKey)
      await inside.removePerson(userId)
      return async () => {
        for (const key of keys) await files.remove(key)
      }
    },
  }

  return {
    personal,

    async list(userId: string, page: Page) {
      return pageOf(await store.list(userId, page), page.limit, showSummary)
    },
    get: async (userId: string, id: string) => show(await find(userId, id)),

    /** Changes the résumé by hand. The file of its first writing stays what it was; new files are made from the changed one. */
    async change(userId: string, id: string, { title, resume }: ResumePatch): Promise<ResumeDetail> {
      const row = await store.change(userId, id, {
        ...(title !== undefined && { title }),
        ...(resume !== undefined && { content: resume }),
      })
      if (!row) throw errors.notFound()
      return show(row)
    },

    async remove(userId: string, id: string) {
      const row = await store.remove(userId, id)
      if (!row) throw errors.notFound()
      await files.remove(row.fileKey)
    },

    /** The résumé as it is now, as a file. */
    async file(userId: string, id: string, query: ResumeFileQuery): Promise<ResumeFile> {
      const row = await find(userId, id)
      const { bytes, mediaType, extension } = await write(row, query)
      return asFile(bytes, mediaType, exportName(row.title, extension))
    },

    /** The .docx that the agent has written, by a link of ours. @throws `resumes.not_found`, `resumes.link_expired` */
    async download(userId: string, id: string, link: { expires: number; signature: string }): Promise<ResumeFile> {
      links.check(userId, id, link)
      const row = await find(userId, id)
      const bytes = await files.get(row.fileKey)
      if (!bytes) throw errors.notFound()
      return asFile(bytes, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', exportName(row.title, 'docx'))
    },

    sessions: async (userId: string) => ({ items: (await store.sessions(userId)).map(showSession) }),
    async session(userId: string, id: string): Promise<AgentSession> {
      const row = await store.findSession(userId, id)
      if (!row) throw errors.notFound()
      return showSession(row)
    },
  }
}

function asFile(bytes: Uint8Array, mediaType: string, name: string): ResumeFile {
  return { bytes, headers: { 'content-type': mediaType, 'content-disposition': attachment(name), 'cache-control': 'no-store' } }
}

function showSummary({ id, title, member, source, createdAt, updatedAt }: ResumeRow): ResumeSummary {
  return {
    id,
    title,
    member_id: member === null ? null : (JSON.parse(member) as MemberId),
    source: source as Source,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

function showSession(row: SessionRow): AgentSession {
  const state = SessionState.parse(row.state)
  const open = row.status === 'asking' ? openQuestion(state) : undefined
  return {
    id: row.id,
    member_id: JSON.parse(row.member) as MemberId,
    status: row.status as AgentSession['status'],
    open: open ? { turn: open.turn, question: open.question, answer: open.draft } : null,
    turns: state.turns
      .filter(({ answer, skipped }) => answer !== null || skipped)
      .map(({ turn, question, answer, skipped }) => ({ turn, question, answer: answer ?? '', skipped })),
    checklist: checklistOf(state),
    resumeId: row.resumeId,
    runId: row.runId,
    version: row.version,
    expiresAt: row.expiresAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
