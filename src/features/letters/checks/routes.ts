import { createRoute, z } from '@hono/zod-openapi'
import { createRouter, errorReply, jsonBody, jsonReply, notFoundReply } from '#platform/http/routes.ts'
import { checkText } from '#wire/checks/check.ts'
import { TextChecks } from '#wire/text/checks.ts'
import { ChecksRequest, Dismissal, DismissalInput, LetterChecks, LetterSources } from './contract.ts'
import type { LetterCheck } from './letter-checks.ts'

const params = z.object({ id: z.uuid() })

const checkAny = createRoute({
  method: 'post',
  path: '/checks',
  summary: 'Checks any text; nothing of it is kept',
  request: { body: jsonBody(ChecksRequest) },
  responses: { 200: jsonReply(TextChecks), 400: errorReply('No text, or one that is too long') },
})
const checkLetter = createRoute({
  method: 'post',
  path: '/letters/{id}/checks',
  summary: 'Checks the current text of a letter with all that is known of its owner',
  request: { params },
  responses: { 200: jsonReply(LetterChecks), ...notFoundReply },
})
const dismiss = createRoute({
  method: 'post',
  path: '/letters/{id}/checks/dismissals',
  summary: 'Puts a finding aside for this text',
  request: { params, body: jsonBody(DismissalInput) },
  responses: { 201: jsonReply(Dismissal, 'Dismissed'), ...notFoundReply },
})
const restore = createRoute({
  method: 'delete',
  path: '/letters/{id}/checks/dismissals/{dismissalId}',
  summary: 'Brings a dismissed finding back',
  request: { params: params.extend({ dismissalId: z.uuid() }) },
  responses: { 204: { description: 'Restored' }, ...notFoundReply },
})
const tie = createRoute({
  method: 'get',
  path: '/letters/{id}/sources',
  summary: 'What each sentence of the current text came from',
  request: { params },
  responses: { 200: jsonReply(LetterSources), ...notFoundReply },
})

export function createCheckRoutes(checks: LetterCheck) {
  return createRouter()
    .openapi(checkAny, (c) => c.json(checkText({ ...c.req.valid('json'), language: c.get('language') }), 200))
    .openapi(checkLetter, async (c) => c.json(await checks.check(c.get('user'), c.req.valid('param').id, c.get('language')), 200))
    .openapi(dismiss, async (c) => c.json(await checks.dismiss(c.get('user').id, c.req.valid('param').id, c.req.valid('json')), 201))
    .openapi(restore, async (c) => {
      const { id, dismissalId } = c.req.valid('param')
      await checks.restore(c.get('user').id, id, dismissalId)
      return c.body(null, 204)
    })
    .openapi(tie, async (c) => c.json(await checks.sources(c.get('user').id, c.req.valid('param').id, c.get('language')), 200))
}
