import { createRoute, z } from '@hono/zod-openapi'
import { PageQuery, toPage } from '#platform/database/pages.ts'
import { createRouter, errorReply, jsonBody, jsonReply, notFoundReply } from '#platform/http/routes.ts'
import { respondWithRun } from '#platform/runs/respond.ts'
import type { Runs } from '#platform/runs/runs.ts'
import {
  ChooseInput,
  Project,
  ProjectExportFormat,
  ProjectList,
  ProjectPatch,
  Session,
  SessionInput,
  SessionList,
  SubjectsReply,
} from './contract.ts'
import type { Projects } from './projects.ts'
import type { ProjectSessions } from './sessions.ts'

const params = z.object({ id: z.uuid() })
const accepted = {
  202: jsonReply(z.object({ runId: z.string(), sessionId: z.string().optional() }), 'Accepted; the run can be watched'),
}
const expired = { 410: errorReply('The session has expired') }

const startSession = createRoute({
  method: 'post',
  path: '/projects/sessions',
  summary: 'Recommends subjects for a project, from postings of the field',
  request: { body: jsonBody(SessionInput) },
  responses: { 201: jsonReply(SubjectsReply, 'Recommended'), ...accepted, 422: errorReply('No postings of this field'), ...notFoundReply },
})
const listSessions = createRoute({
  method: 'get',
  path: '/projects/sessions',
  summary: 'My sessions whose time is not over',
  request: { query: PageQuery },
  responses: { 200: jsonReply(SessionList) },
})
const removeSession = createRoute({
  method: 'delete',
  path: '/projects/sessions/{id}',
  summary: 'Forgets a session; projects that came of it stay',
  request: { params },
  responses: { 204: { description: 'Removed' }, ...notFoundReply },
})
const getSession = createRoute({
  method: 'get',
  path: '/projects/sessions/{id}',
  summary: 'A session with all subjects that it has shown',
  request: { params },
  responses: { 200: jsonReply(Session), ...expired, ...notFoundReply },
})
const regenerate = createRoute({
  method: 'post',
  path: '/projects/sessions/{id}/regenerate',
  summary: 'Recommends others, never one that was shown',
  request: { params },
  responses: {
    201: jsonReply(SubjectsReply, 'Recommended'),
    ...accepted,
    409: errorReply('Being found, or none is left'),
    ...expired,
    ...notFoundReply,
  },
})
const choose = createRoute({
  method: 'post',
  path: '/projects/sessions/{id}/choose',
  summary: 'Plans a subject as a project',
  request: { params, body: jsonBody(ChooseInput) },
  responses: { 201: jsonReply(Project, 'Planned'), ...accepted, ...expired, ...notFoundReply },
})
const listProjects = createRoute({
  method: 'get',
  path: '/projects',
  summary: 'My projects',
  request: { query: PageQuery },
  responses: { 200: jsonReply(ProjectList) },
})
const getProject = createRoute({
  method: 'get',
  path: '/projects/{id}',
  summary: 'A project',
  request: { params },
  responses: { 200: jsonReply(Project), ...notFoundReply },
})
const changeProject = createRoute({
  method: 'patch',
  path: '/projects/{id}',
  summary: 'Renames a project, ticks its tasks',
  request: { params, body: jsonBody(ProjectPatch) },
  responses: { 200: jsonReply(Project), ...notFoundReply },
})
const removeProject = createRoute({
  method: 'delete',
  path: '/projects/{id}',
  summary: 'Removes a project',
  request: { params },
  responses: { 204: { description: 'Removed' }, ...notFoundReply },
})
const exportProject = createRoute({
  method: 'get',
  path: '/projects/{id}/export',
  summary: 'A project as Markdown, or its tasks as a list of issues (CSV)',
  request: { params, query: z.object({ format: ProjectExportFormat }) },
  responses: {
    200: { description: 'The file', content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } } },
    ...notFoundReply,
  },
})

export function createProjectRoutes({ runs, sessions, projects }: { runs: Runs; sessions: ProjectSessions; projects: Projects }) {
  return createRouter()
    .openapi(startSession, async (c) => {
      const { runId, sessionId } = await sessions.start(c.get('user').id, c.get('language'), c.req.valid('json'))
      return (await respondWithRun(c, runs, runId, { status: 201, accepted: { sessionId } })) as never
    })
    .openapi(listSessions, async (c) => c.json(await sessions.list(c.get('user').id, toPage(c.req.valid('query'))), 200))
    .openapi(removeSession, async (c) => {
      await sessions.remove(c.get('user').id, c.req.valid('param').id)
      return c.body(null, 204)
    })
    .openapi(getSession, async (c) => c.json(await sessions.get(c.get('user').id, c.req.valid('param').id), 200))
    .openapi(regenerate, async (c) => {
      const { id } = c.req.valid('param')
      const runId = await sessions.again(c.get('user').id, c.get('language'), id)
      return (await respondWithRun(c, runs, runId, { status: 201, accepted: { sessionId: id } })) as never
    })
    .openapi(choose, async (c) => {
      const { id } = c.req.valid('param')
      const runId = await projects.choose(c.get('user').id, c.get('language'), id, c.req.valid('json').subjectId)
      return (await respondWithRun(c, runs, runId, { status: 201, accepted: { sessionId: id } })) as never
    })
    .openapi(listProjects, async (c) => c.json(await projects.list(c.get('user').id, toPage(c.req.valid('query'))), 200))
    .openapi(getProject, async (c) => c.json(await projects.get(c.get('user').id, c.req.valid('param').id), 200))
    .openapi(changeProject, async (c) => c.json(await projects.change(c.get('user').id, c.req.valid('param').id, c.req.valid('json')), 200))
    .openapi(removeProject, async (c) => {
      await projects.remove(c.get('user').id, c.req.valid('param').id)
      return c.body(null, 204)
    })
    .openapi(exportProject, async (c) => {
      const made = await projects.export(c.get('user').id, c.req.valid('param').id, c.req.valid('query').format)
      return c.body(made.bytes, 200, made.headers) as never
    })
}
