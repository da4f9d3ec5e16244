import { createRoute, z } from '@hono/zod-openapi'
import { PageQuery, toPage } from '#platform/database/pages.ts'
import { createRouter, errorReply, jsonBody, jsonReply, notFoundReply } from '#platform/http/routes.ts'
import { respondWithRun } from '#platform/runs/respond.ts'
import type { Runs } from '#platform/runs/runs.ts'
import type { Answers } from './answers.ts'
import { AnswerInput, AnswerReply, Interview, InterviewInput, InterviewList, InterviewPatch, InterviewReply, Report } from './contract.ts'
import type { Interviews } from './interviews.ts'
import type { Sessions } from './sessions.ts'

const params = z.object({ id: z.uuid() })
const turnParams = z.object({ id: z.uuid(), turnId: z.uuid() })
const accepted = {
  202: jsonReply(z.object({ runId: z.string(), interviewId: z.string() }), 'Accepted; the run can be watched'),
}

const startInterview = createRoute({
  method: 'post',
  path: '/interviews',
  summary: 'A new practice session',
  request: { body: jsonBody(InterviewInput) },
  responses: {
    201: jsonReply(InterviewReply, 'Its questions'),
    ...accepted,
    429: errorReply('No session left today'),
    ...notFoundReply,
  },
})
const listInterviews = createRoute({
  method: 'get',
  path: '/interviews',
  summary: 'My practice sessions',
  request: { query: PageQuery },
  responses: { 200: jsonReply(InterviewList) },
})
const getInterview = createRoute({
  method: 'get',
  path: '/interviews/{id}',
  summary: 'A session with its answers and evaluations',
  request: { params },
  responses: { 200: jsonReply(Interview), ...notFoundReply },
})
const changeInterview = createRoute({
  method: 'patch',
  path: '/interviews/{id}',
  summary: 'Pauses, resumes or finishes a session',
  request: { params, body: jsonBody(InterviewPatch) },
  responses: { 200: jsonReply(Interview), ...notFoundReply },
})
const removeInterview = createRoute({
  method: 'delete',
  path: '/interviews/{id}',
  summary: 'Removes a session with its answers',
  request: { params },
  responses: { 204: { description: 'Removed' }, ...notFoundReply },
})
const answerTurn = createRoute({
  method: 'post',
  path: '/interviews/{id}/turns/{turnId}/answer',
  summary: 'Answers a question, or answers it again',
  request: { params: turnParams, body: jsonBody(AnswerInput) },
  responses: { 200: jsonReply(AnswerReply), ...accepted, 409: errorReply('Not ready, or being looked at'), ...notFoundReply },
})
const makeReport = createRoute({
  method: 'post',
  path: '/interviews/{id}/report',
  summary: 'The report of what is answered so far',
  request: { params },
  responses: { 200: jsonReply(Report), 409: errorReply('Nothing is answered yet'), ...notFoundReply },
})

export interface InterviewRoutes {
  runs: Runs
  sessions: Sessions
  answers: Answers
  interviews: Interviews
}

export function createInterviewRoutes({ runs, sessions, answers, interviews }: InterviewRoutes) {
  return createRouter()
    .openapi(startInterview, async (c) => {
      const { runId, interviewId } = await sessions.start(c.get('user').id, c.get('language'), c.req.valid('json'))
      return (await respondWithRun(c, runs, runId, { status: 201, accepted: { interviewId } })) as never
    })
    .openapi(listInterviews, async (c) =>
      c.json({ ...(await interviews.list(c.get('user').id, toPage(c.req.valid('query')))), defaultCounts: sessions.defaultCounts }, 200),
    )
    .openapi(getInterview, async (c) => c.json(await interviews.get(c.get('user').id, c.req.valid('param').id), 200))
    .openapi(changeInterview, async (c) =>
      c.json(await interviews.change(c.get('user').id, c.req.valid('param').id, c.req.valid('json')), 200),
    )
    .openapi(removeInterview, async (c) => {
      await interviews.remove(c.get('user').id, c.req.valid('param').id)
      return c.body(null, 204)
    })
    .openapi(answerTurn, async (c) => {
      const { id: interviewId, turnId } = c.req.valid('param')
      const { runId } = await answers.start(c.get('user').id, c.get('language'), { interviewId, turnId }, c.req.valid('json'))
      return (await respondWithRun(c, runs, runId, { accepted: { interviewId } })) as never
    })
    .openapi(makeReport, async (c) => c.json(await interviews.report(c.get('user').id, c.req.valid('param').id), 200))
}
