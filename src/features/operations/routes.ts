import { createRoute, z } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { PageQuery, toPage } from '#platform/database/pages.ts'
import type { Env } from '#platform/http/env.ts'
import { createRouter, errorReply, jsonBody, jsonReply, notFoundReply } from '#platform/http/routes.ts'
import { Language } from '#wire/language.ts'
import {
  AdminQuotas,
  AdminUserList,
  ModelList,
  NewPromptVersion,
  PromptDetail,
  PromptList,
  PromptVersion,
  PublishPrompt,
  QuotaPatch,
  UsageList,
} from './contract.ts'
import type { OperatorDesk } from './desk.ts'
import type { PromptDesk } from './prompts.ts'

const promptParams = z.object({ name: z.string().max(100) })
const forbidden = { 403: errorReply('For operators') } as const

const listPrompts = createRoute({
  method: 'get',
  path: '/admin/prompts',
  summary: 'All prompts',
  responses: { 200: jsonReply(PromptList), ...forbidden },
})
const getPrompt = createRoute({
  method: 'get',
  path: '/admin/prompts/{name}',
  summary: 'A prompt with its versions',
  request: { params: promptParams, query: z.object({ language: Language.default('ko') }) },
  responses: { 200: jsonReply(PromptDetail), ...forbidden, ...notFoundReply },
})
const addVersion = createRoute({
  method: 'post',
  path: '/admin/prompts/{name}/versions',
  summary: 'A new version, not used yet',
  request: { params: promptParams, body: jsonBody(NewPromptVersion) },
  responses: { 201: jsonReply(PromptVersion, 'Kept'), 422: errorReply('It cannot be used'), ...forbidden, ...notFoundReply },
})
const publish = createRoute({
  method: 'post',
  path: '/admin/prompts/{name}/publish',
  summary: 'Uses a version from the next call on; 0 is the product’s own',
  request: { params: promptParams, body: jsonBody(PublishPrompt) },
  responses: { 200: jsonReply(PromptDetail), ...forbidden, ...notFoundReply },
})
const listModels = createRoute({
  method: 'get',
  path: '/admin/models',
  summary: 'Models and their health',
  responses: { 200: jsonReply(ModelList), ...forbidden },
})
const readUsage = createRoute({
  method: 'get',
  path: '/admin/usage',
  summary: 'Calls by day, task and model over thirty days',
  responses: { 200: jsonReply(UsageList), ...forbidden },
})
const listUsers = createRoute({
  method: 'get',
  path: '/admin/users',
  summary: 'People',
  request: { query: PageQuery },
  responses: { 200: jsonReply(AdminUserList), ...forbidden },
})
const setQuotas = createRoute({
  method: 'patch',
  path: '/admin/users/{id}/quotas',
  summary: 'Limits of one person',
  request: { params: z.object({ id: z.string().max(100) }), body: jsonBody(QuotaPatch) },
  responses: { 200: jsonReply(AdminQuotas), ...forbidden, ...notFoundReply },
})

export function createOperationRoutes({
  prompts,
  desk,
  operatorOnly,
}: {
  prompts: PromptDesk
  desk: OperatorDesk
  operatorOnly: MiddlewareHandler<Env>
}) {
  const router = createRouter()
  router.use('/admin/*', operatorOnly)
  return router
    .openapi(listPrompts, async (c) => c.json({ items: await prompts.list() }, 200))
    .openapi(getPrompt, async (c) => c.json(await prompts.get(c.req.valid('param').name, c.req.valid('query').language), 200))
    .openapi(addVersion, async (c) => c.json(await prompts.add(c.req.valid('param').name, c.get('user').id, c.req.valid('json')), 201))
    .openapi(publish, async (c) => {
      const { version, language } = c.req.valid('json')
      return c.json(await prompts.publish(c.req.valid('param').name, c.get('user').id, version, language), 200)
    })
    .openapi(listModels, (c) => c.json({ items: desk.models() }, 200))
    .openapi(readUsage, async (c) => c.json({ items: await desk.usage() }, 200))
    .openapi(listUsers, async (c) => c.json(await desk.users(toPage(c.req.valid('query'))), 200))
    .openapi(setQuotas, async (c) => c.json({ items: await desk.setQuotas(c.req.valid('param').id, c.req.valid('json')) }, 200))
}
