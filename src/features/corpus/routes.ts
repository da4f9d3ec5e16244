import { createRoute, z } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { PageQuery, toPage } from '#platform/database/pages.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { fileOf, formBody, readForm } from '#platform/http/form.ts'
import { createRouter, errorReply, jsonBody, jsonReply, notFoundReply } from '#platform/http/routes.ts'
import { respondWithRun } from '#platform/runs/respond.ts'
import type { Runs } from '#platform/runs/runs.ts'
import {
  CorpusAuditList,
  CorpusFilter,
  CorpusImport,
  CorpusLetter,
  CorpusLetterList,
  corpusErrors,
  MAXIMUM_BYTES,
  Withdrawal,
  Withdrawn,
} from './contract.ts'
import type { CorpusDesk } from './desk.ts'

const errors = errorsOf('corpus', corpusErrors)
const forbidden = { 403: errorReply('For operators') } as const

const listLetters = createRoute({
  method: 'get',
  path: '/admin/corpus/letters',
  summary: 'Accepted letters with their source, licence and consent, newest first',
  request: { query: PageQuery.extend(CorpusFilter.shape) },
  responses: { 200: jsonReply(CorpusLetterList), ...forbidden },
})
const getLetter = createRoute({
  method: 'get',
  path: '/admin/corpus/letters/{id}',
  summary: 'An accepted letter',
  request: { params: z.object({ id: z.string().min(1).max(100) }) },
  responses: { 200: jsonReply(CorpusLetter), ...forbidden, ...notFoundReply },
})
const importLetters = createRoute({
  method: 'post',
  path: '/admin/corpus/imports',
  summary:
    'Takes in a CSV or JSONL file: question, answer, position, company, source, licence, consent_by, consent_on, consent_how. A run.',
  request: {
    body: formBody(),
  },
  responses: {
    200: jsonReply(CorpusImport, 'What was added, and the rows that were refused'),
    202: jsonReply(z.object({ runId: z.string() }), 'With `Prefer: respond-async`; the run tells its progress'),
    413: errorReply('Over 20 MB'),
    415: errorReply('Neither CSV nor JSONL'),
    422: errorReply('Not such a file'),
    ...forbidden,
  },
})
const withdraw = createRoute({
  method: 'post',
  path: '/admin/corpus/withdrawals',
  summary: 'Removes one letter, or all of one person, with its text and vectors, at once and for good',
  request: { body: jsonBody(Withdrawal) },
  responses: { 200: jsonReply(Withdrawn), ...forbidden, ...notFoundReply },
})
const listAudit = createRoute({
  method: 'get',
  path: '/admin/corpus/audit',
  summary: 'Who did what with the corpus and when, newest first; nothing of any text',
  request: { query: PageQuery },
  responses: { 200: jsonReply(CorpusAuditList), ...forbidden },
})

export function createCorpusRoutes({ runs, desk, operatorOnly }: { runs: Runs; desk: CorpusDesk; operatorOnly: MiddlewareHandler<Env> }) {
  const router = createRouter()
  router.use(
    '/admin/corpus/*',
    operatorOnly,
    bodyLimit({
      // A little over the limit, for the form around the file.
      maxSize: MAXIMUM_BYTES + 100_000,
      onError: () => {
        throw errors.tooLarge()
      },
    }),
  )
  return router
    .openapi(listLetters, async (c) => {
      const { limit, cursor, ...filter } = c.req.valid('query')
      return c.json(await desk.list(filter, toPage({ limit, cursor })), 200)
    })
    .openapi(getLetter, async (c) => c.json(await desk.get(c.req.valid('param').id), 200))
    .openapi(importLetters, async (c) => {
      const file = fileOf(await readForm(c.req.raw))
      if (!file) throw errors.noFile()
      return (await respondWithRun(c, runs, await desk.import(c.get('user').id, c.get('language'), file))) as never
    })
    .openapi(withdraw, async (c) => c.json({ withdrawn: await desk.withdraw(c.get('user').id, c.req.valid('json')) }, 200))
    .openapi(listAudit, async (c) => c.json(await desk.audit(toPage(c.req.valid('query'))), 200))
}
