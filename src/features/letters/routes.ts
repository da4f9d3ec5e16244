import { createRoute, z } from '@hono/zod-openapi'
import { PageQuery, toPage } from '#platform/database/pages.ts'
import { createRouter, errorReply, jsonBody, jsonReply, notFoundReply } from '#platform/http/routes.ts'
import { respondWithRun } from '#platform/runs/respond.ts'
import type { Runs } from '#platform/runs/runs.ts'
import type { Applications } from './applications.ts'
import {
  Application,
  ApplicationInput,
  ApplicationList,
  ApplicationPatch,
  DraftInput,
  DraftReply,
  Duplicate,
  DuplicateInput,
  ExportFormat,
  GuidelinesInput,
  GuidelinesReply,
  Letter,
  LetterFilter,
  LetterList,
  LetterPatch,
  MessageInput,
  MessageList,
  MessageReply,
  VersionList,
} from './contract.ts'
import type { Conversation } from './conversation.ts'
import type { Drafts } from './drafts.ts'
import type { Exports } from './exports.ts'
import type { Guidelines } from './guidelines.ts'
import type { Letters } from './letters.ts'

const params = z.object({ id: z.uuid() })
const versionParams = z.object({ id: z.uuid(), versionId: z.uuid() })
const accepted = { 202: jsonReply(z.object({ runId: z.string(), letterId: z.string().optional() }), 'Accepted; the run can be watched') }
const removed = { 204: { description: 'Removed' } }
const file = {
  200: { description: 'The file', content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } } },
}

const askGuidelines = createRoute({
  method: 'post',
  path: '/guidelines',
  summary: 'Three hints for a question',
  request: { body: jsonBody(GuidelinesInput) },
  responses: { 200: jsonReply(GuidelinesReply), ...accepted, 400: errorReply('No question') },
})
const readGuidelines = createRoute({
  method: 'get',
  path: '/guidelines',
  summary: 'The same for callers who cannot POST; with a bearer token only',
  request: { query: GuidelinesInput },
  responses: { 200: jsonReply(GuidelinesReply), ...accepted, 400: errorReply('No question') },
})
const draft = createRoute({
  method: 'post',
  path: '/letters',
  summary: 'Writes a letter',
  request: { body: jsonBody(DraftInput) },
  responses: { 201: jsonReply(DraftReply, 'Written'), ...accepted, 400: errorReply('Nothing to write from'), ...notFoundReply },
})
const listLetters = createRoute({
  method: 'get',
  path: '/letters',
  summary: 'My letters',
  request: { query: PageQuery.extend(LetterFilter.shape) },
  responses: { 200: jsonReply(LetterList) },
})
const getLetter = createRoute({
  method: 'get',
  path: '/letters/{id}',
  summary: 'A letter',
  request: { params },
  responses: { 200: jsonReply(Letter), ...notFoundReply },
})
const changeLetter = createRoute({
  method: 'patch',
  path: '/letters/{id}',
  summary: 'Changes a letter',
  request: { params, body: jsonBody(LetterPatch) },
  responses: { 200: jsonReply(Letter), 409: errorReply('Being written, or changed elsewhere'), ...notFoundReply },
})
const removeLetter = createRoute({
  method: 'delete',
  path: '/letters/{id}',
  summary: 'Removes a letter',
  request: { params },
  responses: { ...removed, ...notFoundReply },
})
const listVersions = createRoute({
  method: 'get',
  path: '/letters/{id}/versions',
  summary: 'All texts that a letter has had',
  request: { params, query: PageQuery },
  responses: { 200: jsonReply(VersionList), ...notFoundReply },
})
const selectVersion = createRoute({
  method: 'post',
  path: '/letters/{id}/versions/{versionId}/select',
  summary: 'Makes a version the current one',
  request: { params: versionParams },
  responses: { 200: jsonReply(Letter), 409: errorReply('Being written'), ...notFoundReply },
})
const sendMessage = createRoute({
  method: 'post',
  path: '/letters/{id}/messages',
  summary: 'Revises a letter by conversation',
  request: { params, body: jsonBody(MessageInput) },
  responses: {
    201: jsonReply(MessageReply, 'Revised'),
    ...accepted,
    409: errorReply('Being written'),
    422: errorReply('Needs a model'),
    429: errorReply('No revision left today'),
    ...notFoundReply,
  },
})
const listMessages = createRoute({
  method: 'get',
  path: '/letters/{id}/messages',
  summary: 'The conversation of a letter, newest first',
  request: { params, query: PageQuery },
  responses: { 200: jsonReply(MessageList), ...notFoundReply },
})
const exportLetter = createRoute({
  method: 'get',
  path: '/letters/{id}/export',
  summary: 'A letter as a file',
  request: { params, query: z.object({ format: ExportFormat }) },
  responses: { ...file, ...notFoundReply },
})
const listApplications = createRoute({
  method: 'get',
  path: '/applications',
  summary: 'My applications',
  request: { query: PageQuery.extend({ q: z.string().max(200).optional() }) },
  responses: { 200: jsonReply(ApplicationList) },
})
const addApplication = createRoute({
  method: 'post',
  path: '/applications',
  summary: 'A new application',
  request: { body: jsonBody(ApplicationInput) },
  responses: { 201: jsonReply(Application, 'Made') },
})
const addSample = createRoute({
  method: 'post',
  path: '/applications/samples',
  summary: 'The sample application, to try everything with',
  responses: { 201: jsonReply(Application, 'Made, or there already') },
})
const getApplication = createRoute({
  method: 'get',
  path: '/applications/{id}',
  summary: 'An application',
  request: { params },
  responses: { 200: jsonReply(Application), ...notFoundReply },
})
const changeApplication = createRoute({
  method: 'patch',
  path: '/applications/{id}',
  summary: 'Changes an application; letters are added',
  request: { params, body: jsonBody(ApplicationPatch) },
  responses: { 200: jsonReply(Application), ...notFoundReply },
})
const duplicateApplication = createRoute({
  method: 'post',
  path: '/applications/{id}/duplicate',
  summary: 'The same letters for another company, checked at once',
  request: { params, body: jsonBody(DuplicateInput) },
  responses: { 201: jsonReply(Duplicate, 'Made'), ...notFoundReply },
})
const removeApplication = createRoute({
  method: 'delete',
  path: '/applications/{id}',
  summary: 'Removes an application with its letters',
  request: { params },
  responses: { ...removed, ...notFoundReply },
})
const exportApplication = createRoute({
  method: 'get',
  path: '/applications/{id}/export',
  summary: 'All letters of an application as one file',
  request: { params, query: z.object({ format: ExportFormat }) },
  responses: { ...file, ...notFoundReply },
})

export interface LetterRoutes {
  runs: Runs
  guidelines: Guidelines
  drafts: Drafts
  conversation: Conversation
  letters: Letters
  applications: Applications
  exports: Exports
}

export function createLetterRoutes({ runs, guidelines, drafts, conversation, letters, applications, exports }: LetterRoutes) {
  const router = createRouter()
  // A browser with a cookie can be made to GET by any page: work that costs money is not started by it.
  router.get('/guidelines', async (c, next) => {
    if (!c.req.header('authorization')) return c.notFound()
    return next()
  })
  return router
    .openapi(
      askGuidelines,
      async (c) =>
        (await respondWithRun(c, runs, await guidelines.start(c.get('user').id, c.get('language'), c.req.valid('json')))) as never,
    )
    .openapi(
      readGuidelines,
      async (c) =>
        (await respondWithRun(c, runs, await guidelines.start(c.get('user').id, c.get('language'), c.req.valid('query')))) as never,
    )
    .openapi(draft, async (c) => {
      const { runId, letterId, applicationId } = await drafts.start(c.get('user').id, c.get('language'), c.req.valid('json'))
      return (await respondWithRun(c, runs, runId, { status: 201, accepted: { letterId, applicationId } })) as never
    })
    .openapi(listLetters, async (c) => {
      const { finished, liked, q, ...page } = c.req.valid('query')
      return c.json(await letters.list(c.get('user').id, { finished, liked, q }, toPage(page)), 200)
    })
    .openapi(getLetter, async (c) => c.json(await letters.get(c.get('user').id, c.req.valid('param').id), 200))
    .openapi(changeLetter, async (c) => c.json(await letters.change(c.get('user').id, c.req.valid('param').id, c.req.valid('json')), 200))
    .openapi(removeLetter, async (c) => {
      await letters.remove(c.get('user').id, c.req.valid('param').id)
      return c.body(null, 204)
    })
    .openapi(listVersions, async (c) =>
      c.json(await letters.versions(c.get('user').id, c.req.valid('param').id, toPage(c.req.valid('query'))), 200),
    )
    .openapi(selectVersion, async (c) => {
      const { id, versionId } = c.req.valid('param')
      return c.json(await letters.select(c.get('user').id, id, versionId), 200)
    })
    .openapi(sendMessage, async (c) => {
      const { id } = c.req.valid('param')
      const { runId } = await conversation.start(c.get('user').id, c.get('language'), id, c.req.valid('json'))
      return (await respondWithRun(c, runs, runId, { status: 201, accepted: { letterId: id } })) as never
    })
    .openapi(listMessages, async (c) =>
      c.json(await conversation.list(c.get('user').id, c.req.valid('param').id, toPage(c.req.valid('query'))), 200),
    )
    .openapi(exportLetter, async (c) => {
      const made = await exports.letter(c.get('user').id, c.req.valid('param').id, c.req.valid('query').format, c.get('language'))
      return c.body(Buffer.from(made.bytes), 200, made.headers) as never
    })
    .openapi(listApplications, async (c) => {
      const { q, ...page } = c.req.valid('query')
      return c.json(await applications.list(c.get('user').id, toPage(page), q), 200)
    })
    .openapi(addApplication, async (c) => c.json(await applications.add(c.get('user').id, c.req.valid('json')), 201))
    .openapi(addSample, async (c) => c.json(await applications.addSample(c.get('user').id, c.get('language')), 201))
    .openapi(getApplication, async (c) => c.json(await applications.get(c.get('user').id, c.req.valid('param').id), 200))
    .openapi(changeApplication, async (c) =>
      c.json(await applications.change(c.get('user').id, c.req.valid('param').id, c.req.valid('json')), 200),
    )
    .openapi(duplicateApplication, async (c) =>
      c.json(await applications.duplicate(c.get('user'), c.req.valid('param').id, c.req.valid('json'), c.get('language')), 201),
    )
    .openapi(removeApplication, async (c) => {
      await applications.remove(c.get('user').id, c.req.valid('param').id)
      return c.body(null, 204)
    })
    .openapi(exportApplication, async (c) => {
      const made = await exports.application(c.get('user').id, c.req.valid('param').id, c.req.valid('query').format, c.get('language'))
      return c.body(Buffer.from(made.bytes), 200, made.headers) as never
    })
}
