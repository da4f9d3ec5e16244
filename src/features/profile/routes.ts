import { createRoute, z } from '@hono/zod-openapi'
import { PageQuery, toPage } from '#platform/database/pages.ts'
import { createRouter, jsonBody, jsonReply, notFoundReply } from '#platform/http/routes.ts'
import { Experience, ExperienceInput, ExperienceList, ExperiencePatch, ExperienceProposals } from './contract.ts'
import type { Experiences } from './experiences.ts'

const params = z.object({ id: z.uuid() })
const listExperiences = createRoute({
  method: 'get',
  path: '/experiences',
  summary: 'My experience cards; with q those that fit, best first',
  request: { query: PageQuery.extend({ q: z.string().max(500).optional() }) },
  responses: { 200: jsonReply(ExperienceList) },
})
const addExperience = createRoute({
  method: 'post',
  path: '/experiences',
  summary: 'A new card',
  request: { body: jsonBody(ExperienceInput) },
  responses: { 201: jsonReply(Experience, 'Made') },
})
const proposeExperiences = createRoute({
  method: 'post',
  path: '/experiences/proposals',
  summary: 'Cards that a CV suggests, each with its line; nothing is kept',
  request: { body: jsonBody(z.object({ documentId: z.uuid() })) },
  responses: { 200: jsonReply(ExperienceProposals), ...notFoundReply },
})
const getExperience = createRoute({
  method: 'get',
  path: '/experiences/{id}',
  summary: 'A card',
  request: { params },
  responses: { 200: jsonReply(Experience), ...notFoundReply },
})
const changeExperience = createRoute({
  method: 'patch',
  path: '/experiences/{id}',
  summary: 'Changes a card',
  request: { params, body: jsonBody(ExperiencePatch) },
  responses: { 200: jsonReply(Experience), ...notFoundReply },
})
const removeExperience = createRoute({
  method: 'delete',
  path: '/experiences/{id}',
  summary: 'Removes a card',
  request: { params },
  responses: { 204: { description: 'Removed' }, ...notFoundReply },
})

export function createProfileRoutes(experiences: Experiences) {
  return createRouter()
    .openapi(listExperiences, async (c) => {
      const { q, ...page } = c.req.valid('query')
      return c.json(await experiences.list(c.get('user').id, toPage(page), q), 200)
    })
    .openapi(addExperience, async (c) => c.json(await experiences.add(c.get('user').id, c.req.valid('json')), 201))
    .openapi(proposeExperiences, async (c) =>
      c.json({ items: await experiences.propose(c.get('user').id, c.req.valid('json').documentId) }, 200),
    )
    .openapi(getExperience, async (c) => c.json(await experiences.get(c.get('user').id, c.req.valid('param').id), 200))
    .openapi(changeExperience, async (c) =>
      c.json(await experiences.change(c.get('user').id, c.req.valid('param').id, c.req.valid('json')), 200),
    )
    .openapi(removeExperience, async (c) => {
      await experiences.remove(c.get('user').id, c.req.valid('param').id)
      return c.body(null, 204)
    })
}
