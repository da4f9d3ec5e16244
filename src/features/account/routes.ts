import { createRoute, z } from '@hono/zod-openapi'
import { createRouter, errorReply, jsonBody, jsonReply, notFoundReply } from '#platform/http/routes.ts'
import type { Account } from './account.ts'
import { ApiKeyInput, ApiKeyList, Invitation, InvitationInput, Me, NewApiKey, QuotaList, ResetLink } from './contract.ts'
import { dayIn } from './days.ts'
import type { Invitations } from './invitations.ts'
import { type Keys, personOnly, rolesByPersonOnly } from './keys.ts'
import type { Quotas } from './quotas.ts'

const getMe = createRoute({ method: 'get', path: '/me', summary: 'Who is signed in', responses: { 200: jsonReply(Me) } })
const getQuotas = createRoute({
  method: 'get',
  path: '/me/quotas',
  summary: 'What is left of today',
  responses: { 200: jsonReply(QuotaList) },
})
const exportMe = createRoute({
  method: 'get',
  path: '/me/export',
  summary: 'Everything of mine as one archive',
  responses: { 200: { description: 'A ZIP archive', content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } } },
})
const removeMe = createRoute({
  method: 'delete',
  path: '/me',
  summary: 'Removes me and everything of mine',
  responses: { 204: { description: 'Removed' } },
})

const listKeys = createRoute({ method: 'get', path: '/me/keys', summary: 'My API keys', responses: { 200: jsonReply(ApiKeyList) } })
const makeKey = createRoute({
  method: 'post',
  path: '/me/keys',
  summary: 'An API key, for a program that works for me',
  request: { body: jsonBody(ApiKeyInput) },
  responses: {
    201: jsonReply(NewApiKey, 'Made; the key is shown this once'),
    403: errorReply('Asked with an API key'),
    409: errorReply('As many as one may have'),
  },
})
const removeKey = createRoute({
  method: 'delete',
  path: '/me/keys/{id}',
  summary: 'Takes an API key back',
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 204: { description: 'Taken back' }, 403: errorReply('Asked with an API key'), ...notFoundReply },
})

const invite = createRoute({
  method: 'post',
  path: '/admin/invitations',
  summary: 'An invitation to sign up, for one account',
  request: { body: jsonBody(InvitationInput) },
  responses: { 201: jsonReply(Invitation, 'Made; the code is shown this once'), 403: errorReply('For operators') },
})

const resetLink = createRoute({
  method: 'post',
  path: '/admin/users/{id}/reset-link',
  summary: 'A link with which a person sets a new password, once',
  request: { params: z.object({ id: z.string() }) },
  responses: { 201: jsonReply(ResetLink, 'Made; it is shown this once'), 403: errorReply('For operators'), ...notFoundReply },
})

export function createAccountRoutes({
  account,
  keys,
  quotas,
  invitations,
  modelAvailable,
}: {
  account: Account
  keys: Keys
  quotas: Quotas
  invitations: Invitations
  modelAvailable: () => boolean
}) {
  const router = createRouter()
  for (const path of ['/admin/invitations', '/admin/users/:id/reset-link']) router.use(path, account.operatorOnly, personOnly)
  for (const path of ['/me/keys', '/me/keys/*']) router.use(path, personOnly)
  router.on('DELETE', '/me', personOnly)
  router.on('PATCH', '/admin/users/:id', rolesByPersonOnly)
  return router
    .openapi(listKeys, async (c) => c.json({ items: await keys.list(c.get('user').id) }, 200))
    .openapi(makeKey, async (c) => c.json(await keys.make(c.get('user').id, c.req.valid('json')), 201, { 'cache-control': 'no-store' }))
    .openapi(removeKey, async (c) => {
      await keys.remove(c.get('user').id, c.req.valid('param').id)
      return c.body(null, 204)
    })
    .openapi(invite, async (c) =>
      c.json(await invitations.make(c.get('user').id, c.req.valid('json')), 201, { 'cache-control': 'no-store' }),
    )
    .openapi(resetLink, async (c) => c.json(await account.resetLink(c.req.valid('param').id), 201, { 'cache-control': 'no-store' }))
    .openapi(getMe, (c) => {
      const { id, name, email, role, createdAt } = c.get('user')
      return c.json(
        { id, name, email, role, language: c.get('language'), modelAvailable: modelAvailable(), createdAt: createdAt.toISOString() },
        200,
      )
    })
    .openapi(getQuotas, async (c) => c.json({ items: await quotas.list(c.get('user').id) }, 200))
    .openapi(exportMe, async (c) => {
      const bytes = await account.exportArchive(c.get('user'))
      return c.body(Buffer.from(bytes), 200, {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="jiwon-${dayIn('UTC', new Date())}.zip"`,
        'cache-control': 'no-store',
      })
    })
    .openapi(removeMe, async (c) => {
      await account.remove(c.get('user'))
      return c.body(null, 204)
    })
}
