import { createRoute, z } from '@hono/zod-openapi'
import { createRouter, errorReply, jsonBody, jsonReply, notFoundReply } from '#platform/http/routes.ts'
import { respondWithRun } from '#platform/runs/respond.ts'
import type { Runs } from '#platform/runs/runs.ts'
import { Profile, ProfileProposalReply } from './contract.ts'
import type { Profiles } from './profiles.ts'

const extractProfile = createRoute({
  method: 'post',
  path: '/profile/extract',
  summary: 'What a CV says, as JSON Resume, each field with its line; nothing is kept',
  request: { body: jsonBody(z.object({ documentId: z.uuid() })) },
  responses: {
    200: jsonReply(ProfileProposalReply),
    202: jsonReply(z.object({ runId: z.string() }), 'Accepted; the run can be watched'),
    ...notFoundReply,
  },
})
const getProfile = createRoute({
  method: 'get',
  path: '/profile',
  summary: 'My profile as JSON Resume; empty when none was kept yet',
  responses: { 200: jsonReply(Profile) },
})
const putProfile = createRoute({
  method: 'put',
  path: '/profile',
  summary: 'Keeps my profile; with meta.lastModified only if it is still the one that this was made from',
  request: { body: jsonBody(Profile) },
  responses: { 200: jsonReply(Profile), 400: errorReply('Not JSON Resume'), 409: errorReply('Changed on another device since') },
})

export function createProfileDataRoutes({ runs, profiles }: { runs: Runs; profiles: Profiles }) {
  return createRouter()
    .openapi(
      extractProfile,
      async (c) =>
        (await respondWithRun(
          c,
          runs,
          await profiles.extract(c.get('user').id, c.req.valid('json').documentId, c.get('language')),
        )) as never,
    )
    .openapi(getProfile, async (c) => c.json(await profiles.get(c.get('user').id), 200))
    .openapi(putProfile, async (c) => c.json(await profiles.put(c.get('user').id, c.req.valid('json')), 200))
}
