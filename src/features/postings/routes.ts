import { createRoute, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { PageQuery, toPage } from '#platform/database/pages.ts'
import type { ReadOptions } from '#platform/documents/read/read-document.ts'
import { errorsOf } from '#platform/errors.ts'
import { callerSignal } from '#platform/http/caller.ts'
import { invalid } from '#platform/http/errors.ts'
import { type Form, fileOf, formBody, readForm } from '#platform/http/form.ts'
import { createRouter, errorReply, jsonBody, jsonReply, notFoundReply } from '#platform/http/routes.ts'
import { mannerOf, respondWithRun } from '#platform/runs/respond.ts'
import type { Runs } from '#platform/runs/runs.ts'
import {
  ImportList,
  MAXIMUM_BYTES,
  MAXIMUM_IMPORT_BYTES,
  MatchFilter,
  MatchList,
  OneMatch,
  Posting,
  PostingFilter,
  PostingImport,
  PostingInput,
  PostingList,
  PostingPatch,
  postingErrors,
} from './contract.ts'
import type { Imports } from './imports/imports.ts'
import type { Matches } from './matches.ts'
import type { Postings } from './postings.ts'
import type { PostingSources } from './sources.ts'

const errors = errorsOf('postings', postingErrors)
const params = z.object({ id: z.uuid() })

const addPosting = createRoute({
  method: 'post',
  path: '/postings',
  summary: 'Takes a posting in: text or url as JSON, or a file as multipart/form-data (field `file`)',
  responses: {
    201: jsonReply(Posting.extend({ merged: z.boolean() }), 'Taken in'),
    200: jsonReply(Posting.extend({ merged: z.boolean() }), 'It was there already'),
    202: jsonReply(z.object({ runId: z.string() }), 'Accepted; the run can be watched'),
    400: errorReply('Neither text nor url, or an address that is not public'),
    403: errorReply('Shared with everyone, but not by an operator'),
    413: errorReply('Over 10 MB'),
    422: errorReply('Nothing readable there'),
  },
  // A little over the limit, for the form around the file.
  middleware: bodyLimit({
    maxSize: MAXIMUM_BYTES + 100_000,
    onError: () => {
      throw errors.tooLarge()
    },
  }),
})
const listPostings = createRoute({
  method: 'get',
  path: '/postings',
  summary: 'My postings and shared ones: the newest, or by a query',
  request: { query: PageQuery.extend(PostingFilter.shape) },
  responses: { 200: jsonReply(PostingList) },
})
const matchPostings = createRoute({
  method: 'get',
  path: '/postings/matches',
  summary: 'Postings that fit a CV, with what fits and what lacks, each with the line it rests on',
  request: { query: MatchFilter },
  responses: { 200: jsonReply(MatchList), 400: errorReply('Nothing to compare with'), ...notFoundReply },
})
const importPostings = createRoute({
  method: 'post',
  path: '/postings/imports',
  summary: 'Takes a file of many postings (CSV, JSONL, ZIP) as a background job',
  request: {
    body: formBody({ shared: { type: 'string', enum: ['true', 'false'] } }),
  },
  responses: {
    202: jsonReply(PostingImport, 'Accepted; its address tells how far it is'),
    403: errorReply('Shared with everyone, but not by an operator'),
    413: errorReply('Over 50 MB'),
    415: errorReply('Neither CSV nor JSONL nor ZIP'),
  },
  middleware: bodyLimit({
    maxSize: MAXIMUM_IMPORT_BYTES + 100_000,
    onError: () => {
      throw errors.importTooLarge()
    },
  }),
})
const listImports = createRoute({
  method: 'get',
  path: '/postings/imports',
  summary: 'My imports, newest first',
  request: { query: PageQuery },
  responses: { 200: jsonReply(ImportList) },
})
const getImport = createRoute({
  method: 'get',
  path: '/postings/imports/{id}',
  summary: 'How far an import is, and what it has refused',
  request: { params },
  responses: { 200: jsonReply(PostingImport), ...notFoundReply },
})
const removeImport = createRoute({
  method: 'delete',
  path: '/postings/imports/{id}',
  summary: 'Stops an import and forgets it; what it has added stays',
  request: { params },
  responses: { 204: { description: 'Removed' }, ...notFoundReply },
})
const getPosting = createRoute({
  method: 'get',
  path: '/postings/{id}',
  summary: 'A posting',
  request: { params },
  responses: { 200: jsonReply(Posting), ...notFoundReply },
})
const matchPosting = createRoute({
  method: 'get',
  path: '/postings/{id}/match',
  summary: 'What of this posting a CV shows and what it lacks, each with the line it rests on',
  request: { params, query: MatchFilter.pick({ documentId: true }) },
  responses: { 200: jsonReply(OneMatch), 400: errorReply('Nothing to compare with'), ...notFoundReply },
})
const changePosting = createRoute({
  method: 'patch',
  path: '/postings/{id}',
  summary: 'Corrects the fields of a posting',
  request: { params, body: jsonBody(PostingPatch) },
  responses: { 200: jsonReply(Posting), 403: errorReply('Shared, and not by you'), ...notFoundReply },
})
const removePosting = createRoute({
  method: 'delete',
  path: '/postings/{id}',
  summary: 'Removes a posting',
  request: { params },
  responses: { 204: { description: 'Removed' }, 403: errorReply('Shared, and not by you'), ...notFoundReply },
})

export interface PostingRoutes {
  runs: Runs
  postings: Postings
  matches: Matches
  imports: Imports
  sources: PostingSources
}

export function createPostingRoutes({ runs, postings, matches, imports, sources }: PostingRoutes) {
  const router = createRouter()
  // The body is one of two kinds, which no schema of a route can tell: it is documented here and read below.
  router.openAPIRegistry.registerPath({
    ...addPosting,
    request: {
      body: {
        required: true,
        content: {
          'application/json': { schema: PostingInput },
          ...formBody({ shared: { type: 'string', enum: ['true', 'false'] } }).content,
        },
      },
    },
  })
  return router
    .openapi({ ...addPosting, hide: true }, async (c) => {
      const user = c.get('user')
      const { given, shared } = /^multipart\/form-data/i.test(c.req.header('content-type') ?? '')
        ? await fromForm(await readForm(c.req.raw), sources, { signal: callerSignal(c), personId: user.id })
        : fromJson(await c.req.json(), sources)
      const runId = await postings.add(user, c.get('language'), given, shared)
      const reply = await respondWithRun(c, runs, runId, { status: 201 })
      if (mannerOf(c) !== 'wait' || reply.status !== 201) return reply as never
      const body = (await reply.clone().json()) as { merged: boolean }
      return (body.merged ? new Response(reply.body, { status: 200, headers: reply.headers }) : reply) as never
    })
    .openapi(listPostings, async (c) => {
      const { q, position, openOn, ...page } = c.req.valid('query')
      return c.json(await postings.list(c.get('user').id, { q, position, openOn }, page, toPage(page)), 200)
    })
    .openapi(matchPostings, async (c) => c.json(await matches.of(c.get('user').id, c.get('language'), c.req.valid('query')), 200))
    .openapi(importPostings, async (c) => {
      const form = await readForm(c.req.raw)
      const file = fileOf(form)
      if (!file) throw errors.noFile()
      const { shared } = form.fields
      const made = await imports.start(c.get('user'), c.get('language'), file, shared === undefined ? undefined : shared === 'true')
      c.header('location', `/api/v1/postings/imports/${made.id}`)
      return c.json(made, 202)
    })
    .openapi(listImports, async (c) => c.json(await imports.list(c.get('user').id, c.get('language'), toPage(c.req.valid('query'))), 200))
    .openapi(getImport, async (c) => c.json(await imports.get(c.get('user').id, c.req.valid('param').id, c.get('language')), 200))
    .openapi(removeImport, async (c) => {
      await imports.remove(c.get('user').id, c.req.valid('param').id)
      return c.body(null, 204)
    })
    .openapi(getPosting, async (c) => c.json(await postings.get(c.get('user').id, c.req.valid('param').id), 200))
    .openapi(matchPosting, async (c) => {
      const { documentId } = c.req.valid('query')
      return c.json(await matches.one(c.get('user').id, c.get('language'), c.req.valid('param').id, documentId), 200)
    })
    .openapi(changePosting, async (c) => c.json(await postings.change(c.get('user'), c.req.valid('param').id, c.req.valid('json')), 200))
    .openapi(removePosting, async (c) => {
      await postings.remove(c.get('user'), c.req.valid('param').id)
      return c.body(null, 204)
    })
}

function fromJson(body: unknown, sources: PostingSources) {
  const parsed = PostingInput.safeParse(body)
  if (!parsed.success) throw invalid(parsed.error.issues, 'json')
  const { text, url, shared = false } = parsed.data
  return { given: url === undefined ? sources.fromText(text ?? '') : { url }, shared }
}

async function fromForm(form: Form, sources: PostingSources, reading: ReadOptions) {
  const file = fileOf(form)
  if (!file) throw errors.noFile()
  return { given: await sources.fromFile(file, reading), shared: form.fields.shared === 'true' }
}
