import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { createRouter, errorReply, jsonBody, jsonReply, notFoundReply } from '#platform/http/routes.ts'
import { respondWithRun } from '#platform/runs/respond.ts'
import type { Runs } from '#platform/runs/runs.ts'
import type { Agent, Caller, Started } from './agent.ts'
import { AgentEdit, AgentInit, AgentQuestion, AgentReply, AgentSession, AgentSessionList, AgentUpdate } from './contract.ts'
import type { Resumes } from './resumes.ts'

const params = z.object({ id: z.uuid() })
const turnParams = z.object({ id: z.uuid(), turn: z.coerce.number().int() })
const accepted = { 202: jsonReply(z.object({ runId: z.string(), sessionId: z.string() }), 'Accepted; the run can be watched') }
const removed = { 204: { description: 'Removed' } }

const init = createRoute({
  method: 'post',
  path: '/resume/agent/init',
  summary: 'Begins a conversation, or gives the open question of one that is alive',
  request: { body: jsonBody(AgentInit) },
  responses: { 200: jsonReply(AgentQuestion), ...accepted, 409: errorReply('At work') },
})
const update = createRoute({
  method: 'post',
  path: '/resume/agent/update',
  summary: 'Answers the open question, skips it, or goes back',
  request: { body: jsonBody(AgentUpdate) },
  responses: {
    200: jsonReply(AgentReply, 'The next question, or the résumé'),
    ...accepted,
    400: errorReply('No answer'),
    409: errorReply('Not the open question, or at work'),
    ...notFoundReply,
  },
})
const listSessions = createRoute({
  method: 'get',
  path: '/resume/agent/sessions',
  summary: 'My conversations that are alive',
  responses: { 200: jsonReply(AgentSessionList) },
})
const getSession = createRoute({
  method: 'get',
  path: '/resume/agent/sessions/{id}',
  summary: 'A conversation: what was answered, what is open, what is still needed',
  request: { params },
  responses: { 200: jsonReply(AgentSession), ...notFoundReply },
})
const editAnswer = createRoute({
  method: 'patch',
  path: '/resume/agent/sessions/{id}/answers/{turn}',
  summary: 'Changes an answer that was given before',
  request: { params: turnParams, body: jsonBody(AgentEdit) },
  responses: {
    200: jsonReply(AgentSession),
    400: errorReply('No answer'),
    409: errorReply('No such answer, or at work'),
    ...notFoundReply,
  },
})
const cancelSession = createRoute({
  method: 'delete',
  path: '/resume/agent/sessions/{id}',
  summary: 'Ends a conversation without a résumé',
  request: { params },
  responses: { ...removed, ...notFoundReply },
})
export function createAgentRoutes({ runs, agent, resumes }: { runs: Runs; agent: Agent; resumes: Resumes }) {
  const caller = (c: Context<Env>): Caller => ({ ...c.get('user'), language: c.get('language') })
  const answer = async (c: Context<Env>, started: Started) =>
    ('reply' in started
      ? c.json(started.reply, 200)
      : await respondWithRun(c, runs, started.runId, { accepted: { sessionId: started.sessionId } })) as never
  return createRouter()
    .openapi(init, async (c) => answer(c, await agent.init(caller(c), c.req.valid('json'))))
    .openapi(update, async (c) => answer(c, await agent.update(caller(c), c.req.valid('json'))))
    .openapi(listSessions, async (c) => c.json(await resumes.sessions(c.get('user').id), 200))
    .openapi(getSession, async (c) => c.json(await resumes.session(c.get('user').id, c.req.valid('param').id), 200))
    .openapi(editAnswer, async (c) => {
      const { id, turn } = c.req.valid('param')
      await agent.edit(c.get('user').id, id, turn, c.req.valid('json').answer)
      return c.json(await resumes.session(c.get('user').id, id), 200)
    })
    .openapi(cancelSession, async (c) => {
      await agent.cancel(c.get('user').id, c.req.valid('param').id)
      return c.body(null, 204)
    })
}
