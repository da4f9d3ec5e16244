import { createRoute, z } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { PageQuery, toPage } from '#platform/database/pages.ts'
import type { Env } from '#platform/http/env.ts'
import { createRouter, errorReply, jsonBody, jsonReply, notFoundReply } from '#platform/http/routes.ts'
import { respondWithRun } from '#platform/runs/respond.ts'
import type { Runs } from '#platform/runs/runs.ts'
import type { Calls } from './calls/calls.ts'
import { CallFilter, CallList, CallTrace, HealthHistory, PersonUsageList } from './calls/contract.ts'
import {
  AdminQuotas,
  AdminUser,
  AdminUserList,
  AdminUserPatch,
  BudgetList,
  type BudgetRow,
  type ModelHealth,
  ModelList,
  QuotaPatch,
  UsageList,
} from './contract.ts'
import { compareEvaluations } from './evaluation/compare.ts'
import { Comparison, EvaluationList, EvaluationMade, EvaluationReport, NewEvaluation } from './evaluation/contract.ts'
import type { Evaluations } from './evaluation/evaluations.ts'
import { createGroupRoutes } from './people/group-routes.ts'
import type { Groups } from './people/groups.ts'
import type { People } from './people/people.ts'
import { createPromptRoutes } from './prompt-routes.ts'
import type { PromptDesk } from './prompts.ts'
import type { Trials } from './trials/trials.ts'

const forbidden = { 403: errorReply('For operators') } as const
const idParams = z.object({ id: z.string().max(100) })
const uuidParams = z.object({ id: z.uuid() })
const daysQuery = z.object({ days: z.coerce.number().int().min(1).max(366).default(30) })

const listModels = createRoute({
  method: 'get',
  path: '/admin/models',
  summary: 'Models and their health',
  responses: { 200: jsonReply(ModelList), ...forbidden },
})
const readHistory = createRoute({
  method: 'get',
  path: '/admin/models/history',
  summary: 'Calls, failures and times of each endpoint in slices of the last minutes',
  request: { query: z.object({ minutes: z.coerce.number().int().min(5).max(10_080).default(60) }) },
  responses: { 200: jsonReply(HealthHistory), ...forbidden },
})
const listCalls = createRoute({
  method: 'get',
  path: '/admin/calls',
  summary: 'Calls to models, newest first',
  request: { query: PageQuery.extend(CallFilter.shape) },
  responses: { 200: jsonReply(CallList), ...forbidden },
})
const traceRun = createRoute({
  method: 'get',
  path: '/admin/calls/runs/{id}',
  summary: 'How a run went, call by call',
  request: { params: uuidParams },
  responses: { 200: jsonReply(CallTrace), ...forbidden, ...notFoundReply },
})
const readBudget = createRoute({
  method: 'get',
  path: '/admin/budget',
  summary: 'What models may cost today and this month, and what is left of it',
  responses: { 200: jsonReply(BudgetList), ...forbidden },
})
const readUsage = createRoute({
  method: 'get',
  path: '/admin/usage',
  summary: 'Calls by day, task and model',
  request: { query: daysQuery },
  responses: { 200: jsonReply(UsageList), ...forbidden },
})
const readPeopleUsage = createRoute({
  method: 'get',
  path: '/admin/usage/people',
  summary: 'Calls by person',
  request: { query: daysQuery },
  responses: { 200: jsonReply(PersonUsageList), ...forbidden },
})
const listUsers = createRoute({
  method: 'get',
  path: '/admin/users',
  summary: 'People',
  request: { query: PageQuery.extend({ q: z.string().max(200).optional(), group: z.string().max(64).optional() }) },
  responses: { 200: jsonReply(AdminUserList), ...forbidden },
})
const changeUser = createRoute({
  method: 'patch',
  path: '/admin/users/{id}',
  summary: 'Disables an account or lets it in again, changes its role or its group',
  request: { params: idParams, body: jsonBody(AdminUserPatch) },
  responses: { 200: jsonReply(AdminUser), 409: errorReply('One’s own account'), ...forbidden, ...notFoundReply },
})
const readQuotas = createRoute({
  method: 'get',
  path: '/admin/users/{id}/quotas',
  summary: 'Limits of one person, and what is left of today',
  request: { params: idParams },
  responses: { 200: jsonReply(AdminQuotas), ...forbidden, ...notFoundReply },
})
const setQuotas = createRoute({
  method: 'patch',
  path: '/admin/users/{id}/quotas',
  summary: 'Sets limits of one person',
  request: { params: idParams, body: jsonBody(QuotaPatch) },
  responses: { 200: jsonReply(AdminQuotas), ...forbidden, ...notFoundReply },
})
const listEvaluations = createRoute({
  method: 'get',
  path: '/admin/evaluations',
  summary: 'Evaluations that were made, and what can be evaluated',
  request: { query: PageQuery },
  responses: { 200: jsonReply(EvaluationList), ...forbidden },
})
const startEvaluation = createRoute({
  method: 'post',
  path: '/admin/evaluations',
  summary: 'Runs the cases of data/evals; without a model it measures the rules. A run.',
  request: { body: jsonBody(NewEvaluation) },
  responses: {
    201: jsonReply(EvaluationMade),
    202: jsonReply(z.object({ runId: z.string() }), 'With `Prefer: respond-async`'),
    422: errorReply('No case fits'),
    ...forbidden,
    ...notFoundReply,
  },
})
const getEvaluation = createRoute({
  method: 'get',
  path: '/admin/evaluations/{id}',
  summary: 'An evaluation with its cases',
  request: { params: uuidParams },
  responses: { 200: jsonReply(EvaluationReport), ...forbidden, ...notFoundReply },
})
const compareTwo = createRoute({
  method: 'get',
  path: '/admin/evaluations/{id}/compare/{other}',
  summary: 'Two evaluations by the cases that both have; the first is the earlier',
  request: { params: z.object({ id: z.uuid(), other: z.uuid() }) },
  responses: { 200: jsonReply(Comparison), ...forbidden, ...notFoundReply },
})
const removeEvaluation = createRoute({
  method: 'delete',
  path: '/admin/evaluations/{id}',
  summary: 'Removes an evaluation',
  request: { params: uuidParams },
  responses: { 204: { description: 'Removed' }, ...forbidden, ...notFoundReply },
})

export interface OperationRoutes {
  runs: Runs
  models: () => ModelHealth[]
  budget: () => Promise<BudgetRow[]>
  calls: Calls
  people: People
  groups: Groups
  prompts: PromptDesk
  trials: Trials
  evaluations: Evaluations
  operatorOnly: MiddlewareHandler<Env>
}

export function createOperationRoutes({
  runs,
  models,
  budget,
  calls,
  people,
  groups,
  prompts,
  trials,
  evaluations,
  operatorOnly,
}: OperationRoutes) {
  const router = createRouter()
  router.use('/admin/*', operatorOnly)
  return router
    .route('/', createPromptRoutes({ runs, prompts, trials }))
    .route('/', createGroupRoutes(groups))
    .openapi(listModels, (c) => c.json({ items: models() }, 200))
    .openapi(readHistory, async (c) => c.json(await calls.history(c.req.valid('query').minutes), 200))
    .openapi(listCalls, async (c) => {
      const { limit, cursor, ...filter } = c.req.valid('query')
      return c.json(await calls.list(filter, toPage({ limit, cursor })), 200)
    })
    .openapi(traceRun, async (c) => c.json(await calls.trace(c.req.valid('param').id), 200))
    .openapi(readBudget, async (c) => c.json({ items: await budget() }, 200))
    .openapi(readUsage, async (c) => c.json({ items: await calls.usage(c.req.valid('query').days) }, 200))
    .openapi(readPeopleUsage, async (c) => c.json({ items: await calls.people(c.req.valid('query').days) }, 200))
    .openapi(listUsers, async (c) => {
      const { q, group, ...page } = c.req.valid('query')
      return c.json(await people.list({ q, group }, toPage(page)), 200)
    })
    .openapi(changeUser, async (c) => c.json(await people.change(c.get('user').id, c.req.valid('param').id, c.req.valid('json')), 200))
    .openapi(readQuotas, async (c) => c.json({ items: await people.quotas(c.req.valid('param').id) }, 200))
    .openapi(setQuotas, async (c) => c.json({ items: await people.setQuotas(c.req.valid('param').id, c.req.valid('json')) }, 200))
    .openapi(listEvaluations, async (c) => c.json(await evaluations.list(toPage(c.req.valid('query'))), 200))
    .openapi(startEvaluation, async (c) => {
      const runId = await evaluations.start(c.get('user').id, c.req.valid('json'), c.get('language'))
      return (await respondWithRun(c, runs, runId, { status: 201 })) as never
    })
    .openapi(getEvaluation, async (c) => c.json(await evaluations.get(c.req.valid('param').id), 200))
    .openapi(compareTwo, async (c) => {
      const { id, other } = c.req.valid('param')
      return c.json(compareEvaluations(await evaluations.get(id), await evaluations.get(other)), 200)
    })
    .openapi(removeEvaluation, async (c) => {
      await evaluations.remove(c.req.valid('param').id)
      return c.body(null, 204)
    })
}
