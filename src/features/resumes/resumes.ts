// Résumés and conversations as their owners see and change them. Their writing by the agent is in agent.ts.
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import { type ErrorOptions, errorsOf } from '#platform/errors.ts'
import type { FileRemovals } from '#platform/files/removals.ts'
import type { PersonalData } from '#platform/personal-data.ts'
import type { Runs } from '#platform/runs/runs.ts'
import type { Source } from '#wire/events.ts'
import type { JsonResume } from '#wire/json-resume.ts'
import type { Language } from '#wire/language.ts'
import { type AgentSession, type ResumeDetail, type ResumeInput, type ResumePatch, type ResumeVersion, resumeErrors } from './contract.ts'
import type { ResumeFiles } from './resume-files.ts'
import { stillTied } from './rules/tied-lines.ts'
import { createResumeStore, type ResumeRow, type VersionRow } from './store.ts'
import { showSession, showSummary } from './views.ts'

const errors = errorsOf('resumes', resumeErrors)
/** Autosaves that follow each other within this time are one sitting. */
const SITTING_MS = 30 * 60_000

export interface ResumesOptions {
  db: Db
  runs: Runs
  files: ResumeFiles
  removals: FileRemovals
  clock: Clock
}

export type Resumes = ReturnType<typeof createResumes>
export function createResumes({ db, runs, files, removals, clock }: ResumesOptions) {
  const store = createResumeStore(db)

  async function find(userId: string, id: string): Promise<ResumeRow> {
    const row = await store.find(userId, id)
    if (!row) throw errors.notFound()
    return row
  }

  async function show(row: ResumeRow): Promise<ResumeDetail> {
    return {
      ...showSummary(row),
      versionId: row.versionId,
      resume: row.version.content,
      markdown: await files.markdown(row.version, row.language as Language),
      lines: row.version.lines,
      answers: row.answers,
      resumeObjectKey: row.fileKey,
      resumeUrl: files.link(row.userId, row.id),
    }
  }
  const get = async (userId: string, id: string): Promise<ResumeDetail> => show(await find(userId, id))

  /** The file is kept first: a file without a résumé can be removed, a résumé without its file would be a lie. */
  async function create(
    userId: string,
    resume: Pick<ResumeRow, 'title' | 'language' | 'answers'>,
    version: Pick<VersionRow, 'content' | 'lines' | 'origin' | 'source'>,
  ): Promise<ResumeDetail> {
    const [id, versionId] = [randomUUID(), randomUUID()]
    const fileKey = await files.keep(version, resume.language as Language)
    try {
      await db.transaction((tx) =>
        createResumeStore(tx).insert(
          { ...resume, id, userId, member: null, versionId, fileKey },
          { ...version, id: versionId, userId, resumeId: id },
        ),
      )
    } catch (error) {
      await removals.discard(fileKey)
      throw error
    }
    return get(userId, id)
  }

  /**
   * Keeps what was written by hand. Saves of one sitting replace each other under a new id, so that they are one version and yet another
   * device that began from an older one is noticed. @returns the conflict, when there is one; what came too late is kept as a version of its own.
   */
  async function saveByHand(
    tx: Db,
    row: ResumeRow,
    content: JsonResume,
    { baseVersionId, versionName }: ResumePatch,
  ): Promise<ErrorOptions | undefined> {
    const inside = createResumeStore(tx)
    const { version: current } = row
    // The database gives fields back in an order of its own.
    if (isDeepStrictEqual(current.content, content) && !versionName) return undefined
    const id = randomUUID()
    const version = {
      id,
      userId: row.userId,
      resumeId: row.id,
      content,
      lines: stillTied(current.lines, content),
      origin: 'hand' as const,
      source: current.source,
      name: versionName ?? null,
    }
    if (baseVersionId !== undefined && baseVersionId !== row.versionId) {
      await inside.insertVersion(version)
      return { details: { versionId: row.versionId, resume: current.content, yourVersionId: id } }
    }
    // What it began from belongs to no sitting: it was brought here, and is gone back to.
    const isFirst = current.createdAt.getTime() === row.createdAt.getTime()
    const isRecent = clock.now().getTime() - current.updatedAt.getTime() < SITTING_MS
    const sameSitting = !isFirst && isRecent && current.origin === 'hand' && !current.name
    await inside.insertVersion({ ...version, ...(sameSitting && { createdAt: current.createdAt }) })
    await inside.change(row.userId, row.id, { versionId: id })
    if (sameSitting) await inside.removeVersion(row.userId, current.id)
    return undefined
  }

  const personal: PersonalData = {
    name: 'resumes',
    dump: (userId) => store.dump(userId),
    async files(userId) {
      const found = await Promise.all((await store.all(userId)).map(async ({ id, fileKey }) => ({ id, bytes: await files.kept(fileKey) })))
      return found.flatMap(({ id, bytes }) => (bytes ? [{ name: `resumes/${id}.docx`, bytes }] : []))
    },
    async remove(tx, userId) {
      const inside = createResumeStore(tx)
      const keys = (await inside.all(userId)).map(({ fileKey }) => fileKey)
      await inside.removePerson(userId)
      await removals.later(tx, keys)
      return () => removals.now(keys)
    },
  }

  return {
    personal,
    get,

    async list(userId: string, page: Page) {
      return pageOf(await store.list(userId, page), page.limit, showSummary)
    },

    /** A résumé that a person brings or begins by hand. */
    async add(userId: string, language: Language, { title, resume, language: own = language }: ResumeInput): Promise<ResumeDetail> {
      return create(userId, { title, language: own, answers: [] }, { content: resume, lines: [], origin: 'hand', source: null })
    },

    /** Another résumé that begins from what this one says now. */
    async copy(userId: string, id: string, title: string): Promise<ResumeDetail> {
      const { language, answers, version } = await find(userId, id)
      const { content, lines, origin, source } = version
      return create(userId, { title, language, answers }, { content, lines, origin, source })
    },

    /** What a résumé says now, for what works on it. @throws `resumes.not_found` */
    async current(userId: string, id: string): Promise<{ content: JsonResume; language: Language }> {
      const { version, language } = await find(userId, id)
      return { content: version.content, language: language as Language }
    },

    /** Changes the résumé by hand. The file of its first writing stays what it was; new files are made from the changed one. */
    async change(userId: string, id: string, patch: ResumePatch): Promise<ResumeDetail> {
      const conflict = await db.transaction(async (tx) => {
        const inside = createResumeStore(tx)
        const row = await inside.lock(userId, id)
        if (!row) throw errors.notFound()
        const found = patch.resume === undefined ? undefined : await saveByHand(tx, row, patch.resume, patch)
        if (found) return found
        if (patch.title !== undefined) await inside.change(userId, id, { title: patch.title })
        return undefined
      })
      // Thrown after the transaction, since what came too late is kept in it.
      if (conflict) throw errors.editedElsewhere(conflict)
      return get(userId, id)
    },

    /** Writes a new version from what the résumé says now, under a lock, so that nothing written meanwhile is lost. */
    async rewrite(
      userId: string,
      id: string,
      { name, source }: { name: string; source: Source | null },
      change: (resume: JsonResume) => { resume: JsonResume; reworded: ReadonlyMap<string, string> },
    ): Promise<ResumeDetail> {
      await db.transaction(async (tx) => {
        const inside = createResumeStore(tx)
        const row = await inside.lock(userId, id)
        if (!row) throw errors.notFound()
        const { version: before } = row
        const { resume: content, reworded } = change(before.content)
        const versionId = randomUUID()
        await inside.insertVersion({
          id: versionId,
          userId,
          resumeId: id,
          content,
          lines: stillTied(before.lines, content, reworded),
          origin: 'tailored',
          // What a model helped with once is so for good.
          source: before.source === 'model' ? 'model' : source,
          name,
        })
        await inside.change(userId, id, { versionId })
      })
      return get(userId, id)
    },

    async versions(userId: string, id: string, page: Page) {
      const { versionId, language } = await find(userId, id)
      const rows = await store.versions(userId, id, page)
      const texts = new Map(await Promise.all(rows.map(async (row) => [row.id, await files.markdown(row, language as Language)] as const)))
      return pageOf(rows, page.limit, (row) => showVersion(row, texts.get(row.id) ?? '', versionId))
    },

    /** Makes an earlier version the current one; nothing is lost by it. */
    async select(userId: string, id: string, versionId: string): Promise<ResumeDetail> {
      await db.transaction(async (tx) => {
        const inside = createResumeStore(tx)
        if (!(await inside.lock(userId, id))) throw errors.notFound()
        if (!(await inside.findVersion(userId, id, versionId))) throw errors.versionNotFound()
        await inside.change(userId, id, { versionId })
      })
      return get(userId, id)
    },

    /** Removes a résumé with its file, the conversation that it came of, and what runs hold of either. */
    async remove(userId: string, id: string) {
      for (const runId of await store.working(userId, id)) await runs.stopIfThere(userId, runId)
      const fileKey = await db.transaction(async (tx) => {
        const inside = createResumeStore(tx)
        await runs.removeOf(tx, userId, [id, ...(await inside.sessionsOf(userId, id))])
        await inside.removeSessionsOf(userId, id)
        const key = await inside.remove(userId, id)
        if (key === undefined) throw errors.notFound()
        await removals.later(tx, [key])
        return key
      })
      await removals.now([fileKey])
    },

    sessions: async (userId: string) => ({ items: (await store.sessions(userId)).map(showSession) }),
    async session(userId: string, id: string): Promise<AgentSession> {
      const row = await store.findSession(userId, id)
      if (!row) throw errors.notFound()
      return showSession(row)
    },
  }
}

function showVersion({ id, name, origin, source, createdAt, updatedAt }: VersionRow, markdown: string, currentId: string): ResumeVersion {
  return {
    id,
    name,
    origin,
    source,
    markdown,
    isCurrent: id === currentId,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}
