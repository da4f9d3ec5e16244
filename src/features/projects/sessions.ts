// Subjects for a project: retrieved and understood once in a session, proposed as often as the person asks, never the same twice.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { PostingSummary } from '#features/postings/contract.ts'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import { errorsOf } from '#platform/errors.ts'
import type { RunContext, Runs } from '#platform/runs/runs.ts'
import { skillsIn } from '#platform/skills/find-skills.ts'
import type { Tasks } from '#platform/tasks/task.ts'
import { Language } from '#wire/language.ts'
import { positionOf } from '#wire/position-of.ts'
import { Position } from '#wire/positions.ts'
import { projectErrors, type Session, type SessionInput, type SubjectsReply } from './contract.ts'
import { type Ground, groundOf, withoutGone } from './ground.ts'
import { type ProposedSubject, subjectsByRules } from './rules/subjects.ts'
import { createProjectStore, type SessionRow, type SubjectRow } from './store.ts'
import { postingMeant, type SubjectsTaskInput, subjectsTask, usableSubjects } from './tasks.ts'
import { showSession, showSessionSummary, showSubject } from './views.ts'

const errors = errorsOf('projects', projectErrors)
/** A session lives so long after it was last used. */
const LIFETIME_MS = 7 * 24 * 3_600_000
const MOST_POSTINGS = 20

const SubjectsRun = z.object({ sessionId: z.string() })
type SubjectsRun = z.infer<typeof SubjectsRun>
type SubjectsResult = Omit<SubjectsReply, 'source' | 'runId'>

export interface ProjectSessionsOptions {
  db: Db
  runs: Runs
  tasks: Tasks
  clock: Clock
  /** Postings of a field that a person may see, those nearest to a text first. */
  findPostings: (userId: string, wanted: { position: Position; text: string; limit: number }) => Promise<PostingSummary[]>
  /** A posting that a person may see. Throws when it is not there for them. */
  getPosting: (userId: string, id: string) => Promise<PostingSummary>
  /** Those of the given ids that are still there for a person. */
  seenPostings: (userId: string, ids: readonly string[]) => Promise<Set<string>>
  /** The text of a person's document. Throws when it is not theirs. */
  documentText: (userId: string, documentId: string) => Promise<string>
  /** The text of a person's profile, if they have one. */
  profileText: (userId: string) => Promise<string | undefined>
}

export type ProjectSessions = ReturnType<typeof createProjectSessions>
export function createProjectSessions({
  db,
  runs,
  tasks,
  clock,
  findPostings,
  getPosting,
  seenPostings,
  documentText,
  profileText,
}: ProjectSessionsOptions) {
  const store = createProjectStore(db)
  const expiry = () => new Date(clock.now().getTime() + LIFETIME_MS)

  /** The posting that a session began from; it may be gone by now. */
  async function postingOf({ userId, postingId }: SessionRow): Promise<PostingSummary | undefined> {
    if (!postingId || !(await seenPostings(userId, [postingId])).has(postingId)) return undefined
    return getPosting(userId, postingId)
  }

  /** What a session stands on: kept from its first run, without postings that are gone since. */
  async function groundFor(session: SessionRow): Promise<Ground> {
    const { userId } = session
    if (session.ground)
      return withoutGone(
        session.ground,
        await seenPostings(
          userId,
          session.ground.postings.map(({ id }) => id),
        ),
      )
    const profile = session.documentId ? await documentText(userId, session.documentId) : await profileText(userId)
    const known = skillsIn(profile ?? '').map((skill) => skill.names.ko)
    const found = await findPostings(userId, {
      position: Position.catch('other').parse(session.position),
      text: [session.desiredPosition, ...known].join(' '),
      limit: MOST_POSTINGS,
    })
    const begunFrom = await postingOf(session)
    const postings = begunFrom ? [begunFrom, ...found.filter(({ id }) => id !== begunFrom.id)].slice(0, MOST_POSTINGS) : found
    return groundOf(postings, profile?.trim() ? profile : undefined)
  }

  async function work(run: RunContext<SubjectsRun>) {
    const session = await store.findSession(run.userId, run.input.sessionId)
    if (!session) throw errors.sessionNotFound()
    const progress = (name: string, step: number) => run.event({ type: 'progress', name, step, steps: 2 })
    if (!session.ground) progress('projects.reading-postings', 1)
    const ground = await groundFor(session)
    if (ground.postings.length === 0) throw errors.noPostings()
    progress('projects.proposing', 2)
    const before = await store.subjects(run.userId, session.id)
    const input: SubjectsTaskInput = {
      desiredPosition: session.desiredPosition,
      position: Position.catch('other').parse(session.position),
      ground,
      shown: before.map(({ title, skills, setting }) => ({ title, skills, setting })),
      language: Language.parse(session.language),
    }
    const { output, source } = await tasks.run(subjectsTask, input, run)
    const proposed = source === 'model' ? fromModel(usableSubjects(output, input).usable, ground) : subjectsByRules(input)
    if (proposed.length === 0) throw errors.noMoreSubjects()
    const round = session.rounds + 1
    const expiresAt = expiry()
    const made = proposed.map(
      (subject, ordinal): SubjectRow => ({
        id: randomUUID(),
        userId: run.userId,
        sessionId: session.id,
        round,
        ordinal,
        ...subject,
        source,
        createdAt: clock.now(),
      }),
    )
    const result: SubjectsResult = { sessionId: session.id, subjects: made.map(showSubject), expiresAt: expiresAt.toISOString() }
    return {
      result,
      source,
      async commit(tx: Db): Promise<undefined> {
        const inside = createProjectStore(tx)
        if (!(await inside.lockSession(run.userId, session.id))) throw errors.sessionNotFound()
        await inside.insertSubjects(made)
        await inside.changeSession(run.userId, session.id, { ground, rounds: round, status: 'ready', runId: null, expiresAt })
      },
    }
  }

  const subjectsRun = runs.define<SubjectsRun, SubjectsResult>({
    name: 'projects.subjects',
    input: SubjectsRun,
    work,
    /** What was shown before is still there; a session that has shown nothing says that it failed. */
    async lost(tx, { userId, input, runId }) {
      const inside = createProjectStore(tx)
      const session = await inside.lockSession(userId, input.sessionId)
      if (session?.runId !== runId) return
      await inside.changeSession(userId, session.id, { status: session.rounds > 0 ? 'ready' : 'failed', runId: null })
    },
    timeoutMs: 180_000,
  })

  /** @throws `projects.session_not_found`, `projects.session_expired` */
  function live(session: SessionRow | undefined): SessionRow {
    if (!session) throw errors.sessionNotFound()
    if (session.expiresAt < clock.now()) throw errors.sessionExpired()
    return session
  }

  return {
    /** Begins a session. @throws what `documentText` and `getPosting` throw for what is not the person's */
    async start(
      userId: string,
      language: Language,
      { desiredPosition, documentId, postingId }: SessionInput,
    ): Promise<{ runId: string; sessionId: string }> {
      if (documentId !== undefined) await documentText(userId, documentId)
      if (postingId !== undefined) await getPosting(userId, postingId)
      const runId = randomUUID()
      const sessionId = randomUUID()
      const row = {
        id: sessionId,
        userId,
        desiredPosition,
        position: positionOf(desiredPosition),
        documentId: documentId ?? null,
        postingId: postingId ?? null,
        language,
        runId,
        expiresAt: expiry(),
        createdAt: clock.now(),
      }
      const prepare = (tx: Db) => createProjectStore(tx).insertSession(row)
      await subjectsRun.start(userId, { sessionId }, { runId, language, subjectId: sessionId, prepare })
      return { runId, sessionId }
    },

    /** Proposes other subjects. @throws `projects.busy` while some are being found */
    async again(userId: string, language: Language, sessionId: string): Promise<string> {
      const runId = randomUUID()
      return subjectsRun.start(
        userId,
        { sessionId },
        {
          runId,
          language,
          subjectId: sessionId,
          async prepare(tx) {
            const inside = createProjectStore(tx)
            const session = live(await inside.lockSession(userId, sessionId))
            if (session.runId && (await runs.isOpen(tx, userId, session.runId))) throw errors.busy()
            await inside.changeSession(userId, sessionId, { status: 'working', runId })
          },
        },
      )
    },

    async get(userId: string, sessionId: string): Promise<Session> {
      const session = live(await store.findSession(userId, sessionId))
      const subjects = await store.subjects(userId, sessionId)
      const projects = await store.projectsOf(
        userId,
        subjects.map(({ id }) => id),
      )
      return showSession(session, subjects, projects)
    },

    /** Sessions whose time is not over. */
    async list(userId: string, page: Page) {
      return pageOf(await store.listSessions(userId, clock.now(), page), page.limit, ({ shown, ...session }) =>
        showSessionSummary(session, shown),
      )
    },

    /** Forgets a session and stops what it is doing; projects that came of it stay. */
    async remove(userId: string, sessionId: string) {
      const session = await store.findSession(userId, sessionId)
      if (!session) throw errors.sessionNotFound()
      if (session.runId) await runs.stopIfThere(userId, session.runId)
      await db.transaction(async (tx) => {
        await runs.removeOf(tx, userId, [sessionId])
        await createProjectStore(tx).removeSession(userId, sessionId)
      })
    },

    /** The session with one of its subjects, for a plan. */
    async subjectOf(userId: string, sessionId: string, subjectId: string): Promise<{ session: SessionRow; subject: SubjectRow }> {
      const session = live(await store.findSession(userId, sessionId))
      const subject = await store.findSubject(userId, sessionId, subjectId)
      if (!subject) throw errors.subjectNotFound()
      return { session, subject }
    },

    /** Removes sessions whose time is over; for a daily job. */
    prune: () => store.removeExpired(clock.now()),
  }
}

/** A model names postings and skills in its words; both become what the session knows. */
function fromModel(subjects: ReturnType<typeof usableSubjects>['usable'], ground: Ground): ProposedSubject[] {
  const asked = new Set(ground.demands.map(({ skill }) => skill))
  return subjects.map(({ title, reason, postings }) => {
    const cited = postings.flatMap((reference) => postingMeant(reference, ground.postings) ?? [])
    const postingIds = [...new Set(cited.map(({ id }) => id))]
    const named = skillsIn(`${title} ${reason}`)
      .map(({ id }) => id)
      .filter((id) => asked.has(id))
    // It may speak of none by name; then it is what its postings want most.
    const wanted = ground.demands.filter(({ requiredBy, preferredBy }) =>
      [...requiredBy, ...preferredBy].some((id) => postingIds.includes(id)),
    )
    const skills = named.length > 0 ? named : wanted.slice(0, 2).map(({ skill }) => skill)
    return { title: title.trim(), reason: reason.trim(), postingIds, skills: skills.slice(0, 3), setting: null }
  })
}
