import { createRoute, z } from '@hono/zod-openapi'
import { createRouter, errorReply, jsonBody, jsonReply, notFoundReply } from '#platform/http/routes.ts'
import { respondWithRun } from '#platform/runs/respond.ts'
import type { Runs } from '#platform/runs/runs.ts'
import { ResumeDetail } from '../contract.ts'
import { Coverage, Tailoring, TailoringChoice, TailoringInput, TailoringList, TailoringReply } from './contract.ts'
import type { Tailorings } from './tailorings.ts'

const params = z.object({ id: z.uuid() })
const tailoringParams = z.object({ id: z.uuid(), tailoringId: z.uuid() })

const coverage = createRoute({
  method: 'get',
  path: '/resumes/{id}/coverage',
  summary: 'How far a résumé shows what a posting asks for, with the lines that each requirement rests on',
  request: { params, query: z.object({ postingId: z.uuid() }) },
  responses: { 200: jsonReply(Coverage), ...notFoundReply },
})
const start = createRoute({
  method: 'post',
  path: '/resumes/{id}/tailorings',
  summary: 'Proposes changes that fit a résumé to a posting; the résumé stays as it is',
  request: { params, body: jsonBody(TailoringInput) },
  responses: {
    201: jsonReply(TailoringReply),
    202: jsonReply(z.object({ runId: z.string(), tailoringId: z.string() }), 'Accepted; the run can be watched'),
    ...notFoundReply,
  },
})
const list = createRoute({
  method: 'get',
  path: '/resumes/{id}/tailorings',
  summary: 'What was proposed for a résumé',
  request: { params },
  responses: { 200: jsonReply(TailoringList), ...notFoundReply },
})
const get = createRoute({
  method: 'get',
  path: '/resumes/{id}/tailorings/{tailoringId}',
  summary: 'One proposal',
  request: { params: tailoringParams },
  responses: { 200: jsonReply(Tailoring), ...notFoundReply },
})
const accept = createRoute({
  method: 'post',
  path: '/resumes/{id}/tailorings/{tailoringId}/accept',
  summary: 'Takes over the changes that were accepted',
  request: { params: tailoringParams, body: jsonBody(TailoringChoice) },
  responses: { 200: jsonReply(ResumeDetail), 409: errorReply('Not ready, or nothing to change'), ...notFoundReply },
})
const remove = createRoute({
  method: 'delete',
  path: '/resumes/{id}/tailorings/{tailoringId}',
  summary: 'Removes a proposal',
  request: { params: tailoringParams },
  responses: { 204: { description: 'Removed' }, ...notFoundReply },
})

export function createTailoringRoutes({ runs, tailorings }: { runs: Runs; tailorings: Tailorings }) {
  return createRouter()
    .openapi(coverage, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(await tailorings.coverage(c.get('user').id, c.get('language'), id, c.req.valid('query').postingId), 200)
    })
    .openapi(start, async (c) => {
      const { id } = c.req.valid('param')
      const { runId, tailoringId } = await tailorings.start(c.get('user').id, c.get('language'), id, c.req.valid('json').postingId)
      return (await respondWithRun(c, runs, runId, { status: 201, accepted: { tailoringId } })) as never
    })
    .openapi(list, async (c) => c.json(await tailorings.list(c.get('user').id, c.req.valid('param').id), 200))
    .openapi(get, async (c) => {
      const { id, tailoringId } = c.req.valid('param')
      return c.json(await tailorings.get(c.get('user').id, id, tailoringId), 200)
    })
    .openapi(accept, async (c) => {
      const { id, tailoringId } = c.req.valid('param')
      return c.json(await tailorings.accept(c.get('user').id, id, tailoringId, c.req.valid('json')), 200)
    })
    .openapi(remove, async (c) => {
      const { id, tailoringId } = c.req.valid('param')
      await tailorings.remove(c.get('user').id, id, tailoringId)
      return c.body(null, 204)
    })
}
