import { createRoute, z } from '@hono/zod-openapi'
import { createRouter, errorReply, jsonBody, jsonReply } from '#platform/http/routes.ts'
import { respondWithRun } from '#platform/runs/respond.ts'
import type { Runs } from '#platform/runs/runs.ts'
import { FeedbackInput, FeedbackReply } from './contract.ts'
import type { Feedback } from './feedback.ts'

const createFeedbackRoute = createRoute({
  method: 'post',
  path: '/feedback/create',
  summary: 'Three to five sentences on one question and answer',
  request: { body: jsonBody(FeedbackInput) },
  responses: {
    200: jsonReply(FeedbackReply),
    202: jsonReply(z.object({ runId: z.string() }), 'Accepted; the run can be watched'),
    400: errorReply('No question'),
  },
})

export function createFeedbackRoutes({ runs, feedback }: { runs: Runs; feedback: Feedback }) {
  return createRouter().openapi(
    createFeedbackRoute,
    async (c) => (await respondWithRun(c, runs, await feedback.start(c.get('user').id, c.get('language'), c.req.valid('json')))) as never,
  )
}
