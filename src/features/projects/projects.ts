// Projects: planned from a chosen subject, then the person's own, with ticks for what is done.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import { errorsOf } from '#platform/errors.ts'
import type { PersonalData } from '#platform/personal-data.ts'
import type { RunContext, Runs } from '#platform/runs/runs.ts'
import type { Tasks } from '#platform/tasks/task.ts'
import { Language } from '#wire/language.ts'
import { Position } from '#wire/positions.ts'
import { type Project, type ProjectExportFormat, type ProjectPatch, type ProjectTask, projectErrors } from './contract.ts'
import { exportProject } from './exports.ts'
import type { ProjectSessions } from './sessions.ts'
import { createProjectStore, type ProjectRow } from './store.ts'
import { lineMeant, type PlanOutput, type PlanTaskInput, planTask, postingMeant } from './tasks.ts'
import { showProject } from './views.ts'

const errors = errorsOf('projects', projectErrors)
const PlanRun = z.object({ sessionId: z.string(), subjectId: z.string() })
type PlanRun = z.infer<typeof PlanRun>

export type Projects = ReturnType<typeof createProjects>
export function createProjects({ db, runs, tasks, sessions }: { db: Db; runs: Runs; tasks: Tasks; sessions: ProjectSessions }) {
  const store = createProjectStore(db)

  async function work(run: RunContext<PlanRun>) {
    const { sessionId, subjectId } = run.input
    const { session, subject } = await sessions.subjectOf(run.userId, sessionId, subjectId)
    const there = await store.findProjectOf(run.userId, subjectId)
    if (there) return { result: showProject(there), source: there.source as Project['source'] }
    run.event({ type: 'progress', name: 'projects.planning', step: 1, steps: 1 })
    const all = session.ground?.postings ?? []
    const cited = all.filter(({ id }) => subject.postingIds.includes(id))
    const input: PlanTaskInput = {
      desiredPosition: session.desiredPosition,
      position: Position.catch('other').parse(session.position),
      subject,
      postings: [...cited, ...all.filter((posting) => !cited.includes(posting))],
      cited: cited.length,
      shown: session.ground?.demands.filter(({ shown }) => shown).map(({ skill }) => skill) ?? [],
      language: Language.parse(session.language),
    }
    const { output, source } = await tasks.run(planTask, input, run)
    const { postings, ...plan } = planOf(output, input.postings)
    const row = {
      id: randomUUID(),
      userId: run.userId,
      subjectId,
      position: session.position,
      language: session.language,
      ...plan,
      postings,
      source,
      runId: run.runId,
    }
    return {
      // Made by the transaction, which may find that it was there already.
      result: undefined as unknown as Project,
      source,
      async commit(tx: Db): Promise<Project> {
        const inside = createProjectStore(tx)
        // Of two clicks at once the second waits here, and finds the project of the first.
        if (!(await inside.lockSubject(run.userId, sessionId, subjectId))) throw errors.subjectNotFound()
        const kept = (await inside.findProjectOf(run.userId, subjectId)) ?? (await inside.insertProject(row))
        if (!kept) throw errors.notFound()
        return showProject(kept)
      },
    }
  }

  const planRun = runs.define<PlanRun, Project>({ name: 'projects.plan', input: PlanRun, work, timeoutMs: 180_000 })

  async function find(userId: string, id: string): Promise<ProjectRow> {
    const row = await store.findProject(userId, id)
    if (!row) throw errors.notFound()
    return row
  }

  const personal: PersonalData = {
    name: 'projects',
    dump: (userId) => store.dump(userId),
    async remove(tx, userId) {
      await createProjectStore(tx).removePerson(userId)
      return undefined
    },
  }

  return {
    personal,

    /** Plans a subject; chosen again it is the same project. @returns the id of the run */
    async choose(userId: string, language: Language, sessionId: string, subjectId: string): Promise<string> {
      await sessions.subjectOf(userId, sessionId, subjectId)
      return planRun.start(userId, { sessionId, subjectId }, { language, subjectId })
    },

    get: async (userId: string, id: string): Promise<Project> => showProject(await find(userId, id)),

    async list(userId: string, page: Page) {
      return pageOf(await store.listProjects(userId, page), page.limit, showProject)
    },

    /** Renames a project, ticks its tasks. @throws `projects.task_not_found` and changes nothing */
    async change(userId: string, id: string, { title, tasks: ticks = [] }: ProjectPatch): Promise<Project> {
      await db.transaction(async (tx) => {
        const inside = createProjectStore(tx)
        const row = await inside.lockProject(userId, id)
        if (!row) throw errors.notFound()
        if (ticks.some((tick) => !row.tasks.some((task) => task.id === tick.id))) throw errors.taskNotFound()
        const changed = row.tasks.map((task) => ({ ...task, isDone: ticks.findLast((tick) => tick.id === task.id)?.isDone ?? task.isDone }))
        await inside.changeProject(userId, id, { tasks: changed, ...(title !== undefined && { title }) })
      })
      return showProject(await find(userId, id))
    },

    async remove(userId: string, id: string) {
      await db.transaction(async (tx) => {
        await runs.removeOf(tx, userId, [id])
        if (!(await createProjectStore(tx).removeProject(userId, id))) throw errors.notFound()
      })
    },

    /** A project as Markdown, or its tasks as a list of issues. */
    async export(userId: string, id: string, format: ProjectExportFormat) {
      const row = await find(userId, id)
      return exportProject(showProject(row), Language.parse(row.language), format)
    },
  }
}

/** A plan as it is kept: every requirement in the words of its posting, every posting by its id. */
function planOf({ tasks, ...plan }: PlanOutput, postings: PlanTaskInput['postings']) {
  const kept = tasks.map((task, index): ProjectTask => {
    const proves = task.proves.flatMap(({ posting, requirement }) => {
      const meant = postingMeant(posting, postings)
      const line = lineMeant(requirement, meant)
      return meant && line ? [{ postingId: meant.id, requirement: line }] : []
    })
    return { ...task, id: `t${index + 1}`, proves, isDone: false }
  })
  const citedIds = new Set(kept.flatMap(({ proves }) => proves.map(({ postingId }) => postingId)))
  return {
    ...plan,
    tasks: kept,
    postings: postings.filter(({ id }) => citedIds.has(id)).map(({ id, company, title }) => ({ id, company, title })),
  }
}
