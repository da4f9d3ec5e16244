import { createRoute, z } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { errorsOf } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { fileOf, formBody, readForm } from '#platform/http/form.ts'
import { createRouter, errorReply, jsonReply, notFoundReply } from '#platform/http/routes.ts'
import { interviewErrors, QuestionDetail, QuestionFilter, QuestionImport, QuestionList } from '../contract.ts'
import type { Bank } from './bank.ts'
import type { QuestionImports } from './imports.ts'

const errors = errorsOf('interviews', interviewErrors)
const MAXIMUM_BYTES = 5_000_000

const listQuestions = createRoute({
  method: 'get',
  path: '/questions',
  summary: 'The question bank',
  request: {
    query: QuestionFilter.extend({ limit: z.coerce.number().int().min(1).max(100).default(20), cursor: z.string().max(200).optional() }),
  },
  responses: { 200: jsonReply(QuestionList) },
})
const getQuestion = createRoute({
  method: 'get',
  path: '/questions/{id}',
  summary: 'A question with its model answer',
  request: { params: z.object({ id: z.string().min(1).max(100) }) },
  responses: { 200: jsonReply(QuestionDetail), ...notFoundReply },
})
const importQuestions = createRoute({
  method: 'post',
  path: '/admin/questions/imports',
  summary: 'Adds questions from a CSV file: position, question, topic, example_answer',
  request: {
    body: formBody(),
  },
  responses: {
    200: jsonReply(QuestionImport, 'What was added, and the rows that were refused'),
    403: errorReply('For operators'),
    413: errorReply('Over 5 MB'),
    422: errorReply('Not such a file'),
  },
})

export function createBankRoutes({
  bank,
  imports,
  operatorOnly,
}: {
  bank: Bank
  imports: QuestionImports
  operatorOnly: MiddlewareHandler<Env>
}) {
  const router = createRouter()
  router.use(
    '/admin/questions/*',
    operatorOnly,
    bodyLimit({
      maxSize: MAXIMUM_BYTES,
      onError: () => {
        throw errors.csvTooLarge()
      },
    }),
  )
  return router
    .openapi(listQuestions, async (c) => {
      const { limit, cursor, ...filter } = c.req.valid('query')
      return c.json(await bank.list(filter, c.get('language'), { limit, cursor }), 200)
    })
    .openapi(getQuestion, async (c) => c.json(await bank.get(c.req.valid('param').id, c.get('language')), 200))
    .openapi(importQuestions, async (c) => {
      const file = fileOf(await readForm(c.req.raw))
      if (!file) throw errors.noFile()
      return c.json(await imports.add(file.bytes, c.get('language')), 200)
    })
}
